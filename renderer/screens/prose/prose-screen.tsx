import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { setOverride } from '../../../shared/draft/edit.ts';
import { unconfirmedBlocks } from '../../../shared/document/unconfirmed.ts';
import { OVERRIDE_TEXT } from '../../../shared/draft/unfinished.ts';
import type { ParagraphBlock } from '../../../shared/prose/block.ts';
import { SeenButton } from '../../components/carried/seen-button.tsx';
import '../../components/carried/carried.css';
import { FindingNotes, useBlockFindings } from '../../components/finding/finding-notes.tsx';
import { UnfinishedTexts } from '../../components/unfinished-texts.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { overrideIn } from '../../dialog-text.ts';
import { PART_NAMES } from '../../part.ts';
import { HeadingForm } from './heading-form.tsx';
import { LostOverrideList } from './lost-override-list.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { overrideKey } from './override.ts';
import { ParagraphForm } from './paragraph-form.tsx';
import './prose-screen.css';
import { ProseTools } from './prose-tools.tsx';
import { missingElsewhere, missingIn, onlyParagraphs, sectionsOf, type Section } from './section.ts';
import { useProseFocus } from './use-prose-focus.ts';

/** 情况说明 as it prints: reasons and uses are typed in their sentence, numbers lead to where they come from. */
export function ProseScreen() {
  const store = useWorkspaceStore();
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  const sections = useMemo(() => sectionsOf(blocks), [blocks]);
  const paragraphs = useMemo(() => blocks.filter((block) => block.type === 'paragraph'), [blocks]);
  const missing = paragraphs.reduce((count, paragraph) => count + missingIn(paragraph), 0);
  const elsewhere = paragraphs.reduce((count, paragraph) => count + missingElsewhere(paragraph), 0);
  const unconfirmed = useUnconfirmed(paragraphs);
  const isWanting = useCallback(
    (paragraph: ParagraphBlock) => missingIn(paragraph) > 0 || unconfirmed.has(paragraph.id),
    [unconfirmed],
  );
  // A paragraph that is being filled in must not vanish with its first letter.
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const [overriding, setOverriding] = useState<string | null>(null);
  useProseFocus();

  const shown = useMemo(
    () =>
      kept === null
        ? sections
        : onlyParagraphs(sections, (paragraph) => kept.has(paragraph.id) || isWanting(paragraph)),
    [sections, kept, isWanting],
  );
  const override = useCallback(
    (id: string) => {
      setOverriding(overrideKey(store.getState().draft.overrides, id) ?? id);
    },
    [store],
  );
  const restore = useCallback(
    (id: string) => {
      const key = overrideKey(store.getState().draft.overrides, id);
      if (key !== undefined) store.getState().edit(`/overrides/${key}`, setOverride(key, undefined));
    },
    [store],
  );
  // A heading is one piece: 五（三） is no part of 五, although its id begins with it.
  const restoreHeading = useCallback(
    (id: string) => {
      store.getState().edit(`/overrides/${id}`, setOverride(id, undefined));
    },
    [store],
  );
  const writing = useMemo(
    () => ({
      onOverride: override,
      onRestore: restore,
      onOverrideHeading: setOverriding,
      onRestoreHeading: restoreHeading,
    }),
    [override, restore, restoreHeading],
  );
  return (
    <>
      <h2>情况说明</h2>
      <p className="lead">照印出的样子逐节核对：带虚线的文字直接改，回车到下一处；点数字看它是怎么来的。</p>
      <ProseTools
        missing={missing}
        elsewhere={elsewhere}
        unconfirmed={unconfirmed.size}
        isFiltered={kept !== null}
        onFilter={(isFiltered) => {
          const ids = paragraphs.filter(isWanting).map(({ id }) => id);
          setKept(isFiltered ? new Set(ids) : null);
        }}
      />
      <UnfinishedTexts
        above={OVERRIDE_TEXT}
        title="没写完的改写"
        continueOf={(pointer) => () => {
          setOverriding(overrideIn(pointer));
        }}
      />
      <LostOverrideList />
      {shown.length === 0 ? <p className="panel">没有缺的文字。取消“只看缺的”可以看全文。</p> : null}
      {shown.map((section) => (
        <SectionForm key={section.id} section={section} writing={writing} />
      ))}
      {overriding === null ? null : (
        <OverrideDialog
          key={overriding}
          id={overriding}
          onClose={() => {
            setOverriding(null);
          }}
        />
      )}
    </>
  );
}

