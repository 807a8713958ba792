import { expect } from '@open-wc/testing';
import { getApps, initializeApp } from 'firebase/app';
import { loadFirebaseApp } from '../../src/identity/firebase-app.js';

const CONFIG = { projectId: 'demo-apps', apiKey: 'key', authDomain: 'demo-apps.example' };

describe('our Firebase app', () => {
  it("has a name of its own and leaves the host page's app alone", async () => {
    const theirs = initializeApp({ projectId: 'their-own' });
    const ours = await loadFirebaseApp(CONFIG, 'main');
    expect(ours.name).to.equal('community-widgets:demo-apps/main');
    expect(ours.options).to.deep.equal(CONFIG);
    expect(getApps()).to.include(theirs);
    expect([theirs.name, theirs.options.projectId]).to.deep.equal(['[DEFAULT]', 'their-own']);
  });

  it('is one for a configuration and a community', async () => {
    const [a, b, other] = await Promise.all([
      loadFirebaseApp(CONFIG, 'one'),
      loadFirebaseApp(CONFIG, 'one'),
      loadFirebaseApp(CONFIG, 'two'),
    ]);
    expect(a).to.equal(b);
    expect(a).to.not.equal(other);
  });

  it('is shared with another copy of this program on the page', async () => {
    const theirs = initializeApp(CONFIG, 'community-widgets:demo-apps/twice');
    expect(await loadFirebaseApp(CONFIG, 'twice')).to.equal(theirs);
  });
});
