import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BudgetDocument } from '../shared/document/document.ts';
import type { Theme } from '../shared/pack/theme.ts';
import { textOf } from '../shared/prose/block.ts';
import { writeDocx } from '../shared/render/docx/write.ts';
import { headerRows } from '../shared/table/block.ts';
import { median, time } from './measure.ts';
import type { Row } from './row.ts';

/** The same document made by other programs, where they are installed: what our own figures are held against. */
export async function peerRows(
  documentOf: (run: number) => BudgetDocument,
  theme: Theme,
  ownPdf: number,
  folder: string,
): Promise<readonly Row[]> {
  return [await typstRow(documentOf, ownPdf, folder), await libreOfficeRow(documentOf, theme, folder)];
}

async function typstRow(documentOf: (run: number) => BudgetDocument, ownPdf: number, folder: string): Promise<Row> {
  const what = '同类：typst 冷启动排同一份内容';
  if (spawnSync('typst', ['--version']).status !== 0) return absent(what, 'typst');
  const source = join(folder, 'peer.typ');
  const times = await time(5, 1, (run) => {
    writeFileSync(source, typstSource(documentOf(run)));
    const done = spawnSync('typst', ['compile', source, join(folder, 'peer.pdf')], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
  });
  const ratio = (ownPdf / median(times)).toFixed(2);
  return { what, value: `${median(times).toFixed(0)} ms`, target: '—', verdict: `本程序热排版为它的 ${ratio} 倍` };
}

function typstSource(document: BudgetDocument): string {
  const quote = (text: string): string => JSON.stringify(text);
  const blocks = document.blocks.map((block) => {
    if (block.type === 'heading') return `= #${quote(block.text)}`;
    if (block.type === 'paragraph') return `#par(${quote(textOf(block.runs))})`;
    const rows =
      block.type === 'table'
        ? [...headerRows(block), ...block.rows.map((row) => row.cells.map((cell) => cell.text))]
        : [block.header, ...block.rows];
    return `#table(columns: ${String(rows[0]?.length ?? 1)}, ${rows.flat().map(quote).join(', ')})`;
  });
  return ['#set page(paper: "a4")', '#set text(size: 16pt, lang: "zh")', '#outline()', ...blocks].join('\n\n');
}

async function libreOfficeRow(documentOf: (run: number) => BudgetDocument, theme: Theme, folder: string): Promise<Row> {
  const what = '同类：LibreOffice 把 DOCX 转成 PDF';
  if (spawnSync('soffice', ['--version']).status !== 0) return absent(what, 'LibreOffice');
  const source = join(folder, 'peer.docx');
  const times: number[] = [];
  for (let run = 0; run < 4; run += 1) {
    const docx = await writeDocx(documentOf(run), theme, { draftMark: false });
    if (!docx.ok) throw new Error('lost texts');
    writeFileSync(source, docx.value);
    const [one = Number.NaN] = await time(1, 0, () => {
      spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, source]);
    });
    if (run > 0) times.push(one);
  }
  return { what, value: `${median(times).toFixed(0)} ms`, target: '—', verdict: '' };
}

function absent(what: string, program: string): Row {
  return { what, value: '未测', target: '—', verdict: `没有安装 ${program}` };
}
