import { Button } from 'antd';
import { useMemo } from 'react';
import { setOverride } from '../../../shared/draft/edit.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { lostOverrides } from './override.ts';

/** Overrides whose paragraph no longer exists: nothing written is thrown away unasked. */
export function LostOverrideList() {
  const store = useWorkspaceStore();
  const draft = useWorkspace((workspace) => workspace.draft);
  const gaps = useWorkspace((workspace) => workspace.document.gaps);
  const lost = useMemo(() => lostOverrides(draft, gaps), [draft, gaps]);
  if (lost.length === 0) return null;
  return (
    <section className="panel lost-overrides">
      <h3>没有去处的改写（{lost.length} 段）</h3>
      <p className="soft">这些段落曾被改写，但文中已经没有它们了，不会印出。可以先复制文字，再删除。</p>
      <ul>
        {lost.map(({ id, text }) => (
          <li key={id} data-pointer={`/overrides/${id}`}>
            <div>
              <div className="soft">段落编号 {id}</div>
              {text}
            </div>
            <Button
              size="small"
              onClick={() => {
                store.getState().edit(`/overrides/${id}`, setOverride(id, undefined));
              }}
            >
              删除这一段
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