/** The paragraphs with texts that were carried over and are still to be confirmed. */
function useUnconfirmed(paragraphs: readonly ParagraphBlock[]): ReadonlySet<string> {
  const gaps = useWorkspace((workspace) => workspace.document.gaps);
  return useMemo(() => {
    const carried = unconfirmedBlocks(gaps);
    return new Set(paragraphs.map(({ id }) => id).filter((id) => carried.has(id)));
  }, [gaps, paragraphs]);
}

/** The marks of what was carried over and prints in a section. */
function useCarriedIn({ id, items }: Section): readonly string[] {
  const gaps = useWorkspace((workspace) => workspace.document.gaps);
  return useMemo(() => {
    const own = new Set([id, ...items.map((item) => item.id)]);
    return gaps.flatMap(({ carriedOver, block, pointer }) => (carriedOver === true && own.has(block) ? [pointer] : []));
  }, [gaps, id, items]);
}

/** What is done about a paragraph or heading that somebody writes in their own words, by its id. */
type Writing = Readonly<
  Record<'onOverride' | 'onRestore' | 'onOverrideHeading' | 'onRestoreHeading', (id: string) => void>
>;

function SectionForm({ section, writing }: { readonly section: Section; readonly writing: Writing }) {
  const { onOverride, onRestore, onOverrideHeading, onRestoreHeading } = writing;
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const { id, title, items } = section;
  const found = useBlockFindings(id);
  const carried = useCarriedIn(section);
  const heading =
    section.heading === undefined ? null : (
      <HeadingForm heading={section.heading} onOverride={onOverrideHeading} onRestore={onRestoreHeading} />
    );
  if (items.length === 0) {
    return heading === null ? null : (
      <div data-block={id}>
        {heading}
        <FindingNotes findings={found} label={`“${title}”的问题`} />
      </div>
    );
  }
  return (
    <section className="panel prose-section" data-block={id} aria-label={title === '' ? '正文' : title}>
      {carried.length === 0 ? null : (
        <SeenButton
          pointers={carried}
          label={`本节都看过（${String(carried.length)} 处）`}
          measure="处"
          title="本节沿用上年的文字都看过，仍然合适"
        />
      )}
      {heading}
      <FindingNotes findings={found} label={`“${title}”的问题`} />
      {items.map((item) => {
        if (item.type === 'heading') {
          return (
            <div key={item.id} data-block={item.id}>
              <HeadingForm heading={item} onOverride={onOverrideHeading} onRestore={onRestoreHeading} />
              <HeadingFindings id={item.id} title={item.text} />
            </div>
          );
        }
        if (item.type === 'paragraph') {
          return <ParagraphForm key={item.id} paragraph={item} onOverride={onOverride} onRestore={onRestore} />;
        }
        return (
          <p key={item.id} className="soft">
            （这里印{item.part === 'tables' ? '各张表' : '绩效目标表'}）{' '}
            <Button
              size="small"
              onClick={() => {
                goTo(item.part);
              }}
            >
              到“{PART_NAMES[item.part]}”
            </Button>
          </p>
        );
      })}
    </section>
  );
}

function HeadingFindings({ id, title }: { readonly id: string; readonly title: string }) {
  return <FindingNotes findings={useBlockFindings(id)} label={`“${title}”的问题`} />;
}
