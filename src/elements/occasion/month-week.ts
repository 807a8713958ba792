interface WeekInfo {
  readonly firstDay: number;
}

/** A locale as browsers have it by now, or had it for a while. */
type LocaleWithWeek = Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo };

/** Where weeks begin on Sunday or Saturday, of the regions that the languages here are read in; elsewhere on Monday. */
const SUNDAY = 'US CA MX BR CO PE VE GT HN NI PA PY SV DO PR AU IN IL JP KR TW HK PH ZA KE SA YE';
const SATURDAY = 'EG DZ BH IQ JO KW LY OM QA SD SY AE IR AF';

/** The weekday that weeks begin with, Monday is 1, where this language is spoken. */
export function firstWeekday(tag: string): number {
  const locale = new Intl.Locale(tag) as LocaleWithWeek;
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? firstWeekdayByRegion(tag);
}

/** The same for browsers that do not know it. */
export function firstWeekdayByRegion(tag: string): number {
  const region = new Intl.Locale(tag).maximize().region ?? '';
  if (region && SUNDAY.includes(region)) return 7;
  return region && SATURDAY.includes(region) ? 6 : 1;
}
