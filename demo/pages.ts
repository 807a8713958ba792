/** How the demo's pages, written for the usual addresses, are connected to what this run has. */
export interface Connection {
  firestore: string;
  auth: string;
}

const started = Date.now();
const embedTag = /<script\b(?=[^>]*\/community-widgets\/embed\.js)(?![^>]*\sdata-preview\b)/g;
const providerTag = /<community-provider\b(?![^>]*\spreview\b)/g;

/** The poll that is seeded to open in two days; a page of one's own says the day on which one's own poll opens. */
const opensTag = /(<community-poll\b[^>]*\bopens=")[^"]*"/g;
const twoDays = 2 * 86_400_000;

/** @param connection Addresses of the emulators, or null for the preview, which needs none. */
export function connectPage(html: string, connection: Connection | null): string {
  if (!connection) return html.replace(embedTag, '$& data-preview').replace(providerTag, '$& preview');
  return html
    .replace(opensTag, `$1${new Date(started + twoDays).toISOString()}"`)
    .replaceAll('127.0.0.1:8080', connection.firestore)
    .replaceAll('127.0.0.1:9099', connection.auth);
}
