import { Button, Spin } from 'antd';
import { OpeningTroubleView } from './opening-trouble.tsx';
import type { OpeningTrouble } from './use-opening.ts';

/** What can go wrong with a file, one for each way to open it. */
export interface Trouble {
  readonly trouble: OpeningTrouble | null;
  readonly onDismiss: () => void;
}

/** What is being opened or read right now, and what could not be. */
export function OpeningNews({
  opening,
  reading,
  onStop,
  troubles,
}: {
  readonly opening: string | null;
  /** A published file, which may take long. */
  readonly reading: string | null;
  readonly onStop: () => void;
  readonly troubles: readonly Trouble[];
}) {
  return (
    <>
      {opening === null ? null : (
        <p role="status" className="busy">
          <Spin size="small" /> 正在打开“{opening}”…
        </p>
      )}
      {reading === null ? null : (
        <p role="status" className="busy">
          <Spin size="small" /> 正在读“{reading}”…{' '}
          <Button size="small" onClick={onStop}>
            停止
          </Button>
        </p>
      )}
      {troubles.map(({ trouble, onDismiss }, index) =>
        trouble === null ? null : <OpeningTroubleView key={index} trouble={trouble} onDismiss={onDismiss} />,
      )}
    </>
  );
}
