import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OwnEntry } from '../../controllers/participation.js';
import type { CommentNode } from '../../domain/comment-tree.js';
import type { Community } from '../../domain/community.js';
import { roleOf } from '../../domain/role.js';
import { REACTIONS, type Entry } from '../../domain/entry.js';
import type { CommentsWriter } from './comments-writer.js';
import type { CommentExtra } from './community-comment.js';
import './community-comment.js';
import './community-composer.js';
import type { ShownReaction } from './reactions.js';

/** What the list needs to know of its surroundings. */
export interface ListView {
  readonly community: Community | null;
  readonly uid: string;
  readonly thread: string;
  readonly draftSpace: string;
  readonly writer: CommentsWriter | undefined;
  readonly own: ReadonlyMap<string, OwnEntry>;
  /** Nothing can be answered or reacted to. */
  readonly readonly: boolean;
  readonly replyingTo: string;
  readonly editing: string;
  readonly highlighted: string;
  /** The entry that all others answer and that stands elsewhere. */
  readonly root: string | undefined;
  /** Entry whose composer is sending. */
  readonly busy: string;
  /** Why the open reply or edit was not taken. */
  readonly failure: string;
  linkOf(entry: Entry): string;
  /** What a thread adds to one of its comments. Said also where it is nothing: a host page may extend all objects. */
  readonly extra: ((entry: Entry) => CommentExtra | undefined) | undefined;
}

/** A level of the tree as a real list; the first level comes without its `<ol>` so that it can grow in slices. */
export function commentItems(nodes: readonly CommentNode[], view: ListView): unknown {
  return repeat(
    nodes,
    (node) => node.entry.id,
    (node) => html`<li class=${node.level === 1 ? 'root' : 'nested'}>${commentItem(node, view)}</li>`,
  );
}

function commentItem(node: CommentNode, view: ListView): TemplateResult {
  const { entry, replies, parent } = node;
  const own = view.own.get(entry.id);
  const mine = entry.uid !== '' && entry.uid === view.uid;
  const editing = view.editing === entry.id;
  return html`
    <community-comment
      .entry=${entry}
      data-id=${entry.id}
      .delivery=${own?.state ?? ''}
      .why=${own?.why}
      .reactions=${shownReactions(entry, view.writer)}
      .authorRole=${roleOf(view.community, entry.uid)}
      .answerTo=${node.beside ? (parent?.name ?? '') : ''}
      ?orphan=${entry.parent && entry.parent !== view.root && !parent && !own}
      .link=${view.linkOf(entry)}
      .extra=${view.extra?.(entry)}
      ?editable=${mine && !view.readonly && (view.writer?.mayEdit(entry) ?? false)}
      ?deletable=${mine && !entry.state && own?.state !== 'sending'}
      ?editing=${editing}
      ?readonly=${view.readonly}
      ?highlighted=${view.highlighted === entry.id}
      exportparts=${node.level === 1 ? 'base: comment, body, avatar, actions' : nothing}
    >
      ${editing ? composer('edit', entry, view) : nothing}
    </community-comment>
    ${view.replyingTo === entry.id ? html`<div class="reply">${composer('reply', entry, view)}</div>` : nothing}
    ${
      replies.length > 0
        ? html`<ol role="list">
            ${commentItems(replies, view)}
          </ol>`
        : nothing
    }
  `;
}

function composer(kind: 'reply' | 'edit', entry: Entry, view: ListView): TemplateResult {
  const key = { community: view.draftSpace, uid: view.uid, thread: view.thread, target: entry.id };
  return html`<community-composer
    slot=${kind === 'edit' ? 'editor' : nothing}
    kind=${kind}
    .draftKey=${key}
    .initial=${kind === 'edit' ? entry.body : ''}
    .failure=${view.failure}
    ?busy=${view.busy === entry.id}
    data-target=${entry.id}
  ></community-composer>`;
}

function shownReactions(entry: Entry, writer: CommentsWriter | undefined): ShownReaction[] {
  if (entry.state) return [];
  const given = writer?.given(entry) ?? [];
  return REACTIONS.map((kind) => ({
    kind,
    count: writer?.count(entry, kind) ?? entry.reactions[kind] ?? 0,
    given: given.includes(kind),
  })).filter(({ count }) => count > 0);
}
