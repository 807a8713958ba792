/**
 * A bar of the demo alone, and only on the emulators: signs in as one of the seeded people. The site's own pages
 * would not have it.
 */
const PASSWORD = 'forty-mornings';
const PEOPLE = [
  { name: 'Mia', role: 'member', email: 'mia@demo.example' },
  { name: 'Noah', role: 'member', email: 'noah@demo.example' },
  { name: 'Lena', role: 'member', email: 'lena@demo.example' },
  { name: 'Omar', role: 'moderator', email: 'omar@demo.example' },
  { name: 'Olga', role: 'owner', email: 'olga@demo.example' },
];

/** Whether the page's widgets speak to emulators. */
function onEmulators() {
  const tag = document.querySelector('script[src$="/community-widgets/embed.js"]');
  if (!tag?.dataset.config || 'preview' in tag.dataset) return false;
  return Boolean(JSON.parse(tag.dataset.config).emulators);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function buttonFor({ name, role }) {
  const hidden = element('span', { className: 'visually-hidden' }, 'Sign in as ');
  return element('button', { type: 'button' }, hidden, `${name} `, element('small', {}, `(${role})`));
}

/** Signs out whoever is there, then in. Who is signed in, the account button says. */
async function switchTo(person, status) {
  status.textContent = `Signing in as ${person.name} …`;
  try {
    await customElements.whenDefined('community-account');
    const account = document.querySelector('community-account');
    await account.signOut();
    await account.signInWithEmail({ email: person.email, password: PASSWORD });
    status.textContent = '';
  } catch (error) {
    status.textContent = `Could not sign in as ${person.name}: ${error.message}`;
  }
}

function addStrip() {
  const lead = element('span', { className: 'lead', ariaHidden: 'true' }, 'Demo: sign in as');
  const status = element('span', { className: 'lead', role: 'status' });
  const strip = element('div', {
    className: 'demo-strip',
    role: 'region',
    ariaLabel: 'Demo',
    lang: 'en',
    dir: 'ltr',
  });
  strip.append(lead, ...PEOPLE.map(buttonFor), status);
  // One at a time: a second click waits for the first.
  let switching = Promise.resolve();
  strip.querySelectorAll('button').forEach((button, i) => {
    button.addEventListener('click', () => (switching = switching.then(() => switchTo(PEOPLE[i], status))));
  });
  document.body.append(strip);
}

if (onEmulators()) addStrip();
