import type { Theme } from '../../pack/theme.ts';
import { cssString } from './escape.ts';
import { printStyles } from './print-style.ts';

/** What a reader sees on a screen: fonts that are there, large enough to read. */
const SCREEN_FONTS =
  'system-ui, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** The whole style of the page. */
export function styleSheet(theme: Theme, draftMark: string | null): string {
  const title = [...theme.fonts.title.map(cssString), '"Noto Serif CJK SC"', '"Noto Serif SC"', 'serif'].join(', ');
  return `${screenStyles(title)}${printStyles(theme, draftMark)}`;
}

function screenStyles(titleFonts: string): string {
  return `:root {
  color-scheme: light;
  --ink: #1d2733; --soft: #56636f; --accent: #17507f; --rule: #c9d2da; --faint: #eef3f7; --paper: #fff; --desk: #f4f6f8;
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
html:has(.draft) { scroll-padding-top: 3.25rem; }
body { margin: 0; color: var(--ink); background: var(--desk); font: 1rem/1.85 ${SCREEN_FONTS}; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: .2em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #e0952f; outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: .75rem; top: -5rem; z-index: 3; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { top: .75rem; }
.draft { position: sticky; top: 0; z-index: 2; margin: 0; padding: .3rem 1rem; text-align: center; font-weight: 700; letter-spacing: .6em; text-indent: .6em; color: #fff; background: #a8201a; }
.cover { padding: 3.2rem 1.25rem 2.8rem; text-align: center; color: #fff; background: var(--accent); }
h1, h2, h3, h4, h5 { line-height: 1.45; }
h1 { margin: 0; text-wrap: balance; font-family: ${titleFonts}; font-weight: 700; font-size: clamp(1.3rem, 1rem + 1.7vw, 2.1rem); }
h1 span { display: block; }
h1 span + span { margin-top: .5rem; font-size: .8em; font-weight: 400; letter-spacing: .08em; }
.columns { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.contents, .part { padding: 1.5rem clamp(1rem, 4vw, 2.75rem) 2rem; margin-bottom: 1.5rem; background: var(--paper); border: 1px solid var(--rule); border-radius: .4rem; }
.contents h2 { margin: 0 0 .75rem; font-size: 1.1rem; letter-spacing: .3em; }
.contents ol { margin: 0; padding: 0; list-style: none; font-size: .95rem; line-height: 1.55; }
.contents a { display: block; padding: .3rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents > ol > li { border-top: 1px solid var(--faint); padding: .3rem 0; }
.contents > ol > li > a { font-weight: 700; color: var(--ink); }
.contents ol ol { padding-left: 1rem; font-size: .875rem; }
h2 { margin: .25rem 0 1.5rem; padding-bottom: .9rem; border-bottom: 2px solid var(--accent); text-align: center; font-family: ${titleFonts}; font-size: 1.5rem; }
.contents h2 { border: 0; padding: 0; text-align: left; font-family: inherit; }
h3 { margin: 2.2rem 0 .75rem; font-size: 1.15rem; }
h4, h5 { margin: 1.5rem 0 .5rem; font-size: 1.03rem; color: var(--accent); }
.part > p { margin: .45rem 0; text-indent: 2em; text-align: justify; white-space: pre-line; }
.part > .closing { text-indent: 0; text-align: right; }
.part > .closing:not(.closing + .closing) { margin-top: 2.5rem; }
mark { padding: 0 .2em; color: #7a1410; background: #fde9c8; }
.form { margin: 2.75rem 0 0; }
.part > h2 + .form { margin-top: 1.5rem; }
.form > h3, .form > h4, .form > h5 { margin: 0 0 .4rem; text-align: center; color: var(--ink); font-size: 1.15rem; }
.number { margin-right: .5em; font-weight: 400; font-size: .85em; color: var(--soft); }
.meta { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin: 0 0 .3rem; font-size: .85rem; color: var(--soft); }
.year { margin: 0 0 .4rem; text-align: center; font-size: .85rem; color: var(--soft); }
.note { margin: .5rem 0 0; font-size: .85rem; color: var(--soft); }
.scroll { position: relative; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .85rem; line-height: 1.45; font-variant-numeric: tabular-nums lining-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .38rem .5rem; border: 1px solid var(--rule); text-align: center; white-space: pre-line; }
thead th, thead td { background: var(--faint); }
thead th { font-weight: 700; }
thead td { padding-block: .15rem; color: var(--soft); }
tbody th { font-weight: 400; text-align: left; }
.amount { text-align: right; white-space: nowrap; }
.total > * { font-weight: 700; background: #f8fafb; }
tbody tr:hover > td, tbody tr:hover > [scope="row"] { background: #fbf8ee; }
.facts { margin-bottom: -1px; }
.facts th { text-align: center; background: var(--faint); }
.facts td { text-align: left; }
.facts p { margin: 0 0 .3rem; }
.targets tbody th:not(.target) { text-align: center; }
@media (min-width: 78rem) {
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 1.75rem; max-width: 84rem; }
  .contents { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; padding: 1.25rem; margin: 0; }
  .draft ~ .columns .contents { top: 3.4rem; max-height: calc(100vh - 4.4rem); }
}
@media (max-width: 40rem) {
  .columns { padding: .75rem .5rem 3rem; }
  .cover { padding: 2.2rem 1rem 1.9rem; }
  h2 { font-size: 1.3rem; }
  h3, .form > h3 { font-size: 1.08rem; }
  .contents ol ol { padding-left: .5rem; }
  .scroll { margin-inline: -.25rem; background: linear-gradient(90deg, var(--paper) 60%, transparent) local, linear-gradient(270deg, #bcc6cf, transparent 1.1rem) right / 1.1rem 100% no-repeat scroll; }
}
`;
}
