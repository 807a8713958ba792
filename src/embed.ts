/**
 * Script-tag entry: brings the elements whose tags are on the page and, where the tag has `data-config` or
 * `data-preview`, connects the whole page.
 */
import './context-root.js';
import { ContextProvider } from '@lit/context';
import { connect, connectPreview, readConfig } from './connect.js';
import { localeContext, sessionContext } from './controllers/contexts.js';
import { whenIdle } from './controllers/when-idle.js';
import './elements/comment/community-comments.js';

const LOADED = Symbol.for('community-widgets.embed');

/** The tag that loaded this module: `document.currentScript` is null in modules. */
function ownTag(): HTMLScriptElement | undefined {
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]');
  const own = [...scripts].find((script) => script.src === import.meta.url);
  // Behind a redirect the module knows itself by another address than its tag.
  return (
    own ?? document.querySelector<HTMLScriptElement>('script[data-config], script[data-preview]') ?? undefined
  );
}

async function connectPage(data: DOMStringMap): Promise<void> {
  const page = document.documentElement;
  const session = new ContextProvider(page, { context: sessionContext, initialValue: null });
  const locale = new ContextProvider(page, { context: localeContext, initialValue: data['locale'] ?? '' });
  // A plain element has no life cycle that would do this; it makes the root repeat what was asked too early.
  session.hostConnected();
  locale.hostConnected();
  const community = data['community'] ?? 'main';
  try {
    const preview = data['preview'] !== undefined;
    session.setValue(
      preview
        ? await connectPreview(community)
        : connect({ community, config: await readConfig(data['config'] ?? '') }),
    );
  } catch (error) {
    console.error('community-widgets: not connected, see data-config.', error);
  }
}

function start(): void {
  const page = globalThis as { [LOADED]?: true };
  if (page[LOADED]) return;
  page[LOADED] = true;
  const data = ownTag()?.dataset;
  if (data?.['config'] !== undefined || data?.['preview'] !== undefined) void connectPage(data);
  // What stands elsewhere on the page should not delay the comments; what does not stand there yet can wait.
  if (!document.querySelector(':not(:defined)')) setTimeout(bringElements, 3000);
  else if (document.querySelector('community-comments')) whenIdle(bringElements);
  else bringElements();
}

function bringElements(): void {
  import('./bring-elements.js').then((module) => module.bringElements()).catch(console.error);
}

start();
