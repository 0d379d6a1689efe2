import { Button, Input } from 'antd';
import { useState } from 'react';
import { ProfileNameSchema } from '../../../../shared/read/table-file/import-profile.ts';
import { makeProfile } from '../../../../shared/read/ledger/profile-fit.ts';
import type { Import } from './use-import.ts';
import type { Profiles } from './use-profiles.ts';

/** Remembers how this kind of table is understood, under a name. */
export function KeepProfile({ table, profiles }: { readonly table: Import; readonly profiles: Profiles }) {
  const [name, setName] = useState(table.profile ?? '');
  const [kept, setKept] = useState('');
  const typed = name.trim();
  const profile = makeProfile(typed, table.keys, table.meaning.columns, table.sources);
  if (profile === undefined) return null;
  const isThere = profiles.list?.some((one) => one.name === typed) === true;
  const keep = async (): Promise<void> => {
    if (await profiles.keep(profile, null)) setKept(typed);
  };
  return (
    <section aria-label="记住栏目" className="import-keep">
      <label>
        下次还导入这样的表？给栏目的对应起个名字：
        <Input
          size="small"
          aria-label="方案名称"
          placeholder="如：预算管理一体化导出"
          maxLength={40}
          style={{ width: 220 }}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setKept('');
          }}
        />
      </label>
      <Button size="small" disabled={!ProfileNameSchema.safeParse(typed).success} onClick={() => void keep()}>
        {isThere ? '更新方案' : '记住'}
      </Button>
      <span role="status">{kept === '' ? '' : `已记住“${kept}”，下次自动用上`}</span>
      {profiles.trouble === '' ? null : (
        <span className="negative" role="alert">
          {profiles.trouble}
        </span>
      )}
    </section>
  );
}
