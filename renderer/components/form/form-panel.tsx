import { useId, type ReactNode } from 'react';
import { useWorkspaceStore } from '../../context.tsx';
import './form.css';

/** A group of fields; while the cursor is in it, the preview shows where they will print. */
export function FormPanel({
  title,
  lead,
  block,
  children,
}: {
  readonly title: string;
  /** One sentence on what these are for. */
  readonly lead?: ReactNode;
  /** The block of the document these fields end up in. */
  readonly block?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const store = useWorkspaceStore();
  return (
    <section
      className="panel form-panel"
      aria-labelledby={id}
      onFocus={() => {
        if (block !== undefined) store.getState().showPlace(block);
      }}
    >
      <h3 id={id}>{title}</h3>
      {lead === undefined ? null : <p className="panel-lead">{lead}</p>}
      <div className="fields">{children}</div>
    </section>
  );
}
