import { css, html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { ForumThread, Vote } from '../../domain/thread.js';
import type { IdeaTexts } from '../../i18n/ideas/en.js';
import type { ShownVote } from '../forum/board-rows.js';
import { voteUpIcon } from '../ui/icons.js';

/** What the button needs besides its idea. */
export interface IdeaVoting {
  readonly locale: Locale;
  readonly t: IdeaTexts;
  /** Who looks at it; empty for nobody. */
  readonly uid: string;
  readonly voteOn: (thread: ForumThread) => ShownVote;
  readonly vote: (thread: ForumThread, vote: Vote) => Promise<void>;
}

/** One button that votes and takes the vote back, with the votes in it. It says whether one has voted where that is known. */
export function ideaVote(thread: ForumThread, view: IdeaVoting): TemplateResult {
  const { thread: t } = view.t;
  const { given, sum } = view.voteOn(thread);
  const own = thread.forum.uid !== '' && thread.forum.uid === view.uid;
  const why = own ? t.ownVote : thread.locked ? t.closed : '';
  return html`<button
    class="button idea-vote"
    type="button"
    aria-label=${t.vote(thread.title, t.votes(sum))}
    title=${why || nothing}
    aria-pressed=${given === undefined ? nothing : given === 1}
    ?disabled=${why !== ''}
    @click=${() => void view.vote(thread, 1)}
  >
    ${voteUpIcon}<span>${view.locale.number(sum)}</span>
  </button>`;
}

export const ideaVoteStyles = css`
  .idea-vote {
    flex-direction: column;
    gap: 0;
    align-self: start;
    min-inline-size: 3.5em;
    min-block-size: 3.5em;
    padding: 0.25em 0.4em;
    border-color: var(--_line);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .idea-vote:hover {
    border-color: var(--_accent);
  }
  .idea-vote:disabled:hover {
    border-color: var(--_line);
    background: none;
  }
  .idea-vote[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: var(--_accent);
  }
  .similar .idea-vote {
    flex-direction: row;
    gap: 0.2em;
    min-block-size: 2.25em;
    margin-inline-end: 0.6em;
    vertical-align: middle;
  }
  @media (pointer: coarse) {
    .idea-vote {
      min-block-size: 44px;
      min-inline-size: 48px;
    }
  }
`;
