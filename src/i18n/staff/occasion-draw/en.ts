import { pluralOf } from '../../plural.js';

export const en = {
  heading: 'Winners',
  later: {
    giveaway: (when: string) => `It ends ${when}. Then the winners are drawn here.`,
    contest: (when: string) => `It ends ${when}. Then the winners are drawn or chosen here.`,
  },
  hint: 'Drawn from all entries by the secret number that was settled when the event was made. Once the winners are published, everybody can draw again and compare.',
  draw: pluralOf('en', { one: 'Draw # winner', other: 'Draw # winners' }),
  drawing: 'Drawing …',
  foreign: (name: string) =>
    `It is drawn with a secret number that only ${name}, who made the event, and admins can read. Ask one of them to draw.`,
  missing: 'The secret number for the draw is not stored.',
  other: 'The secret number that is stored is not the one that was settled in the beginning.',
  remedy: {
    contest: 'Choose the winners yourself.',
    giveaway:
      'So nobody can be drawn in a way that others can check. Tell those who have entered, and make a new giveaway.',
  },
  failed: 'The entries could not be read. Check your connection and try again.',
  changed: 'An entry has come or gone since the draw. Draw again.',
  empty: 'Nobody has entered, so nobody can win.',
  drawn: pluralOf('en', {
    one: 'Drawn from # entry, the first first',
    other: 'Drawn from # entries, the first first',
  }),
  everybody: pluralOf('en', {
    one: '# entry, and no fewer prizes: it wins.',
    other: '# entries, and no fewer prizes: all of them win.',
  }),
  unpublished: 'Only you see this so far.',
  noName: 'Somebody who has taken the entry away',
  choice: {
    open: 'Choose the winners yourself…',
    heading: 'Choose the winners',
    counted: (count: string, most: string) => `${count} of ${most} chosen`,
    full: pluralOf('en', {
      one: 'There is # prize. Take the one that is chosen away first.',
      other: 'There are # prizes. Take one that is chosen away first.',
    }),
    entries: 'Entries, the earliest first',
    noAnswer: 'No answer',
    loading: 'Loading the entries …',
    failed: 'The entries could not be loaded.',
    more: 'Load more',
    shown: pluralOf('en', { one: '# entry shown', other: '# entries shown' }),
    chosen: 'Chosen, the first first',
    blank: 'Choose at least one entry.',
  },
  publish: {
    ask: 'Publish the winners…',
    sure: 'Everybody reads who has won. It is said for good: nobody can change it or take it back.',
    confirm: pluralOf('en', { one: 'Publish # winner', other: 'Publish # winners' }),
    publishing: 'Publishing …',
    back: 'Back',
    done: 'The winners are published.',
  },
  published: {
    drawn: pluralOf('en', { one: '# winner, drawn by lot', other: '# winners, drawn by lot' }),
    chosen: pluralOf('en', { one: '# winner, chosen by staff', other: '# winners, chosen by staff' }),
    loading: 'Loading the winners …',
    failed: 'The names of the winners could not be loaded.',
    proof: 'How it was drawn',
  },
  message: {
    body: 'Message to the winners',
    hint: 'They find it in their inbox. It cannot be taken back. Until it is sent, it is kept in this browser.',
    first: 'Congratulations, you have won! We will soon tell you what happens next.',
    send: 'Send to the winners',
    sending: 'Sending …',
    done: 'The winners find it in their inbox.',
    told: (when: string) => `The winners were told ${when}:`,
    loading: 'Loading what the winners have been told …',
    failed: 'What the winners have been told could not be loaded.',
    faults: {
      blank: 'Write something.',
      long: 'This is too long: 2,000 characters at most.',
      failed:
        'The winners are published, but this did not get through. What you wrote is still here; try again. Nobody gets it twice.',
    },
  },
};

export type OccasionDrawTexts = typeof en;
