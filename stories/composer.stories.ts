import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/comment/community-composer.js';
import type { CommunityComposer } from '../src/elements/comment/community-composer.js';
import { dark, narrow, rightToLeft } from './in-community.js';

const meta: Meta = { title: 'Composer', component: 'community-composer' };
export default meta;

interface Shown extends Partial<Pick<CommunityComposer, 'kind' | 'initial' | 'closed' | 'failure' | 'busy'>> {
  readonly text?: string;
  readonly lang?: string;
}

/** Each story has a draft of its own, so none finds what another has typed. */
const story = ({ text, lang = 'en', ...shown }: Shown = {}): StoryObj => ({
  render: () => {
    const draftKey = { community: crypto.randomUUID(), uid: '', thread: 'story', target: 'story' };
    return html`
      <community-composer
        lang=${lang}
        kind=${shown.kind ?? 'comment'}
        .draftKey=${draftKey}
        .initial=${shown.initial ?? ''}
        .closed=${shown.closed ?? ''}
        .failure=${shown.failure ?? ''}
        ?busy=${shown.busy ?? false}
      ></community-composer>
    `;
  },
  play: async ({ canvasElement }) => {
    const composer = canvasElement.querySelector('community-composer');
    await composer?.updateComplete;
    if (text !== undefined) composer?.write(text);
  },
});

export const Comment = story();
export const CommentDark: StoryObj = { ...Comment, ...dark };
export const CommentNarrow: StoryObj = { ...story({ text: 'Some **bold** words' }), ...narrow };
export const Typed = story({ text: 'Some **bold** words' });
export const Reply = story({ kind: 'reply' });
export const Edit = story({ kind: 'edit', initial: 'As it was posted' });
export const NearTheLimit = story({ text: 'x'.repeat(4990) });
export const OverTheLimit = story({ text: 'x'.repeat(5001) });
export const Refused = story({
  text: 'Again!',
  failure: 'That was quick. Wait a moment, then post it again; your text is kept here.',
});
export const RefusedDark: StoryObj = { ...Refused, ...dark };
export const Closed = story({ closed: 'This conversation is closed.' });
export const Sending = story({ busy: true });
export const RightToLeft: StoryObj = { ...story({ lang: 'ar', text: 'مرحبا' }), ...rightToLeft };

export const Preview: StoryObj = {
  ...Typed,
  play: async ({ canvasElement }) => {
    const composer = canvasElement.querySelector('community-composer');
    await composer?.updateComplete;
    composer?.write('Some **bold** words, and\n\n* a list\n* of two');
    const button = await appears(() => composer?.shadowRoot?.querySelector<HTMLElement>('[aria-pressed]'));
    button.click();
  },
};

/** The part of the composer that previews arrives after its field. */
async function appears<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
