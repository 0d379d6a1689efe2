import type { z } from 'zod';
import { DocumentSchema } from '../../shared/document/document-schema.ts';
import type { Recognised } from './recognised-file.ts';

/** A published file as a side to compare a draft with. */
export interface ComparedDocument {
  readonly document: z.infer<typeof DocumentSchema>;
  readonly remarks: readonly string[];
}

/** What of a recognised file crosses to the screens: texts only. */
export function comparedDocument({ read, remarks }: Recognised): ComparedDocument {
  return { document: DocumentSchema.parse({ ...read.document, gaps: [] }), remarks };
}
