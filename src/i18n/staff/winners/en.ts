import { pluralOf } from '../../plural.js';

export const en = {
  heading: 'Winners',
  loading: 'Loading the entries …',
  failed: 'The entries could not be loaded.',
  gone: 'There is nothing to win here, or it is no longer here.',
  running: 'Entries are still taken. Come back when it is over.',
  empty: 'Nobody has entered.',
  draw: pluralOf('en', { one: 'Draw # winner', other: 'Draw # winners' }),
  drawHint:
    'From all entries, by the secret number made in the beginning. Everybody can check it afterwards.',
  drawFailed: 'The draw did not work: the secret number is read by whoever made the event, and by admins.',
  choose: 'Or choose them yourself',
  entries: 'Entries, in order',
  chosen: (count: string, most: string) => `${count} of ${most} chosen`,
  drawn: 'Drawn, the first first',
  publish: 'Publish the winners',
  publishHint: 'Everybody reads who has won. That cannot be taken back.',
  message: 'Message to the winners',
  messageHint: 'They find it in their inbox. Say how they get what they have won.',
  blank: 'Write what the winners shall do next.',
  published: 'The winners are published.',
  told: 'The winners find your message in their inbox.',
  notTold: 'The winners are published, but your message did not get through. Send it again.',
  send: 'Send the message',
  sending: 'Sending …',
  unknown: 'Somebody who has left',
};

export type WinnersTexts = typeof en;
