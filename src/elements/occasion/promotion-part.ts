import { html, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';
import type { OccurrenceKey } from '../../data/occasion-paths.js';
import type { Occasion, Occurrence, OccurrencePhase } from '../../domain/occasion.js';
import type { SignUp } from '../../domain/sign-up.js';

/** A promotion as its reader may see it, and what the reader has entered; the box of an event is one. */
export interface PromotionBox {
  readonly status: string;
  readonly session: Session | null;
  readonly occasion: Occasion | null;
  readonly occurrence: Occurrence | null;
  readonly key: OccurrenceKey | null;
  readonly phase: OccurrencePhase | null;
  /** Undefined until it is known, null where whoever looks has not entered. */
  readonly signUp: SignUp | null | undefined;
  /** The server's clock. */
  readonly now: number;
  readonly open: boolean;
  readonly closed: boolean;
  /** How many have entered; undefined until they are added up. */
  readonly order: { readonly taken: number | undefined; addUp(): Promise<void> };
  /** Shows it to whoever is signed in by now. */
  show(session: Session, event: string): Promise<void>;
  /** Takes what the server has of whoever looks. */
  takeOwn(own: SignUp | null): void;
  reload(quietly?: boolean): Promise<void>;
}

let loading: Promise<unknown> | undefined;

/** The window of a promotion, entering it, and who has won; its code comes where there is one. */
export function promotionPart(
  { headingLevel }: { readonly headingLevel: number },
  box: PromotionBox,
): TemplateResult {
  loading ??= import('./promotion-entering.js').catch(() => (loading = undefined));
  return html`<community-promotion .box=${box} heading-level=${headingLevel}></community-promotion>`;
}
