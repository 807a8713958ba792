import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LazyTexts } from '../i18n/lazy-texts.js';
import { languageOf } from '../i18n/locales.js';
import type { Locale } from './locale.js';

/** The texts of one part of the package in the language that the element's locale has chosen. */
export class Texts<T> implements ReactiveController {
  /** English until the language is here. */
  t: T;
  #language = 'en';

  constructor(
    readonly host: ReactiveControllerHost,
    readonly locale: Locale,
    readonly texts: LazyTexts<T>,
  ) {
    this.t = texts.english;
    host.addController(this);
  }

  hostUpdate(): void {
    const language = languageOf(this.locale.tag);
    if (language === this.#language) return;
    this.#language = language;
    const here = this.texts.ifLoaded(language);
    if (here) this.t = here;
    else void this.texts.load(language).then((late) => this.#take(language, late));
  }

  #take(language: string, texts: T): void {
    if (language !== this.#language) return;
    this.t = texts;
    this.host.requestUpdate();
  }
}
