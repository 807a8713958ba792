import { CAUTIOUS_POLICY, type Category, type Community, type Policy } from '../domain/community.js';
import type { Role } from '../domain/role.js';
import type { Document, Fields, Write } from '../store/store.js';
import { decode, oneOf, Reader } from './decode.js';
import { communityPath } from './paths.js';

const ROLES = ['owner', 'admin', 'moderator'] as const satisfies readonly Role[];

export function decodeCommunity(document: Document | null | undefined): Community | null {
  return decode(document, (reader, id) => ({
    id,
    name: reader.text('name'),
    categories: decodeCategories(reader),
    interests: reader.texts('interests'),
    staff: decodeStaff(reader.or((r) => r.map('staff'), {})),
    policy: decodePolicy(reader.or((r) => r.map('policy'), {})),
    texts: decodeTexts(reader.or((r) => r.map('texts'), {})),
  }));
}

/** Colours come from a document, so they are taken only in the one form that can be nothing else. */
function decodeCategories(reader: Reader): Category[] {
  const looks = new Reader(
    reader.or((r) => r.map('looks'), {}),
    'looks',
  );
  return reader.texts('categories').map((name) => {
    const look = new Reader(
      looks.or((r) => r.map(name), {}),
      name,
    );
    const color = look.or((r) => r.text('color'), '');
    return {
      name,
      color: /^#[0-9a-f]{6}$/i.test(color) ? color : '',
      description: look.or((r) => r.text('description'), ''),
    };
  });
}

function decodeStaff(fields: Fields): Record<string, Role> {
  const staff: Record<string, Role> = Object.create(null) as Record<string, Role>;
  for (const [uid, value] of Object.entries(fields)) {
    const role = ROLES.find((word) => word === value);
    if (role) staff[uid] = role;
  }
  return staff;
}

/** A missing setting closes: where the rules refuse what they cannot read, this says the same. */
function decodePolicy(fields: Fields): Policy {
  const reader = new Reader(fields, 'policy');
  const number = (field: keyof Policy, fallback: number) => reader.or((r) => r.number(field), fallback);
  return {
    premoderate: oneOf(['none', 'newcomers', 'all'], fields['premoderate'], 'all'),
    guests: oneOf(['off', 'pending', 'live'], fields['guests'], 'off'),
    newcomerPosts: number('newcomerPosts', CAUTIOUS_POLICY.newcomerPosts),
    intervalSeconds: number('intervalSeconds', CAUTIOUS_POLICY.intervalSeconds),
    postsADay: number('postsADay', CAUTIOUS_POLICY.postsADay),
    imagesADay: number('imagesADay', CAUTIOUS_POLICY.imagesADay),
    editMinutes: number('editMinutes', 0),
    maxLinks: number('maxLinks', 0),
    memberPolls: fields['memberPolls'] === true,
    downvotes: fields['downvotes'] === true,
    live: oneOf(['on', 'poll', 'off'], fields['live'], 'on'),
    reportsToHold: number('reportsToHold', CAUTIOUS_POLICY.reportsToHold),
    answerMinutes: number('answerMinutes', CAUTIOUS_POLICY.answerMinutes),
  };
}

function decodeTexts(fields: Fields): Community['texts'] {
  const { guidelines, welcome } = fields;
  return {
    guidelines: typeof guidelines === 'string' ? guidelines : '',
    welcome: typeof welcome === 'string' ? welcome : '',
  };
}

/** The first document of a new community. The rules let only the owner's verified address write it. */
export function createCommunity(community: string, owner: string, name: string): Write[] {
  return [
    {
      op: 'set',
      path: communityPath(community),
      data: {
        name,
        categories: [],
        interests: [],
        staff: { [owner]: 'owner' },
        policy: { ...CAUTIOUS_POLICY },
        texts: { guidelines: '', welcome: '' },
      },
    },
  ];
}
