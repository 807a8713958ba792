/** Members in memory for stories and tests. */
import { communityPath, memberPath, threadPath } from '../src/data/paths.js';
import { searchOf, type Standing } from '../src/domain/member.js';
import type { Fields } from '../src/store/store.js';
import {
  COMMUNITY,
  communityFields,
  createWorld,
  idOf,
  memberFields,
  MIA,
  NOAH,
  OMAR,
  type World,
  type WorldOptions,
} from './fixtures.js';
import { threadFields } from './forum-fixtures.js';

export const INTERESTS = ['Brewing', 'Beans', 'Latte art', 'تحميص'];

/** A member as a story or test tells it. */
export interface MemberFixture {
  readonly uid: string;
  readonly name: string;
  readonly bio?: string;
  readonly avatar?: string;
  readonly interests?: readonly string[];
  /** Day of joining, ISO 8601. */
  readonly joined?: string;
  readonly standing?: Standing;
  /** Answers of theirs that were accepted. */
  readonly helped?: number;
}

export interface MembersOptions extends WorldOptions {
  readonly members?: readonly MemberFixture[];
  readonly interests?: readonly string[];
  /** uid → threads that the member has opened. */
  readonly threads?: Readonly<Record<string, number>>;
}

/** Nobody answers there, so the initials stay. */
export const PICTURE = 'https://pictures.example/lena.png';

export const MEMBERS: readonly MemberFixture[] = [
  {
    ...MIA,
    bio: 'Filter in the morning, espresso after lunch.\nAsk me about grinders!',
    interests: ['Brewing', 'Latte art'],
    joined: '2023-05-02',
    helped: 3,
  },
  { ...NOAH, interests: ['Beans'], joined: '2024-11-20', helped: 12 },
  { ...OMAR, bio: 'I look after this place.', joined: '2022-01-10' },
  {
    uid: 'lena',
    name: 'Lena Sørensen-Okonkwo',
    avatar: PICTURE,
    interests: ['Beans', 'Brewing'],
    joined: '2025-02-14',
  },
  {
    uid: 'sami',
    name: 'سامي',
    bio: 'أحب القهوة المختصة.',
    interests: ['تحميص'],
    joined: '2024-07-01',
    helped: 1,
  },
  { uid: 'wide', name: 'Ｗｉｄｅ Élodie', joined: '2025-08-30' },
  { uid: 'long', name: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze', joined: '2021-03-03' },
];

/** Numbered members in the order of their names. */
export function manyMembers(count: number): MemberFixture[] {
  return Array.from({ length: count }, (_, i) => ({
    uid: `m${String(i)}`,
    name: `Member ${String(i + 1).padStart(3, '0')}`,
    ...(i % 2 === 0 && { interests: ['Beans'] }),
  }));
}

export async function createMembers(options: MembersOptions = {}): Promise<World> {
  const world = await createWorld(options);
  const { members = MEMBERS, interests = INTERESTS, threads = {} } = options;
  if (!options.notSetUp) {
    const fields = communityFields(options);
    world.store.seed({ [communityPath(COMMUNITY)]: { ...fields, interests } });
  }
  for (const member of members) world.store.seed({ [memberPath(COMMUNITY, member.uid)]: fieldsOf(member) });
  for (const [uid, count] of Object.entries(threads)) {
    for (let i = 0; i < count; i++) world.store.seed(threadOf(uid, i));
  }
  return world;
}

function fieldsOf({ name, joined = '2024-01-01', standing, ...rest }: MemberFixture): Fields {
  const { uid: _uid, ...about } = rest;
  return {
    ...memberFields(name, standing),
    ...about,
    ...(!standing && { standing: {} }),
    search: searchOf(name),
    joinedAt: new Date(joined),
  };
}

function threadOf(uid: string, i: number): Record<string, Fields> {
  const id = `${uid}${String(i)}`;
  return { [threadPath(COMMUNITY, idOf(id))]: threadFields({ id, by: { uid, name: uid } }) };
}
