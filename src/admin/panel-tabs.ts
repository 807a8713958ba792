import { PANEL_TABS, type PanelTab } from './panel-events.js';

/** What the frame asks of a tab. */
export interface TabElement extends HTMLElement {
  /** What of it shall be shown: a queue, a member's uid, an entry of the log. */
  item: string;
  /** A key of the panel was pressed; true where the tab has done something with it. */
  key?(key: string): boolean;
}

interface TabSource {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

/** The tabs that there are, each with the module that brings it when it is opened. */
const SOURCES: Readonly<Partial<Record<PanelTab, TabSource>>> = {
  queues: { tag: 'community-admin-queues', load: () => import('./queues/community-admin-queues.js') },
};

export const TABS: readonly PanelTab[] = PANEL_TABS.filter((tab) => Object.hasOwn(SOURCES, tab));

/** The tab of this name, else the one that is opened at first. */
export function tabOf(name: string): PanelTab {
  return TABS.find((tab) => tab === name) ?? TABS[0] ?? 'queues';
}

/** The element of a tab, made once its module is here. Rejects where the module does not arrive. */
export async function createTab(tab: PanelTab): Promise<TabElement> {
  const source = SOURCES[tab];
  if (!source) throw new Error(`no such tab: ${tab}`);
  await source.load();
  return document.createElement(source.tag) as TabElement;
}
