import type { Member, Standing } from '../../domain/member.js';
import {
  SANCTION_FIELDS,
  type Appeal,
  type Notice,
  type SanctionField,
  type StaffNote,
} from '../../domain/moderation.js';
import { now, remove, type Document, type Query, type Write, type WriteFields } from '../../store/store.js';
import { decode, oneOf } from '../decode.js';
import { appealPath, appealsPath, notePath, notesPath, noticePath, noticesPath } from './paths.js';
import { memberPath, membersPath } from '../paths.js';
import { auditWrite, type Decider } from './audit.js';

export type Sanction =
  | { readonly action: 'warn' | 'hold' | 'ban' }
  /** Milliseconds since 1970. */
  | { readonly action: 'mute'; readonly until: number };

/** A step of the ladder: the member's standing, what the member is told, and the log. */
export function sanctionMember(decider: Decider, member: Member, sanction: Sanction): Write[] {
  const { community, id, reason = '', note = '' } = decider;
  const { action } = sanction;
  const until = sanction.action === 'mute' ? new Date(sanction.until) : undefined;
  const value = action === 'warn' ? id : (until ?? true);
  return [
    {
      op: 'update',
      path: memberPath(community, member.uid),
      data: { [`standing.${SANCTION_FIELDS[action]}`]: value, decision: id },
    },
    {
      op: 'set',
      path: noticePath(community, id),
      data: { uid: member.uid, action, reason, note, at: now, ...(until && { until }) },
    },
    auditWrite(decider, action, targetOf(member)),
  ];
}

/** Takes one sanction back. */
export function liftSanction(decider: Decider, member: Member, field: SanctionField): Write[] {
  return [
    {
      op: 'update',
      path: memberPath(decider.community, member.uid),
      data: { [`standing.${field}`]: remove, decision: decider.id },
    },
    auditWrite(decider, 'lift', targetOf(member)),
  ];
}

function targetOf({ uid, decision = '', standing }: Member) {
  return {
    target: `members/${uid}`,
    about: uid,
    previous: decision,
    before: { standing: standingFields(standing) },
  };
}

function standingFields({ banned, held, mutedUntil, warned }: Standing): WriteFields {
  return {
    ...(banned && { banned }),
    ...(held && { held }),
    ...(mutedUntil !== undefined && { mutedUntil: new Date(mutedUntil) }),
    ...(warned !== undefined && { warned }),
  };
}

/** The member says that a warning was read. */
export function acknowledgeWarning(community: string, uid: string, notice: string): Write[] {
  return [
    { op: 'update', path: memberPath(community, uid), data: { 'standing.warned': remove } },
    { op: 'update', path: noticePath(community, notice), data: { acknowledgedAt: now } },
  ];
}

export function decodeNotice(document: Document | null | undefined): Notice | null {
  return decode(document, (reader, id) => ({
    id,
    uid: reader.text('uid'),
    action: oneOf(['mute', 'hold', 'ban'], reader.fields['action'], 'warn'),
    reason: reader.or((r) => r.text('reason'), ''),
    note: reader.or((r) => r.text('note'), ''),
    at: reader.time('at'),
    until: reader.or((r) => r.time('until'), 0),
    acknowledgedAt: reader.or((r) => r.time('acknowledgedAt'), 0),
  }));
}

/** What a member was told; for themselves and for staff. */
export function noticesOf(community: string, uid: string, limit = 20): Query {
  return {
    collection: noticesPath(community),
    where: [['uid', '==', uid]],
    orderBy: [['at', 'desc']],
    limit,
  };
}

/** One appeal against one decision: that is what the id says. `target` is `posts/ID` or `members/UID`. */
export function appealDecision(
  community: string,
  uid: string,
  appeal: { readonly decision: string; readonly target: string; readonly note: string },
): Write[] {
  const { decision, target, note } = appeal;
  return [
    {
      op: 'set',
      path: appealPath(community, decision),
      data: { uid, target, note, at: now, verdict: '' },
    },
  ];
}

