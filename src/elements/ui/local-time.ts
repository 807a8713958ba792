/** A moment as a field for date and time has it, in the reader's time zone; empty for 0. */
export function toLocalTime(time: number): string {
  if (time === 0) return '';
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())];
  return `${day.join('-')}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Milliseconds since 1970; 0 where nothing, or half a time, stands in the field. */
export function fromLocalTime(value: string): number {
  const time = value ? new Date(value).getTime() : 0;
  return Number.isFinite(time) ? time : 0;
}
