import { Button } from 'antd';
import { packFor } from '../../../shared/pack/edition.ts';
import { removeField, silentFields } from '../../../shared/pack/field-problems.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';

/** What was filled in and is not asked of this kind of office: it prints nowhere, and can be deleted here. */
export function SilentFields() {
  const store = useWorkspaceStore();
  const draft = useWorkspace((workspace) => workspace.draft);
  const pack = useWorkspace((workspace) => workspace.pack);
  const silent = silentFields(draft, pack.fields, packFor(pack, draft).fields);
  if (silent.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="silent-fields">
      <h3 id="silent-fields">现在不用填的</h3>
      <ul>
        {silent.map(({ place, message, pointer }) => (
          <li key={pointer} data-pointer={pointer}>
            {place}：{message}{' '}
            <Button
              size="small"
              aria-label={`删除${place}`}
              onClick={() => {
                store.getState().edit(`${pointer} remove`, removeField(pointer));
              }}
            >
              删除
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
