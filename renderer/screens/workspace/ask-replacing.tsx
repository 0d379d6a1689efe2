import { momentToTheSecond, summaryInWords } from '../../draft-summary-words.ts';
import type { FoundFile } from '../../saving.ts';
import { askChoice, type ModalApi } from './ask-choice.tsx';

/** What is to become of a draft whose place is taken. */
export type Replacing = 'stay' | 'replace' | 'both';

/** Asks before another file is replaced: says which, what it holds and when it was changed. */
export async function askReplacing(modal: ModalApi, found: FoundFile, back: Element | null): Promise<Replacing> {
  return askChoice<Replacing>(modal, {
    title: `“${found.name}”已经有了，要替换它吗？`,
    content: (
      <>
        <FoundFacts found={found} />
        <p>
          替换后这里是屏幕上的草稿；{found.summary.kind === 'other' ? '原文件' : '原来的草稿'}
          留在“历史版本”里，可以找回。
        </p>
      </>
    ),
    answers: [
      { words: '取消', means: 'stay' },
      { words: '换个名字…', means: 'both' },
      { words: '替换', means: 'replace', isDanger: true },
    ],
    focus: 'stay',
    closed: 'stay',
    back,
  });
}

/** Asks when somebody else changed the draft's own file meanwhile: nothing of either has to be lost. */
export async function askOverwriting(modal: ModalApi, found: FoundFile, back: Element | null): Promise<Replacing> {
  return askChoice<Replacing>(modal, {
    title: '文件已被别人改过',
    content: (
      <>
        <p>不是本窗口保存的。现在文件里的是：</p>
        <FoundFacts found={found} />
        <p>可以两份都留着：把屏幕上的另存为新文件，再用“对照”看哪里不同。覆盖的话，那一份留在“历史版本”里。</p>
      </>
    ),
    answers: [
      { words: '取消', means: 'stay' },
      { words: '覆盖', means: 'replace', isDanger: true },
      { words: '两份都留着…', means: 'both', isUsual: true },
    ],
    focus: 'stay',
    closed: 'stay',
    back,
  });
}

function FoundFacts({ found: { path, modifiedAt, summary, openElsewhere } }: { readonly found: FoundFile }) {
  return (
    <ul className="found-facts">
      <li>{summaryInWords(summary)}</li>
      <li>最后修改：{momentToTheSecond(modifiedAt)}</li>
      <li className="path">{path}</li>
      {openElsewhere ? <li className="negative">另一个窗口正开着它</li> : null}
    </ul>
  );
}
