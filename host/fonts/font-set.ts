import type { FontRole, Theme } from '../../shared/pack/theme.ts';
import type { FontFace, FontSet } from '../../shared/render/pdf/font-set.ts';
import { bundledFace } from './bundled.ts';
import { fontCatalog, type FontCatalog } from './catalog.ts';
import { DiskFace } from './disk-face.ts';
import { RARE_FAMILIES, wantedFamilies } from './families.ts';

/** Which font a role really got, and which ones it could have had but for their makers' terms. */
export interface FontChoice {
  readonly role: FontRole;
  readonly family: string;
  readonly path: string;
  readonly bundled: boolean;
  /** Families that were found but forbid embedding (OS/2 fsType). */
  readonly refused: readonly string[];
}

/** The fonts for a theme on this machine. */
export interface FoundFonts {
  readonly fonts: FontSet;
  readonly choices: readonly FontChoice[];
}

const ROLES: readonly FontRole[] = ['title', 'body', 'heading', 'subheading', 'table', 'latin'];

/** The fonts of a theme: installed ones, or only the bundled ones (设置“仅用自带字体”); `folder` is one the user names. */
export function fontSet(theme: Theme, bundledOnly: boolean, folder: string | null = null): FontSet {
  return findFonts(theme, bundledOnly ? null : fontCatalog(folder)).fonts;
}

/** Looks up every role's families in a catalog; null stands for the bundled fonts alone. */
export function findFonts(theme: Theme, catalog: FontCatalog | null): FoundFonts {
  const found = ROLES.map((role) => ({ role, ...findRole(role, theme.fonts[role], catalog) }));
  const facesOf = (role: FontRole): readonly FontFace[] => found.find((one) => one.role === role)?.faces ?? [];
  const fonts = {
    title: facesOf('title'),
    body: facesOf('body'),
    heading: facesOf('heading'),
    subheading: facesOf('subheading'),
    table: facesOf('table'),
    latin: facesOf('latin'),
  };
  return {
    fonts,
    choices: found.map(({ role, chosen, bundled, refused }) => ({
      role,
      family: chosen.family,
      path: chosen.path,
      bundled,
      refused,
    })),
  };
}

interface FoundRole {
  readonly faces: readonly DiskFace[];
  readonly chosen: DiskFace;
  readonly bundled: boolean;
  readonly refused: readonly string[];
}

function findRole(role: FontRole, theme: readonly string[], catalog: FontCatalog | null): FoundRole {
  const bundled = bundledFace(role);
  const refused: string[] = [];
  let best: DiskFace | null = null;
  for (const family of catalog === null ? [] : wantedFamilies(role, theme)) {
    const record = catalog?.find(family) ?? null;
    if (record === null) continue;
    if (record.embeddable) {
      best = diskFace(family, record.path, record.member);
      break;
    }
    refused.push(family);
  }
  const chosen = best ?? bundled;
  // Without a Times of its own, numbers come from the font around them.
  if (role === 'latin') return { faces: best === null ? [] : [best], chosen, bundled: best === null, refused };
  const faces = [...new Set([chosen, bundled, ...rareFaces(catalog)])];
  return { faces, chosen, bundled: best === null, refused };
}

function rareFaces(catalog: FontCatalog | null): readonly DiskFace[] {
  if (catalog === null) return [];
  return RARE_FAMILIES.flatMap((family) => {
    const record = catalog.find(family);
    return record?.embeddable === true ? [diskFace(family, record.path, record.member)] : [];
  });
}

const faces = new Map<string, DiskFace>();

function diskFace(family: string, path: string, member: string | null): DiskFace {
  const key = `${family}\n${path}\n${member ?? ''}`;
  const face = faces.get(key) ?? new DiskFace(family, path, member);
  faces.set(key, face);
  return face;
}
