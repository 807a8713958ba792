import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { keepReport } from '../../src/controllers/sent-marks.js';
import { appealPath, reportPath } from '../../src/data/moderation/paths.js';
import { inboxPath, limitsPath, threadPath } from '../../src/data/paths.js';
import type { CommunityInbox } from '../../src/elements/inbox/community-inbox.js';
import '../../src/elements/inbox/community-inbox.js';
import '../../src/elements/inbox/community-follow.js';
import { decodeThread } from '../../src/data/threads.js';
import { mentionOf } from '../../src/domain/mentions.js';
import { StoreError, type Fields } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA, NOAH, type StoryCommunity, type World } from '../../stories/fixtures.js';
import { minutesAgo, seedInbox, seedPost, seedThread } from '../../stories/inbox-fixtures.js';
import { all, announced, eventually, find, focused, nameOf, one, textOf, type, until } from './screen.js';
import { items, itemWith, mainOf, mountInbox, setUp } from './inbox-setup.js';
import { cleanUp, createVisit } from './setup.js';

afterEach(cleanUp);

describe('the inbox', () => {
  it('shows nothing to visitors who are not signed in', async () => {
    const world = await createVisit({});
    const inbox = await mountInbox(world);
    await inbox.updateComplete;
    expect(textOf(inbox)).to.equal('');
    expect(all(inbox, 'button')).to.deep.equal([]);
  });

  it('says who, what, when and an excerpt of everything that concerns its reader, the newest first', async () => {
    const { inbox, open } = await setUp();
    await open();
    const shown = items(inbox).map((item) => textOf(item));
    const wanted = [
      /^Noah replied to you Three minutes, not more\. New · 4 minutes ago/,
      /^Lena Sørensen-Okonkwo mentioned you What do you think, @Mia\? New · 45 minutes ago/,
      /^Your answer was accepted Rinse the filter first\. New · 1 hour ago/,
      /^Noah replied to you Same here, and it got better .* New · 5 hours ago/,
      /^A moderator removed what you wrote Buy cheap beans/,
      /^Omar replied to you Welcome!/,
    ];
    expect(shown.length, shown.join('\n')).to.equal(wanted.length);
    wanted.forEach((pattern, i) => expect(shown[i]).to.match(pattern));
    expect(nameOf(one(inbox, 'button', 'Inbox: 6 new'))).to.equal('Inbox: 6 new');
    await expect(inbox).to.be.accessible();
  });

  it('leaves out what others have deleted or removed, and what its reader has deleted', async () => {
    const { inbox, open } = await setUp({
      arrange: (world) => {
        seedPost(world, { id: 'gone', fields: { state: 'deleted', body: '' } });
        seedPost(world, {
          id: 'own',
          by: MIA,
          fields: { state: 'deleted', body: '', decidedAt: minutesAgo(1) },
        });
        seedPost(world, { id: 'taken', by: MIA, fields: { decidedAt: minutesAgo(1) } });
        seedPost(world, { id: 'elsewhere', notify: [NOAH.uid] });
      },
    });
    await open();
    expect(textOf(one(inbox, 'dialog', 'Inbox'))).to.include('Nothing here yet.');
    expect(items(inbox)).to.deep.equal([]);
    await expect(inbox).to.be.accessible();
  });

  it('leads to the entry in the forum of this page, or of the page that the owner names', async () => {
    const arrange = (world: World) => {
      seedPost(world, { id: 'reply', page: 3 });
      seedPost(world, {
        id: 'waiting',
        by: MIA,
        page: null,
        fields: { state: 'removed', decidedAt: minutesAgo(9) },
      });
    };
    const here = await setUp({ arrange });
    await here.open();
    const hash = `#thread-${idOf('thread')}-comment-3-${idOf('reply')}`;
    expect(mainOf(itemWith(here.inbox, 'Noah')).href).to.equal(location.href.replace(/#.*/, '') + hash);
    const there = await setUp({ arrange, forum: '/forum.html' });
    await there.open();
    expect(mainOf(itemWith(there.inbox, 'Noah')).href).to.equal(`${location.origin}/forum.html${hash}`);
    const trap = await setUp({ arrange, forum: 'javascript:alert(1)//' });
    await trap.open();
    expect(mainOf(itemWith(trap.inbox, 'Noah')).href).to.equal(location.href.replace(/#.*/, '') + hash);
  });

  it('opens what is on this page in place, marks it read and gives way', async () => {
    const { inbox, open } = await setUp();
    await open();
    mainOf(itemWith(inbox, 'Three minutes')).click();
    await until(
      'the address',
      () => location.hash === `#thread-${idOf('thread')}-comment-0-${idOf('reply')}`,
    );
    await find(inbox, 'button', 'Inbox: 5 new');
    await until('the list is closed', () => all(inbox, 'dialog').length === 0);
  });

  for (const kind of ['idea', 'discussion'] as const) {
    it(`leads to the page with the ${kind === 'idea' ? 'ideas' : 'forum'} where the two have pages of their own`, async () => {
      const arrange = (world: World) => {
        seedPost(world, { id: 'reply', page: 3 });
        seedThread(world, 'thread', { kind });
      };
      const { inbox, open, reads } = await setUp({ arrange });
      const here = location.pathname + location.search;
      const there = 'https://brand.example/';
      Object.assign(inbox, kind === 'idea' ? { forum: there, ideas: here } : { forum: here, ideas: there });
      await open();
      const before = reads();
      mainOf(itemWith(inbox, 'Noah')).click();
      const hash = `#thread-${idOf('thread')}-comment-3-${idOf('reply')}`;
      await until('the address', () => location.hash === hash);
      expect(reads() - before).to.equal(1);
    });
  }

  it('leads to the forum, which shows ideas as well, where nobody can tell', async () => {
    const arrange = (world: World) => seedPost(world, { id: 'reply', page: 3 });
    const { inbox, open, store } = await setUp({ arrange });
    Object.assign(inbox, { ideas: 'https://brand.example/' });
    await open();
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    mainOf(itemWith(inbox, 'Noah')).click();
    await until('the address', () => location.hash.startsWith(`#thread-${idOf('thread')}-`));
  });

  it('finds the page of a comment when somebody wants to go there, and opens it in place where it is this one', async () => {
    const { inbox, open, reads, store, address } = await setUp();
    const [thread] = await store.get([threadPath(COMMUNITY, address.thread)]);
    store.seed({
      [threadPath(COMMUNITY, address.thread)]: { ...thread?.data, url: location.origin + location.pathname },
    });
    await open();
    const before = reads();
    mainOf(itemWith(inbox, 'Same here')).click();
    await until('the address', () => location.hash === `#comment-0-${idOf('onpage')}`);
    expect(reads() - before).to.equal(1);
  });

  for (const url of [
    'javascript:alert(1)',
    'product-4711',
    'https://u:p@brand.example/',
    'https://brand.example/\u202ex',
  ]) {
    it(`does not follow the address ${JSON.stringify(url)}`, async () => {
      const { inbox, open, store, address } = await setUp();
      const [thread] = await store.get([threadPath(COMMUNITY, address.thread)]);
      store.seed({ [threadPath(COMMUNITY, address.thread)]: { ...thread?.data, url } });
      await open();
      mainOf(itemWith(inbox, 'Same here')).click();
      await until('says so', () => textOf(one(inbox, 'status')).includes('no address that can be opened'));
    });
  }

  it('opens and closes by keyboard, and the focus comes back to the bell', async () => {
    const { inbox, bell } = await setUp();
    bell().focus();
    await sendKeys({ press: 'Enter' });
    await until('the focus is in the list', () => focused() === one(inbox, 'dialog', 'Inbox'));
    expect(bell().getAttribute('aria-expanded')).to.equal('true');
    await find(inbox, 'button', 'Mark all read');
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focused() as Element)).to.equal('Mark all read');
    await sendKeys({ press: 'Escape' });
    await until('closed', () => all(inbox, 'dialog').length === 0);
    await until('the focus is on the bell', () => focused() === bell());
    expect(bell().getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes by its own button, as a phone has no Escape', async () => {
    const { inbox, bell, open } = await setUp();
    await open();
    one(inbox, 'button', 'Close').click();
    await until('closed', () => all(inbox, 'dialog').length === 0);
    await until('the focus is on the bell', () => focused() === bell());
  });

  it('marks one read, and keeps that through a reload', async () => {
    const set = await setUp();
    const { inbox, open, session } = set;
    await open();
    one(itemWith(inbox, 'Lena'), 'button', 'Mark read').click();
    await find(inbox, 'button', 'Inbox: 5 new');
    await until('the focus stays with it', () => focused() === mainOf(itemWith(inbox, 'Lena')));
    expect(await set.stored()).to.equal(undefined);
    inbox.remove();
    const again = await mountInbox({ ...set, session });
    await find(again, 'button', 'Inbox: 5 new');
  });

  it('marks all read, here and in the member’s own document', async () => {
    const { inbox, open, stored } = await setUp();
    await open();
    one(inbox, 'button', 'Mark all read').click();
    await find(inbox, 'button', 'Inbox');
    expect(announced()).to.include('Everything is marked as read.');
    expect(all(inbox, 'button', 'Mark read')).to.deep.equal([]);
    expect(items(inbox).length).to.equal(6);
    await eventually('stored', async () => (await stored())?.['seenAt'] instanceof Date);
    expect(Object.keys((await stored()) ?? {}).sort()).to.deep.equal(['following', 'muted', 'seenAt']);
  });

  it('writes that all is read once the last one is', async () => {
    const { inbox, open, stored } = await setUp({ arrange: (world) => seedPost(world, { id: 'only' }) });
    await open();
    one(itemWith(inbox, 'Noah'), 'button', 'Mark read').click();
    await find(inbox, 'button', 'Inbox');
    await eventually('stored', async () => (await stored())?.['seenAt'] instanceof Date);
  });

  it('believes what the member has seen elsewhere', async () => {
    const { inbox, open } = await setUp({
      arrange: (world) => {
        seedInbox(world);
        const seen = { seenAt: minutesAgo(60), following: {}, muted: { [idOf('other')]: true } };
        world.store.seed({ [inboxPath(COMMUNITY, MIA.uid)]: seen });
        seedPost(world, { id: 'silent', thread: idOf('other') });
      },
    });
    await open();
    one(inbox, 'button', 'Inbox: 2 new');
    expect(items(inbox).length).to.equal(6);
  });

  it('mutes a thread, and takes that back', async () => {
    const { inbox, open, stored } = await setUp();
    await open();
    one(itemWith(inbox, 'Three minutes'), 'button', 'Mute thread').click();
    const undo = await find(inbox, 'button', 'Undo');
    await until('the focus', () => focused() === undo);
    expect(items(inbox).map(textOf).join()).not.to.match(/Three minutes|Lena|Welcome/);
    expect(items(inbox).length, 'decisions are told all the same').to.equal(3);
    expect((await stored())?.['muted']).to.deep.equal({ [idOf('thread')]: true });
    undo.click();
    await until('all are back', () => items(inbox).length === 6);
    await eventually('stored', async () => Object.keys((await stored())?.['muted'] ?? {}).length === 0);
  });

  it('says so when nothing could be loaded, keeps what it has, and tries again', async () => {
    const { inbox, open, store } = await setUp();
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    await open();
    expect(textOf(one(inbox, 'status'))).to.include('What is new could not be loaded.');
    await expect(inbox).to.be.accessible();
    store.intercept = undefined;
    one(inbox, 'button', 'Try again').click();
    await until('the list', () => items(inbox).length === 6);
  });
});

describe('what staff have decided', () => {
  const closed = (inbox: CommunityInbox) =>
    until('closed', () => {
      if (all(inbox, 'dialog').length === 0) return true;
      one(inbox, 'button', 'Close').click();
      return false;
    });
  const removal = (fields: Fields = {}) => ({
    ...{ id: 'removed', by: MIA, body: 'Buy my beans', ago: 60 },
    fields: {
      ...{ state: 'removed', reason: 'spam', note: 'Not here, please.', decision: 'd1' },
      ...{ decidedAt: minutesAgo(10), ...fields },
    },
  });
  const appealOf = async ({ store }: World) => (await store.get([appealPath(COMMUNITY, 'd1')]))[0]?.data;

  it('says why something was removed, in words, and takes an appeal, once', async () => {
    const world = await setUp({ arrange: (w) => seedPost(w, removal()) });
    const { inbox, open } = world;
    await open();
    const item = itemWith(inbox, 'A moderator removed what you wrote');
    await until('why', () => textOf(item).includes('Reason: Spam'));
    expect(textOf(item)).to.include('A moderator says: Not here, please.');
    (await find(item, 'button', 'Ask for another look')).click();
    const field = await find(item, 'textbox', 'Why should a moderator look again?');
    await until('the focus', () => focused() === field);
    one(item, 'button', 'Send').click();
    await until('a problem', () => textOf(item).includes('Say in a few words why.'));
    await expect(inbox).to.be.accessible();
    type(field, 'They are **mine**, and free.');
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    one(item, 'button', 'Send').click();
    await until('failed', () => textOf(item).includes('did not get through'));
    world.store.intercept = undefined;
    one(item, 'button', 'Send').click();
    await until('sent', () => textOf(item).includes('You asked for another look now.'));
    expect(announced()).to.include('You have asked for another look.');
    expect(await appealOf(world)).to.include({
      ...{ uid: MIA.uid, target: `posts/${idOf('removed')}`, verdict: '' },
      note: 'They are **mine**, and free.',
    });
    await expect(inbox).to.be.accessible();
    await closed(inbox);
    await open();
    await until('known', () => textOf(itemWith(inbox, 'removed')).includes('You asked for another look'));
  });

  it('keeps what was typed when the inbox is closed', async () => {
    const { inbox, open } = await setUp({ arrange: (w) => seedPost(w, removal()) });
    await open();
    (await find(inbox, 'button', 'Ask for another look')).click();
    type(await find(inbox, 'textbox'), 'Half a sent');
    await closed(inbox);
    await open();
    (await find(inbox, 'button', 'Ask for another look')).click();
    const field = await find<HTMLTextAreaElement>(inbox, 'textbox');
    expect(field.value).to.equal('Half a sent');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until('given up', () => all(inbox, 'textbox').length === 0);
    await until('the focus', () => nameOf(focused() ?? inbox) === 'Ask for another look');
  });

  it('says that one has asked already in another browser', async () => {
    const appeal = { uid: MIA.uid, target: 'posts/x', note: 'Why?', at: minutesAgo(5), verdict: '' };
    const { inbox, open } = await setUp({
      arrange: (w) => {
        seedPost(w, removal());
        w.store.seed({ [appealPath(COMMUNITY, 'd1')]: appeal });
      },
    });
    await open();
    (await find(inbox, 'button', 'Ask for another look')).click();
    await until('said', () => textOf(inbox).includes('You asked for another look 5 minutes ago'));
  });

  it('says so where the decision has changed meanwhile, and keeps the text', async () => {
    const { inbox, open, store } = await setUp({ arrange: (w) => seedPost(w, removal()) });
    await open();
    (await find(inbox, 'button', 'Ask for another look')).click();
    const field = await find<HTMLTextAreaElement>(inbox, 'textbox');
    type(field, 'Please');
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    one(inbox, 'button', 'Send').click();
    await until('said', () => textOf(inbox).includes('This decision has been changed meanwhile.'));
    expect(field.value).to.equal('Please');
  });

  it('tells how an appeal was answered, by one read more while it is open', async () => {
    const world = await setUp({ arrange: (w) => seedPost(w, removal()) });
    const { inbox, open, reads, store } = world;
    await open();
    (await find(inbox, 'button', 'Ask for another look')).click();
    type(await find(inbox, 'textbox'), 'Please');
    one(inbox, 'button', 'Send').click();
    await until('sent', () => announced().includes('You have asked'));
    await closed(inbox);
    let before = reads();
    await open();
    expect(reads() - before).to.equal(3);
    await closed(inbox);
    const appeal = await appealOf(world);
    const answer = { verdict: 'declined', answer: 'Advertising is for the market.', decision: 'd2' };
    store.seed({ [appealPath(COMMUNITY, 'd1')]: { ...appeal, ...answer, decidedAt: minutesAgo(0) } });
    await open();
    const item = itemWith(inbox, 'A moderator has looked again, and the decision stands');
    await until('why', () => textOf(item).includes('Advertising is for the market.'));
    await until('there, too', () =>
      textOf(itemWith(inbox, 'removed what')).includes('and the decision stands. Advertising'),
    );
    await expect(inbox).to.be.accessible();
    // The answer may still be taken back.
    await closed(inbox);
    before = reads();
    await open();
    expect(reads() - before).to.equal(3);
    await closed(inbox);
    const reopened = { ...appeal, decision: 'd3', decidedAt: minutesAgo(0) };
    store.seed({ [appealPath(COMMUNITY, 'd1')]: reopened });
    await open();
    await until('it waits again', () => textOf(inbox).includes('You asked for another look'));
    expect(textOf(inbox)).not.to.contain('looked again');
    await closed(inbox);
    store.seed({
      [appealPath(COMMUNITY, 'd1')]: { ...reopened, ...answer, decision: 'd4', decidedAt: minutesAgo(-0.1) },
    });
    await open();
    await until('the last word', () => textOf(inbox).includes('and the decision stands'));
  });

  it('asks no more for an answer that is old', async () => {
    const answered = { verdict: 'declined', answer: 'No.', decision: 'd2', decidedAt: minutesAgo(2000) };
    const { inbox, open, reads } = await setUp({
      arrange: (w) => {
        seedPost(w, removal());
        const target = `posts/${idOf('removed')}`;
        const appeal = { uid: MIA.uid, target, note: 'Why?', at: minutesAgo(3000), ...answered };
        w.store.seed({ [appealPath(COMMUNITY, 'd1')]: appeal });
      },
    });
    await open();
    await until('told', () => textOf(inbox).includes('and the decision stands'));
    await closed(inbox);
    const before = reads();
    await open();
    expect(reads() - before).to.equal(2);
  });

  it('shows the appeal that is open again against the decision by which a grant was taken back', async () => {
    const appeal = { uid: MIA.uid, target: 'posts/x', note: 'Why?', at: minutesAgo(5), verdict: '' };
    const { inbox, open } = await setUp({
      arrange: (w) => {
        seedPost(w, removal());
        const target = `posts/${idOf('removed')}`;
        w.store.seed({ [appealPath(COMMUNITY, 'd0')]: { ...appeal, target, decision: 'd2', against: 'd1' } });
      },
    });
    await open();
    (await find(inbox, 'button', 'Ask for another look')).click();
    await until('said', () => textOf(inbox).includes('You asked for another look 5 minutes ago'));
  });

  it('tells that something is back, waits again or was published, and no more what is outlived', async () => {
    const { inbox, open, store, ...world } = await setUp({ arrange: (w) => seedPost(w, removal()) });
    const again = async (fields: Fields) => {
      await closed(inbox);
      seedPost({ store, ...world }, removal(fields));
      await open();
      return items(inbox).map((item) => textOf(item).replace(/ (Buy|New).*/, ''));
    };
    await open();
    const held = { reason: '', note: '', state: 'pending' };
    expect(await again({ ...held, decidedAt: minutesAgo(9) })).to.deep.equal([
      'What you wrote waits for a moderator again',
    ]);
    expect(await again({ state: 'removed', decidedAt: minutesAgo(8) })).to.deep.equal([
      'A moderator removed what you wrote',
    ]);
    const live = { state: 'live', reason: '', note: '' };
    expect(await again({ ...live, decidedAt: minutesAgo(7) })).to.deep.equal([
      'A moderator has put back what you wrote',
    ]);
    await closed(inbox);
    await open();
    itemWith(inbox, 'has put back');
    expect(await again({ ...held, decidedAt: minutesAgo(6) })).to.deep.equal([
      'What you wrote waits for a moderator again',
    ]);
    const at = minutesAgo(5);
    expect(await again({ ...live, decidedAt: at, approvedAt: at })).to.deep.equal([
      'A moderator has published what you wrote',
    ]);
    expect(await again({ state: 'deleted', decidedAt: minutesAgo(4) })).to.deep.equal([]);
  });
});

describe('the outcome of reports', () => {
  const report = (fields: Fields) => ({
    ...{ entry: idOf('bad'), thread: idOf('thread'), page: 0, uid: MIA.uid, reason: 'spam' },
    ...{ details: 'The third today', at: minutesAgo(30), verdict: '', ...fields },
  });
  const path = reportPath(COMMUNITY, idOf('bad'), MIA.uid);
  const reopen = async ({ inbox, open, reads }: Awaited<ReturnType<typeof setUp>>) => {
    one(inbox, 'button', 'Close').click();
    await until('closed', () => all(inbox, 'dialog').length === 0);
    const before = reads();
    await open();
    return reads() - before;
  };

  it('is told to whoever has reported from this browser, by one read more until it is known', async () => {
    const world = await setUp({ arrange: () => undefined });
    keepReport(world.session, MIA.uid, idOf('bad'));
    await world.open();
    expect(items(world.inbox)).to.deep.equal([]);
    expect(await reopen(world)).to.equal(3);
    const removed = { verdict: 'removed', decidedAt: new Date() };
    world.store.seed({ [path]: report(removed) });
    await reopen(world);
    const item = itemWith(world.inbox, 'Your report was upheld: the comment was removed');
    expect(textOf(item)).to.include('The third today');
    expect(new URL(mainOf(item).href).hash).to.match(/^#thread-.*-comment-0-bad/);
    one(world.inbox, 'button', 'Inbox: 1 new');
    await expect(world.inbox).to.be.accessible();
    // Taken back right away: it is open again, and then decided otherwise.
    world.store.seed({ [path]: report({ decidedAt: new Date() }) });
    await reopen(world);
    expect(items(world.inbox)).to.deep.equal([]);
    world.store.seed({ [path]: report({ verdict: 'kept', decidedAt: new Date(Date.now() + 1) }) });
    await reopen(world);
    itemWith(world.inbox, 'We looked at your report and kept the comment');
  });

  it('is asked for no more once a decision is firm', async () => {
    const world = await setUp({ arrange: () => undefined });
    const marks = { reports: [{ entry: idOf('bad'), at: Date.now() - 3600_000 }], appeals: [] };
    localStorage.setItem(`community-widgets:sent:${world.session.key}/${MIA.uid}`, JSON.stringify(marks));
    world.store.seed({ [path]: report({ verdict: 'kept', decidedAt: minutesAgo(20) }) });
    await world.open();
    itemWith(world.inbox, 'kept the comment');
    expect(await reopen(world)).to.equal(2);
    itemWith(world.inbox, 'kept the comment');
  });

  it('is not asked for where the rules know no reports', async () => {
    const world = await setUp({ arrange: () => undefined });
    keepReport(world.session, MIA.uid, idOf('bad'));
    world.store.intercept = (call) => {
      if (call.verb === 'list' && call.query.collection.endsWith('/reports'))
        throw new StoreError('denied', 'in the test');
    };
    await world.open();
    expect(textOf(world.inbox)).to.include('Nothing here yet.');
  });

  it('is forgotten when its reader signs out', async () => {
    const world = await setUp({ arrange: () => undefined });
    keepReport(world.session, MIA.uid, idOf('bad'));
    const kept = () => Object.keys(localStorage).filter((key) => key.includes('sent:'));
    expect(kept().length).to.equal(1);
    await world.identity.signOut();
    await until('forgotten', () => kept().length === 0);
  });
});

describe('the reads of an inbox', () => {
  it('are two when nothing is new, whatever it shows', async () => {
    const { inbox, open, reads } = await setUp();
    await open();
    expect(reads(), 'own document, posts, decisions and answers once').to.be.at.most(9);
    one(inbox, 'button', 'Close').click();
    await until('closed', () => all(inbox, 'dialog').length === 0);
    const before = reads();
    await open();
    expect([reads() - before, items(inbox).length]).to.deep.equal([2, 6]);
  });

  it('are two for an empty inbox, after its first look', async () => {
    const { inbox, open, reads } = await setUp({ arrange: () => undefined });
    await open();
    expect(reads(), 'own document, posts, decisions, answers to reports and appeals').to.equal(5);
    one(inbox, 'button', 'Close').click();
    await until('closed', () => all(inbox, 'dialog').length === 0);
    await open();
    expect(reads()).to.equal(7);
  });

  it('begin when it is opened', async () => {
    const { reads, inbox } = await setUp();
    await inbox.updateComplete;
    expect(reads()).to.equal(0);
  });
});

describe('a bell that is live', () => {
  it('rings when somebody answers', async () => {
    const world = await setUp({ policy: { live: 'on' }, arrange: () => undefined });
    const { inbox } = world;
    one(inbox, 'button', 'Inbox');
    await until('it listens', () => localStorage.length > 0);
    seedPost(world, { id: 'fresh', ago: 0 });
    await find(inbox, 'button', 'Inbox: 1 new');
    seedPost(world, { id: 'next', ago: 0, body: mentionOf(MIA.uid, 'Mia') });
    await find(inbox, 'button', 'Inbox: 2 new');
  });

  it('does not listen where the community’s policy says otherwise', async () => {
    const world = await setUp({ policy: { live: 'poll' }, arrange: () => undefined });
    let watched = 0;
    const watch = world.store.watch.bind(world.store);
    world.store.watch = (...target) => {
      watched++;
      return watch(...target);
    };
    await world.open();
    expect(watched).to.equal(0);
  });
});

describe('following a thread', () => {
  async function follow(world: World, id = 'thread') {
    const [document] = await world.store.get([threadPath(COMMUNITY, idOf(id))]);
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}>
        <community-follow .thread=${decodeThread(document) ?? undefined}></community-follow>
      </story-community>
    `);
    return community.querySelector('community-follow') as HTMLElement;
  }
  const arrange = (world: World) => seedThread(world, 'thread', { title: 'Steeping', comments: 4 });

  it('is a button that says whether one does, and stores it', async () => {
    const world = await setUp({ arrange });
    const button = await follow(world);
    one(button, 'button', 'Follow').click();
    await find(button, 'button', 'Following');
    await until('said', () => announced().includes('You follow this thread'));
    expect((await world.stored())?.['following']).to.deep.equal({ [idOf('thread')]: true });
    await expect(button).to.be.accessible();
    one(button, 'button', 'Following').click();
    await find(button, 'button', 'Follow');
    await until('said', () => announced().includes('no longer follow'));
    expect((await world.stored())?.['following']).to.deep.equal({});
  });

  it('is nothing for visitors', async () => {
    const world = await createVisit({});
    arrange(world);
    expect(all(await follow(world), 'button')).to.deep.equal([]);
  });

  it('is undone on screen when it is refused', async () => {
    const world = await setUp({ arrange });
    const button = await follow(world);
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    one(button, 'button', 'Follow').click();
    await until('said', () => announced().includes('did not get through'));
    await find(button, 'button', 'Follow');
  });

  it('tells of new comments, how many and where, and no more after one has looked', async () => {
    const world = await setUp({ arrange });
    const button = await follow(world);
    one(button, 'button', 'Follow').click();
    await find(button, 'button', 'Following');
    await until('stored', () => announced().includes('You follow'));
    const { inbox, open } = world;
    await open();
    expect(items(inbox)).to.deep.equal([]);
    one(inbox, 'button', 'Close').click();
    await until('closed', () => all(inbox, 'dialog').length === 0);
    seedThread(world, 'thread', { title: 'Steeping', comments: 7, ago: 1, last: 'newest' });
    await open();
    const item = itemWith(inbox, '3 new comments in “Steeping”');
    expect(new URL(mainOf(item).href).hash).to.equal(`#thread-${idOf('thread')}-comment-0-${idOf('newest')}`);
    one(inbox, 'button', 'Inbox: 1 new');
    await follow(world);
    await find(inbox, 'button', 'Inbox');
  });

  it('costs no read while nothing is followed, and ten at most', async () => {
    const following = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [idOf(`t${i}`), true]));
    const world = await setUp({
      arrange: (w) => {
        for (let i = 0; i < 15; i++) seedThread(w, `t${i}`);
        w.store.seed({ [inboxPath(COMMUNITY, MIA.uid)]: { seenAt: minutesAgo(1), following, muted: {} } });
      },
    });
    await world.open();
    expect(world.reads(), 'ten, and one for when something last happened').to.equal(5 + 1 + 10);
  });

  it('costs two reads while nothing has happened, however much is followed, and all of it when something has', async () => {
    const following = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [idOf(`t${i}`), true]));
    const world = await setUp({
      arrange: (w) => {
        // One of them is gone.
        for (let i = 1; i < 10; i++) seedThread(w, `t${i}`);
        w.store.seed({ [inboxPath(COMMUNITY, MIA.uid)]: { seenAt: minutesAgo(1), following, muted: {} } });
      },
    });
    const again = async () => {
      one(world.inbox, 'button', 'Close').click();
      await until('closed', () => all(world.inbox, 'dialog').length === 0);
      const before = world.reads();
      await world.open();
      return world.reads() - before;
    };
    await world.open();
    expect(await again()).to.equal(2);
    seedThread(world, 't3', { comments: 2, ago: 0 });
    seedPost(world, { id: 'reply', ago: 0 });
    expect(await again()).to.be.within(4, 15);
    itemWith(world.inbox, '2 new comments in “Thread t3”');
    itemWith(world.inbox, 'Noah replied to you');
    expect(await again()).to.equal(2);
  });

  it('does not tell of what one has written oneself in another browser', async () => {
    const following = { [idOf('thread')]: true };
    const world = await setUp({
      arrange: (w) => {
        seedThread(w, 'thread', { comments: 4 });
        w.store.seed({ [inboxPath(COMMUNITY, MIA.uid)]: { seenAt: minutesAgo(1), following, muted: {} } });
      },
    });
    await world.open();
    one(world.inbox, 'button', 'Close').click();
    seedThread(world, 'thread', { comments: 6, ago: 0, last: 'mine' });
    const limits = { at: minutesAgo(0), day: 1, n: 1, ref: idOf('mine') };
    world.store.seed({ [limitsPath(COMMUNITY, MIA.uid)]: limits });
    await world.open();
    expect(items(world.inbox)).to.deep.equal([]);
    one(world.inbox, 'button', 'Close').click();
    seedThread(world, 'thread', { comments: 7, ago: -1, last: 'another' });
    await world.open();
    itemWith(world.inbox, '1 new comment in');
  });

  it('does not tell of a muted thread, whose button says so', async () => {
    const world = await setUp({ arrange });
    seedPost(world, { id: 'reply' });
    const button = await follow(world);
    await world.open();
    one(itemWith(world.inbox, 'Noah'), 'button', 'Mute thread').click();
    await find(button, 'button', 'Muted');
    one(button, 'button', 'Muted').click();
    await find(button, 'button', 'Follow');
    await until('heard again', () => items(world.inbox).length === 1);
  });
});
