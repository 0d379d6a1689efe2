import { printHundredths } from '../../../shared/base/money/fen.ts';
import { BarPicture } from '../../components/chart/bar-picture.tsx';
import { ChartPanel } from '../../components/chart/chart-panel.tsx';
import { colourOf } from '../../components/chart/picture.ts';
import { RingPicture } from '../../components/chart/ring-picture.tsx';
import type { Composition } from './figures.ts';

/** More parts than a ring's list holds, or a part below zero, are drawn as bars. */
const RING_PARTS = 8;

/** A whole and its parts: a ring where that shows them truly, bars otherwise. */
export function CompositionPanel({
  title,
  source,
  composition,
}: {
  readonly title: string;
  readonly source: string;
  readonly composition: Composition;
}) {
  const { parts, total } = composition;
  const words = { title, unit: '单位：万元', source };
  const ring = parts.length <= RING_PARTS && parts.every(({ shown }) => shown >= 0) && total > 0;
  const note = noteOf(composition);
  return (
    <ChartPanel
      title={title}
      fileName={`${source}${title}`}
      table={{
        header: ['项目', '金额', '占比'],
        rows:
          parts.length === 0
            ? []
            : [
                ...parts.map(({ name, shown, share }) => [name, printHundredths(shown), share]),
                ['合计', printHundredths(total), total === 0 ? '—' : '100.00%'],
              ],
      }}
      {...(note === '' ? {} : { note })}
    >
      {parts.length === 0 ? null : ring ? (
        <RingPicture
          words={words}
          total={total}
          parts={parts.map(({ name, shown, share }) => ({ name, value: shown, share }))}
        />
      ) : (
        <BarPicture
          words={words}
          series={[{ name: '金额', colour: colourOf(0).fill }]}
          rows={parts.map(({ name, shown, share }) => ({ name, values: [shown], remarks: [`（${share}）`] }))}
        />
      )}
    </ChartPanel>
  );
}

function noteOf({ parts, tail }: Composition): string {
  if (parts.length === 0) return '本年还没有金额。';
  return tail === 0 ? '' : `各项之和与合计相差 ${printHundredths(Math.abs(tail))} 万元，是四舍五入的尾差。`;
}
