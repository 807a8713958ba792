/** A number as a place in an order, by `Intl.PluralRules` of type `ordinal`; `#` stands for the number. */
export function ordinalOf(
  locale: string,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): (place: number) => string {
  let rules: Intl.PluralRules | undefined;
  let format: Intl.NumberFormat | undefined;
  return (place) => {
    rules ??= new Intl.PluralRules(locale, { type: 'ordinal' });
    format ??= new Intl.NumberFormat(locale);
    return (forms[rules.select(place)] ?? forms.other).replace('#', format.format(place));
  };
}
