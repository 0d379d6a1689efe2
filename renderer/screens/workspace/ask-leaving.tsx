import { Button, Space, type App as AntApp } from 'antd';

/** What the person wants before leaving; `stay` goes on working. */
export type Leaving = 'save' | 'drop' | 'stay';

type Modal = ReturnType<typeof AntApp.useApp>['modal'];

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
  modal: Modal,
  { draft, answers, unfinished }: Loss,
  back: Element | null,
): Promise<Leaving> {
  const given = unfinished === '' ? '' : `还有 ${unfinished}，存不进文件，离开后就没有了。`;
  const unkept = answers === '' ? '' : `${draft ? '审核意见的答复也没有存进审核文件：' : ''}${answers}。`;
  if (draft || answers !== '') {
    const title = draft ? '有没有保存的修改' : '有答复没有存进审核文件';
    return choose(modal, back, title, `${unkept}离开前要保存吗？${given}`, [
      ['取消', 'stay'],
      ['不保存', 'drop'],
      ['保存', 'save'],
    ]);
  }
  return choose(modal, back, '还有没填完的内容', given, [
    ['不要了，离开', 'drop'],
    ['回去接着填', 'stay'],
  ]);
}

/** One button an answer, the last one is the usual one; closing the question stays. */
async function choose(
  modal: Modal,
  back: Element | null,
  title: string,
  content: string,
  answers: readonly (readonly [words: string, means: Leaving])[],
): Promise<Leaving> {
  return new Promise((resolve) => {
    const question = modal.confirm({
      title,
      content,
      closable: true,
      afterClose: () => {
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      },
      onCancel: () => {
        resolve('stay');
      },
      footer: (
        <Space className="ant-modal-confirm-btns" style={{ display: 'flex', justifyContent: 'flex-end' }}>
          {answers.map(([words, means], index) => {
            const isUsual = index === answers.length - 1;
            return (
              <Button
                key={means}
                type={isUsual ? 'primary' : 'default'}
                autoFocus={isUsual}
                onClick={() => {
                  resolve(means);
                  question.destroy();
                }}
              >
                {words}
              </Button>
            );
          })}
        </Space>
      ),
    });
  });
}
