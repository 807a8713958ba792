import { cityOf, nameBy, nameFormat, zoneHere } from './zone-names.js';

/** Time zones to choose from; readers need none of it. */

/** All zones that this browser knows, the reader's own first, the others by the names of their cities. */
export function zoneNames(here = zoneHere()): string[] {
  // Older browsers cannot list them; then there is at least one's own.
  const listed = 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [];
  const others = [...new Set([...listed, 'UTC'])].filter((zone) => zone !== here);
  return [here, ...others.sort((a, b) => cityOf(a).localeCompare(cityOf(b)))];
}

/**
 * Zones for what somebody has typed: a city or a country, in English or in the reader's language, or an IANA name. In the
 * order of `zones`, but first those whose city begins like that.
 */
export function zonesMatching(query: string, zones: readonly string[], tag: string): string[] {
  const wanted = folded(query.trim());
  if (!wanted) return [...zones];
  const found = zones.filter((zone) => searchTextOf(zone, tag).includes(wanted));
  const begins = (zone: string) => folded(cityOf(zone)).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((zone) => !begins(zone))];
}

const searchTexts = new Map<string, string>();

function searchTextOf(zone: string, tag: string): string {
  const key = `${tag} ${zone}`;
  let text = searchTexts.get(key);
  if (text === undefined) {
    // Hundreds of formats are too heavy to be kept; the names are not.
    const names = ['en', tag].map((language) => nameBy(nameFormat(language, zone, 'shortGeneric'), 0));
    text = folded([cityOf(zone), zone.replaceAll('_', ' '), zone, ...names].join('\n'));
    searchTexts.set(key, text);
  }
  return text;
}

/** Without accents and capitals: "São Paulo" is found by "sao". */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
