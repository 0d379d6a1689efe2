import { Button } from 'antd';
import { useWorkspace, useWorkspaceStore } from '../context.tsx';
import { unfinishedIn } from '../unfinished.ts';

interface UnfinishedTextsProps {
  /** The pointer the texts stand below. */
  readonly above: string;
  readonly title: string;
  /** Which of them are shown here; all unless it is said. */
  readonly isShown?: (pointer: string) => boolean;
  /** How to go on with one; undefined where what it was for is no longer there. */
  readonly continueOf: (pointer: string) => (() => void) | undefined;
}

/** Texts of dialogs that came back from a recovery copy: each can be gone on with, or given up. */
export function UnfinishedTexts({ above, title, isShown = () => true, continueOf }: UnfinishedTextsProps) {
  const store = useWorkspaceStore();
  const { fields } = useWorkspace(unfinishedIn);
  const texts = fields.filter(({ pointer }) => pointer.startsWith(`${above}/`) && isShown(pointer));
  if (texts.length === 0) return null;
  return (
    <section className="panel unfinished-texts" aria-label={title}>
      <h3>
        {title}（{texts.length}）
      </h3>
      <ul>
        {texts.map(({ pointer, text }) => {
          const goOn = continueOf(pointer);
          return (
            <li key={pointer}>
              <p>{text}</p>
              {goOn === undefined ? (
                <span className="soft">它说的那一处已经没有了。</span>
              ) : (
                <Button size="small" onClick={goOn}>
                  接着写
                </Button>
              )}
              <Button
                size="small"
                type="link"
                onClick={() => {
                  store.getState().accept(pointer);
                }}
              >
                不要了
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
