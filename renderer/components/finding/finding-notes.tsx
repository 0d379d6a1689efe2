import type { Finding } from '../../../shared/check/finding.ts';
import { SEVERITY_NAMES } from '../../../shared/check/verdict-words.ts';
import { useWorkspace } from '../../context.tsx';
import { NO_FINDINGS } from '../../finding-marks.ts';
import { placeOfFinding } from '../../finding-place.ts';
import { FindingActions } from './finding-actions.tsx';
import './finding.css';

interface FindingNotesProps {
  readonly findings: readonly Finding[];
  /** What the list is called, e.g. `这一格的问题`. */
  readonly label: string;
}

/** Findings where they stand, in the words of the 问题 list and with the same ways to settle them. */
export function FindingNotes({ findings, label }: FindingNotesProps) {
  const document = useWorkspace((workspace) => workspace.reported);
  const pack = useWorkspace((workspace) => workspace.pack);
  if (findings.length === 0) return null;
  return (
    <ul className="finding-notes" aria-label={label}>
      {findings.map((finding, index) => (
        <li key={index} className={finding.severity}>
          <p>
            <span className="kind">{SEVERITY_NAMES[finding.severity]}</span> {finding.message}
            <span className="soft">；{finding.fix}</span>
          </p>
          <FindingActions finding={finding} pointer={placeOfFinding(finding, document, pack).pointer} />
        </li>
      ))}
    </ul>
  );
}

/** The findings of a block; drawn anew only when they change. */
export function useBlockFindings(block: string): readonly Finding[] {
  return useWorkspace(({ marks }) => marks.get(block) ?? NO_FINDINGS);
}
