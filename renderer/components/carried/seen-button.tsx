import { App as AntApp, Button } from 'antd';
import { confirmCarriedOver } from '../../../shared/draft/turn/carried-over.ts';
import { useWorkspaceStore } from '../../context.tsx';

interface SeenButtonProps {
  /** What is confirmed, by its marks. */
  readonly pointers: readonly string[];
  readonly label: string;
  /** What there are so many of: `处`, `行`. */
  readonly measure: string;
  readonly title?: string;
}

/** Confirms several of the things that were carried over, as one step of undo, and says how many they were. */
export function SeenButton({ pointers, label, measure, title }: SeenButtonProps) {
  const store = useWorkspaceStore();
  const { message } = AntApp.useApp();
  return (
    <Button
      size="small"
      className="seen-button"
      title={title}
      disabled={pointers.length === 0}
      onClick={() => {
        store.getState().edit(`/carriedOver ${pointers.join(' ')}`, confirmCarriedOver(new Set(pointers)));
        void message.success(`${String(pointers.length)} ${measure}已确认沿用，可以撤销`);
      }}
    >
      {label}
    </Button>
  );
}
