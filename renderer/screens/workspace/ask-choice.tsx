import { Button, Space, type App as AntApp } from 'antd';
import type { ReactNode } from 'react';

/** What asks questions over the window. */
export type ModalApi = ReturnType<typeof AntApp.useApp>['modal'];

/** One button of a question. */
interface Choice<Means extends string> {
  readonly words: string;
  readonly means: Means;
  readonly isUsual?: boolean;
  /** It takes something away. */
  readonly isDanger?: boolean;
}

/** A question with one button an answer. */
interface ChoiceQuestion<Means extends string> {
  readonly title: string;
  readonly content: ReactNode;
  readonly answers: readonly Choice<Means>[];
  /** The answer whose button has the cursor: what Enter does. */
  readonly focus: Means;
  /** What closing the question means. */
  readonly closed: Means;
  /** Where the cursor goes afterwards. */
  readonly back: Element | null;
}

/** Asks, and waits for the answer. */
export async function askChoice<Means extends string>(
  modal: ModalApi,
  { title, content, answers, focus, closed, back }: ChoiceQuestion<Means>,
): Promise<Means> {
  return new Promise((resolve) => {
    const question = modal.confirm({
      title,
      content,
      closable: true,
      afterClose: () => {
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      },
      onCancel: () => {
        resolve(closed);
      },
      footer: (
        <Space className="ant-modal-confirm-btns" style={{ display: 'flex', justifyContent: 'flex-end' }}>
          {answers.map(({ words, means, isUsual, isDanger }) => (
            <Button
              key={means}
              type={isUsual === true ? 'primary' : 'default'}
              danger={isDanger === true}
              autoFocus={means === focus}
              onClick={() => {
                resolve(means);
                question.destroy();
              }}
            >
              {words}
            </Button>
          ))}
        </Space>
      ),
    });
  });
}
