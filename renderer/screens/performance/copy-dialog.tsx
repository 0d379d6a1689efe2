import { Checkbox, Empty, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import type { Indicator } from '../../../shared/draft/edit-performance.ts';
import type { Draft } from '../../../shared/draft/schema.ts';

/** A sheet indicators can be copied from. */
interface CopySource {
  readonly value: string;
  readonly label: string;
  readonly rows: readonly Indicator[];
}

/** Lets a person choose indicators of another sheet of this draft. */
export function CopyDialog({
  draft,
  except,
  onCopy,
  onCancel,
}: {
  readonly draft: Draft;
  /** The sheet that is being filled: `overall` or a project's id. */
  readonly except: string;
  readonly onCopy: (rows: readonly Indicator[]) => void;
  readonly onCancel: () => void;
}) {
  const sources = sourcesOf(draft, except).filter(({ value, rows }) => value !== except && rows.length > 0);
  const [from, setFrom] = useState(sources[0]?.value ?? '');
  const rows = sources.find(({ value }) => value === from)?.rows ?? [];
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const taken = rows.filter((_, index) => !left.has(index));
  return (
    <Dialog
      width={640}
      title="从其他表复制指标"
      okText={`复制 ${String(taken.length)} 行`}
      cancelText="取消"
      okButtonProps={{ disabled: taken.length === 0 }}
      onOk={() => {
        onCopy(taken);
      }}
      onCancel={onCancel}
    >
      {sources.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这份草稿里还没有别的绩效目标表填了指标" />
      ) : (
        <>
          <Select
            aria-label="从哪张表复制"
            style={{ width: '100%' }}
            value={from}
            options={sources.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => {
              setFrom(value);
              setLeft(new Set());
            }}
          />
          <div className="copy-rows" role="group" aria-label="要复制的指标">
            <Checkbox
              checked={taken.length === rows.length}
              indeterminate={taken.length > 0 && taken.length < rows.length}
              onChange={(event) => {
                setLeft(new Set(event.target.checked ? [] : rows.keys()));
              }}
            >
              全选
            </Checkbox>
            {rows.map((row, index) => (
              <Checkbox
                key={index}
                checked={!left.has(index)}
                onChange={(event) => {
                  setLeft(event.target.checked ? without(left, index) : new Set(left).add(index));
                }}
              >
                {row.level1} · {row.level2} · {row.name} <span className="soft">{row.target}</span>
              </Checkbox>
            ))}
          </div>
        </>
      )}
    </Dialog>
  );
}

function without(set: ReadonlySet<number>, gone: number): ReadonlySet<number> {
  return new Set([...set].filter((item) => item !== gone));
}

function sourcesOf(draft: Draft, except: string): readonly CopySource[] {
  const overall = { value: 'overall', label: '整体绩效目标表', rows: draft.overallPerformance?.indicators ?? [] };
  const projects = draft.projects.map(({ id, name, performance }) => ({
    value: id,
    label: name,
    rows: performance?.indicators ?? [],
  }));
  // Sheets of the same kind have the same columns: they are the likelier source.
  return except === 'overall' ? [overall, ...projects] : [...projects, overall];
}
