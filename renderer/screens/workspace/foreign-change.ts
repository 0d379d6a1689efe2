import { App as AntApp } from 'antd';
import { useEffect } from 'react';
import { listen } from '../../api.ts';
import type { UseWorkspace } from '../../workspace.ts';

/** Says when the file is open somewhere else too, and when somebody else changes the file that is open; nothing on the screen is replaced, and saving will ask. */
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
  useEffect(() => {
    const { file } = store.getState();
    if (!file.openElsewhere) return;
    notification.warning({
      key: 'open-elsewhere',
      title: '这个文件在别处也打开着',
      description: `“${file.name}”已在另一个窗口打开。请只在一处修改；两处都改时，后保存的一处会先问是否覆盖。`,
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
