/** What this machine cannot test, and why, said in the output of the run. */
import { isInstalled, LIBREOFFICE, PDF_TO_TEXT } from '../../scripts/external-tool.ts';

/** Prints why tests are left out. */
export function explainSkip(reason: string): void {
  process.stderr.write(`跳过：${reason}\n`);
}

/** Whether finished PDF files can be read here; says so if not. */
export function canReadPdf(): boolean {
  const installed = isInstalled(PDF_TO_TEXT);
  if (!installed) explainSkip(`${PDF_TO_TEXT.neededFor}。没有 ${PDF_TO_TEXT.command}（${PDF_TO_TEXT.debianPackage}）`);
  return installed;
}

/** Whether files of other programs can be made here; says so if not. */
export function canConvert(): boolean {
  const installed = isInstalled(LIBREOFFICE);
  if (!installed) explainSkip(`${LIBREOFFICE.neededFor}。没有 ${LIBREOFFICE.command}（${LIBREOFFICE.debianPackage}）`);
  return installed;
}
