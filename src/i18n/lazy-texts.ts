/** Texts of one part of the package: English comes with the part, each other language is a file of its own. */
export class LazyTexts<T> {
  readonly #loaded: Map<string, T>;

  constructor(
    readonly english: T,
    readonly loaders: Readonly<Record<string, () => Promise<T>>>,
  ) {
    this.#loaded = new Map([['en', english]]);
  }

  /** The texts if they are here already. */
  ifLoaded(language: string): T | undefined {
    return this.#loaded.get(language);
  }

  /** The texts; English where there are none, or they cannot be loaded. */
  async load(language: string): Promise<T> {
    const texts = this.ifLoaded(language) ?? (await this.loaders[language]?.().catch(() => undefined));
    if (texts) this.#loaded.set(language, texts);
    return texts ?? this.english;
  }
}
