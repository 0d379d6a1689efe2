import type { SheetBlock } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { found } from './found.ts';
import { plainOf, plainText } from './printed-text.ts';
import { paragraphsUnder } from './sections.ts';

type Spec = SpecOf<'classified-details'>;

/** A project as its section prints it. */
interface PrintedProject {
  readonly name: string;
  readonly details: { readonly id: string; readonly label: string; readonly text: string }[];
}

/** What is withheld of a classified project in one place stands in no other: neither in its section nor on a sheet (rule 46). */
export function classifiedDetails(spec: Spec, context: CheckContext): CheckResult {
  const { document, draft } = context;
  const classified = new Set(
    draft?.projects.filter((project) => project.classified).map(({ name }) => plainText(name)),
  );
  const findings: Finding[] = [];
  for (const { name, details } of projectsIn(spec, context)) {
    const withheld = details.filter(({ text }) => spec.withheld.test(text));
    if (withheld.length === 0 && !classified.has(name)) continue;
    classified.add(name);
    for (const { id, label, text } of details) {
      if (spec.withheld.test(text)) continue;
      const message = `涉密项目“${name}”的${label}写出来了`;
      findings.push(
        // What is written there is not repeated: findings go into packages, logs and other programs.
        found(spec, { block: id }, { message, fix: '请改为“完全不予公开”，或核对项目是否涉密' }),
      );
    }
  }
  for (const sheet of document.blocks) {
    if (sheet.type !== 'sheet') continue;
    const name = sheetProject(sheet).find((value) => classified.has(value));
    if (name === undefined) continue;
    const message = `涉密项目“${name}”公开了绩效目标表`;
    findings.push(found(spec, { block: sheet.id }, { message, actual: name, fix: '涉密项目不公开绩效目标表，请删去' }));
  }
  return { findings };
}

function projectsIn(spec: Spec, { document }: CheckContext): readonly PrintedProject[] {
  const projects: PrintedProject[] = [];
  for (const paragraph of paragraphsUnder(document, spec.section)) {
    const text = plainOf(paragraph);
    const name = spec.name.exec(text)?.groups?.['value'];
    if (name !== undefined) projects.push({ name, details: [] });
    const detail = Object.entries(spec.details).find(([, pattern]) => pattern.test(text));
    if (detail !== undefined) projects.at(-1)?.details.push({ id: paragraph.id, label: detail[0], text });
  }
  return projects;
}

function sheetProject({ fields }: SheetBlock): readonly string[] {
  return fields.filter(({ label }) => plainText(label).includes('项目名称')).map(({ value }) => plainText(value));
}
