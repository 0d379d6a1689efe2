import type { RefObject } from 'react';

/** The page's own file dialog for a draft, opened by a click on `picker`: a browser door has no other. */
export function DraftPicker({
  picker,
  label,
  onFile,
}: {
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly onFile: (file: File) => void;
}) {
  return (
    <input
      ref={picker}
      type="file"
      accept=".ysgk,application/json"
      hidden
      aria-label={label}
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file chosen again is a new choice.
        event.target.value = '';
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