/** Answers an appeal. What is granted is undone by its own decision, in the same batch. */
export function answerAppeal(decider: Decider, appeal: Appeal, verdict: 'granted' | 'declined'): Write[] {
  return [
    {
      op: 'update',
      path: appealPath(decider.community, appeal.id),
      data: { verdict, decision: decider.id, decidedAt: now, answer: decider.note ?? '' },
    },
    auditWrite(decider, verdict === 'granted' ? 'grant' : 'decline', {
      target: `appeals/${appeal.id}`,
      about: appeal.uid,
      previous: appeal.decision,
      before: {},
    }),
  ];
}

/**
 * Takes an answer back: the appeal is open again. Where the answer had undone what the appeal is against, `against` is the
 * decision in the same batch by which that stands again.
 */
export function reopenAppeal(decider: Decider, appeal: Appeal, against?: string): Write[] {
  const { id, uid, verdict, answer, decision } = appeal;
  return [
    {
      op: 'update',
      path: appealPath(decider.community, id),
      data: {
        ...{ verdict: '', decision: decider.id, decidedAt: now, answer: remove },
        ...(against !== undefined && { against }),
      },
    },
    auditWrite(decider, 'reopen', {
      ...{ target: `appeals/${id}`, about: uid, previous: decision },
      before: { verdict, answer },
    }),
  ];
}

export function decodeAppeal(document: Document | null | undefined): Appeal | null {
  return decode(document, (reader, id) => ({
    id,
    uid: reader.text('uid'),
    target: reader.text('target'),
    note: reader.text('note'),
    at: reader.time('at'),
    verdict: oneOf(['granted', 'declined'], reader.fields['verdict'], ''),
    decision: reader.or((r) => r.text('decision'), ''),
    decidedAt: reader.or((r) => r.time('decidedAt'), 0),
    answer: reader.or((r) => r.text('answer'), ''),
    against: reader.or((r) => r.text('against'), id),
  }));
}

/** A member's appeals about one thing. */
export function appealsAbout(community: string, uid: string, target: string, limit = 20): Query {
  return {
    collection: appealsPath(community),
    where: [
      ['uid', '==', uid],
      ['target', '==', target],
    ],
    limit,
  };
}

/** Appeals that nobody has answered, the oldest first. */
export function openAppeals(community: string, limit = 20): Query {
  return {
    collection: appealsPath(community),
    where: [['verdict', '==', '']],
    orderBy: [['at', 'asc']],
    limit,
  };
}

/** Members about whom something was decided, in the order of their ids. */
export function sanctionedMembers(
  community: string,
  field: SanctionField,
  time: number,
  after?: Member,
  limit = 20,
): Query {
  const ordered = field === 'mutedUntil' || field === 'warned';
  const path = `standing.${field}`;
  const floor = field === 'mutedUntil' ? new Date(time) : '';
  return {
    collection: membersPath(community),
    where: [ordered ? [path, '>', floor] : [path, '==', true]],
    orderBy: ordered
      ? [
          [path, 'asc'],
          ['__name__', 'asc'],
        ]
      : [['__name__', 'asc']],
    ...(after && {
      startAfter: ordered ? [cursorOf(after, field), after.uid] : [after.uid],
    }),
    limit,
  };
}

function cursorOf({ standing }: Member, field: 'mutedUntil' | 'warned') {
  return field === 'warned' ? (standing.warned ?? '') : new Date(standing.mutedUntil ?? 0);
}

/** A word among staff about a member. */
export function addNote(community: string, note: Omit<StaffNote, 'at'>): Write[] {
  const { id, uid, by, body } = note;
  return [{ op: 'set', path: notePath(community, id), data: { uid, by, at: now, body } }];
}

export function deleteNote(community: string, id: string): Write[] {
  return [{ op: 'delete', path: notePath(community, id) }];
}

export function notesAbout(community: string, uid: string, limit = 20): Query {
  return { collection: notesPath(community), where: [['uid', '==', uid]], orderBy: [['at', 'desc']], limit };
}

export function decodeNote(document: Document | null | undefined): StaffNote | null {
  return decode(document, (reader, id) => ({
    id,
    uid: reader.text('uid'),
    by: reader.text('by'),
    at: reader.time('at'),
    body: reader.text('body'),
  }));
}
