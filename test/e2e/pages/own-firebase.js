// The script of a host page that uses Firebase for purposes of its own. The test bundles it as an owner would.
import { getApps, initializeApp } from 'firebase/app';
import { connectAuthEmulator, getAuth, onAuthStateChanged, signInAnonymously } from 'firebase/auth';

const config = JSON.parse(document.querySelector('#config').textContent);
const app = initializeApp(config);
const auth = getAuth(app);
connectAuthEmulator(auth, `http://${config.emulators.auth}`, { disableWarnings: true });
await signInAnonymously(auth);

const output = document.querySelector('output');
onAuthStateChanged(auth, (user) => (output.textContent = user?.uid ?? 'nobody'));
Object.assign(window, { hostApp: app, hostApps: () => getApps().map(({ name }) => name) });
