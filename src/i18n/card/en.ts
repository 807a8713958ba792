import { pluralOf } from '../plural.js';

export const en = {
  former: pluralOf('en', { one: 'Show # former text', other: 'Show # former texts' }),
  version: (number: string) => `Version ${number}`,
  editedSince: 'Edited after the report',
  thisToo: 'Remove this contribution too',
  tooLong: 'Shorten it to 500 characters.',
  conversation: {
    show: 'Show conversation',
    this: 'This contribution',
    removed: 'Removed',
    deleted: 'Deleted',
    whole: 'Show the whole page',
    empty: 'Nothing has been published here yet.',
    failed: 'The conversation could not be loaded. Close it, then open it again.',
  },
  order: { label: 'Order', weight: 'Most reported', latest: 'Latest' },
  image: { show: 'Show image', showNamed: (description: string) => `Show image: ${description}` },
  alike: pluralOf('en', { one: 'Select # alike', other: 'Select # alike' }),
  byAuthor: pluralOf('en', { one: 'Select # by this author', other: 'Select # by this author' }),
};

export type CardTexts = typeof en;
