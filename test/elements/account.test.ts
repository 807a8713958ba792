import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { StoreError } from '../../src/store/store.js';
import type { WorldOptions } from '../../stories/fixtures.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';
import { cleanUp, setUpAccount } from './setup.js';

afterEach(cleanUp);

async function openDialog(options: WorldOptions = {}) {
  const set = await setUpAccount(options);
  one(set.account, 'button', 'Sign in').click();
  const dialog = await find<HTMLDialogElement>(set.account, 'dialog', 'Sign in');
  return { ...set, dialog };
}

async function openPanel(options: WorldOptions & { as: 'guest' | 'member' }, name: string) {
  const set = await setUpAccount(options);
  one(set.account, 'button', `Account: ${name}`).click();
  return { ...set, panel: await find(set.account, 'dialog', `Account: ${name}`) };
}

describe('the dialog "Sign in"', () => {
  it('has its names, and is accessible', async () => {
    const { dialog, account } = await openDialog();
    one(dialog, 'textbox', 'Your name');
    one(dialog, 'textbox', 'Email');
    one(dialog, 'textbox', 'Password');
    for (const name of [
      'Continue as guest',
      'Continue with Google',
      'Sign in with email',
      'Create account',
    ]) {
      one(dialog, 'button', name);
    }
    await expect(account).to.be.accessible();
  });

  it('begins in the field for the name', async () => {
    const { dialog } = await openDialog();
    await until('the focus', () => focused() === one(dialog, 'textbox', 'Your name'));
  });

  it('lets a guest in under a name, says so, and tells the page', async () => {
    const { dialog, account, session } = await openDialog();
    const changed = oneEvent(account, 'community-account-changed');
    type(one(dialog, 'textbox', 'Your name'), '  Curious  ');
    await sendKeys({ press: 'Enter' });
    await find(account, 'button', 'Account: Curious');
    expect(all(account, 'dialog')).to.deep.equal([]);
    expect((await changed).detail).to.deep.equal({ uid: session.account?.uid, guest: true });
    expect(announced()).to.equal('You are signed in as Curious.');
  });

  const names: [name: string, sentence: string][] = [
    ['   ', 'Enter a name.'],
    ['Mia\u202e', 'This name has characters that cannot be shown. Choose another.'],
    ['x'.repeat(51), 'Choose a name of at most 50 characters.'],
  ];
  for (const [name, sentence] of names) {
    it(`says what is wrong with the name ${JSON.stringify(name.slice(0, 5))}`, async () => {
      const { dialog, account, session } = await openDialog();
      const field = one(dialog, 'textbox', 'Your name');
      type(field, name);
      one(dialog, 'button', 'Continue as guest').click();
      const alert = await until('the reason', () =>
        all(dialog, 'alert').find((one) => textOf(one) === sentence),
      );
      expect([field.getAttribute('aria-invalid'), field.getAttribute('aria-describedby')]).to.deep.equal([
        'true',
        alert.id,
      ]);
      expect([focused(), session.account]).to.deep.equal([field, null]);
      await expect(account).to.be.accessible();
    });
  }

  it('creates an account with name, e-mail and password, and finds it again', async () => {
    const { dialog, account, session } = await openDialog();
    type(one(dialog, 'textbox', 'Your name'), 'Ann');
    type(one(dialog, 'textbox', 'Email'), 'ann@example.com');
    type(one(dialog, 'textbox', 'Password'), 'secret');
    one(dialog, 'button', 'Create account').click();
    await find(account, 'button', 'Account: Ann');
    const uid = session.account?.uid;
    await account.signOut();
    (await find(account, 'button', 'Sign in')).click();
    const again = await find(account, 'dialog', 'Sign in');
    type(one(again, 'textbox', 'Email'), 'ann@example.com');
    type(one(again, 'textbox', 'Password'), 'secret');
    await sendKeys({ press: 'Enter' });
    await find(account, 'button', 'Account: Ann');
    expect(session.account?.uid).to.equal(uid);
  });

  it('takes the name that Google knows', async () => {
    const { dialog, account } = await openDialog();
    one(dialog, 'button', 'Continue with Google').click();
    await find(account, 'button', 'Account: Google user');
  });

  const faults: [email: string, password: string, button: string, sentence: string][] = [
    ['', '', 'Sign in with email', 'Enter your e-mail address.'],
    ['ann@example.com', '', 'Sign in with email', 'Enter your password.'],
    [
      'nobody@example.com',
      'secret',
      'Sign in with email',
      'E-mail or password is not right. Check both and try again.',
    ],
    ['nonsense', 'secret', 'Create account', 'This is not an e-mail address. Check it and try again.'],
    ['ann@example.com', '123', 'Create account', 'Choose a password of at least six characters.'],
  ];
  for (const [email, password, button, sentence] of faults) {
    it(`says "${sentence}"`, async () => {
      const { dialog, account } = await openDialog();
      type(one(dialog, 'textbox', 'Your name'), 'Ann');
      type(one(dialog, 'textbox', 'Email'), email);
      type(one(dialog, 'textbox', 'Password'), password);
      one(dialog, 'button', button).click();
      await until('the reason', () => all(dialog, 'alert').some((alert) => textOf(alert) === sentence));
      await expect(account).to.be.accessible();
    });
  }

  it('says when the profile could not be saved, and can be tried again', async () => {
    const { dialog, account, store } = await openDialog();
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    type(one(dialog, 'textbox', 'Your name'), 'Curious');
    one(dialog, 'button', 'Continue as guest').click();
    const sentence = 'You are signed in, but your profile could not be saved. Try again.';
    await until('the reason', () => all(dialog, 'alert').some((alert) => textOf(alert) === sentence));
    store.intercept = undefined;
    one(dialog, 'button', 'Save name').click();
    await find(account, 'button', 'Account: Curious');
  });

  it('closes with Escape, and the focus goes back to its button', async () => {
    const { account } = await setUpAccount();
    one(account, 'button', 'Sign in').focus();
    await sendKeys({ press: 'Enter' });
    const dialog = await find(account, 'dialog', 'Sign in');
    await until('the focus', () => focused() === one(dialog, 'textbox', 'Your name'));
    await sendKeys({ press: 'Escape' });
    await until('closed', () => all(account, 'dialog').length === 0);
    await until('the focus', () => focused() === one(account, 'button', 'Sign in'));
  });

  it('offers no guests where the community wants none', async () => {
    const { dialog } = await openDialog({ policy: { guests: 'off' } });
    await until('no guests', () => all(dialog, 'button', 'Continue as guest').length === 0);
  });

  it('keeps the host page’s short cuts out', async () => {
    const { dialog } = await openDialog();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    document.addEventListener('keyup', listen);
    try {
      one(dialog, 'textbox', 'Your name').focus();
      await sendKeys({ press: 'j' });
    } finally {
      document.removeEventListener('keydown', listen);
      document.removeEventListener('keyup', listen);
    }
    expect(heard).to.deep.equal([]);
  });
});

