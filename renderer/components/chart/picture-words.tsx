import { PICTURE_FONT, PICTURE_WIDTH, type PictureWords as Words } from './picture.ts';

/** Title, unit and source of a picture, inside the picture: it is published without this program around it. */
export function PictureWords({ words, height }: { readonly words: Words; readonly height: number }) {
  return (
    <g fontFamily={PICTURE_FONT}>
      <text x={PICTURE_WIDTH / 2} y={40} textAnchor="middle" fontSize={26} fontWeight={700} fill="#1f2329">
        {words.title}
      </text>
      <text x={PICTURE_WIDTH - 24} y={70} textAnchor="end" fontSize={18} fill="#5a6270">
        {words.unit}
      </text>
      <text x={24} y={height - 16} fontSize={16} fill="#5a6270">
        {words.source}
      </text>
    </g>
  );
}
