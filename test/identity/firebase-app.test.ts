import { expect } from '@open-wc/testing';
import { getApps, initializeApp } from 'firebase/app';
import { openFirebaseApp } from '../../src/identity/firebase-app.js';

const CONFIG = { projectId: 'demo-apps', apiKey: 'key', authDomain: 'demo-apps.example' };

describe('our Firebase app', () => {
  it("has a name of its own and leaves the host page's app alone", () => {
    const theirs = initializeApp({ projectId: 'their-own' });
    const ours = openFirebaseApp(CONFIG, 'main');
    expect(ours.name).to.equal('community-widgets:demo-apps/main');
    expect(ours.options).to.deep.equal(CONFIG);
    expect(getApps()).to.include(theirs);
    expect([theirs.name, theirs.options.projectId]).to.deep.equal(['[DEFAULT]', 'their-own']);
  });

  it('is one for a configuration and a community', () => {
    const [a, other] = [openFirebaseApp(CONFIG, 'one'), openFirebaseApp(CONFIG, 'two')];
    expect(openFirebaseApp(CONFIG, 'one')).to.equal(a);
    expect(a).to.not.equal(other);
  });

  it('is shared with another copy of this program on the page', () => {
    const theirs = initializeApp(CONFIG, 'community-widgets:demo-apps/twice');
    expect(openFirebaseApp(CONFIG, 'twice')).to.equal(theirs);
  });
});
