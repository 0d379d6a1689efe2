import { Pie, PieChart } from 'recharts';
import { printHundredths, type Hundredths } from '../../../shared/base/money/fen.ts';
import { colourOf, FOOT, HEAD, PICTURE_FONT, PICTURE_WIDTH, type PictureWords as Words } from './picture.ts';
import { PictureWords } from './picture-words.tsx';

/** One part of a whole. */
export interface RingPart {
  readonly name: string;
  /** Printed amount in hundredths of 万元, not negative. */
  readonly value: Hundredths;
  /** Printed share, e.g. `58.33%`. */
  readonly share: string;
}

const RADIUS = 150;
const HOLE = 88;
const CENTRE_X = 220;
const ROW = 40;
/** A slice thinner than this share of the whole has its number outside; one thinner than `HAIR` has no room even there. */
const THIN = 0.05;
const HAIR = 0.01;

/** A ring of parts with the total in its middle; numbers tie slices to their names, so that it can be read without colour. */
export function RingPicture({
  words,
  parts,
  total,
}: {
  readonly words: Words;
  readonly parts: readonly RingPart[];
  readonly total: Hundredths;
}) {
  const height = Math.max(HEAD + RADIUS * 2 + 24, HEAD + parts.length * ROW + 20) + FOOT;
  const centreY = HEAD + (height - HEAD - FOOT) / 2;
  const data = parts.map(({ name, value }, at) => ({ name, value: value / 100, fill: colourOf(at).fill }));
  const top = centreY - (parts.length * ROW) / 2;
  return (
    <PieChart
      width={PICTURE_WIDTH}
      height={height}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
    >
      <Pie
        data={data}
        dataKey="value"
        cx={CENTRE_X}
        cy={centreY}
        innerRadius={HOLE}
        outerRadius={RADIUS}
        startAngle={90}
        endAngle={-270}
        stroke="#ffffff"
        strokeWidth={2}
        isAnimationActive={false}
        labelLine={false}
        label={SliceNumber}
      />
      <g fontFamily={PICTURE_FONT}>
        <text x={CENTRE_X} y={centreY - 8} textAnchor="middle" fontSize={18} fill="#5a6270">
          合计
        </text>
        <text x={CENTRE_X} y={centreY + 22} textAnchor="middle" fontSize={26} fontWeight={700} fill="#1f2329">
          {printHundredths(total)}
        </text>
        {parts.map(({ name, value, share }, at) => (
          <g key={name} transform={`translate(430 ${String(top + at * ROW)})`} fontSize={18}>
            <rect y={9} width={22} height={22} fill={colourOf(at).fill} />
            <text x={11} y={26} textAnchor="middle" fontSize={16} fill={colourOf(at).ink}>
              {at + 1}
            </text>
            <text x={34} y={27} fill="#1f2329">
              {name}
            </text>
            <text x={400} y={27} textAnchor="end" fill="#1f2329">
              {printHundredths(value)}
            </text>
            <text x={506} y={27} textAnchor="end" fill="#5a6270">
              {share}
            </text>
          </g>
        ))}
      </g>
      <PictureWords words={words} height={height} />
    </PieChart>
  );
}

interface SliceLabel {
  readonly cx?: number | string;
  readonly cy?: number | string;
  readonly midAngle?: number | undefined;
  readonly percent?: number | undefined;
  readonly index?: number | undefined;
}

function SliceNumber({ cx = 0, cy = 0, midAngle = 0, percent = 0, index = 0 }: SliceLabel) {
  if (percent < HAIR) return null;
  const thin = percent < THIN;
  const angle = (midAngle * Math.PI) / 180;
  const distance = thin ? RADIUS + 15 : (HOLE + RADIUS) / 2;
  return (
    <text
      x={Number(cx) + distance * Math.cos(angle)}
      y={Number(cy) - distance * Math.sin(angle) + 7}
      textAnchor="middle"
      fontSize={thin ? 16 : 20}
      fontFamily={PICTURE_FONT}
      fill={thin ? '#1f2329' : colourOf(index).ink}
    >
      {index + 1}
    </text>
  );
}
