import type { Role } from '../../src/domain/role.js';

export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly role?: Role;
  readonly bio?: string;
  readonly interests?: readonly string[];
  /** Days since they joined. */
  readonly joined: number;
  readonly approved: number;
}

/** People one can sign in as with `uid@demo.example` and the password below. */
export const PASSWORD = 'forty-mornings';
export const emailOf = (uid: string): string => `${uid}@demo.example`;

export const INTERESTS = ['Filter', 'Espresso', 'Roasting', 'Water', 'Cardamom coffee', 'Travel', 'Repair'];

/** The people with accounts: the demo pages have a button for each. */
export const accounts: readonly Person[] = [
  {
    uid: 'mia',
    name: 'Mia',
    joined: 210,
    approved: 24,
    bio: 'One dripper, one mug, one balcony. Keeps a notebook.',
    interests: ['Filter', 'Travel'],
  },
  {
    uid: 'noah',
    name: 'Noah',
    joined: 160,
    approved: 18,
    bio: 'Writes summaries of things nobody asked him to summarise.',
    interests: ['Filter', 'Water'],
  },
  {
    uid: 'lena',
    name: 'Lena',
    joined: 9.4,
    approved: 0,
    bio: 'New here. My German stops at “Entschuldigung”.',
    interests: ['Water'],
  },
  {
    uid: 'omar',
    name: 'Omar',
    role: 'moderator',
    joined: 400,
    approved: 0,
    bio: 'Roasts on Tuesdays, answers on the other days. يكتب بالعربية أيضًا.',
    interests: ['Roasting', 'Cardamom coffee'],
  },
  {
    uid: 'olga',
    name: 'Olga',
    role: 'owner',
    joined: 420,
    approved: 0,
    bio: 'Founded Kettlewake in a boat shed. Still smells of it.',
    interests: ['Roasting', 'Filter', 'Repair'],
  },
];

/** Signed in once without an account (anonymously), and left a comment. */
export const guest: Person = { uid: 'guest', name: 'Sam (just passing)', joined: 4, approved: 0 };

function member(
  uid: string,
  name: string,
  joined: number,
  interests: readonly string[] = [],
  bio = '',
): Person {
  return { uid, name, joined, approved: 3 + (joined % 7), interests, ...(bio && { bio }) };
}

/** Profiles that only write; nobody can sign in as them. */
export const members: readonly Person[] = [
  member('hannah', 'Hannah W.', 120, ['Filter'], 'Stovetop kettle, no regrets.'),
  member('priya', 'Priya Raman', 300, ['Filter', 'Travel'], 'Chemist on weekdays.'),
  member('daniel', 'Daniel Okafor', 75, ['Roasting']),
  member('tomas', 'Tomás Herrera', 190, ['Filter', 'Water']),
  member('saoirse', 'Saoirse', 88, ['Filter'], 'Three cups before anybody speaks to me.'),
  member('marcus', 'Marcus Bell', 260, ['Repair', 'Filter'], 'Rides to work. Sold the drawer.'),
  member('beatriz', 'Beatriz Lima', 140, ['Travel'], '2.600 metros más cerca de las estrellas.'),
  member('demir', 'Yusuf Demir', 101, ['Cardamom coffee']),
  member('ingrid', 'Ingrid Solheim', 66, ['Water', 'Travel']),
  member('chloe', 'Chloé Marchand', 52, ['Filter'], 'Bouilloire de vingt ans.'),
  member('evgenia', 'Евгения', 94, ['Cardamom coffee']),
  member('misaki', '田中 美咲', 71, ['Filter'], '毎朝ハンドドリップ。'),
  member('ken', '佐藤 健', 205, ['Filter', 'Water']),
  member('jiwoo', '김지우', 47, ['Filter']),
  member('ananya', 'अनन्या शर्मा', 83, ['Filter'], 'पीतल का फ़िल्टर, दो मंज़िला।'),
  member('rotem', 'רותם', 38, ['Water']),
  member('thanos', 'Θάνος Π.', 111, ['Cardamom coffee']),
  member('minh', 'Nguyễn Minh', 58, ['Filter'], 'Cà phê phin.'),
  member('wei', '陈伟', 44, ['Filter']),
  member('ada', 'Ada Nwosu', 230, ['Roasting', 'Filter']),
  member('kofi', 'Kofi', 29, ['Espresso']),
  member('fergus', 'Fergus', 150, ['Repair']),
  member('grump', 'grumpy barista', 310, ['Espresso'], 'Rinse your paper.'),
  member('nerd', 'filternerd_82', 270, ['Water', 'Filter'], 'TDS or it did not happen.'),
  member('ewa', 'Ewa Zielińska', 132, ['Espresso', 'Filter']),
  member('joao', 'João', 61, ['Filter'], '`"why"`'),
  member('bart', 'Bart de Wit', 340, ['Repair'], 'Kettle from 1987.'),
  member('zoe', 'Zoë 🌱', 12, ['Filter']),
  member('jonas', 'Jonas Reuter', 180, ['Water', 'Filter'], 'Misst erst, trinkt dann.'),
  member('katharina', 'Katharina Vogel', 97, ['Filter']),
  member('uwe', 'Uwe', 220, ['Water'], 'Wasserwerker im Ruhestand.'),
  member('steffi', 'Steffi K.', 49, ['Espresso']),
  member('harald', 'Dr. Harald Lindner', 145, ['Water']),
  member('annika', 'Annika', 33, ['Filter', 'Travel']),
  member('mehmet', 'Mehmet Yıldız', 78, ['Cardamom coffee', 'Espresso']),
  member('ralf', 'Ralf aus Bamberg', 290, ['Water'], 'Eigentlich Bier.'),
  member('sabine', 'Sabine Pohl', 105, ['Filter']),
  member('florian', 'Florian Huber', 54, ['Espresso', 'Repair']),
  member('gudrun', 'Gudrun', 165, ['Filter'], 'Handfilter seit 1974.'),
  member('bjoern', 'Björn', 41, ['Water']),
  member('sara', 'سارة', 87, ['Cardamom coffee']),
  member('abdullah', 'عبد الله', 124, ['Cardamom coffee', 'Roasting']),
  member('noura', 'نورة العتيبي', 68, ['Cardamom coffee'], 'قهوة العصر لا تُؤجَّل.'),
  member('khaled', 'خالد المطيري', 203, ['Roasting']),
  member('layla', 'ليلى حداد', 57, ['Filter', 'Cardamom coffee']),
  member('youssef', 'يوسف', 36, ['Espresso']),
  member('mariam', 'مريم', 92, ['Cardamom coffee']),
  member('tariq', 'طارق', 115, ['Filter']),
  member('hind', 'هند', 26, ['Cardamom coffee', 'Travel']),
  member('salman', 'سلمان الحربي', 251, ['Roasting', 'Cardamom coffee'], 'حمّاص بالوراثة.'),
  member('rana', 'رنا', 73, ['Cardamom coffee']),
  member('abufahd', 'أبو فهد', 320, ['Cardamom coffee'], 'الدلة أولًا.'),
];

export const everyone: readonly Person[] = [...accounts, ...members, guest];
