import type { NoteOutcome } from '../idea/community-idea-status.js';
import type { CommunityThread } from './community-thread.js';

/** Posts a comment on an idea and makes it the official reply, unless it does not stand there at once. */
export async function replyOfficially(host: CommunityThread, body: string): Promise<NoteOutcome> {
  const worker = await host.desk.bring();
  if (!worker) return { failure: host.locale.t.composer.unavailable };
  if (!worker.writer.allows(body, host.root)) return { failure: '' };
  const outcome = await worker.writer.post(body, host.root);
  if (!outcome.done) return { failure: outcome.message };
  const entry = outcome.id === undefined ? undefined : host.conversation.find(outcome.id);
  if (!entry || entry.page < 0) return 'later';
  await host.accept({ id: entry.id, page: entry.page, uid: entry.uid });
  return host.shown?.forum.answer === entry.id ? 'posted' : 'later';
}
