import { fixture, html } from '@open-wc/testing';
import type { StaffTab } from '../../src/admin/staff/staff-tab.js';
import type { DecidedEvent, PanelAskedEvent } from '../../src/admin/panel-events.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { createStaff, type StaffOptions } from '../../stories/staff-fixtures.js';
import { keepForCleaning } from '../elements/forum-setup.js';

export interface StaffSetup<T> extends World {
  readonly tab: T;
  /** What the tab has told the panel. */
  readonly decided: DecidedEvent[];
  readonly asked: PanelAskedEvent[];
}

/** One tab of the panel, alone in a community. */
export async function setUpStaff<T extends StaffTab>(
  tag: string,
  options: StaffOptions & { readonly item?: string; readonly arrange?: (world: World) => void } = {},
  lang = 'en',
): Promise<StaffSetup<T>> {
  const { item = '', arrange, ...rest } = options;
  const world = keepForCleaning(await createStaff(rest));
  arrange?.(world);
  const community = await fixture<StoryCommunity>(
    html`<story-community lang=${lang} .session=${world.session}></story-community>`,
  );
  const tab = document.createElement(tag) as T;
  tab.item = item;
  const decided: DecidedEvent[] = [];
  const asked: PanelAskedEvent[] = [];
  community.addEventListener('panel-decided', (event) => decided.push(event));
  community.addEventListener('panel-asked', (event) => asked.push(event));
  community.append(tab);
  await tab.updateComplete;
  return { ...world, tab, decided, asked };
}
