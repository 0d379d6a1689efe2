import { createRequire } from 'node:module';
import type { FontRole } from '../../shared/pack/theme.ts';
import { DiskFace } from './disk-face.ts';

const require = createRequire(import.meta.url);

/** The free fonts that come with the program (SIL Open Font License): family, and the file within its package. */
const SERIF = { family: '思源宋体', file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' };
const SERIF_BOLD = {
  family: '思源宋体 Bold',
  file: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
};
const SANS = { family: '思源黑体', file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' };

const BUNDLED: Readonly<Record<FontRole, { readonly family: string; readonly file: string }>> = {
  title: SERIF_BOLD,
  body: SERIF,
  heading: SANS,
  subheading: SERIF,
  table: SERIF,
  latin: SERIF,
};

const faces = new Map<string, DiskFace>();

/** The bundled font of a role. Throws where the program was installed without it. */
export function bundledFace(role: FontRole): DiskFace {
  const { family, file } = BUNDLED[role];
  const face = faces.get(file) ?? new DiskFace(family, require.resolve(file), null);
  faces.set(file, face);
  return face;
}
