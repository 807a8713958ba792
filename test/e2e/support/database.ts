import { firestoreHost, project } from './environment.js';
import { decodeFields, encodeFields, type Fields, type WireValue } from './values.js';

const root = `projects/${project}/databases/(default)/documents`;
/** The emulator lets this token pass all rules, as the console does. */
const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };

async function send(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(`http://${firestoreHost}/v1/${url}`, { headers, ...init });
  const answer = await response.text();
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${answer}`);
  return JSON.parse(answer);
}

export interface Stored {
  id: string;
  data: Record<string, unknown>;
}

interface WireDocument {
  name: string;
  fields?: Record<string, WireValue>;
}

const toStored = ({ name, fields }: WireDocument): Stored => ({
  id: name.slice(name.lastIndexOf('/') + 1),
  data: decodeFields(fields),
});

/** Writes whole documents, path → fields, past the rules. */
export async function store(documents: Readonly<Record<string, Fields>>): Promise<void> {
  const writes = Object.entries(documents).map(([path, fields]) => ({
    update: { name: `${root}/${path}`, fields: encodeFields(fields) },
  }));
  await send(`${root}:commit`, { method: 'POST', body: JSON.stringify({ writes }) });
}

/** Changes some fields of a document, past the rules; field paths may have dots. */
export async function change(path: string, fields: Fields, mask = Object.keys(fields)): Promise<void> {
  const query = mask.map((field) => `updateMask.fieldPaths=${encodeURIComponent(field)}`).join('&');
  const body = JSON.stringify({ fields: encodeFields(fields) });
  await send(`${root}/${path}?${query}`, { method: 'PATCH', body });
}

export async function read(path: string): Promise<Stored | null> {
  const found = (await send(`${root}/${path}`)) as WireDocument | null;
  return found && toStored(found);
}

export async function list(collection: string): Promise<Stored[]> {
  const found: WireDocument[] = [];
  for (let token = ''; ;) {
    const page = token && `&pageToken=${encodeURIComponent(token)}`;
    const answer = await send(`${root}/${collection}?pageSize=300${page}`);
    const { documents = [], nextPageToken = '' } = answer as {
      documents?: WireDocument[];
      nextPageToken?: string;
    };
    found.push(...documents);
    if (!nextPageToken) return found.map(toStored);
    token = nextPageToken;
  }
}

/** Every document below a path, path → fields, also below documents that are not there. */
export async function everythingBelow(path: string): Promise<Record<string, Stored['data']>> {
  const found: Record<string, Stored['data']> = {};
  const answer = await send(`${root}/${path}:listCollectionIds`, { method: 'POST', body: '{}' });
  const { collectionIds = [] } = answer as { collectionIds?: string[] };
  for (const collection of collectionIds) {
    const inside = await send(`${root}/${path}/${collection}?pageSize=300&showMissing=true`);
    const { documents = [] } = inside as { documents?: WireDocument[] };
    for (const document of documents) {
      const { id, data } = toStored(document);
      const place = `${path}/${collection}/${id}`;
      if (document.fields) found[place] = data;
      Object.assign(found, await everythingBelow(place));
    }
  }
  return found;
}
