import { issueWords } from '../base/issue-words.ts';
import type { Located } from '../base/result.ts';
import { quoted } from '../base/text.ts';
import type { FieldContents } from '../draft/field-content.ts';
import type { Draft } from '../draft/schema.ts';
import { cleanDraft } from '../draft/clean-draft.ts';
import type { Edit } from '../draft/edit.ts';
import { withValue } from '../draft/edit-field.ts';
import { pathOf, pointerStep } from '../draft/value-at.ts';
import { contentSchema } from './field-schema.ts';
import { fieldOf, type FieldSpec, type PackFields } from './field-spec.ts';

/** What a draft says in its fields that its pack does not ask, or not like this. */
export interface FieldProblem extends Located {
  /** JSON pointer to the value. */
  readonly pointer: string;
}

type Said = Pick<Draft, 'fields' | 'projects'>;

/** Unknown fields and contents of another type, each with its place: refused by whoever opens draft and pack. */
export function fieldProblems(
  draft: Said,
  { name, fields }: { readonly name: string; readonly fields: PackFields },
): readonly FieldProblem[] {
  return everyField(draft).flatMap(({ of, id, content, pointer, holder }): readonly FieldProblem[] => {
    const spec = fieldOf(fields, id);
    const place = `${holder}格式栏目${quoted(spec === undefined ? id : `${spec.label}（${id}）`)}`;
    if (spec === undefined) return [{ place, message: `公开格式“${name}”没有这个栏目，请删除或更正`, pointer }];
    if ((spec.of ?? 'document') !== of) {
      const message =
        of === 'document' ? '每个项目一份，请写到项目的 fields 里' : '整份文档一份，请写到草稿的 fields 里';
      return [{ place, message, pointer }];
    }
    const parsed = contentSchema(spec).safeParse(content, { reportInput: true });
    const issue = parsed.success ? undefined : parsed.error.issues[0];
    if (issue === undefined) return [];
    return [{ place: place + columnInWords(spec, issue.path), message: issueWords(issue), pointer }];
  });
}

/** Every field a draft says something in. */
function everyField({ fields = {}, projects }: Said) {
  const listed = (of: 'document' | 'project', contents: FieldContents, holder: string, words: string) =>
    Object.entries(contents).map(([id, content]) => {
      return { of, id, content, pointer: `${holder}/fields/${pointerStep(id)}`, holder: words };
    });
  return [
    ...listed('document', fields, '', ''),
    ...projects.flatMap((project, index) =>
      listed('project', project.fields ?? {}, `/projects/${String(index)}`, `项目第 ${String(index + 1)} 个的`),
    ),
  ];
}

/** `第 2 行的“项目概述”`: where in the rows of a field something stands. */
function columnInWords(spec: FieldSpec, [row, column]: readonly PropertyKey[]): string {
  if (typeof row !== 'number') return '';
  const name = spec.type === 'rows' && typeof column === 'string' ? (spec.columns[column]?.label ?? column) : undefined;
  return `第 ${String(row + 1)} 行${name === undefined ? '' : `的${quoted(name)}`}`;
}

/** The fields a draft fills although the edition of its pack does not ask them: they print nowhere. */
export function silentFields(draft: Said, whole: PackFields, edition: PackFields): readonly FieldProblem[] {
  return everyField(draft).flatMap(({ id, pointer, holder }) => {
    const spec = fieldOf(whole, id);
    if (spec === undefined || fieldOf(edition, id) !== undefined) return [];
    const place = `${holder}格式栏目${quoted(spec.label)}`;
    return [{ place, message: '现在的单位类别和选项不用填，填写的内容没有印出，请删除，或改回原来的选项', pointer }];
  });
}

/** What of a draft's fields another pack asks too, in the same way: the rest has no place there. */
export function keptFields(
  contents: FieldContents | undefined,
  fields: PackFields,
  of: 'document' | 'project',
): FieldContents {
  return Object.fromEntries(
    Object.entries(contents ?? {}).filter(([id, content]) => {
      const spec = fieldOf(fields, id);
      return spec !== undefined && (spec.of ?? 'document') === of && contentSchema(spec).safeParse(content).success;
    }),
  );
}

/** Takes a field out of a draft, whatever it holds; `pointer` is that of a problem. */
export function removeField(pointer: string): Edit {
  const path = pathOf(pointer);
  return (draft) => cleanDraft(withValue(draft, path, undefined) as Draft);
}
