import { App as AntApp, Button, Empty } from 'antd';
import type { DraftVersion } from '../../../shared/draft/draft-version.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { printLocated } from '../../../shared/base/result.ts';
import { buildDocument } from '../../../shared/document/build.ts';
import { ask } from '../../api.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { momentToTheSecond } from '../../draft-summary-words.ts';
import { folderOf } from '../../file-name.ts';
import { openCodes, openPackOf } from '../../library.ts';
import { choiceOf, rememberChoice } from '../redline/redline-choice.ts';
import { useCommands } from '../workspace/commands-context.ts';
import { copyName } from './copy-name.ts';
import { readVersion, useVersions } from './use-versions.ts';
import { VersionList } from './version-list.tsx';

/** 历史版本: the states of the file that were overwritten; each can be compared, opened as a copy, or brought back. */
export function VersionsScreen() {
  const path = useWorkspace(({ file }) => file.path);
  return (
    <>
      <h2>历史版本</h2>
      <p className="lead">
        每次保存之前，文件原来的样子先留一份：一天以内的都留着，一周以内每小时留一份，三个月以内每天留一份，再早的每月一份。历史版本在这台电脑上，不在草稿文件里；换一台电脑、移动文件或者改名以后，从头留起。
      </p>
      {path === null ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="这份草稿还没有保存过。第一次保存以后，再保存的时候就开始留历史版本"
        />
      ) : (
        <VersionsOfFile path={path} />
      )}
    </>
  );
}

function VersionsOfFile({ path }: { readonly path: string }) {
  const store = useWorkspaceStore();
  const { message } = AntApp.useApp();
  const fingerprint = useWorkspace(({ file }) => file.fingerprint);
  const versions = useVersions(path, fingerprint);
  const { leave } = useCommands();

  const withDraft = async (version: DraftVersion, use: (draft: Draft) => Promise<void>): Promise<void> => {
    const draft = await readVersion(path, version);
    if (typeof draft === 'string') void message.error(`没有打开这个历史版本：${draft}`, 8);
    else await use(draft);
  };
  const compare = (version: DraftVersion): Promise<void> =>
    withDraft(version, async (draft) => {
      const [pack, codes] = await Promise.all([openPackOf(draft, path), openCodes()]);
      if (!pack.ok || !codes.ok) {
        const problems = [...(pack.ok ? [] : pack.problem), ...(codes.ok ? [] : codes.problem)];
        void message.error(problems.map(printLocated).join('；'), 8);
        return;
      }
      const side = { kind: 'draft' as const, name: `历史版本 ${momentToTheSecond(version.takenAt)}`, draft };
      const document = buildDocument(draft, pack.value, codes.value);
      rememberChoice(store, { ...choiceOf(store), file: { side, document, fingerprint: '', remarks: [] } });
      store.getState().goTo('redline');
    });
  const openCopy = (version: DraftVersion): Promise<void> =>
    withDraft(version, async (draft) => {
      const name = copyName(path, version.takenAt);
      await leave({ kind: 'copy', draft, name, folder: folderOf(path) });
    });
  const restore = (version: DraftVersion): Promise<void> =>
    withDraft(version, async (draft) => {
      const { draft: present, saved, pack, replaceDraft } = store.getState();
      if (draft.pack !== pack.manifest.id) {
        void message.error('这个历史版本用的是另一个模板包，不能在这里恢复；请用“打开副本”', 8);
        return;
      }
      // What is in the file is kept when it is saved over; what is only on the screen would be nowhere.
      const kept =
        present === saved ? { ok: true } : await ask('history.keep', { path, draft: present }).catch(() => null);
      replaceDraft('恢复历史版本', draft);
      const words = `屏幕上已是 ${momentToTheSecond(version.takenAt)} 留下的样子，还没有存进文件；不对就按“撤销”`;
      if (kept?.ok === true) void message.info(words, 8);
      else void message.warning(`${words}。刚才屏幕上没保存的内容没能留成历史版本，关闭窗口以前都能撤销回来`, 10);
    });

  return (
    <VersionList
      versions={versions}
      actions={(version) => {
        const moment = momentToTheSecond(version.takenAt);
        const disabled = version.summary.kind !== 'draft';
        const action = (words: string, run: (version: DraftVersion) => Promise<void>) => (
          <Button size="small" disabled={disabled} aria-label={`${words}：${moment}`} onClick={() => void run(version)}>
            {words}
          </Button>
        );
        return (
          <>
            {action('对照', compare)}
            {action('打开副本', openCopy)}
            {action('恢复', restore)}
          </>
        );
      }}
    />
  );
}
