import { useId, type ReactNode } from 'react';
import { blockWithRole } from '../../../shared/pack/with-role.ts';
import { type BlockRole } from '../../../shared/pack/role.ts';
import { useWorkspaceStore } from '../../context.tsx';
import './form.css';

/** A group of fields; while the cursor is in it, the preview shows where they will print. */
export function FormPanel({
  title,
  lead,
  block,
  role,
  children,
}: {
  readonly title: string;
  /** One sentence on what these are for. */
  readonly lead?: ReactNode;
  /** The block of the document these fields end up in. */
  readonly block?: string | undefined;
  /** The same by what the block is for, whatever the pack calls it. */
  readonly role?: BlockRole;
  readonly children: ReactNode;
}) {
  const id = useId();
  const store = useWorkspaceStore();
  return (
    <section
      className="panel form-panel"
      aria-labelledby={id}
      onFocus={() => {
        const { pack, showPlace } = store.getState();
        const place = role === undefined ? block : blockWithRole(pack, role);
        if (place !== undefined) showPlace(place);
      }}
    >
      <h3 id={id}>{title}</h3>
      {lead === undefined ? null : <p className="panel-lead">{lead}</p>}
      <div className="fields">{children}</div>
    </section>
  );
}
