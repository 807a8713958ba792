import type { PostingRefusal } from '../domain/posting.js';
import type { IdentityErrorCode } from '../identity/identity.js';
import { addEnglish, completeComments } from './en-writing.js';

const refusals: Record<PostingRefusal, string> = {
  'no-community': 'This community is not set up yet. Your text is kept here.',
  'no-profile': 'Your profile is missing. Sign out and in again; your text is kept here.',
  'guests-off': 'Guests cannot write here. Sign in with an account; your text is kept here.',
  banned: 'You can no longer write in this community.',
  muted: 'A moderator has muted you. Your text is kept here.',
  locked: 'This conversation is closed. Your text is kept here.',
  'too-soon': 'That was quick. Wait a moment, then post it again; your text is kept here.',
  'daily-limit': 'You have reached today’s limit. Your text is kept here for tomorrow.',
  'parent-gone':
    'The comment you answer is gone. Your text is kept here; you can post it as a comment of its own.',
  words: 'It contains something this community does not allow. Change the text and post it again.',
};

const signInErrors: Record<IdentityErrorCode, string> = {
  'popup-blocked': 'Your browser blocked the window. Allow pop-ups for this page and try again.',
  'popup-closed': 'The window was closed before you had signed in. Try again.',
  'wrong-password': 'E-mail or password is not right. Check both and try again.',
  'weak-password': 'Choose a password of at least six characters.',
  'email-in-use': 'There is an account with this e-mail. Sign in with its password.',
  'invalid-email': 'This is not an e-mail address. Check it and try again.',
  'way-disabled': 'This way of signing in is not switched on. Choose another.',
  'too-many-attempts': 'Too many attempts. Wait a few minutes, then try again.',
  unavailable: 'No connection. Check it and try again.',
  domain: 'This website is not yet allowed for signing in. Its owner can add it in Firebase.',
  'sign-in-again': 'Sign in again, then try once more.',
  invalid: 'Signing in did not work. Try again, or choose another way.',
};

const account = {
  posting: {
    posted: 'Your comment is posted.',
    postedReply: 'Your reply is posted.',
    waits: 'Thank you. A moderator will look at it first.',
    queued: 'You are offline. It will be sent when you are back.',
    refusals,
    until: (time: string) => `Possible again ${time}.`,
    exhausted: 'This community has used up its quota for today. Your text is kept here; try again tomorrow.',
    denied: 'The community did not allow this.',
    conflict: 'This was changed somewhere else meanwhile. Reload to see it; your text is kept here.',
    tooLate: 'The time for editing this comment is over.',
    needsReview: 'With this change a moderator would have to look at it. Post it as a new comment instead.',
  },
  account: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: (name: string) => `Account: ${name}`,
    name: 'Your name',
    nameHint: 'Shown next to what you write.',
    guest: 'Continue as guest',
    google: 'Continue with Google',
    email: 'Email',
    password: 'Password',
    withEmail: 'Sign in with email',
    create: 'Create account',
    or: 'or',
    close: 'Close',
    saveName: 'Save name',
    saved: 'Name saved.',
    guestNote:
      'You are here as a guest. Create an account to keep your comments when you change the browser.',
    upgrade: 'Create an account',
    signedIn: (name: string) => `You are signed in as ${name}.`,
    signedOut: 'You are signed out.',
    nameFaults: {
      blank: 'Enter a name.',
      long: 'Choose a name of at most 50 characters.',
      characters: 'This name has characters that cannot be shown. Choose another.',
    },
    emailMissing: 'Enter your e-mail address.',
    passwordMissing: 'Enter your password.',
    errors: signInErrors,
    profileFailed: 'You are signed in, but your profile could not be saved. Try again.',
    setUp: 'Set up this community',
    setUpHint:
      'There is no community here yet. If your address stands in the deployed rules, you become its owner.',
    setUpFailed:
      'The rules did not allow it. Is your verified address the one that stands in the deployed rules?',
  },
};

export type AccountStrings = typeof account;

/** Adds all that only those who sign in and post come to read; whatever shows it calls this first. */
export function completeEnglish(): void {
  completeComments();
  addEnglish(account);
}
