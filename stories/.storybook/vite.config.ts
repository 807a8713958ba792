import { defineConfig } from 'vite';

/** Storybook's own: the package's Vite configuration makes bundles and is of no use here. */
export default defineConfig({
  build: { target: 'es2022', chunkSizeWarningLimit: 2_000 },
});
