import { PDF_RESOURCES } from '../../../host/reading/pdf-resources.ts';
import type { Located, Result } from '../../../shared/base/result.ts';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import type { Pack } from '../../../shared/pack/pack.ts';
import { readDocx } from '../../../shared/read/docx/read-docx.ts';
import type { Flow } from '../../../shared/read/flow.ts';
import { readPdf } from '../../../shared/read/pdf/read-pdf.ts';
import type { ReadDocument } from '../../../shared/read/read-document.ts';
import { recognise } from '../../../shared/read/recognise/recognise.ts';
import { readXlsx } from '../../../shared/read/xlsx/read-xlsx.ts';
import { writeDocx } from '../../../shared/render/docx/write.ts';
import { writePdf } from '../../../shared/render/pdf/write.ts';
import { writeXlsx } from '../../../shared/render/xlsx/write-xlsx.ts';
import { classificationOfTests } from '../../document/open-example.ts';
import { FONTS } from '../../render/pdf/small-document.ts';
import { PACKS } from './read-flow.ts';

/** Formats that are written and read. */
export const FORMATS = ['DOCX', 'XLSX', 'PDF'] as const;

const FLOWS: Readonly<
  Record<(typeof FORMATS)[number], (document: BudgetDocument, pack: Pack) => Promise<Result<Flow, Located>>>
> = {
  DOCX: async (document, { theme }) => readDocx(bytesOf(await writeDocx(document, theme, { draftMark: false }))),
  XLSX: async (document, { theme }) => readXlsx(bytesOf(await writeXlsx(document, theme, { draftMark: false }))),
  PDF: async (document, { theme }) => {
    const { bytes } = bytesOf(await writePdf(document, theme, FONTS, { draftMark: false }));
    return readPdf(new Uint8Array(bytes), PDF_RESOURCES);
  },
};

/** What a reader that knows a pack of a test besides those of the program makes of our own file. */
export async function readBack(
  format: (typeof FORMATS)[number],
  document: BudgetDocument,
  pack: Pack,
): Promise<ReadDocument> {
  const flow = await FLOWS[format](document, pack);
  if (!flow.ok) throw new Error(flow.problem.message);
  const read = recognise(flow.value, [...PACKS, pack], classificationOfTests());
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function bytesOf<Bytes>(written: Result<Bytes, unknown>): Bytes {
  if (!written.ok) throw new Error('the document could not be written');
  return written.value;
}
