import { pluralOf } from '../plural.js';

export const en = {
  card: {
    title: 'Profile',
    loading: 'Loading the profile …',
    failed: 'The profile could not be loaded.',
    gone: 'There is no such member any more.',
    joined: (month: string) => `Here since ${month}`,
    threads: pluralOf('en', { one: '# thread started', other: '# threads started' }),
    manyThreads: pluralOf('en', { other: '# threads started or more' }),
    helped: pluralOf('en', { one: '# answer accepted', other: '# answers accepted' }),
    interests: 'Interests',
  },
  account: {
    profile: 'Edit profile',
    download: 'Download my data',
    remove: 'Delete my account',
    collecting: 'Collecting your data …',
    downloaded: 'Your data are among the downloads of this browser.',
    notCollected: 'Your data could not be collected. Check the connection and try again.',
    unavailable: 'This part could not be loaded. Check the connection and try again.',
  },
  profile: {
    bio: 'About me',
    bioHint: 'Everyone can read it. At most 500 characters.',
    bioLong: 'Shorten this to 500 characters.',
    picture: 'Picture',
    pictureHint: 'The address of a picture, beginning with https://. Empty for your initials.',
    pictureWrong: 'Enter an address that begins with https://, or leave this empty.',
    tooManyInterests: 'Choose at most 20 interests.',
    save: 'Save profile',
    saved: 'Your profile is saved.',
    failed: 'Your profile could not be saved. What you entered is still here; try again in a moment.',
    refused: 'The community did not allow this. What you entered is still here.',
  },
  removal: {
    what: 'What you have written is taken out of all conversations, your votes, your answers to surveys and your sign-ups for events are withdrawn, your profile and your sign-in are deleted. This cannot be undone. Polls that are over keep their figures, without your name.',
    keeps: 'Download your data first if you want to keep them.',
    standing:
      'Moderators have decided something about this account. Your profile is emptied, but its place and that decision stay.',
    banned:
      'This account is banned, so nothing of it can be deleted here. Ask the owner of this community to do it.',
    typeName: (name: string) => `Type your name to confirm: ${name}`,
    otherName: 'This is not your name as it stands there.',
    confirm: 'Delete everything',
    old: 'To be sure that it is you: sign in again first, then go on here.',
    signIn: 'Sign in again',
    otherAccount: 'You have signed in to another account. Nothing was deleted.',
    removing: 'Deleting what you have written …',
    removed: pluralOf('en', { one: '# contribution deleted', other: '# contributions deleted' }),
    stopped: 'The connection was lost. What is deleted stays deleted; go on as soon as you are back.',
    goOn: 'Go on',
    refused: pluralOf('en', {
      one: '# contribution could not be deleted. A moderator can remove it.',
      other: '# contributions could not be deleted. A moderator can remove them.',
    }),
    kept: pluralOf('en', {
      one: '# vote could not be withdrawn and stays counted.',
      other: '# votes could not be withdrawn and stay counted.',
    }),
    keptSignUps: pluralOf('en', {
      one: '# sign-up for a code stays until its promotion is over, with your name, which only the organisers read.',
      other:
        '# sign-ups for codes stay until their promotions are over, with your name, which only the organisers read.',
    }),
    goOnWithout: 'Delete the account all the same',
    done: 'Your account is deleted.',
    emptyName: 'Deleted account',
  },
  directory: {
    heading: 'Members',
    search: 'Search members',
    interest: 'Interest',
    allInterests: 'All interests',
    sort: 'Sort',
    orders: { name: 'Name', helped: 'Most helpful' },
    nobodyHelped: 'No answer has been accepted here yet.',
    loading: 'Loading members …',
    empty: 'There are no members yet.',
    nobody: 'Nobody was found. Names are found by how they begin.',
    failed: 'The members could not be loaded.',
    loadMore: 'Load more members',
    shown: pluralOf('en', { one: '# member shown', other: '# members shown' }),
  },
};

export type MemberTexts = typeof en;
