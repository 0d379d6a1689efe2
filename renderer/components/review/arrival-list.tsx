/** What of an opinion becomes what. */
interface Changed {
  readonly reviewer: string;
  readonly round: number;
  readonly differences: readonly string[];
}

/** What differs between opinions that were kept and those that came: shown before anything is replaced. */
export function ArrivalList({ changes }: { readonly changes: readonly Changed[] }) {
  return (
    <ul className="arrival-list" aria-label="不同之处" tabIndex={0}>
      {changes.map(({ reviewer, round, differences }) => (
        <li key={`${reviewer} ${String(round)}`}>
          <strong>
            {reviewer}，第 {round} 轮
          </strong>
          <ul>
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
