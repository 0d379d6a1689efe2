import { Button } from 'antd';
import type { OpeningTrouble } from './use-opening.ts';

/** More than this is a file of another kind; the first ones say so. */
const MOST = 12;

/** Why something could not be opened: each problem with its place. */
export function OpeningTroubleView({
  trouble,
  onDismiss,
}: {
  readonly trouble: OpeningTrouble;
  readonly onDismiss: () => void;
}) {
  const { name, problems } = trouble;
  return (
    <section className="panel trouble" role="alert">
      <div className="panel-head">
        <h2>没有打开“{name}”</h2>
        <Button size="small" onClick={onDismiss}>
          知道了
        </Button>
      </div>
      <ul>
        {problems.slice(0, MOST).map(({ place, message }, index) => (
          <li key={index}>
            {place === '' ? null : <strong>{place}：</strong>}
            {message}
          </li>
        ))}
      </ul>
      {problems.length > MOST ? <p className="soft">还有 {problems.length - MOST} 处。</p> : null}
    </section>
  );
}
