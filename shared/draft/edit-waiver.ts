import type { Edit } from './edit.ts';

/** Sets a finding aside: `rule` as `R33`, `where` the block or comparison it stands at; a later reason replaces an earlier one. */
export function addWaiver(rule: string, where: string, reason: string): Edit {
  return (draft) => ({
    ...draft,
    waivers: [
      ...(draft.waivers ?? []).filter((one) => one.rule !== rule || one.where !== where),
      { rule, where, reason },
    ],
  });
}

/** Takes waivers back. */
export function removeWaiver(rule: string, where: string): Edit {
  return (draft) => {
    const { waivers, ...rest } = draft;
    const left = (waivers ?? []).filter((one) => one.rule !== rule || one.where !== where);
    return left.length === 0 ? rest : { ...rest, waivers: left };
  };
}
