import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const target = 'es2022';

/** Matches modules below `src`. */
const parts = (...paths: string[]) => new RegExp(`/src/(${paths.join('|')})\\.ts$`);

/** Modules that the script tag loads at once: the entry and all it imports statically. */
const shell = new Set<string>();

const collectShell: Plugin = {
  name: 'collect-shell',
  buildEnd() {
    const open = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
    for (const id of open) {
      if (shell.has(id)) continue;
      shell.add(id);
      open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
    }
  },
};

const squeezeStyles = (styles: string) =>
  styles
    .replace(/ ?([{};,>]) /g, '$1')
    .replace(/([a-z-]): /g, '$1:')
    .replace(/;}/g, '}')
    .replace(/([\s:(,])0\.(?=\d)/g, '$1.');

/** Templates are strings to a minifier, so their comments and indents are taken out before. */
const squeezeTemplates: Plugin = {
  name: 'squeeze-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id)) return undefined;
    const squeezed = code.replace(/\b(css|html)`[^`]*`/g, (template, kind: string) => {
      const folded = template.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, ' ');
      return kind === 'css' ? squeezeStyles(folded) : folded;
    });
    return squeezed === code ? undefined : { code: squeezed, map: null };
  },
};

/** The bundler's own helper walks its table with `for in`, which also meets what a host page has put into `Object.prototype`. */
const guardRuntime: Plugin = {
  name: 'guard-runtime',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !file.fileName.startsWith('rolldown-runtime')) continue;
      const guarded = file.code.replace(/for\s*\(var (\w+) in (\w+)\)/, 'for(var $1 of Object.keys($2))');
      if (guarded === file.code)
        this.error('The helper of the bundler looks different now: see guard-runtime.');
      file.code = guarded;
    }
  },
};

/**
 * The script-tag build: `embed.js` in one file, since a second hop costs a visitor a round trip, and lazy chunks beside
 * it. Vite's library mode is used for what it leaves out: its wrapper round each `import()` is for pages with style sheets.
 */
const embed: UserConfig = {
  publicDir: false,
  plugins: [collectShell, squeezeTemplates, guardRuntime],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/embed',
    target,
    // The maps lie beside the files; naming them would cost 40 B in each file of a visitor's twenty.
    sourcemap: 'hidden',
    lib: { entry: path('src/embed.ts'), formats: ['es'] },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'embed.js',
        chunkFileNames: '[name]-[hash].js',
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        codeSplitting: {
          groups: [
            { name: 'embed', test: (id: string) => shell.has(id) },
            // What nearly all others use, or what is brought in the same breath: a file for each module would cost a
            // request and a compression of its own.
            {
              name: 'common',
              test: parts(
                'elements/ui/(announce|icons)',
                'styles/forms',
                'domain/(validate|community)',
                'data/(community|threads)',
                'elements/member/(member-(asked|events)|name-button)',
                'controllers/community-reader',
                'markdown/excerpt',
              ),
            },
            {
              name: 'writing',
              test: parts(
                'elements/comment/(composer-tools|writing-parts|mentions)',
                'elements/image/images',
                'controllers/draft',
              ),
            },
            {
              name: 'description',
              test: parts('domain/structured-data', 'elements/ui/structured-data'),
            },
            { name: 'markup', test: parts('markdown/render', 'elements/comment/body-parts') },
            // What writes needs it, and nothing else shall be brought for it.
            { name: 'retry', test: parts('store/retry') },
            // Small, and part of all that comes when its tag is on the page.
            { name: 'parts', test: parts('controllers/texts', 'styles/tokens', 'elements/ui/hold-keys') },
            // What a poll and a survey have in common.
            {
              name: 'asked',
              test: parts(
                'data/asked-paths',
                'domain/opening-times',
                'controllers/(asked-box|opening-clock|participant-fault|read-shown)',
                'elements/ui/(asked-notes|stars)',
              ),
            },
            // What those who answer a survey and those who look at what came of it both read.
            { name: 'surveys', test: parts('domain/survey', 'data/(surveys|survey-answers)') },
            // What an event and a list of them both read and say.
            {
              name: 'occasions',
              test: parts(
                'domain/(occasion|sign-up|wall-clock)',
                'data/(occasion-paths|occasion-queries|occasions)',
                'calendar/zone-names',
              ),
            },
            // Small, and part of all that decides about somebody.
            { name: 'decider', test: parts('controllers/(decider|lanes|take-back)') },
            {
              name: 'live',
              test: parts(
                'controllers/(in-sight|live-query|shared-watch|conversation-follower)',
                'store/compare',
              ),
            },
            {
              name: 'firebase',
              test: /\/node_modules\/(firebase\/app|@firebase\/(app|component|logger|util)|idb)\/|\/src\/identity\/firebase-app\.ts$/,
            },
          ],
        },
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
      external: [
        ...[/^lit(\/|$)/, /^@lit\//, /^firebase\//, /^@noble\//],
        ...['marked', 'dompurify', 'ical-generator', 'ical.js'],
      ],
      output: { preserveModules: true, preserveModulesRoot: path('src'), entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'npm' ? npm : embed));
