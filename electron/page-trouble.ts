import { dialog, type BrowserWindow } from 'electron';

/** Two answers and what each does; the first is also taken when the message is closed. */
interface Choice {
  readonly buttons: readonly [string, string];
  readonly first: () => void;
  readonly second: () => void;
}

/** Reports a page that broke, hangs or did not load, in words, and offers to load it again. */
export function reportTrouble(window: BrowserWindow): void {
  const page = window.webContents;
  let asking = false;
  let endedByUs = false;

  /** Asks one thing at a time. */
  const ask = async (message: string, choice: Choice): Promise<void> => {
    if (asking || window.isDestroyed()) return;
    asking = true;
    // A page that never loaded has not shown its window yet.
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message,
      detail: '没有保存的内容在恢复副本里，重新载入后可以找回。',
      buttons: [...choice.buttons],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    if (window.isDestroyed()) return;
    if (response === 0) choice.first();
    else choice.second();
  };
  const reloadOrLeave: Choice = {
    buttons: ['重新载入', '退出'],
    first: () => {
      page.reload();
    },
    second: () => {
      window.destroy();
    },
  };
  const waitOrReload: Choice = {
    buttons: ['再等一会儿', '重新载入'],
    first: () => undefined,
    second: () => {
      // A page that hangs does not obey a reload; ending it first is then no crash to report.
      endedByUs = true;
      page.forcefullyCrashRenderer();
      page.reload();
    },
  };

  page.on('render-process-gone', (_event, details) => {
    if (endedByUs || details.reason === 'clean-exit') endedByUs = false;
    else void ask(`界面意外停止了（${details.reason}）。`, reloadOrLeave);
  });
  page.on('unresponsive', () => {
    void ask('界面没有反应。', waitOrReload);
  });
  page.on('did-fail-load', (_event, code, description, _address, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) void ask(`界面没有载入（${description}）。`, reloadOrLeave);
  });
}

/** Chromium's ERR_ABORTED: a load given up for another one. */
const ABORTED = -3;
