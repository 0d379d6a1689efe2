import { readArea, readCount } from './typed-count.ts';
import { TypedNumber, type NumberInputProps } from './typed-number.tsx';

/** A whole number of persons, vehicles or machines. */
export function CountInput({
  signed = false,
  ...props
}: NumberInputProps & { readonly unit: string; /** May be negative, as a change. */ readonly signed?: boolean }) {
  return (
    <TypedNumber
      {...props}
      read={(text) => readCount(text, signed)}
      write={(count) => (signed && count > 0 ? `+${String(count)}` : String(count))}
    />
  );
}

/** An area in m² with at most two decimals. */
export function AreaInput(props: NumberInputProps) {
  return <TypedNumber {...props} unit="平方米" read={readArea} write={writeArea} />;
}

function writeArea(area: number, resting: boolean): string {
  const [whole = '', decimals = ''] = area.toFixed(2).split('.');
  return `${resting ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole}.${decimals}`;
}
