import { expect } from '@open-wc/testing';
import { ownTab } from '../../src/controllers/browser-storage.js';
import { PlanDraft } from '../../src/controllers/plan-draft.js';
import type { Session } from '../../src/controllers/session.js';
import { NEW_PLAN, readPlan } from '../../src/domain/poll-plan.js';
import type { PollPlan } from '../../src/domain/poll.js';

const signedIn = (uid: string) => ({ key: 'bakery/main', account: { uid } }) as Session;
const open = (session = signedIn('u-1'), target = '') =>
  new PlanDraft<PollPlan>(session, { kind: 'poll', target }, NEW_PLAN, readPlan);
const asks = (question: string): PollPlan => ({ ...NEW_PLAN, question });

const forget = () => {
  localStorage.clear();
  sessionStorage.clear();
};

describe('a plan that is made', () => {
  beforeEach(forget);
  afterEach(forget);

  it('is found again after a reload, under the same id', () => {
    const first = open();
    expect([first.found, first.dirty]).to.deep.equal([false, false]);
    first.change(asks('Which?'));
    const again = open();
    expect([again.found, again.dirty, again.id]).to.deep.equal([true, true, first.id]);
    expect(again.plan.question).to.equal('Which?');
  });

  it('is kept apart for each member and for each poll that is changed', () => {
    open().change(asks('Which?'));
    expect(open(signedIn('u-2')).found).to.equal(false);
    expect(open(signedIn('u-1'), 'change:p1').found).to.equal(false);
  });

  it('keeps its id once it was sent, whatever is typed then, also where nothing was before', () => {
    const draft = open();
    draft.claim();
    const { id } = draft;
    expect([open().found, open().id]).to.deep.equal([true, id]);
    draft.change(asks('Which?'));
    draft.change(NEW_PLAN);
    expect([draft.id, open().id]).to.deep.equal([id, id]);
    draft.clear();
    expect([draft.id === id, open().found]).to.deep.equal([false, false]);
  });

  it('is forgotten when it is sent, and the next one has another id', () => {
    const draft = open();
    draft.change(asks('Which?'));
    const sent = draft.id;
    draft.clear();
    expect([draft.plan, draft.id === sent, open().found]).to.deep.equal([NEW_PLAN, false, false]);
  });

  it('keeps nothing of what was taken back by hand', () => {
    const draft = open();
    draft.change(asks('Which?'));
    draft.change(NEW_PLAN);
    expect(open().found).to.equal(false);
  });

  it('does not lose what another tab has typed since', () => {
    const here = open();
    here.change(asks('Here'));
    const name = Object.keys(sessionStorage).find((key) => key.includes('poll')) ?? expect.fail('not kept');
    const there = { id: 'OtherTab000000000000', plan: asks('There') };
    localStorage.setItem(name, JSON.stringify(there));
    expect(open().plan.question).to.equal('Here');
    here.clear();
    expect(ownTab.readJson(name)).to.equal(null);
    expect([open().plan.question, open().id]).to.deep.equal(['There', there.id]);
  });

  it('has another id in a tab that goes on with what a second tab has begun', () => {
    const here = open();
    here.change(asks('Here'));
    sessionStorage.clear();
    const there = open();
    there.change(asks('There'));
    expect(there.id).not.to.equal(here.id);
  });

  it('begins anew where what was kept is damaged', () => {
    open().change(asks('Which?'));
    for (const area of [localStorage, sessionStorage])
      for (const key of Object.keys(area)) area.setItem(key, '{"id":3}');
    expect([open().found, open().plan]).to.deep.equal([false, NEW_PLAN]);
  });
});
