/**
 * The direction of imports, checked by `npm run layers`. Each rule's comment says where the code belongs instead.
 * test/layers.test.ts plants one wrong import per rule and sees it caught.
 */

/** Everything that ships; tests, measurements and scripts may import what they like. */
const PRODUCT = '^(shared|host|electron|renderer)/';

/**
 * The folders of shared/, bottom first: what each may import, and where code goes that wants to import something else.
 * @type {ReadonlyArray<{ folder: string, mayImport: readonly string[], instead: string }>}
 */
const LAYERS = [
  {
    folder: 'base',
    mayImport: [],
    instead: 'base knows fen, text and results only; what knows a draft, a ledger or a pack goes into that folder.',
  },
  {
    folder: 'draft',
    mayImport: ['base'],
    instead: 'draft is what a person enters; what adds lines up goes to ledger, what a region publishes to pack.',
  },
  {
    folder: 'ledger',
    mayImport: ['base', 'draft'],
    instead:
      'ledger answers with sums and comparisons; which of them are published, and how, is for pack, table or prose.',
  },
  {
    folder: 'pack',
    mayImport: ['base', 'draft', 'ledger'],
    instead: 'pack describes what is published; building a table goes to table, building a sentence to prose.',
  },
  {
    folder: 'table',
    mayImport: ['base', 'draft', 'ledger', 'pack'],
    instead: 'a table knows no sentence: what both need goes down to ledger or pack, what joins them up to document.',
  },
  {
    folder: 'prose',
    mayImport: ['base', 'draft', 'ledger', 'pack'],
    instead:
      'prose asks the ledger, not the table: what both need goes down to ledger or pack, what joins them up to document.',
  },
  {
    folder: 'document',
    mayImport: ['base', 'draft', 'ledger', 'pack', 'table', 'prose'],
    instead: 'the document does not know who reads it: findings go to check, page layout to render.',
  },
  ...[
    ['check', 'a check sees the document and its context; what it shares with its neighbours goes down to document.'],
    ['read', 'a reader ends in a document; what it shares with a writer (names, formats) goes down to document.'],
    ['review', 'a review works on documents and findings handed to it; the door that needs both calls both.'],
    ['render', 'a writer prints blocks; a number or a sentence it seems to need goes into the block, in document.'],
  ].map(([folder = '', instead = '']) => ({
    folder,
    mayImport: ['base', 'draft', 'ledger', 'pack', 'table', 'prose', 'document'],
    instead,
  })),
];

/** One rule a folder of shared/: it imports itself and what stands before it, nothing else of shared/. */
const layerRules = LAYERS.map(({ folder, mayImport, instead }) => ({
  name: `layer-${folder}`,
  comment: instead,
  severity: /** @type {const} */ ('error'),
  from: { path: `^shared/${folder}/` },
  to: { path: '^shared/', pathNot: `^shared/(${[...mayImport, folder].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'writers-apart',
      comment:
        'One output format does not use another; what two formats share goes into a file directly in shared/render.',
      severity: 'error',
      from: { path: '^shared/render/([^/]+)/' },
      to: { path: '^shared/render/[^/]+/', pathNot: '^shared/render/$1/' },
    },
    {
      name: 'writers-share-downwards',
      comment:
        'Files directly in shared/render serve every format and know none; the table of formats belongs to the host.',
      severity: 'error',
      from: { path: '^shared/render/[^/]+$' },
      to: { path: '^shared/render/[^/]+/' },
    },
    {
      name: 'shared-no-shell',
      comment:
        'shared is pure. What opens files goes to host, what opens windows to electron or renderer; hand the value in.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(host|electron|renderer)/' },
    },
    {
      name: 'shared-no-node',
      comment:
        'shared runs in a browser too. Files, paths, processes and clocks belong to host; hand bytes and dates in.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-no-data',
      comment: 'A pack is an argument. host/pack-files.ts reads templates, parses them and hands them in.',
      severity: 'error',
      from: { path: '^(shared|renderer)/' },
      to: { path: '^templates/' },
    },
    {
      name: 'shared-few-packages',
      comment:
        'Outside read and render only zod and jsonc-parser may be used (and diff by a review); a file format and its library belong to read or render.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/(read|render|review)/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|jsonc-parser)/' },
    },
    {
      name: 'review-few-packages',
      comment:
        'A review compares with diff and parses with zod; a file format and its library belong to read or render.',
      severity: 'error',
      from: { path: '^shared/review/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|diff)/' },
    },
    {
      name: 'renderer-no-system',
      comment:
        'Screens reach the system through renderer/api.ts and a channel in shared/ipc.ts, handled in host/handlers.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(host|electron)/' },
    },
    {
      name: 'renderer-no-node',
      comment: 'Screens run in a browser. What needs Node is a channel in shared/ipc.ts, handled in host/handlers.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'host-no-shell',
      comment: 'host serves every door, so it knows none: windows and menus go to electron, screens to renderer.',
      severity: 'error',
      from: { path: '^host/' },
      to: { path: '^(electron|renderer)/' },
    },
    {
      name: 'electron-no-screens',
      comment: 'The shell loads the built screens by address; what both sides know is a channel or a schema in shared.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'product-no-tests',
      comment: 'What ships does not lean on tests, measurements or scripts; what both need belongs to the product.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'shipped-packages',
      comment:
        'What runs from dist needs its package under "dependencies"; a type-only import and zod, which the build takes in, stay devDependencies.',
      severity: 'error',
      from: { path: '^(shared|host)/' },
      to: {
        path: 'node_modules',
        pathNot: 'node_modules/zod/',
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'declared-packages',
      comment: 'Add the package to package.json: it is here only because another package happens to bring it.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment:
        'The imported file or package does not exist: mend the path (with its .ts ending) or install the package.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { couldNotResolve: true },
    },
    {
      name: 'kebab-names',
      comment: 'File names are kebab-case: an-amount.ts, not anAmount.ts or an_amount.ts.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '[A-Z_][^/]*[.]tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'telling-names',
      comment:
        'Name a file after its one noun and import it itself: no barrels (index), no utils, helpers, common, misc.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '/(index|utils?|helpers?|common|misc)[.]tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one noun or hide a third: move what both need into a file below them.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'Nothing that ships imports this file (tests do not count): use it or remove it. Doors and workers are listed here.',
      severity: 'error',
      module: {
        path: PRODUCT,
        // draft/edit and draft/write are what a screen or another program changes and saves a draft with.
        pathNot:
          '^(host/(cli|serve|export-worker|read-worker)|electron/(main|preload)|renderer/main|shared/draft/(edit|write))[.]tsx?$|[.]d[.]ts$',
        numberOfDependentsLessThan: 1,
      },
      from: { path: PRODUCT },
    },
  ],
  options: {
    exclude: { path: '^(dist|out|coverage|[.]cache)/' },
    doNotFollow: { path: 'node_modules' },
    // Types count: a type that points upwards is a layer broken too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
