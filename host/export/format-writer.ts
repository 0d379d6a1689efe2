import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import type { Theme } from '../../shared/pack/theme.ts';
import type { FontSet } from '../../shared/render/pdf/font-set.ts';
import type { WrittenPdf } from '../../shared/render/pdf/write.ts';
import type { Format, LostText } from '../../shared/render/writer.ts';
import { fontSet } from '../fonts/font-set.ts';

/** What the writers are told. */
export interface FileOptions {
  readonly draftMark: boolean;
  readonly bundledFonts: boolean;
}

type Bytes = Result<Uint8Array, readonly LostText[]>;

/**
 * Writes one document in any format. The DOCX takes the page numbers of its 目录 from the PDF's layout.
 * Writers are loaded when first needed, so that a JSON export does not wait for the PDF engine.
 */
export class FileWriter {
  private pdfPass: Promise<Result<WrittenPdf, readonly LostText[]>> | undefined;
  /** Families of the fonts in the PDF, once it has been written. */
  fonts: readonly string[] = [];
  /** Characters that none of the fonts has. */
  missingCharacters: readonly string[] = [];

  constructor(
    private readonly document: BudgetDocument,
    private readonly theme: Theme,
    private readonly options: FileOptions,
  ) {}

  /** The bytes of the file, or the texts that got lost on the way. */
  async write(format: Format): Promise<Bytes> {
    return this.writers[format]();
  }

  private readonly writers: Readonly<Record<Format, () => Promise<Bytes>>> = {
    pdf: async () => {
      const pdf = await this.pdf();
      return pdf.ok ? ok(pdf.value.bytes) : pdf;
    },
    docx: async () => {
      const { writeDocx } = await import('../../shared/render/docx/write.ts');
      return writeDocx(this.document, this.theme, { ...this.options, pageOf: await this.pageOf() });
    },
    xlsx: async () => {
      const { writeXlsx } = await import('../../shared/render/xlsx/write-xlsx.ts');
      return writeXlsx(this.document, this.theme, this.options);
    },
    html: async () => {
      const { writeHtml } = await import('../../shared/render/html/write-html.ts');
      const html = writeHtml(this.document, this.theme, this.options);
      return html.ok ? ok(encode(html.value)) : html;
    },
    json: async () => {
      const { writeJson } = await import('../../shared/render/json/write.ts');
      return ok(encode(writeJson(this.document)));
    },
  };

  /** Page numbers of the 目录: of the PDF if there is one, else of its layout alone. */
  private async pageOf(): Promise<ReadonlyMap<string, number>> {
    const pdf = await this.pdfPass;
    if (pdf?.ok === true) return pdf.value.pageOf;
    const { printedPages } = await import('../../shared/render/pdf/write.ts');
    return printedPages(this.document, this.theme, this.fontSet());
  }

  private fontSet(): FontSet {
    return fontSet(this.theme, this.options.bundledFonts);
  }

  private pdf(): Promise<Result<WrittenPdf, readonly LostText[]>> {
    this.pdfPass ??= this.layOut();
    return this.pdfPass;
  }

  private async layOut(): Promise<Result<WrittenPdf, readonly LostText[]>> {
    const { writePdf } = await import('../../shared/render/pdf/write.ts');
    const pdf = await writePdf(this.document, this.theme, this.fontSet(), this.options);
    if (!pdf.ok) return fail(pdf.problem.lost);
    this.fonts = pdf.value.fontsUsed;
    this.missingCharacters = pdf.value.missingCharacters;
    return ok(pdf.value);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
