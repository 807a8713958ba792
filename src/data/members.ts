import type { Limits, Member, Standing } from '../domain/member.js';
import { now, type Document, type Fields, type Write } from '../store/store.js';
import { decode, Reader } from './decode.js';
import { memberPath } from './paths.js';

export function decodeMember(document: Document | null | undefined): Member | null {
  return decode(document, (reader, uid) => {
    const member: Member = {
      uid,
      name: reader.text('name'),
      interests: reader.texts('interests'),
      joinedAt: reader.time('joinedAt'),
      approved: reader.or((r) => r.number('approved'), 0),
      standing: decodeStanding(reader.or((r) => r.map('standing'), {})),
    };
    if (reader.has('bio')) member.bio = reader.or((r) => r.text('bio'), '');
    return member;
  });
}

function decodeStanding(fields: Fields): Standing {
  const reader = new Reader(fields, 'standing');
  const standing: Standing = {};
  if (fields['banned'] === true) standing.banned = true;
  if (fields['held'] === true) standing.held = true;
  if (reader.has('mutedUntil')) standing.mutedUntil = reader.or((r) => r.time('mutedUntil'), Infinity);
  if (reader.has('warned')) standing.warned = reader.or((r) => r.text('warned'), '');
  return standing;
}

export function decodeLimits(document: Document | null | undefined): Limits | null {
  return decode(document, (reader) => ({
    at: reader.time('at'),
    day: reader.number('day'),
    n: reader.number('n'),
    ref: reader.text('ref'),
  }));
}

/** The profile that everyone may read; the rules let each person write only their own. */
export function createMember(community: string, uid: string, name: string): Write[] {
  return [
    {
      op: 'set',
      path: memberPath(community, uid),
      data: { name, interests: [], joinedAt: now, approved: 0 },
    },
  ];
}

export function renameMember(community: string, uid: string, name: string): Write[] {
  return [{ op: 'update', path: memberPath(community, uid), data: { name } }];
}
