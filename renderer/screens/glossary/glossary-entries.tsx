import { Button, Empty } from 'antd';
import { useEffect, useRef } from 'react';
import { chineseNumeral } from '../../../shared/base/text.ts';
import { replaceSection } from '../../../shared/draft/edit.ts';
import { moved } from '../../../shared/draft/edit-order.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { ItemActions } from '../../components/form/item-actions.tsx';
import { LongTextField, TextField } from '../../components/form/text-field.tsx';
import { useWorkspace } from '../../context.tsx';

type Entries = NonNullable<Draft['glossary']>;

/** Entries a person keeps: term and text, in their order. */
export function GlossaryEntries({ entries }: { readonly entries: Entries }) {
  const edit = useWorkspace((workspace) => workspace.edit);
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  }, [entries.length]);
  const replace = (label: string, next: Entries): void => {
    edit(label, replaceSection('glossary', next));
  };
  return (
    <>
      {entries.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有名词，第四部分只印标题" />
      ) : null}
      <ol className="glossary-entries" ref={list}>
        {entries.map((entry, index) => (
          <li key={index}>
            <div className="entry-head">
              <span className="soft">{chineseNumeral(index + 1)}、</span>
              <TextField name={`glossary.${index}.term`} label={`第 ${String(index + 1)} 条名词`} hiddenLabel />
              <ItemActions
                name={entry.term === '' ? `第 ${String(index + 1)} 条` : entry.term}
                index={index}
                count={entries.length}
                onMove={(to) => {
                  replace('glossary.move', moved(entries, index, to));
                }}
                onRemove={() => {
                  replace(`glossary.remove.${String(entries.length)}`, entries.toSpliced(index, 1));
                }}
              />
            </div>
            <LongTextField
              name={`glossary.${index}.text`}
              label={`第 ${String(index + 1)} 条的解释`}
              hiddenLabel
              rows={1}
            />
          </li>
        ))}
      </ol>
      <Button
        onClick={() => {
          added.current = true;
          replace(`glossary.add.${String(entries.length)}`, [...entries, { term: '', text: '' }]);
        }}
      >
        添加名词
      </Button>
    </>
  );
}
