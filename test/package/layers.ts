/** What the files of one layer may know; everything else is refused by `imports.test.ts`. */
export interface Layer {
  /** Paths below `src` whose modules it may import, besides its own folder. */
  modules: string[];
  /** Types alone, which are gone at run time. */
  types?: string[];
  /** What it may load by `import()` only. */
  lazy?: string[];
  /** npm packages, by the start of their name. */
  packages?: string[];
  /** npm packages that it may load by `import()` only; their types are free. */
  lazyPackages?: string[];
}

const storePort = ['store/store', 'store/retry'];
const identityPort = ['identity/identity'];

/** The table of the architecture as data: keys are folders, or single modules, below `src`. */
export const layers: Record<string, Layer> = {
  domain: { modules: [] },
  store: { modules: ['domain/clock', 'domain/base64'], packages: ['firebase/app', 'firebase/firestore'] },
  identity: { modules: ['domain/clock'], packages: ['firebase/app', 'firebase/auth'] },
  data: { modules: ['domain', ...storePort], lazyPackages: ['@noble/hashes'] },
  i18n: { modules: [], types: ['domain', ...identityPort] },
  styles: { modules: [], packages: ['lit'] },
  markdown: { modules: ['domain/limits'], packages: ['marked', 'dompurify', 'lit'] },
  // Zones, recurrence, calendar files: the only door for their libraries, of which readers get none before they ask.
  calendar: { modules: ['domain'], lazyPackages: ['ical-generator', 'ical.js'] },
  controllers: {
    modules: ['domain', 'data', 'i18n', 'calendar', ...storePort, ...identityPort],
    packages: ['lit', '@lit/context'],
  },
  elements: {
    modules: [
      'domain',
      'data',
      'controllers',
      'i18n',
      'styles',
      'events',
      'connect',
      'markdown/plain',
      'markdown/excerpt',
      'calendar',
      ...identityPort,
    ],
    types: storePort,
    lazy: ['markdown/render'],
    packages: ['lit', '@lit/context'],
  },
  admin: {
    modules: [
      'domain',
      'data',
      'controllers',
      'elements',
      'i18n',
      'styles',
      'events',
      'markdown/plain',
      'markdown/excerpt',
      'calendar',
      ...identityPort,
    ],
    types: storePort,
    lazy: ['markdown/render'],
    packages: ['lit', '@lit/context'],
  },
  // The only two that know which adapters there are.
  connect: {
    modules: ['controllers', 'identity', 'store'],
    lazy: ['preview'],
    lazyPackages: ['firebase/app'],
  },
  preview: { modules: ['domain', 'data', 'controllers', 'i18n', 'identity', 'store'] },
  events: { modules: [], types: ['domain'] },
  'context-root': { modules: [], packages: ['@lit/context'] },
  index: {
    modules: ['context-root', 'elements', 'admin', 'events', ...identityPort],
    types: ['domain', 'identity/config'],
  },
  'bring-elements': { modules: [], lazy: ['elements', 'admin'] },
  embed: {
    lazy: ['bring-elements'],
    modules: ['context-root', 'connect', 'elements', 'controllers'],
    packages: ['@lit/context'],
  },
};
