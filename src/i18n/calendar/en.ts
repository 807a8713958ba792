export const en = {
  /** A time as the reader's clock shows it, and the city of the reader's time zone. */
  yours: (times: string, city: string) => `${times} your time (${city})`,
  links: {
    add: 'Add to calendar',
    others: 'Other calendars',
    google: 'Google Calendar',
    outlook: 'Outlook',
    failed: 'The calendar file could not be made. Check your connection and try again.',
  },
};

export type CalendarTexts = typeof en;
