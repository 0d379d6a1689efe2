import { defineConfig } from 'vite';
import { sweep } from './scripts/sweep.ts';

/**
 * Builds the preload script: one CommonJS file with everything in it, for in the page's sandbox there are no modules
 * (https://www.electronjs.org/docs/latest/tutorial/esm, "Sandboxed preload scripts can't use ESM imports").
 */
export default defineConfig({
  plugins: [sweep(/^electron-preload\.cjs(\.map)?$/)],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: 'dist',
    emptyOutDir: false,
    minify: true,
    rolldownOptions: {
      input: { 'electron-preload': 'electron/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
