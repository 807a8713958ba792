import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en, type Strings } from '../i18n/en.js';
import { directionOf, languageOf, strings } from '../i18n/locales.js';
import { localeContext } from './contexts.js';
import { serverTime } from './server-time.js';

const MINUTE = 60_000;
const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['week', 7 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** The language of an element: the provider's `locale`, else the nearest `lang`, else the browser's. */
export class Locale implements ReactiveController {
  /** Texts in this language; English until its file is here. */
  t: Strings = en;
  /** The full tag, for `Intl`. */
  tag = 'en';
  direction: 'ltr' | 'rtl' = 'ltr';
  #chosen = '';
  #language = 'en';

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    new ContextConsumer(host, {
      context: localeContext,
      subscribe: true,
      callback: (tag) => {
        this.#chosen = tag;
        this.#choose();
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#choose();
  }

  /** "3 minutes ago", "in 2 hours", "now". Both times in milliseconds, by the server's clock. */
  relative(time: number, now = serverTime()): string {
    const format = new Intl.RelativeTimeFormat(this.tag, { numeric: 'auto' });
    const distance = time - now;
    for (const [unit, size] of STEPS) {
      if (Math.abs(distance) >= size) return format.format(Math.trunc(distance / size), unit);
    }
    return distance > 0 ? format.format(Math.ceil(distance / 1000), 'second') : format.format(0, 'second');
  }

  absolute(time: number): string {
    return new Intl.DateTimeFormat(this.tag, { dateStyle: 'long', timeStyle: 'short' }).format(time);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.tag).format(value);
  }

  #choose(): void {
    this.tag = validTag(this.#chosen || nearestLang(this.host) || navigator.language);
    const language = languageOf(this.tag);
    if (language === 'en' && !/^en\b/i.test(this.tag)) this.tag = 'en';
    this.#language = language;
    const here = strings.ifLoaded(language);
    if (here) this.#take(here);
    else void strings.load(language).then((late) => this.#language === language && this.#take(late));
  }

  #take(texts: Strings): void {
    this.t = texts;
    this.direction = texts === en ? 'ltr' : directionOf(this.#language);
    this.host.requestUpdate();
  }
}

/** The nearest `lang`, looking through shadow roots. */
function nearestLang(element: Element): string {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof HTMLElement && node.lang) return node.lang;
  }
  return '';
}

function parentOf(node: Node): Node | null {
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

function validTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
