import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ballotPath, pollPath } from '../../src/data/asked-paths.js';
import { signUpPath, ticketPath } from '../../src/data/occasion-paths.js';
import { limitsPath, memberPath, minePath, postPath, threadPath } from '../../src/data/paths.js';
import { IdentityError } from '../../src/identity/identity.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA, tokenOf } from '../../stories/fixtures.js';
import { occasion, occasionDocument, signUpDocuments } from '../../stories/occasion-fixtures.js';
import { codes } from '../../stories/promotion-fixtures.js';
import type { MembersOptions } from '../../stories/member-fixtures.js';
import { cleanUpForum } from './forum-setup.js';
import { setUpPerson } from './members-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';

afterEach(cleanUpForum);

const PROFILE = memberPath(COMMUNITY, MIA.uid);
const refuse = (code: 'unavailable' | 'denied') => () => {
  throw new StoreError(code, 'in the test');
};
const said = (root: Element, role: string, words: string) =>
  until(words, () => all(root, role).find((element) => textOf(element).includes(words)));

async function openProfile(options: MembersOptions = {}) {
  const set = await setUpPerson(options);
  await set.press('Edit profile');
  const dialog = await find(set.account, 'dialog', 'Edit profile');
  return { ...set, dialog, read: async () => (await set.store.get([PROFILE]))[0]?.data };
}

describe('the dialog "Edit profile"', () => {
  it('shows what is stored, is accessible, and gives the focus back', async () => {
    const { dialog, account } = await openProfile();
    const values = ['Your name', 'About me', 'Picture'].map(
      (name) => one<HTMLInputElement>(dialog, 'textbox', name).value,
    );
    expect(values[0]).to.equal('Mia');
    expect(values[1]).to.contain('Ask me about grinders!');
    expect(values[2]).to.equal('');
    const boxes = [...dialog.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
    expect(boxes.filter((box) => box.checked).map((box) => box.value)).to.deep.equal([
      'Brewing',
      'Latte art',
    ]);
    await expect(account).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until('closed', () => all(account, 'dialog').length === 0);
    await until('the focus', () => focused() === one(account, 'button', 'Account: Mia'));
  });

  it('stores name, words, picture and interests, and says so', async () => {
    const { dialog, account, read } = await openProfile();
    type(one(dialog, 'textbox', 'Your name'), ' Mia Ö. ');
    type(one(dialog, 'textbox', 'About me'), 'New words\n');
    type(one(dialog, 'textbox', 'Picture'), 'https://pictures.example/mia.png');
    dialog.querySelector<HTMLInputElement>('[value="Beans"]')?.click();
    one(dialog, 'button', 'Save profile').click();
    await find(account, 'button', 'Account: Mia Ö.');
    expect(await read()).to.deep.include({
      name: 'Mia Ö.',
      search: 'mia o.',
      bio: 'New words',
      avatar: 'https://pictures.example/mia.png',
      interests: ['Brewing', 'Beans', 'Latte art'],
    });
    expect(announced()).to.equal('Your profile is saved.');
    expect(all(account, 'dialog', 'Edit profile')).to.deep.equal([]);
  });

  it('takes away what is emptied', async () => {
    const { dialog, session, read } = await openProfile();
    type(one(dialog, 'textbox', 'About me'), '  ');
    one(dialog, 'button', 'Save profile').click();
    await until('stored', () => session.member?.bio === undefined);
    expect(await read()).not.to.have.any.keys('bio', 'avatar');
  });

  const faults: [field: string, text: string, sentence: string][] = [
    ['Your name', ' ', 'Enter a name.'],
    ['About me', 'x'.repeat(501), 'Shorten this to 500 characters.'],
    [
      'Picture',
      'http://pictures.example/x.png',
      'Enter an address that begins with https://, or leave this empty.',
    ],
    ['Picture', 'javascript:alert(1)', 'Enter an address that begins with https://, or leave this empty.'],
  ];
  for (const [name, text, sentence] of faults) {
    it(`says what is wrong with ${JSON.stringify(text.slice(0, 12))} under "${name}", and leads there`, async () => {
      const { dialog, account, store } = await openProfile();
      store.intercept = ({ verb }) => (verb === 'commit' ? refuse('denied')() : undefined);
      const field = one(dialog, 'textbox', name);
      type(field, text);
      one(dialog, 'button', 'Save profile').click();
      await said(dialog, 'alert', sentence);
      await until('the focus', () => focused() === field);
      expect(field.ariaInvalid).to.equal('true');
      await expect(account).to.be.accessible();
    });
  }

  const failures: [code: 'unavailable' | 'denied', words: string][] = [
    ['unavailable', 'Your profile could not be saved.'],
    ['denied', 'The community did not allow this.'],
  ];
  for (const [code, words] of failures) {
    it(`keeps what was typed when the answer is "${code}", and can be tried again`, async () => {
      const { dialog, store, session } = await openProfile();
      type(one(dialog, 'textbox', 'About me'), 'Kept words');
      store.intercept = ({ verb }) => (verb === 'commit' ? refuse(code)() : undefined);
      one(dialog, 'button', 'Save profile').click();
      await said(dialog, 'alert', words);
      expect(one<HTMLTextAreaElement>(dialog, 'textbox', 'About me').value).to.equal('Kept words');
      store.intercept = undefined;
      one(dialog, 'button', 'Save profile').click();
      await until('stored', () => session.member?.bio === 'Kept words');
    });
  }

  it('keeps what is typed when another tab changes the profile meanwhile, and when one clicks beside it', async () => {
    const { dialog, session, store } = await openProfile();
    const field = one<HTMLTextAreaElement>(dialog, 'textbox', 'About me');
    type(field, 'Half a sent');
    await store.commit([{ op: 'update', path: PROFILE, data: { bio: 'Elsewhere' } }]);
    if (session.member) session.takeMember({ ...session.member, bio: 'Elsewhere' });
    dialog.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: 1, clientY: 1 }));
    one(dialog, 'button', 'Save profile').click();
    await until('stored', () => session.member?.bio === 'Half a sent');
  });

  it('offers no interests where the community has none', async () => {
    const { dialog } = await openProfile({ interests: [] });
    expect(dialog.querySelector('fieldset')).to.equal(null);
  });
});

