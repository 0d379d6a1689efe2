/** Programs outside npm that some tests and measurements use; none of them is needed to run the product. */
import { spawnSync } from 'node:child_process';

/** A program, how to ask whether it is there, and who needs it. */
export interface ExternalTool {
  readonly command: string;
  /** Arguments that make it answer and leave with status 0. */
  readonly probe: readonly string[];
  /** The Debian package that holds it. */
  readonly debianPackage: string;
  /** What cannot be tested without it, as a Chinese phrase. */
  readonly neededFor: string;
}

/** Reads the text out of a finished PDF: the end-to-end tests compare it with the document, cell by cell. */
export const PDF_TO_TEXT: ExternalTool = {
  command: 'pdftotext',
  probe: ['-v'],
  debianPackage: 'poppler-utils',
  neededFor: '核对成品 PDF 里的文字',
};

/** The library Chromium links to and a bare system lacks; the tests bring their own Chromium but not this. */
export const BROWSER_LIBRARY: ExternalTool = {
  command: 'sh',
  probe: ['-c', 'ldconfig -p | grep -q libnss3.so'],
  debianPackage: 'libnss3',
  neededFor: '在真正的浏览器里操作界面',
};

/** Writes PDF, DOCX and XLSX the way other programs do: tests read what it wrote. Large, so nothing installs it by itself. */
export const LIBREOFFICE: ExternalTool = {
  command: 'soffice',
  probe: ['--version'],
  debianPackage: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  neededFor: '读取别的程序写的 PDF、DOCX 和 XLSX',
};

/** Whether the program can be started from here. */
export function isInstalled(tool: ExternalTool): boolean {
  return spawnSync(tool.command, tool.probe, { stdio: 'ignore' }).status === 0;
}
