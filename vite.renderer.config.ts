import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the screens; one bundle serves the desktop shell and the local browser alike, so nothing is fetched from outside. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  // A package the grid brings along still names an older react-dom; two of them in one bundle do not run.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 4000 },
});