/** Mia has written one comment and one that waits, and has reacted. */
const history = (world: { store: { seed(documents: object): void } }) => {
  const post = { kind: 'comment', uid: MIA.uid, name: 'Mia', body: 'Mine', at: new Date(0), thread: 't1' };
  world.store.seed({
    [postPath(COMMUNITY, idOf('a'))]: { ...post, state: 'pending', notify: [], revisions: [] },
    [postPath(COMMUNITY, idOf('b'))]: {
      ...post,
      uid: 'noah',
      state: 'live',
      page: 0,
      notify: [],
      revisions: [],
    },
    [limitsPath(COMMUNITY, MIA.uid)]: { at: new Date(0), day: 1, n: 1, ref: 'a' },
    [minePath(COMMUNITY, 't1', MIA.uid)]: { vote: 1, at: new Date(0) },
    [threadPath(COMMUNITY, 't1')]: { kind: 'page', comments: 1, lastPage: 0 },
  });
};

/** Catches the file that is handed to the browser. */
function catchDownload(): { name: string; text: () => Promise<string>; restore: () => void } {
  const caught = { name: '', blob: new Blob() };
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    caught.blob = blob;
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    caught.name = this.download;
  };
  const restore = () => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  };
  return {
    get name() {
      return caught.name;
    },
    text: () => caught.blob.text(),
    restore,
  };
}

describe('"Download my data"', () => {
  it('hands over one JSON file with what is stored about the member and nobody else', async () => {
    const set = await setUpPerson();
    history(set);
    const file = catchDownload();
    try {
      await set.press('Download my data');
      await until('it is said', () => announced().includes('among the downloads'));
      expect(file.name).to.match(/^main-\d{4}-\d\d-\d\d\.json$/);
      const data = JSON.parse(await file.text()) as Record<string, unknown>;
      expect(data).to.have.nested.property('profile.name', 'Mia');
      expect(data).to.have.nested.property('limits.n', 1);
      expect(data).to.have.nested.property('account.uid', MIA.uid);
      expect(data).to.have.nested.property('given.t1.vote', 1);
      expect(data['posts']).to.deep.equal([
        {
          ...{ id: idOf('a'), kind: 'comment', uid: 'mia', name: 'Mia', body: 'Mine' },
          ...{ at: '1970-01-01T00:00:00.000Z', thread: 't1', state: 'pending', notify: [], revisions: [] },
        },
      ]);
    } finally {
      file.restore();
    }
  });

  it('says when it did not work', async () => {
    const set = await setUpPerson();
    set.store.intercept = refuse('unavailable');
    await set.press('Download my data');
    const panel = one(set.account, 'dialog');
    await until('the reason', () => textOf(panel).includes('Your data could not be collected.'));
    await expect(set.account).to.be.accessible();
  });
});

async function openRemoval(options: MembersOptions = {}) {
  const set = await setUpPerson(options);
  history(set);
  await set.press('Delete my account');
  const dialog = await find(set.account, 'dialog', 'Delete my account');
  const confirm = () => {
    type(one(dialog, 'textbox', 'Type your name to confirm: Mia'), 'Mia');
    one(dialog, 'button', 'Delete everything').click();
  };
  return { ...set, dialog, confirm, read: async (path: string) => (await set.store.get([path]))[0]?.data };
}