describe('the account’s panel', () => {
  it('opens and closes by its button, and is accessible', async () => {
    const { account, panel } = await openPanel({ as: 'member' }, 'Mia');
    const button = one(account, 'button', 'Account: Mia');
    await until('expanded', () => button.ariaExpanded === 'true');
    one(panel, 'textbox', 'Your name');
    await expect(account).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until('closed', () => button.ariaExpanded === 'false');
  });

  it('changes the name', async () => {
    const { account, panel, session } = await openPanel({ as: 'member' }, 'Mia');
    type(one(panel, 'textbox', 'Your name'), 'Mia M.');
    one(panel, 'button', 'Save name').click();
    await find(account, 'button', 'Account: Mia M.');
    expect([session.member?.name, textOf(one(account, 'status'))]).to.deep.equal(['Mia M.', 'Name saved.']);
  });

  it('says what is wrong with a name', async () => {
    const { panel } = await openPanel({ as: 'member' }, 'Mia');
    type(one(panel, 'textbox', 'Your name'), ' ');
    one(panel, 'button', 'Save name').click();
    await until('the reason', () => textOf(one(panel, 'status')) === 'Enter a name.');
  });

  it('signs out, and says so', async () => {
    const { account, panel, session } = await openPanel({ as: 'member' }, 'Mia');
    const changed = oneEvent(account, 'community-account-changed');
    one(panel, 'button', 'Sign out').click();
    await find(account, 'button', 'Sign in');
    expect((await changed).detail).to.deep.equal({ uid: null, guest: false });
    expect([session.account, announced()]).to.deep.equal([null, 'You are signed out.']);
  });

  it('lets a guest become a member with everything they wrote', async () => {
    const { account, panel, session } = await openPanel({ as: 'guest' }, 'Curious guest');
    const uid = session.account?.uid;
    one(panel, 'button', 'Create an account').click();
    const dialog = await find(account, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Email'), 'ann@example.com');
    type(one(dialog, 'textbox', 'Password'), 'secret');
    one(dialog, 'button', 'Create account').click();
    await until('a full account', () => session.account?.guest === false);
    expect(session.account?.uid).to.equal(uid);
    await until('closed', () => all(account, 'dialog', 'Sign in').length === 0);
  });
});
