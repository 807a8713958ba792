import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const target = 'es2022';

/**
 * The script-tag build: `embed.js` and its lazy chunks, with everything inside, at home at any address. All that the
 * first comment needs is in `embed.js` itself: one request, and nothing to wait for after it.
 */
const embed: UserConfig = {
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/embed',
    target,
    sourcemap: true,
    chunkSizeWarningLimit: 600,
    // The notices that the minifier takes out.
    license: { fileName: 'licenses.md' },
    // As a library: Vite wraps the imports of a page in a loader for style sheets, which there are none of.
    lib: { entry: path('src/embed.ts'), formats: ['es'] },
    rolldownOptions: {
      // Lazy chunks import from `embed.js` what it has anyway.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: false,
        entryFileNames: 'embed.js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { groups: [{ name: 'embed', tags: ['$initial'] }] },
      },
    },
  },
};

/** Owners deploy these files as they stand. */
const copyRules: Plugin = {
  name: 'copy-rules',
  closeBundle: () =>
    cp(path('src/rules'), path('dist/rules'), { recursive: true, filter: (file) => !file.endsWith('.ts') }),
};

/** The npm build: one file a module, dependencies left to the host's bundler. */
const npm: UserConfig = {
  publicDir: false,
  plugins: [copyRules],
  build: {
    outDir: 'dist/npm',
    target,
    minify: false,
    sourcemap: true,
    lib: { entry: path('src/index.ts'), formats: ['es'] },
    rolldownOptions: {
      external: [/^lit(\/|$)/, /^@lit\//, /^firebase\//, /^@noble\//, 'marked', 'dompurify'],
      output: { preserveModules: true, preserveModulesRoot: path('src'), entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'npm' ? npm : embed));
