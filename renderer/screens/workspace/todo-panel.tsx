import { App as AntApp, Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import { baselineState, reachedItems } from '../../../shared/check/table/reached-items.ts';
import type { ToComplete } from '../../../shared/draft/schema.ts';
import { openItemsOf, tickItems } from '../../../shared/draft/to-complete.ts';
import { WaiveDialog } from '../../components/finding/waive-dialog.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { placeOfFinding } from '../../finding-place.ts';
import { PART_NAMES } from '../../part.ts';
import './todo-panel.css';

/** 待补: what the published document did not say, each with the way to its place, a tick, and a reason where it stays open. */
export function TodoPanel() {
  const items = useWorkspace(({ draft }) => draft.toComplete);
  const baseline = useWorkspace(({ draft }) => draft.baseline);
  if (items === undefined && baseline === undefined) return null;
  return (
    <section className="todo-panel" aria-label="待补">
      <ItemsHead items={items ?? []} />
      <BaselineLine />
      {items === undefined ? null : (
        <p className="soft">公开件里没有、起稿时填不出的，补好一处打一个勾；都处理完才能出正式稿。</p>
      )}
      <TodoLines items={(items ?? []).filter(({ state }) => state === 'open')} />
      <Settled items={(items ?? []).filter(({ state }) => state === 'done')} name="已补" />
      <Settled items={(items ?? []).filter(({ state }) => state === 'waived')} name="不用补" />
    </section>
  );
}

function ItemsHead({ items }: { readonly items: readonly ToComplete[] }) {
  const { message } = AntApp.useApp();
  const store = useWorkspaceStore();
  const draft = useWorkspace((workspace) => workspace.draft);
  const report = useWorkspace((workspace) => workspace.report);
  const reached = useMemo(() => reachedItems(draft, report), [draft, report]);
  const open = openItemsOf(draft).length;
  const copy = async (): Promise<void> => {
    const text = items.map((item) => `${STATE_WORDS[item.state]}${item.text}${reasonOf(item)}\n`).join('');
    try {
      await navigator.clipboard.writeText(text);
      void message.success('清单已复制');
    } catch {
      void message.error('没有复制成：系统不让用剪贴板');
    }
  };
  return (
    <div className="todo-head">
      <h3>{open === 0 ? '待补：都补齐了' : `待补 ${String(open)} 处`}</h3>
      {reached.size === 0 ? null : (
        <Button
          size="small"
          title="这些处所在的行，表里的数都与公开件一致了"
          onClick={() => {
            store.getState().edit('/toComplete', tickItems(reached, true));
            void message.success(`${String(reached.size)} 处打了勾，可以撤销`);
          }}
        >
          数已对上的 {reached.size} 处打勾
        </Button>
      )}
      {items.length === 0 ? null : (
        <Button size="small" onClick={() => void copy()}>
          复制清单
        </Button>
      )}
    </div>
  );
}

const STATE_WORDS = { open: '［待补］', done: '［已补］', waived: '［不用补］' } as const satisfies Record<
  ToComplete['state'],
  string
>;

function reasonOf({ state, reason }: ToComplete): string {
  return state === 'waived' ? `（理由：${reason}）` : '';
}

/** How many of the amounts the published tables print are in the draft's by now. */
function BaselineLine() {
  const draft = useWorkspace((workspace) => workspace.draft);
  const report = useWorkspace((workspace) => workspace.report);
  const state = baselineState(draft, report);
  if (state === undefined) return null;
  const { cells, reached, waived } = state;
  const missing = cells - reached - waived;
  return (
    <p>
      公开件表里的 {cells} 个数：对上 {reached} 个
      {missing === 0 ? '' : `，还差 ${String(missing)} 个（在下面逐个列出）`}
      {waived === 0 ? '' : `，写明理由不用对的 ${String(waived)} 个`}。
    </p>
  );
}

function TodoLines({ items }: { readonly items: readonly ToComplete[] }) {
  const store = useWorkspaceStore();
  const document = useWorkspace((workspace) => workspace.document);
  const pack = useWorkspace((workspace) => workspace.pack);
  const [waiving, setWaiving] = useState<Finding | null>(null);
  const gaps = useMemo(() => new Map(document.gaps.map((gap) => [gap.item ?? '', gap])), [document]);
  return (
    <>
      <ul className="todo-lines">
        {items.map((item) => {
          const { block = '', pointer = '' } = gaps.get(item.id) ?? {};
          const finding: Finding = {
            rule: 42,
            severity: 'error',
            where: { block },
            message: item.text,
            fix: '',
            pointer,
            item: item.id,
          };
          const { part, ...place } = placeOfFinding(finding, document, pack);
          return (
            <li key={item.id}>
              <Ticked item={item} />
              <span className="todo-actions">
                <Button
                  size="small"
                  type="link"
                  aria-label={`到“${PART_NAMES[part]}”补：${item.text}`}
                  onClick={() => {
                    store.getState().goTo(part, place);
                  }}
                >
                  {PART_NAMES[part]}
                </Button>
                <Button
                  size="small"
                  type="link"
                  aria-label={`不用补：${item.text}`}
                  onClick={() => {
                    setWaiving(finding);
                  }}
                >
                  不用补…
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {waiving === null ? null : (
        <WaiveDialog
          finding={waiving}
          onClose={() => {
            setWaiving(null);
          }}
        />
      )}
    </>
  );
}

function Ticked({ item }: { readonly item: ToComplete }) {
  const store = useWorkspaceStore();
  return (
    <Checkbox
      checked={item.state === 'done'}
      onChange={({ target }) => {
        store.getState().edit(`/toComplete/${item.id}`, tickItems(new Set([item.id]), target.checked));
      }}
    >
      {item.text}
    </Checkbox>
  );
}

/** What is done or waived: folded away, and each can be taken up again. */
function Settled({ items, name }: { readonly items: readonly ToComplete[]; readonly name: string }) {
  const store = useWorkspaceStore();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>
        {name} {items.length} 处
      </summary>
      <ul className="todo-lines">
        {items.map((item) => (
          <li key={item.id}>
            {item.state === 'done' ? (
              <Ticked item={item} />
            ) : (
              <>
                <span>
                  {item.text}
                  <span className="soft">理由：{item.reason}</span>
                </span>
                <Button
                  size="small"
                  type="link"
                  aria-label={`还是要补：${item.text}`}
                  onClick={() => {
                    store.getState().edit(`/toComplete/${item.id}`, tickItems(new Set([item.id]), false));
                  }}
                >
                  还是要补
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
