import { defineConfig } from 'vite';
import { sweep } from './scripts/sweep.ts';

/**
 * Builds the desktop shell's main process, with workers of its own: the archive then holds what they import, and
 * nothing that only the command line needs. The workers stand in the place of the command line's and serve both.
 * Packages stay outside, zod comes in, and all files land directly in dist/, for the reasons given in vite.config.ts.
 */
export default defineConfig({
  plugins: [sweep(/^(electron-main|export-worker|electron-chunk-.*)\.js(\.map)?$/)],
  ssr: { noExternal: ['zod'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        'electron-main': 'electron/main.ts',
        'export-worker': 'host/export-worker.ts',
        'read-worker': 'host/read-worker.ts',
      },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'electron-chunk-[hash].js' },
    },
  },
});
