import type { BudgetDocument } from '../../../shared/document/document.ts';
import { documentTree } from '../../../shared/render/json/write.ts';
import { comparable } from '../../../shared/base/text.ts';

/**
 * The tree of a document as two of them are compared: ids of paragraphs and projects apart, white space and
 * widths of brackets too. The lines of a page do not say where the paragraphs of a goal end: there they are joined.
 */
export function comparableTree(document: BudgetDocument, joinGoals = false): unknown {
  const { title, blocks } = documentTree(document) as { title: string; blocks: readonly Record<string, unknown>[] };
  const bare = blocks.map((block) => {
    const { id, ...rest } = block;
    if (joinGoals && block['type'] === 'sheet') rest['goal'] = (block['goal'] as readonly string[]).join('');
    if (block['type'] === 'paragraph') return rest;
    return { ...rest, id: block['type'] === 'sheet' ? String(id).replace(/^(project-performance)\..*/u, '$1') : id };
  });
  return JSON.parse(JSON.stringify({ title, blocks: bare }), (_, value: unknown) =>
    typeof value === 'string' ? comparable(value) : value,
  );
}
