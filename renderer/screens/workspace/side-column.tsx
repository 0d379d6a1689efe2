import { Button, Tabs } from 'antd';
import { openItemsOf } from '../../../shared/draft/to-complete.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { useWorkspace } from '../../context.tsx';
import { Preview } from '../../preview/preview.tsx';
import type { Side } from '../../workspace.ts';
import { FindingList } from './finding-list.tsx';
import { SourcePanel } from './source-panel.tsx';

/** The right column: the page as it will print, what is still missing, and where a number comes from. */
export function SideColumn({ start }: { readonly start: Pick<Answer<'app.start'>, 'door' | 'folder'> }) {
  const side = useWorkspace((workspace) => workspace.side);
  const showSide = useWorkspace((workspace) => workspace.showSide);
  const foldSide = useWorkspace((workspace) => workspace.foldSide);
  const todo = useWorkspace(({ draft }) => openItemsOf(draft).length);
  const errors = useWorkspace(({ report }) => report.findings.filter(({ severity }) => severity === 'error').length);
  return (
    <aside className="side" aria-label="预览、问题和来源">
      <div className="side-head">
        <Tabs
          size="small"
          activeKey={side}
          tabBarStyle={{ margin: 0 }}
          items={[
            { key: 'preview', label: '预览' },
            {
              key: 'gaps',
              label: `问题${errors === 0 ? '' : `（${String(errors)}）`}${todo === 0 ? '' : `·待补 ${String(todo)}`}`,
            },
            { key: 'source', label: '来源' },
          ]}
          onChange={(key) => {
            showSide(key as Side);
          }}
        />
        <Button
          size="small"
          type="text"
          onClick={() => {
            foldSide(true);
          }}
        >
          收起
        </Button>
      </div>
      <div key={side} className="side-body" tabIndex={0} role="region" aria-label={SIDE_NAMES[side]}>
        {side === 'preview' ? <Preview /> : side === 'gaps' ? <FindingList start={start} /> : <SourcePanel />}
      </div>
    </aside>
  );
}

const SIDE_NAMES: Readonly<Record<Side, string>> = { preview: '预览', gaps: '问题', source: '来源' };
