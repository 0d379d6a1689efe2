import { Bar, BarChart, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts';
import { printHundredths, type Hundredths } from '../../../shared/base/money/fen.ts';
import { FOOT, HEAD, linesOf, PICTURE_FONT, PICTURE_WIDTH, type PictureWords as Words } from './picture.ts';
import { PictureWords } from './picture-words.tsx';

/** Bars of one category, one for each series. */
export interface BarRow {
  readonly name: string;
  /** Printed amounts in hundredths of 万元, by series. */
  readonly values: readonly Hundredths[];
  /** Written after the amounts, by series, e.g. a share. */
  readonly remarks?: readonly string[];
}

/** A set of bars with one colour. */
export interface BarSeries {
  readonly name: string;
  readonly colour: string;
}

const THICK = 24;
const BETWEEN = 20;
const NAME_WIDTH = 250;
const LINE = 13;

/** Lying bars, each with its printed amount to the right; amounts below zero lie to the left of the line. */
export function BarPicture({
  words,
  rows,
  series,
}: {
  readonly words: Words;
  readonly rows: readonly BarRow[];
  readonly series: readonly BarSeries[];
}) {
  const legend = series.length > 1 ? 34 : 0;
  const height = HEAD + legend + rows.length * (series.length * THICK + BETWEEN) + FOOT;
  const data = rows.map(({ name, values, remarks }) => {
    const cells: Record<string, string | number> = { name };
    for (const at of series.keys()) {
      const value = values[at] ?? 0;
      cells[`value${String(at)}`] = value / 100;
      cells[`text${String(at)}`] = printHundredths(value) + (remarks?.[at] ?? '');
    }
    return cells;
  });
  return (
    <BarChart
      layout="vertical"
      width={PICTURE_WIDTH}
      height={height}
      data={data}
      margin={{ top: HEAD + legend, right: 210, bottom: FOOT, left: 16 }}
      barGap={0}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <XAxis type="number" hide domain={[(low: number) => Math.min(0, low), (high: number) => Math.max(0, high)]} />
      <YAxis
        type="category"
        dataKey="name"
        width={NAME_WIDTH}
        interval={0}
        tickLine={false}
        axisLine={false}
        tick={CategoryName}
      />
      <ReferenceLine x={0} stroke="#9aa3ad" />
      {series.map(({ name, colour }, at) => (
        <Bar
          key={name}
          dataKey={`value${String(at)}`}
          name={name}
          fill={colour}
          barSize={THICK - 3}
          // A bar without length would lose its label, and 0.00 is a figure too.
          minPointSize={1}
          isAnimationActive={false}
        >
          <LabelList dataKey={`text${String(at)}`} content={AmountLabel} />
        </Bar>
      ))}
      <PictureWords words={words} height={height} />
      {legend === 0 ? null : <Legend series={series} />}
    </BarChart>
  );
}

interface LabelBox {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
  readonly value?: unknown;
}

/** The amount, right of its bar even where that lies left of the line: there the names stand. */
function AmountLabel({ x = 0, y = 0, width = 0, height = 0, value }: LabelBox) {
  const right = Math.max(Number(x), Number(x) + Number(width));
  return (
    <text
      x={right + 8}
      y={Number(y) + Number(height) / 2 + 6}
      fontSize={17}
      fontFamily={PICTURE_FONT}
      fill={String(value).startsWith('-') ? '#b42318' : '#1f2329'}
    >
      {String(value)}
    </text>
  );
}

function CategoryName({ x, y, payload }: { x: number | string; y: number | string; payload: { value: string } }) {
  const lines = linesOf(payload.value, LINE);
  const top = Number(y) - ((lines.length - 1) * 20) / 2 + 6;
  return (
    <g fontFamily={PICTURE_FONT}>
      {lines.map((line, at) => (
        <text key={at} x={Number(x) - 4} y={top + at * 20} textAnchor="end" fontSize={18} fill="#1f2329">
          {line}
        </text>
      ))}
    </g>
  );
}

function Legend({ series }: { readonly series: readonly BarSeries[] }) {
  return (
    <g fontFamily={PICTURE_FONT} fontSize={17}>
      {series.map(({ name, colour }, at) => (
        <g key={name} transform={`translate(${String(NAME_WIDTH + 24 + at * 150)} ${String(HEAD + 2)})`}>
          <rect width={16} height={16} fill={colour} />
          <text x={24} y={14} fill="#1f2329">
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
