import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { StoreError } from '../../src/store/store.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { countReads } from './forum-setup.js';

/** Puts one element on a page of the world. */
export async function mountIn<T extends Element>(
  world: World,
  element: TemplateResult,
  tag: string,
  lang: string,
): Promise<{ community: StoryCommunity; mounted: T; reads: () => number }> {
  const reads = countReads(world);
  const community = await fixture<StoryCommunity>(
    html`<story-community lang=${lang} .session=${world.session}>${element}</story-community>`,
  );
  const mounted = community.querySelector<T>(tag);
  if (!mounted) throw new Error(`the template has no ${tag}`);
  return { community, mounted, reads };
}

/** The next batch is refused, after `first` has happened. */
export function refuseWrites({ store }: World, code: 'denied' | 'unavailable', first?: () => void): void {
  store.intercept = (call) => {
    if (call.verb !== 'commit') return;
    store.intercept = undefined;
    first?.();
    throw new StoreError(code, 'in the test');
  };
}
