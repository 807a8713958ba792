import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import type { Community } from '../../domain/community.js';
import type { PageAddress } from '../../domain/thread.js';
import { Opening, type OpeningHost } from '../comment/opening.js';
import { isPlain, paint } from './board-parts.js';
import type { ForumRouting, ForumRoutingMode, RoutedHost } from './forum-routing.js';

const NOWHERE: PageAddress = { thread: '', url: '', title: '' };

/** What lists something of a community and opens it in place: threads, ideas, events. */
export abstract class ListElement extends LitElement implements OpeningHost, RoutedHost {
  /** The category that is chosen at first; empty for all of them. */
  @property() category = '';
  /** Where the page's address names what is opened: in its `hash`, in its `query`, or in `none`. */
  @property() routing: ForumRoutingMode = 'hash';
  /** Heading of the list; empty for the word in the reader's language. */
  @property() heading = '';
  /** Level of the heading in the host page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** @internal The settings have been read, or cannot be: categories and the list come into sight together. */
  @state() settled = false;
  /** @internal What went wrong besides reading. */
  @state() notice = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly opening = new Opening(this, () => this.requestUpdate());
  #session: Session | undefined;

  /** @internal */
  abstract readonly router: ForumRouting;
  /** Reads what is to be shown. */
  protected abstract readList(session: Session): void;
  /** The page was entered by a link to one of the list. */
  protected abstract arrive(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#connectivity);
    addEventListener('offline', this.#connectivity);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#connectivity);
    removeEventListener('offline', this.#connectivity);
  }

  override willUpdate(_changed: PropertyValues): void {
    const session = this.opening.due?.session;
    if (!session) return;
    if (session !== this.#session) this.begin((this.#session = session));
    if (!this.router.thread) this.readList(session);
  }

  override firstUpdated(): void {
    if (this.router.thread) this.arrive();
  }

  override updated(): void {
    paint(this.renderRoot);
  }

  /** @internal */
  readonly subject = 'list';

  /** @internal A link of the page's address leads to one of the list. */
  get linked(): boolean {
    return this.router.thread !== '';
  }

  /** @internal */
  addressOf(): Promise<PageAddress> {
    return Promise.resolve(NOWHERE);
  }

  /** @internal Undefined until it is known, null where it is not set up. */
  get community(): Community | null | undefined {
    return this.opening.session?.community;
  }

  /** A session is there, or another one. */
  protected begin(session: Session): void {
    this.settled = session.community !== undefined;
    const reading = session.readCommunity().catch(() => undefined);
    void reading.then(() => (this.settled = true));
  }

  #connectivity = (): void => this.requestUpdate();

  /** @internal */
  readonly linkTo = (place: string): string => this.router.linkTo(place);

  /** @internal Leads back to the list. */
  readonly back = (event: MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    this.router.go('');
  };
}
