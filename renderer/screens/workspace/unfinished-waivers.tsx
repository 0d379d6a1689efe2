import { useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import { WAIVER_TEXT } from '../../../shared/draft/unfinished.ts';
import { WaiveDialog } from '../../components/finding/waive-dialog.tsx';
import { UnfinishedTexts } from '../../components/unfinished-texts.tsx';
import { waiverPointer } from '../../dialog-text.ts';

/** Reasons that were being written when the program ended. */
export function UnfinishedWaivers({ findings }: { readonly findings: readonly Finding[] }) {
  const [waiving, setWaiving] = useState<Finding | null>(null);
  return (
    <>
      <UnfinishedTexts
        above={WAIVER_TEXT}
        title="没写完的“不适用”理由"
        continueOf={(pointer) => {
          const finding = findings.find((one) => waiverPointer(one) === pointer);
          return finding === undefined
            ? undefined
            : () => {
                setWaiving(finding);
              };
        }}
      />
      {waiving === null ? null : (
        <WaiveDialog
          finding={waiving}
          onClose={() => {
            setWaiving(null);
          }}
        />
      )}
    </>
  );
}
