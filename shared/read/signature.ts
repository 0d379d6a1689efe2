/** What a file is by its first bytes; its name may say anything. */
export type Signature =
  | { readonly kind: 'zip' }
  | { readonly kind: 'pdf' }
  /** Nothing that can be read; what it is and what to do. `unknown`: it has no mark of any format, so it may be plain text. */
  | { readonly kind: 'other'; readonly message: string; readonly unknown: boolean };

/** How far into a file its beginning is looked for. */
const HEAD = 1024;

/** Looks at the beginning of a file. */
export function signatureOf(bytes: Uint8Array): Signature {
  if (bytes.length === 0) return other('文件是空的，请确认下载完整');
  const head = latin(bytes.subarray(0, HEAD));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' };
  // Readers allow something before the header of a PDF (ISO 32000-1, annex H.3.4.1).
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return other(compoundWords(bytes));
  const words = textWords(head);
  return words === undefined ? { ...other(NO_OFFICE_FILE), unknown: true } : other(words);
}

/** The old container of .doc and .xls, which also wraps files with a password. */
function compoundWords(bytes: Uint8Array): string {
  if (hasStream(bytes, 'EncryptedPackage')) return '文件加了密码，请在 Word、Excel 或 WPS 里去掉密码后另存一份';
  if (hasStream(bytes, 'WordDocument')) return '这是旧格式的 Word 文档（.doc），请在 Word 或 WPS 里另存为 .docx';
  if (hasStream(bytes, 'Workbook')) return '这是旧格式的 Excel 表格（.xls），请在 Excel 或 WPS 里另存为 .xlsx';
  return '这是旧格式的办公文件，请在 Word、Excel 或 WPS 里另存为 .docx 或 .xlsx';
}

/** Whether a stream of this name is listed; names stand in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const NO_OFFICE_FILE = '不是 Word（.docx）、Excel（.xlsx）或 PDF 文件，或者开头已损坏，请确认选对了文件';

function textWords(head: string): string | undefined {
  const text = head.replace(/^\xef\xbb\xbf|^\xff\xfe/, '').replace(/\0/g, '');
  if (
    /^\s*<\?xml/.test(text) &&
    /<\?mso-application[^>]*Excel|urn:schemas-microsoft-com:office:spreadsheet/.test(text)
  ) {
    return '这是 Excel 2003 的 XML 表格，请在 Excel 或 WPS 里打开，另存为 .xlsx';
  }
  if (/<html|<!doctype html|<table|^mime-version:/i.test(text)) {
    return '内容其实是网页，请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx';
  }
  if (/^\s*<\?xml/.test(text)) return '内容是 XML，请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx';
  if (text.startsWith('{\\rtf')) return '内容是 RTF 文档，请用 Word 或 WPS 打开，另存为 .docx';
  if (/^\s*\{\s*"format"\s*:\s*"ysgk/.test(text)) return '这是本软件的草稿文件，请用“打开草稿”打开';
  return undefined;
}

function other(message: string): Signature & { readonly kind: 'other' } {
  return { kind: 'other', message, unknown: false };
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
