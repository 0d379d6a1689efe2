import { App as AntApp } from 'antd';
import { useEffect } from 'react';
import { listen } from '../../api.ts';
import type { UseWorkspace } from '../../workspace.ts';

/** Says when the file is open in another window too, and when somebody else changes it; nothing on the screen is replaced. */
export function useForeignChange(store: UseWorkspace): void {
  const { notification } = AntApp.useApp();
  useEffect(() => {
    const { path, name, openElsewhere } = store.getState().file;
    if (!openElsewhere) return;
    notification.warning({
      key: `open-elsewhere ${path ?? ''}`,
      title: '这个文件已在另一个窗口打开',
      description: `“${name}”正在两个窗口里编辑。一个窗口保存以后，另一个会得到提示，再保存时先问是否覆盖。`,
      duration: 0,
    });
  }, [store, notification]);
  useEffect(
    () =>
      listen('file-changed', ({ path }) => {
        const { file } = store.getState();
        if (path !== file.path) return;
        notification.warning({
          key: path,
          title: '文件被别人改过',
          description: `“${file.name}”刚刚被别的窗口或程序改过。屏幕上的内容没有变；保存时会先问是否覆盖，也可以另存为新文件。`,
          duration: 0,
        });
      }),
    [store, notification],
  );
}