describe('"Delete my account"', () => {
  it('asks for the name first, is accessible, and does nothing for another one', async () => {
    const { dialog, account, store, session } = await openRemoval();
    await expect(account).to.be.accessible();
    store.intercept = refuse('denied');
    type(one(dialog, 'textbox', 'Type your name to confirm: Mia'), 'Noah');
    one(dialog, 'button', 'Delete everything').click();
    await said(dialog, 'alert', 'This is not your name as it stands there.');
    expect(session.account?.uid).to.equal(MIA.uid);
    await expect(account).to.be.accessible();
  });

  it('takes back what was written, deletes profile and sign-in, and says so', async () => {
    const { confirm, account, session, read } = await openRemoval();
    confirm();
    await find(account, 'button', 'Sign in');
    expect(announced()).to.equal('Your account is deleted.');
    expect(await read(PROFILE)).to.equal(undefined);
    expect(await read(postPath(COMMUNITY, idOf('a')))).to.include({ state: 'deleted', body: '' });
    expect(await read(postPath(COMMUNITY, idOf('b')))).to.include({ state: 'live', body: 'Mine' });
    expect(session.account).to.equal(null);
    await until('closed', () => all(account, 'dialog').length === 0);
  });

  it('stops when the connection is lost, keeps the account, and goes on from there', async () => {
    const { confirm, dialog, account, store, read } = await openRemoval();
    store.intercept = ({ verb }) => (verb === 'commit' ? refuse('unavailable')() : undefined);
    confirm();
    await said(dialog, 'alert', 'The connection was lost.');
    expect(await read(PROFILE)).to.have.property('name', 'Mia');
    await expect(account).to.be.accessible();
    store.intercept = undefined;
    one(dialog, 'button', 'Go on').click();
    await find(account, 'button', 'Sign in');
  });

  it('says how many contributions the rules keep, and goes on without them when told so', async () => {
    const { confirm, dialog, account, store, read } = await openRemoval();
    store.intercept = (call) =>
      call.verb === 'commit' && call.writes.some(({ path }) => path.includes('/posts/'))
        ? refuse('denied')()
        : undefined;
    confirm();
    await said(dialog, 'alert', '1 contribution could not be deleted.');
    one(dialog, 'button', 'Delete the account all the same').click();
    await find(account, 'button', 'Sign in');
    expect(await read(PROFILE)).to.equal(undefined);
  });

  it('withdraws votes once the profile is gone, and says how many the rules keep', async () => {
    const { confirm, dialog, account, store, read } = await openRemoval();
    const path = ballotPath(COMMUNITY, idOf('p'), MIA.uid);
    store.seed({
      [pollPath(COMMUNITY, idOf('p'))]: {
        ...{ question: 'Which?', options: ['A', 'B'], mode: 'single', min: 1, max: 1, results: 'staff' },
        ...{ secret: true, changeable: false, shards: 1, publishAt: new Date(0), uid: 'omar', name: 'Omar' },
        ...{ at: new Date(0), post: '', state: 'live' },
      },
      [path]: { choices: ['o0'], at: new Date(0), shard: 's0' },
    });
    store.intercept = (call) =>
      call.verb === 'commit' && call.writes[0]?.path === path ? refuse('denied')() : undefined;
    confirm();
    await said(dialog, 'alert', '1 vote could not be withdrawn and stays counted.');
    expect(await read(PROFILE)).to.equal(undefined);
    await expect(account).to.be.accessible();
    one(dialog, 'button', 'Delete the account all the same').click();
    await find(account, 'button', 'Sign in');
    expect(await read(path)).to.have.property('shard', 's0');
  });

  it('gives places at events back before the profile goes, and says which codes the rules keep', async () => {
    const { confirm, dialog, account, store, read } = await openRemoval();
    const shipping = { event: idOf('code'), occurrence: 'once' };
    const meetup = { event: idOf('meetup'), occurrence: 'once' };
    const mine = (ticket: string) => ({ [MIA.uid]: { ticket } });
    store.seed({
      ...occasionDocument(occasion(codes({ id: shipping.event }))),
      ...occasionDocument(occasion({ id: meetup.event })),
      ...signUpDocuments(mine('c0'), shipping),
      ...signUpDocuments(mine(idOf('place')), meetup),
    });
    store.intercept = (call) =>
      call.verb === 'commit' && call.writes.some(({ path }) => path.includes(shipping.event))
        ? refuse('denied')()
        : undefined;
    confirm();
    await said(dialog, 'alert', '1 sign-up for a code stays until its promotion is over');
    expect(await read(PROFILE)).to.equal(undefined);
    expect(await read(ticketPath(COMMUNITY, meetup, idOf('place')))).to.include({ party: 0 });
    one(dialog, 'button', 'Delete the account all the same').click();
    await find(account, 'button', 'Sign in');
    expect(await read(signUpPath(COMMUNITY, shipping, MIA.uid))).to.include({ ticket: 'c0' });
  });

  it('cannot be closed while it is under way', async () => {
    const { confirm, dialog, store, account } = await openRemoval();
    let go = () => undefined as unknown;
    store.intercept = (call) =>
      call.verb === 'list' && call.query.collection.endsWith('/posts')
        ? new Promise((resolve) => (go = () => resolve(0)))
        : 0;
    confirm();
    await until('it is under way', () => dialog.querySelector('progress'));
    await sendKeys({ press: 'Escape' });
    one(dialog, 'button', 'Close').click();
    expect(all(account, 'dialog', 'Delete my account').length).to.equal(1);
    await expect(account).to.be.accessible();
    go();
    await find(account, 'button', 'Sign in');
  });

  it('tells a banned member whom to ask, and offers nothing', async () => {
    const members = [{ ...MIA, standing: { banned: true } }];
    const set = await setUpPerson({ members });
    await set.press('Delete my account');
    const dialog = await find(set.account, 'dialog', 'Delete my account');
    expect(textOf(dialog)).to.contain('Ask the owner of this community');
    expect(all(dialog, 'button', 'Delete everything')).to.deep.equal([]);
  });

  it('empties a profile that a decision of the staff keeps in its place', async () => {
    const members = [{ ...MIA, bio: 'Words', interests: ['Beans'], standing: { warned: 'Be kind' } }];
    const { confirm, dialog, account, read } = await openRemoval({ members });
    expect(textOf(dialog)).to.contain('Your profile is emptied');
    confirm();
    await find(account, 'button', 'Sign in');
    const left = await read(PROFILE);
    expect(left).to.deep.include({ name: 'Deleted account', interests: [], standing: { warned: 'Be kind' } });
    expect(left).not.to.have.property('bio');
  });

  it('wants a fresh sign-in before anything is deleted, and goes on after it', async () => {
    const { confirm, dialog, account, identity, read } = await openRemoval();
    identity.mayDeleteAccount = async () => false;
    confirm();
    await said(dialog, 'alert', 'sign in again first');
    expect(await read(postPath(COMMUNITY, idOf('a')))).to.include({ state: 'pending' });
    await expect(account).to.be.accessible();
    one(dialog, 'button', 'Sign in again').click();
    const signIn = await find(account, 'dialog', 'Sign in');
    identity.mayDeleteAccount = async () => true;
    identity.signInWithEmail = () => identity.signInWithToken(tokenOf(MIA.uid));
    type(one(signIn, 'textbox', 'Email'), 'mia@example.com');
    type(one(signIn, 'textbox', 'Password'), 'secret');
    one(signIn, 'button', 'Sign in with email').click();
    await until('it is said', () => announced() === 'Your account is deleted.');
    expect(await read(PROFILE)).to.equal(undefined);
    await find(account, 'button', 'Sign in');
  });

  it('deletes nothing of another account that somebody signs in to meanwhile', async () => {
    const { confirm, dialog, account, identity, read } = await openRemoval();
    identity.mayDeleteAccount = async () => false;
    confirm();
    await said(dialog, 'alert', 'sign in again first');
    one(dialog, 'button', 'Sign in again').click();
    const signIn = await find(account, 'dialog', 'Sign in');
    identity.mayDeleteAccount = async () => true;
    one(signIn, 'button', 'Continue with Google').click();
    await said(dialog, 'alert', 'You have signed in to another account.');
    expect(await read(PROFILE)).to.have.property('name', 'Mia');
  });

  it('asks for a fresh sign-in also at the end, where the service wants one', async () => {
    const { confirm, dialog, identity } = await openRemoval();
    identity.deleteAccount = () => Promise.reject(new IdentityError('sign-in-again', 'in the test'));
    confirm();
    await said(dialog, 'alert', 'sign in again first');
    one(dialog, 'button', 'Sign in again');
  });

  it('signs a guest out whose sign-in is old: nobody could come back to it', async () => {
    const set = await setUpPerson({ as: 'guest' });
    set.identity.mayDeleteAccount = async () => false;
    await set.press('Delete my account');
    const dialog = await find(set.account, 'dialog', 'Delete my account');
    type(one(dialog, 'textbox', 'Type your name to confirm: Curious guest'), 'Curious guest');
    one(dialog, 'button', 'Delete everything').click();
    await find(set.account, 'button', 'Sign in');
    expect(set.session.account).to.equal(null);
  });
});
