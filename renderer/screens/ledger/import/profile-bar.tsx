import { Button, Input, Popover, Select, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { ProfileNameSchema } from '../../../../shared/read/table-file/import-profile.ts';
import { fitOf } from '../../../../shared/read/ledger/profile-fit.ts';
import type { Import } from './use-import.ts';
import type { Profiles } from './use-profiles.ts';

/** No profile: what the choice of recognising the columns anew is called by. */
const NONE = '';

/** Chooses the profile the columns are taken from, renames and deletes it; says how well it fits. */
export function ProfileBar({ table, profiles }: { readonly table: Import; readonly profiles: Profiles }) {
  const list = profiles.list ?? [];
  if (list.length === 0) return null;
  const chosen = list.find(({ name }) => name === table.profile);
  const fit = chosen === undefined ? null : fitOf(chosen, table.keys);
  return (
    <span>
      <b>方案</b>{' '}
      <Select
        size="small"
        aria-label="方案"
        value={chosen?.name ?? NONE}
        style={{ width: 220 }}
        options={[
          { value: NONE, label: '按表头自动认' },
          ...list.map((profile) => {
            const { found, of } = fitOf(profile, table.keys);
            return { value: profile.name, label: `${profile.name}（${String(found)}/${String(of)} 栏对得上）` };
          }),
        ]}
        onChange={(name) => {
          table.applyProfile(list.find((profile) => profile.name === name) ?? null);
        }}
      />{' '}
      {chosen === undefined || fit === null ? null : (
        <>
          <RenameButton
            name={chosen.name}
            onRename={async (name) => {
              if (await profiles.keep({ ...chosen, name }, chosen.name)) table.applyProfile({ ...chosen, name });
            }}
          />
          <Button
            size="small"
            type="link"
            onClick={() => {
              table.applyProfile(null);
              void profiles.forget(chosen.name);
            }}
          >
            删除方案
          </Button>
        </>
      )}
      {profiles.trouble === '' ? null : (
        <span className="negative" role="alert">
          {profiles.trouble}
        </span>
      )}
    </span>
  );
}

function RenameButton({
  name,
  onRename,
}: {
  readonly name: string;
  readonly onRename: (name: string) => Promise<void>;
}) {
  const [text, setText] = useState(name);
  const [open, setOpen] = useState(false);
  const field = useRef<InputRef>(null);
  const finish = (): void => {
    if (!ProfileNameSchema.safeParse(text.trim()).success) return;
    setOpen(false);
    void onRename(text.trim());
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={(next) => {
        setText(name);
        setOpen(next);
      }}
      afterOpenChange={(isOpen) => {
        if (isOpen) field.current?.focus();
      }}
      content={
        <span className="import-rename">
          <Input
            size="small"
            ref={field}
            aria-label="方案的新名称"
            maxLength={40}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
            onPressEnter={finish}
          />
          <Button size="small" type="primary" onClick={finish}>
            确定
          </Button>
        </span>
      }
    >
      <Button size="small" type="link">
        改名
      </Button>
    </Popover>
  );
}
