/** Time zones by name, from what the browser knows; nothing of a library, so readers may have it. */

/** Names by which people look for a place, where browsers still list the old one. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The IANA name of the zone in which this browser is. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** `America/Argentina/Buenos_Aires` → "Buenos Aires". */
export function cityOf(zone: string): string {
  const name = RENAMED[zone] ?? zone;
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

const nameFormats = new Map<string, Intl.DateTimeFormat>();

/** "CET", "GMT+1", as the language says it. `time` in milliseconds since 1970. */
export function zoneName(tag: string, zone: string, style: 'short' | 'shortOffset', time: number): string {
  const key = `${tag} ${zone} ${style}`;
  let format = nameFormats.get(key);
  if (!format) nameFormats.set(key, (format = nameFormat(tag, zone, style)));
  return nameBy(format, time);
}

type NameStyle = 'short' | 'shortOffset' | 'shortGeneric';

export function nameFormat(tag: string, zone: string, style: NameStyle): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: style });
}

export function nameBy(format: Intl.DateTimeFormat, time: number): string {
  return format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
