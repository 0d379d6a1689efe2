/** A form whose blocks and tables all have other names is checked, shown and guarded as the original is. */
import { expect, it } from 'vitest';
import { tableWithRole } from '../../shared/pack/with-role.ts';
import { readPackFiles } from '../../host/pack-files.ts';
import { PARTS } from '../../renderer/part.ts';
import { homeBlock } from '../../renderer/preview/home-block.ts';
import { draftContext } from '../../shared/check/draft-context.ts';
import { runChecks } from '../../shared/check/run.ts';
import { buildDocument } from '../../shared/document/build.ts';
import { loadPack } from '../../shared/pack/load.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';

const codes = classificationOfTests();
/** Ids of headings, paragraphs and tables, alone or at the beginning of an address. */
const ID = /(?<=["/]|^)([pst]\d+)(?=["./:]|$)/g;
const renamed = (text: string): string => text.replace(ID, 'other-$1');

function loaded(rename: (text: string) => string) {
  const files = [...(readPackFiles('xinjiang-2024') ?? [])].map(
    ([path, text]) => [rename(path), rename(text)] as const,
  );
  const pack = loadPack('xinjiang-2024', () => new Map(files));
  if (!pack.ok) throw new Error(`${pack.problem.place} ${pack.problem.message}`);
  return pack.value;
}

it('gives the same findings, homes and balance', () => {
  const { overrides: _none, ...example } = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
  // A slip that checks of tables and prose both speak of.
  const draft = { ...example, overrides: {}, procurement: { ...example.procurement, forSmes: 99_999_999 } };
  const [original, other] = [(text: string) => text, renamed].map((rename) => {
    const pack = loaded(rename);
    const document = buildDocument(draft, pack, codes);
    const { findings } = runChecks(draftContext(draft, document, pack, codes));
    return {
      findings: findings.map(({ rule, severity, message, fix }) => ({ rule, severity, message, fix })),
      homes: PARTS.map((part) => homeBlock(part, document.blocks, pack)),
      balance: tableWithRole(pack, 'balance'),
    };
  });
  expect(original?.findings.length).toBeGreaterThan(0);
  expect(other?.findings).toEqual(original?.findings);
  expect(other?.homes).toEqual(original?.homes.map((id) => renamed(id ?? '')));
  expect([original?.balance, other?.balance]).toEqual(['t01', 'other-t01']);
});
