import type { Run } from '../../shared/prose/block.ts';
import { InlineButton } from '../components/inline-button.tsx';
import { useWorkspaceStore } from '../context.tsx';

/** A piece of a sentence: a value can be clicked to see where it comes from, a missing text to fill it in. */
export function RunView({ run, title }: { readonly run: Run; readonly title: string }) {
  const store = useWorkspaceStore();
  if (run.kind === 'text' || run.kind === 'typed') return <>{run.text}</>;
  if (run.kind === 'missing') return <span className="missing-text">{run.text}</span>;
  return (
    <InlineButton
      className="value"
      onClick={() => {
        store.getState().showSource({ title, text: run.text, source: run.source });
      }}
    >
      {run.text}
    </InlineButton>
  );
}
