import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/comment/community-comment.js';
import type { CommunityComment } from '../src/elements/comment/community-comment.js';
import { loadMarkup } from '../src/elements/comment/markup.js';
import type { Entry } from '../src/domain/entry.js';
import { MIA } from './fixtures.js';
import { dark, narrow, rightToLeft } from './in-community.js';

const meta: Meta = {
  title: 'Comment',
  component: 'community-comment',
  // Markdown is rendered by a part that a conversation brings along.
  loaders: [async () => ({ markup: await loadMarkup() })],
};
export default meta;

const ENTRY: Entry = {
  id: 'entry',
  page: 0,
  ...MIA,
  body: 'Works with oat milk too!',
  at: Date.now() - 180_000,
  reactions: {},
};

type Shown = Partial<Omit<CommunityComment, keyof HTMLElement | 'entry'>> & {
  entry?: Partial<Entry>;
  lang?: string;
};

const story = ({ entry, lang = 'en', ...shown }: Shown = {}): StoryObj => ({
  render: () => html`
    <community-comment
      lang=${lang}
      .entry=${{ ...ENTRY, ...entry }}
      .delivery=${shown.delivery ?? ''}
      .why=${shown.why}
      .reactions=${shown.reactions ?? []}
      .authorRole=${shown.authorRole ?? null}
      .answerTo=${shown.answerTo ?? ''}
      .link=${shown.link ?? '#comment'}
      ?orphan=${shown.orphan ?? false}
      ?editable=${shown.editable ?? false}
      ?deletable=${shown.deletable ?? false}
      ?readonly=${shown.readonly ?? false}
      ?highlighted=${shown.highlighted ?? false}
    ></community-comment>
  `,
});

const MARKUP = `### All of Markdown

A paragraph with **bold**, *italic*, ~~struck~~, \`code\` and [a link](https://example.org/).

> A quote
> of two lines

1. first
2. second
   * below

\`\`\`js
const answer = 6 * 7;
\`\`\`

| a | b |
|---|--:|
| x | 1 |`;

export const Stored = story();
export const StoredDark: StoryObj = { ...Stored, ...dark };
export const Markup = story({ entry: { body: MARKUP } });
export const MarkupDark: StoryObj = { ...Markup, ...dark };
export const MarkupNarrow: StoryObj = { ...Markup, ...narrow };
export const Reactions = story({
  reactions: [
    { kind: 'like', count: 12, given: true },
    { kind: 'laugh', count: 1, given: false },
  ],
});
export const Mine = story({ editable: true, deletable: true });
export const Moderator = story({ authorRole: 'moderator' });
export const Edited = story({ entry: { editedAt: Date.now() } });
export const AnswerBeside = story({ answerTo: 'Noah' });
export const AnswerToEarlier = story({ orphan: true });
export const Highlighted = story({ highlighted: true });
export const ReadOnly = story({ readonly: true, reactions: [{ kind: 'love', count: 2, given: false }] });
export const Sending = story({ delivery: 'sending' });
export const Pending = story({ delivery: 'pending', editable: true, deletable: true });
export const Queued = story({ delivery: 'queued', deletable: true });
export const Failed = story({ delivery: 'failed', deletable: true });
export const Refused = story({ delivery: 'failed', why: 'daily-limit', deletable: true });
export const Deleted = story({ entry: { state: 'deleted', uid: '', name: '', body: '' } });
export const Removed = story({ entry: { state: 'removed', uid: '', name: '', body: '' } });
export const LongWords: StoryObj = {
  ...story({ entry: { name: 'Donaudampfschifffahrtsgesellschaftskapitänin', body: 'a'.repeat(400) } }),
  ...narrow,
};
export const RightToLeft: StoryObj = {
  ...story({ lang: 'ar', entry: { name: 'سامي', body: 'شكرا جزيلا! هل يصلح هذا لإبريق كبير؟' } }),
  ...rightToLeft,
};
