export const en = {
  allDay: 'All day',
  /** A time as the reader's clock shows it, and the city of the reader's time zone. */
  yours: (times: string, city: string) => `${times} your time (${city})`,
};

export type CalendarTexts = typeof en;
