import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const target = 'es2022';

/** The script-tag build: `embed.js` and its lazy chunks, with everything inside, at home at any address. */
const embed: UserConfig = {
  base: './',
  publicDir: false,
  build: {
    outDir: 'dist/embed',
    target,
    modulePreload: false,
    sourcemap: true,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: path('src/embed.ts'),
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'embed.js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
};

/** Owners deploy these files as they stand. */
const copyRules: Plugin = {
  name: 'copy-rules',
  closeBundle: () => cp(path('src/rules'), path('dist/rules'), { recursive: true }),
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
      external: [/^lit(\/|$)/, /^@lit\//, /^firebase\//, 'marked', 'dompurify'],
      output: { preserveModules: true, preserveModulesRoot: path('src'), entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'npm' ? npm : embed));
