import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  messagesPath,
  occasionPath,
  secretPath,
  signUpAnswersPath,
  signUpPath,
  signUpsPath,
} from '../../src/data/occasion-paths.js';
import { cancelSignUp, signUp } from '../../src/data/signing-up.js';
import { now } from '../../src/store/store.js';
import { Community, newId } from './support/community.js';
import { read, store } from './support/database.js';
import { DirectAccess } from './support/direct-access.js';
import { eventTag, openEventPage, rank, signUps, tickets } from './support/events-people.js';
import { once, seedEvent, seedSignUps } from './support/events.js';
import { known } from './support/moderation.js';

const NOAH = 'seeded-Noah';
const asking = { questions: [{ text: 'Milk or oats?', required: true, options: [] }] };

/** An event with one place that Noah has, its link and what he has answered; and Mia, who has not signed up. */
async function scene(t: Parameters<typeof openEventPage>[0]) {
  const mia = await known('Mia');
  const community = await Community.open();
  await community.addMember(mia.person.uid, mia.name);
  const plan = { kind: 'online', place: '', reveals: 'link', attendees: 'staff', signUp: 'members' } as const;
  const event = await seedEvent(community, { ...plan, ...asking });
  await seedSignUps(community, event, ['Noah']);
  const [noah] = await signUps(community, event);
  await store({
    [secretPath(community.id, event, 'once')]: { text: 'https://meet.example/secret' },
    [signUpAnswersPath(community.id, once(event), NOAH)]: { answers: { q0: 'Oats' }, at: new Date() },
  });
  const visitor = await openEventPage(t, community, mia, eventTag(event));
  const ticket = String(noah?.data['ticket']);
  return { community, event, key: once(event), ticket, visitor, direct: new DirectAccess(visitor.page) };
}

test('what is deployed refuses a member who asks the database itself, and lets the honest twin pass', async (t) => {
  const { community, event, key, ticket, visitor, direct } = await scene(t);
  const { id } = community;
  const { uid, name } = visitor;
  const me = { community: id, uid, name };
  const intent = () => ({ ticket: newId(), party: 1, answers: { q0: 'Milk' } });
  const refused = async (what: string, status: Promise<number>) => assert.equal(await status, 403, what);

  await refused('the link without a sign-up', direct.get(secretPath(id, event, 'once')));
  await refused('who comes', direct.get(signUpPath(id, key, NOAH)));
  await refused('the list of those who come', direct.list(signUpsPath(id, key)));
  await refused('what another has answered', direct.get(signUpAnswersPath(id, key, NOAH)));
  await refused('what staff have told them', direct.list(messagesPath(id, key)));
  await refused(
    'a sign-up for another',
    direct.commit(signUp({ ...me, uid: 'lena' }, key, asking, intent())),
  );
  await refused('under another name', direct.commit(signUp({ ...me, name: 'Noah' }, key, asking, intent())));
  await refused('without an answer', direct.commit(signUp(me, key, { questions: [] }, intent())));
  const early = signUp(me, key, asking, intent()).map((write) =>
    'data' in write ? { ...write, data: { ...write.data, at: new Date(0) } } : write,
  );
  await refused('an earlier time', direct.commit(early));
  await refused(
    'to give back the place of another',
    direct.commit(cancelSignUp(id, key, asking, { uid: NOAH, ticket })),
  );
  const more = { capacity: 2, sequence: 1, changedAt: now };
  await refused('more places', direct.commit([{ op: 'update', path: occasionPath(id, event), data: more }]));
  assert.equal((await read(occasionPath(id, event)))?.data['capacity'], 1);
  assert.equal((await tickets(community, event)).length, 1);

  assert.equal(await direct.commit(signUp(me, key, asking, intent())), 200, 'an honest sign-up');
  await refused('a second one', direct.commit(signUp(me, key, asking, intent())));
  assert.equal(await direct.get(secretPath(id, event, 'once')), 200, 'the link with one');
  assert.equal(await direct.get(signUpAnswersPath(id, key, uid)), 200, 'one’s own answers');
  await refused('what another has answered, all the same', direct.get(signUpAnswersPath(id, key, NOAH)));
  assert.equal((await tickets(community, event)).length, 2);
  await visitor.page.reload();
  await rank(visitor.page, '1st').waitFor();
  assert.deepEqual(visitor.errors, []);
});
