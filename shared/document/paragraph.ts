import { isBlank } from '../base/text.ts';
import type { Draft } from '../draft/schema.ts';
import type { HeadingBlock, ParagraphBlock, Run } from '../prose/block.ts';
import type { Generated } from '../prose/context.ts';

/** Finishes generated paragraphs: overrides put in, texts with line breaks cut into several paragraphs. */
export class ParagraphFinisher {
  private readonly used = new Set<string>();

  constructor(private readonly overrides: Draft['overrides']) {}

  /** The text a person wrote in place of this paragraph or note. */
  override(id: string): string | undefined {
    if (!Object.hasOwn(this.overrides, id)) return undefined;
    this.used.add(id);
    return this.overrides[id];
  }

  /** A heading as it prints: the form's words, or what a person wrote; always on one line, as the 目录 has it. */
  heading(heading: HeadingBlock): HeadingBlock {
    const written = this.override(heading.id);
    if (written === undefined) return heading;
    return { ...heading, text: written.trim().replace(/\s*[\r\n]+\s*/g, ' '), overridden: true };
  }

  /** Overrides whose paragraph does not exist: reported, never lost. */
  unused(): readonly string[] {
    return Object.keys(this.overrides).filter((id) => !this.used.has(id));
  }

  /** One generated paragraph as it prints: the first piece keeps the id, others get `.2`, `.3` (forms.md §3b, "Texts"). */
  finish(generated: Generated): readonly ParagraphBlock[] {
    // The role decides, not the name: whatever a pack calls the paragraph, nothing of the detail comes in through it.
    if (generated.withheld === true) {
      const { type, id, role, runs } = generated;
      return [{ type, id, role, runs, overridden: false, withheld: true }];
    }
    const written = this.override(generated.id);
    const runs: readonly Run[] = written === undefined ? generated.runs : [{ kind: 'text', text: written }];
    return cutLines(runs).map((line, index) => {
      const id = index === 0 ? generated.id : `${generated.id}.${String(index + 1)}`;
      const own = index === 0 ? undefined : this.override(id);
      return {
        type: 'paragraph',
        id,
        role: generated.role,
        runs: own === undefined ? line : [{ kind: 'text', text: own }],
        overridden: written !== undefined || own !== undefined,
      };
    });
  }
}

/** Cuts runs at line breaks, joins neighbouring words, and drops lines that say nothing. */
function cutLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const pieces = run.kind === 'text' || run.kind === 'typed' ? run.text.split(/\r\n?|\n/) : [run.text];
    pieces.forEach((text, index) => {
      if (index > 0) lines.push([]);
      append(lines.at(-1) ?? [], { ...run, text });
    });
  }
  const said = lines.filter((line) => line.some((run) => !isBlank(run.text)));
  return said.length === 0 ? [[]] : said;
}

function append(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (run.text === '') return;
  if (run.kind === 'text' && last?.kind === 'text')
    line[line.length - 1] = { kind: 'text', text: last.text + run.text };
  else line.push(run);
}
