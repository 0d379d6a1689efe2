import { defineConfig } from 'vite';
import { sweep } from './scripts/sweep.ts';

/**
 * Builds the command line and its workers for plain Node. Packages stay outside: pdfmake and pdfkit look for files beside
 * themselves and break when bundled. All files land directly in dist/, so that `../templates` means the same from a
 * built file as from a source file in host/.
 */
export default defineConfig({
  plugins: [sweep(/^(cli|export-worker|read-worker|chunk-.*)\.js(\.map)?$/)],
  // Of zod only what is used: as a package it reads more than a hundred files at every start, most of them other languages.
  ssr: { noExternal: ['zod'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
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
