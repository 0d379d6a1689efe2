import { Radio, Select } from 'antd';
import { setField } from '../../../shared/draft/edit-field.ts';
import { chosenSettings } from '../../../shared/pack/setting-spec.ts';
import { FormField } from '../../components/form/form-field.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';

/** More choices than this do not stand side by side. */
const MOST_IN_SIGHT = 4;

/** What the pack leaves to the office: its settings in its own words, each a step of undo. */
export function SettingFields() {
  const store = useWorkspaceStore();
  const settings = useWorkspace((workspace) => workspace.pack.manifest.settings);
  const said = useWorkspace((workspace) => workspace.draft.settings);
  if (settings === undefined) return null;
  const chosen = chosenSettings(settings, said);
  return Object.entries(settings).map(([name, { label, choices, default: standard }]) => {
    const options = Object.entries(choices).map(([value, text]) => ({ value, label: text }));
    const choose = (choice: string): void => {
      store.getState().edit(`/settings/${name}`, setField(['settings', name], choice));
    };
    return (
      <FormField
        key={name}
        label={label}
        pointer={`/settings/${name}`}
        hint={`公开格式的选项，不选为“${choices[standard] ?? ''}”`}
      >
        {({ status: _status, 'aria-invalid': _invalid, ...control }) =>
          options.length <= MOST_IN_SIGHT ? (
            <Radio.Group
              {...control}
              value={chosen[name]}
              options={options}
              onChange={({ target }) => {
                choose(String(target.value));
              }}
            />
          ) : (
            <Select {...control} value={chosen[name] ?? standard} options={options} onChange={choose} />
          )
        }
      </FormField>
    );
  });
}
