import { startedDraft, type StartedDraft } from '../../../host/reading/started-draft.ts';
import { PDF_RESOURCES } from '../../../host/reading/pdf-resources.ts';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import { readDocx } from '../../../shared/read/docx/read-docx.ts';
import type { Flow } from '../../../shared/read/flow.ts';
import { readPdf } from '../../../shared/read/pdf/read-pdf.ts';
import { readXlsx } from '../../../shared/read/xlsx/read-xlsx.ts';
import { writeDocx } from '../../../shared/render/docx/write.ts';
import { writePdf } from '../../../shared/render/pdf/write.ts';
import { writeXlsx } from '../../../shared/render/xlsx/write-xlsx.ts';
import { classificationOfTests } from '../../document/open-example.ts';
import { FONTS } from '../../render/pdf/small-document.ts';
import { packOf, read } from '../recognise/read-flow.ts';

/** The formats a published document comes in. */
export const PUBLISHED_FORMATS = ['docx', 'xlsx', 'pdf'] as const;

const classification = classificationOfTests();

/** Exports a document and reads the file back as any program would have to. */
export async function published(
  document: BudgetDocument,
  pack: string,
  format: (typeof PUBLISHED_FORMATS)[number],
): Promise<Flow> {
  const { theme } = packOf(pack);
  const bytes = await written(document, theme, format);
  const file = new Uint8Array(bytes);
  const flow =
    format === 'docx' ? readDocx(file) : format === 'xlsx' ? readXlsx(file) : await readPdf(file, PDF_RESOURCES);
  if (!flow.ok) throw new Error(flow.problem.message);
  return flow.value;
}

async function written(
  document: BudgetDocument,
  theme: ReturnType<typeof packOf>['theme'],
  format: (typeof PUBLISHED_FORMATS)[number],
): Promise<Uint8Array> {
  if (format === 'pdf') {
    const pdf = await writePdf(document, theme, FONTS, { draftMark: false });
    if (!pdf.ok) throw new Error('the PDF could not be written');
    return pdf.value.bytes;
  }
  const write = format === 'docx' ? writeDocx : writeXlsx;
  const bytes = await write(document, theme, { draftMark: false });
  if (!bytes.ok) throw new Error('the document could not be written');
  return bytes.value;
}

/** The draft that a file gives to start from. */
export function started(flow: Flow): StartedDraft {
  const document = read(flow);
  const pack = packOf(document.pack);
  const result = startedDraft({ format: 'docx', read: document, pack, remarks: [] }, classification);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
