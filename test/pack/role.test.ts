/** A role leads to one place: an unknown one, or one given twice, is refused where it stands. */
import { expect, it } from 'vitest';
import { messageFor } from './overlay.ts';

it('an unknown role is refused with its place', () => {
  expect(messageFor({ 'prose/s12.json': { blocks: { 's12.3': { role: 'asset' } } } })).toMatch(
    /prose\/s12\.json，blocks\.s12\.3\.role：.*不是已知的作用/,
  );
});

it('a role given twice is refused with both places', () => {
  const blocks = { 's12.4': { role: 'assets' } };
  expect(messageFor({ 'prose/s12.json': { blocks } })).toMatch(/blocks\.s12\.4\.role：作用“assets”已经给了 s12\.3/);
  expect(messageFor({ 'tables/t04.json': { role: 'balance' } })).toMatch(
    /tables\/t04\.json，role：作用“balance”已经给了表 t01/,
  );
});
