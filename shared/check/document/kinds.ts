import type { CheckSpec } from '../../pack/check-spec.ts';
import type { DOCUMENT_CHECKS } from '../../pack/check/document-checks.ts';
import type { Checks } from '../check-kind.ts';
import { placeholders } from './placeholders.ts';

type DocumentKind = Extract<CheckSpec, (typeof DOCUMENT_CHECKS)[number]['_output']>['kind'];

/** The checks of the document as a whole and of its performance sheets. */
export const DOCUMENT_KINDS: Checks<DocumentKind> = {
  placeholders,
};
