import { Button } from 'antd';
import { printHundredths } from '../../../shared/base/money/fen.ts';
import { BarPicture } from '../../components/chart/bar-picture.tsx';
import { ChartPanel } from '../../components/chart/chart-panel.tsx';
import { colourOf } from '../../components/chart/picture.ts';
import { changeText, hasFigures, type Change } from './figures.ts';

/** Figures of two years side by side. */
export function ChangePanel({
  title,
  source,
  year,
  changes,
  missing,
  onFill,
}: {
  readonly title: string;
  readonly source: string;
  readonly year: number;
  readonly changes: readonly Change[];
  /** Why there is nothing to compare with; empty when there is. */
  readonly missing: string;
  readonly onFill: () => void;
}) {
  if (missing !== '') {
    return (
      <section className="panel" aria-label={title}>
        <h3>{title}</h3>
        <p>{missing}</p>
        <Button size="small" onClick={onFill}>
          去填上年明细
        </Button>
      </section>
    );
  }
  const filled = hasFigures(changes);
  const names = [`${String(year)} 年`, `${String(year - 1)} 年`] as const;
  return (
    <ChartPanel
      title={title}
      fileName={`${source}${title}`}
      table={{
        header: ['项目', ...names, '比上年'],
        rows: changes.map(({ name, comparison }) => [
          name,
          printHundredths(comparison.currentShown),
          printHundredths(comparison.priorShown),
          changeText(comparison),
        ]),
      }}
      {...(filled ? {} : { note: '两年都没有安排，没有图可画。' })}
    >
      {filled ? (
        <BarPicture
          words={{ title, unit: '单位：万元', source }}
          series={[
            { name: names[0], colour: colourOf(0).fill },
            { name: names[1], colour: '#a9bccb' },
          ]}
          rows={changes.map(({ name, comparison }) => ({
            name,
            values: [comparison.currentShown, comparison.priorShown],
          }))}
        />
      ) : null}
    </ChartPanel>
  );
}
