/** Forms by `Intl.PluralRules` category; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A function that puts a number into the right form of the language, written as the language writes numbers. */
export function pluralOf(locale: string, forms: PluralForms): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  let format: Intl.NumberFormat | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(locale);
    format ??= new Intl.NumberFormat(locale);
    return (forms[rules.select(count)] ?? forms.other).replace('#', format.format(count));
  };
}
