import { type HeadingBlock, type ParagraphBlock, type Run } from '../../prose/block.ts';
import { escapeHtml } from './escape.ts';
import type { Entry } from './outline.ts';

/** A heading of a section or subsection. */
export function headingHtml({ block, anchor, level }: Entry<HeadingBlock>): string {
  return `<h${level} id="${escapeHtml(anchor)}">${escapeHtml(block.text)}</h${level}>\n`;
}

/** A paragraph; what a person still has to write is marked. */
export function paragraphHtml({ block, anchor }: Entry<ParagraphBlock>): string {
  const role = block.role === 'closing' ? ' class="closing"' : '';
  return `<p id="${escapeHtml(anchor)}"${role}>${block.runs.map(runHtml).join('')}</p>\n`;
}

function runHtml(run: Run): string {
  return run.kind === 'missing' ? `<mark>${escapeHtml(run.text)}</mark>` : escapeHtml(run.text);
}
