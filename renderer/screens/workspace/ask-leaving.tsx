import { askChoice, type ModalApi } from './ask-choice.tsx';

/** What the person wants before leaving; `stay` goes on working. */
export type Leaving = 'save' | 'drop' | 'stay';

/** What would be lost by leaving. */
export interface Loss {
  /** The draft differs from its file. */
  readonly draft: boolean;
  /** Answers are not in the review file, and why (without a full stop); empty for none. */
  readonly answers: string;
  /** What is not valid yet, in words; empty for nothing. */
  readonly unfinished: string;
}

/**
 * Asks, once, what becomes of unsaved work: a draft and answers can be saved, what is not valid yet cannot. The cursor
 * goes `back` to where it was.
 */
export async function askLeaving(
  modal: ModalApi,
  { draft, answers, unfinished }: Loss,
  back: Element | null,
): Promise<Leaving> {
  const given = unfinished === '' ? '' : `还有 ${unfinished}，存不进文件，离开后就没有了。`;
  const unkept = answers === '' ? '' : `${draft ? '审核意见的答复也没有存进审核文件：' : ''}${answers}。`;
  if (draft || answers !== '') {
    const title = draft ? '有没有保存的修改' : '有答复没有存进审核文件';
    return askChoice<Leaving>(modal, {
      title,
      content: `${unkept}离开前要保存吗？${given}`,
      answers: [
        { words: '取消', means: 'stay' },
        { words: '不保存', means: 'drop' },
        { words: '保存', means: 'save', isUsual: true },
      ],
      focus: 'save',
      closed: 'stay',
      back,
    });
  }
  return askChoice<Leaving>(modal, {
    title: '还有没填完的内容',
    content: given,
    answers: [
      { words: '不要了，离开', means: 'drop' },
      { words: '回去接着填', means: 'stay', isUsual: true },
    ],
    focus: 'stay',
    closed: 'stay',
    back,
  });
}
