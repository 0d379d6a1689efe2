import { App as AntApp } from 'antd';
import { useEffect } from 'react';
import { listen } from '../../api.ts';
import type { UseWorkspace } from '../../workspace.ts';

/** Says when somebody else changes the file that is open; nothing on the screen is replaced, and saving will ask. */
export function useForeignChange(store: UseWorkspace): void {
  const { notification } = AntApp.useApp();
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
