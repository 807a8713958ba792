import { pluralOf } from '../plural.js';

export const en = {
  show: {
    enlarge: (alt: string) => `Enlarge image: ${alt}`,
    enlargeUnnamed: 'Enlarge image',
    unnamed: 'Image without a description',
    close: 'Close',
    loading: 'The image is loading …',
    gone: 'This image is no longer there.',
    failed: 'The image could not be loaded.',
    again: 'Try again',
  },
  add: {
    button: 'Add image',
    title: 'Image to add',
    making: 'The image is being made smaller …',
    alt: 'What does the image show?',
    altHint: 'Read out to those who cannot see it. Leave empty if it is only decoration.',
    insert: 'Add to the text',
    cancel: 'Discard image',
    sending: 'The image is being stored …',
    added: 'The image is in the text.',
    discarded: 'The image is discarded.',
    open: 'Add the image to the text first, or discard it.',
    waiting: pluralOf('en', { one: '# more image after this one', other: '# more images after this one' }),
  },
  refused: {
    kind: 'This browser cannot read that file as an image. Save it as JPEG or PNG and add it again.',
    size: 'The image could not be made small enough. Try one with fewer details.',
    guest: 'Images can be added by members with an account, and you are here as a guest.',
    off: 'Images are switched off in this community. Post a link to the image instead.',
    tooMany: 'These are enough images for today. You can add more tomorrow.',
    unavailable: 'No connection. The image is still here; try again in a moment.',
  },
};

export type ImageTexts = typeof en;
