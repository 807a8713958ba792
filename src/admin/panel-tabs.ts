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
  inbox: { tag: 'community-admin-inbox', load: () => import('./inbox/community-admin-inbox.js') },
  queues: { tag: 'community-admin-queues', load: () => import('./queues/community-admin-queues.js') },
  members: { tag: 'community-admin-members', load: () => import('./members/community-admin-members.js') },
  polls: { tag: 'community-admin-polls', load: () => import('./polls/community-admin-polls.js') },
  events: { tag: 'community-admin-events', load: () => import('./events/community-admin-events.js') },
  settings: { tag: 'community-admin-settings', load: () => import('./settings/community-admin-settings.js') },
  log: { tag: 'community-admin-log', load: () => import('./log/community-admin-log.js') },
};

export const TABS: readonly PanelTab[] = PANEL_TABS.filter((tab) => Object.hasOwn(SOURCES, tab));

/** The tab of this name, else the one that is opened at first. */
export function tabOf(name: string): PanelTab {
  return TABS.find((tab) => tab === name) ?? TABS[0] ?? 'queues';
}

/** The tabs that were opened: each element is made once its module is here, and kept while staff look. */
export class OpenedTabs {
  #elements = new Map<PanelTab, TabElement>();
  #loading = new Set<PanelTab>();
  #failed = new Set<PanelTab>();

  constructor(
    readonly changed: () => void,
    /** The role may be gone by the time a module arrives. */
    readonly admits: () => boolean,
  ) {}

  get(tab: PanelTab): TabElement | undefined {
    return this.#elements.get(tab);
  }

  /** Its module did not arrive. */
  hasFailed(tab: PanelTab): boolean {
    return this.#failed.has(tab);
  }

  /** Brings it unless it is here, on its way or could not be brought. */
  want(tab: PanelTab): void {
    if (!this.#elements.has(tab) && !this.#failed.has(tab)) void this.bring(tab);
  }

  async bring(tab: PanelTab): Promise<void> {
    const source = SOURCES[tab];
    if (!source || this.#loading.has(tab)) return;
    this.#loading.add(tab);
    this.#failed.delete(tab);
    try {
      await source.load();
      if (this.admits()) this.#elements.set(tab, document.createElement(source.tag) as TabElement);
    } catch (error) {
      console.error('community-widgets: a tab could not be loaded.', error);
      this.#failed.add(tab);
    }
    this.#loading.delete(tab);
    this.changed();
  }

  /** Nothing stays of what only staff may see. */
  clear(): void {
    this.#elements.clear();
    this.#failed.clear();
  }
}
