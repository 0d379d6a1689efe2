import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const OUT = 'dist';

/** Removes what an earlier run of this build left in dist/; what else stands there belongs to other builds. */
const sweep: Plugin = {
  name: 'sweep',
  buildStart() {
    const earlier = existsSync(OUT)
      ? readdirSync(OUT).filter((name) => /^(cli|export-worker|read-worker|chunk-)/.test(name))
      : [];
    for (const name of earlier) rmSync(join(OUT, name));
  },
};

/**
 * Builds the command line and its workers for plain Node. Packages stay outside: pdfmake and pdfkit look for files beside
 * themselves and break when bundled. All files land directly in dist/, so that `../templates` means the same from a
 * built file as from a source file in host/.
 */
export default defineConfig({
  plugins: [sweep],
  build: {
    ssr: true,
    target: 'node20',
    outDir: OUT,
    emptyOutDir: false,
    sourcemap: true,
    rolldownOptions: {
      input: { cli: 'host/cli.ts', 'export-worker': 'host/export-worker.ts', 'read-worker': 'host/read-worker.ts' },
      output: {
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[hash].js',
        banner: (chunk) => (chunk.isEntry && chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
