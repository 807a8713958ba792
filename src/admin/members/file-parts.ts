import { html, nothing, type TemplateResult } from 'lit';
import { COUNTED, type FileContent } from '../../controllers/member-file.js';
import type { AuditEntry, ModeratedPost, Notice } from '../../domain/moderation.js';
import '../../elements/ui/community-time.js';
import type { MemberFileTexts } from '../../i18n/staff/members/en.js';
import { nameFor, reasonText, tellPlainly, type Teller } from '../log/log-words.js';

export interface FileTexts extends Teller {
  readonly file: MemberFileTexts['file'];
}

/** How much was written, and how much of it was removed. */
export function figures(
  { file, locale }: FileTexts,
  { counts }: FileContent,
): TemplateResult | typeof nothing {
  if (!counts) return nothing;
  const { live, pending, removed } = counts;
  const told = (count: number) =>
    count >= COUNTED ? file.most(locale.number(COUNTED)) : locale.number(count);
  const all = live + pending + removed;
  const exact = Math.max(live, pending, removed) < COUNTED;
  const share = new Intl.NumberFormat(locale.tag, { style: 'percent' }).format(all > 0 ? removed / all : 0);
  return html`<dl class="figures" aria-label=${file.figures}>
    <div>
      <dt>${file.live}</dt>
      <dd>${told(live)}</dd>
    </div>
    <div>
      <dt>${file.pending}</dt>
      <dd>${told(pending)}</dd>
    </div>
    <div>
      <dt>${file.removed}</dt>
      <dd>${told(removed)}</dd>
    </div>
    ${
      all > 0 && exact
        ? html`<div>
            <dt>${file.share}</dt>
            <dd>${share}</dd>
          </div>`
        : nothing
    }
  </dl>`;
}

/** What was decided about the member. */
export function historyPart(
  texts: FileTexts,
  history: readonly AuditEntry[],
  open: () => void,
): TemplateResult {
  const { file } = texts;
  return html`<section class="box" aria-labelledby="history">
    <div class="row">
      <h4 id="history">${file.history}</h4>
      ${
        history.length > 0
          ? html`<button class="button plain small push" type="button" @click=${open}>
              ${file.historyLog}
            </button>`
          : nothing
      }
    </div>
    ${
      history.length === 0
        ? html`<p class="quiet">${file.historyNone}</p>`
        : html`<ul class="plainlist rows" role="list" aria-labelledby="history">
            ${history.map((entry) => historyRow(texts, entry))}
          </ul>`
    }
  </section>`;
}

function historyRow(texts: FileTexts, entry: AuditEntry): TemplateResult {
  return html`<li>
    <span
      >${tellPlainly(texts, entry)}
      ${entry.reason ? html`<span class="chip">${reasonText(texts.t, entry.reason)}</span>` : nothing}</span
    >
    ${entry.note ? html`<q dir="auto">${entry.note}</q>` : nothing}
    <span class="quiet"
      ><bdi>${nameFor(texts, entry.by)}</bdi> · <community-time .time=${entry.at}></community-time
    ></span>
  </li>`;
}

/** What the member was told of sanctions, and whether they have said so. */
export function noticesPart(texts: FileTexts, notices: readonly Notice[]): TemplateResult {
  const { file } = texts;
  return html`<section class="box" aria-labelledby="notices">
    <h4 id="notices">${file.notices}</h4>
    ${
      notices.length === 0
        ? html`<p class="quiet">${file.noticesNone}</p>`
        : html`<ul class="plainlist rows" role="list" aria-labelledby="notices">
            ${notices.map((notice) => noticeRow(texts, notice))}
          </ul>`
    }
  </section>`;
}

function noticeRow({ file, t, locale }: FileTexts, notice: Notice): TemplateResult {
  const { action, reason, note, at, until, acknowledgedAt } = notice;
  const seen = acknowledgedAt ? file.acknowledged(locale.absolute(acknowledgedAt)) : file.notAcknowledged;
  return html`<li>
    <span
      ><strong>${file.noticeActions[action]}</strong>
      ${reason ? html`<span class="chip">${reasonText(t, reason)}</span>` : nothing}</span
    >
    ${note ? html`<q dir="auto">${note}</q>` : nothing}
    <span class="quiet"
      ><community-time .time=${at}></community-time
      >${until ? html` · ${file.until(locale.absolute(until))}` : nothing}
      ${action === 'warn' ? html` · ${seen}` : nothing}</span
    >
  </li>`;
}

export function postsPart(texts: FileTexts, posts: readonly ModeratedPost[]): TemplateResult {
  const { file } = texts;
  return html`<section class="box" aria-labelledby="posts">
    <h4 id="posts">${file.posts}</h4>
    ${
      posts.length === 0
        ? html`<p class="quiet">${file.postsNone}</p>`
        : html`<ul class="plainlist rows" role="list" aria-labelledby="posts">
            ${posts.map((post) => postRow(texts, post))}
          </ul>`
    }
  </section>`;
}

function postRow(
  { file, t }: FileTexts,
  { state, at, body, opening, title, reason }: ModeratedPost,
): TemplateResult {
  const heading = opening?.title ?? title;
  return html`<li>
    <span
      ><span class=${state === 'removed' ? 'chip bad' : 'chip'}>${file.states[state]}</span>
      ${reason ? html`<span class="chip">${reasonText(t, reason)}</span>` : nothing}
      <community-time class="quiet" .time=${at}></community-time
    ></span>
    ${heading ? html`<strong dir="auto">${heading}</strong>` : nothing}
    <span class="excerpt" dir="auto">${body}</span>
  </li>`;
}
