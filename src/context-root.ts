import { ContextRoot } from '@lit/context';

/**
 * Remembers who asked for a context before its provider was there, and asks again. Imported before any element, since
 * elements upgrade, and ask, as soon as they are registered. Where there is no document the package can still be imported.
 */
if (typeof document !== 'undefined') new ContextRoot().attach(document.documentElement);
