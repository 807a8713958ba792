import { readAllAnswers } from '../../controllers/occasion-attendees-export.js';
import type { Attendee } from '../../controllers/attendee-list.js';
import { toCsv } from '../../domain/csv.js';
import { occasionAnswerKey, type Occasion } from '../../domain/occasion.js';
import type { SignUpAnswers } from '../../domain/sign-up.js';
import type { FileExport } from '../staff/file-export.js';
import type { CommunityAdminAttendees } from './community-admin-attendees.js';

/** Puts who comes, as far as they have been read, into a file, with what they have answered. */
export function exportAttendees(
  file: FileExport,
  host: CommunityAdminAttendees,
  record: Occasion,
): Promise<void> {
  const { session, event, occurrence, people } = host;
  const texts = () => host.texts.t.file;
  return file.run(
    async (signal, say) => {
      const { items } = people;
      const uids = record.questions.length > 0 ? items.map(({ signUp }) => signUp.uid) : [];
      if (uids.length > 0) say(texts().reading(0));
      const progress = (read: number) => say(texts().reading(read));
      const answers = await readAllAnswers(session, { event, occurrence }, uids, signal, progress);
      return {
        name: `event-${event}-${occurrence}.csv`,
        text: attendeesFile(host, record, items, answers),
        done: texts().done(items.length),
      };
    },
    () => texts().failed,
  );
}

/** One row a person in order, one column a question. */
function attendeesFile(
  host: CommunityAdminAttendees,
  { questions }: Occasion,
  items: readonly Attendee[],
  answers: ReadonlyMap<string, SignUpAnswers>,
): string {
  const { file, going, waiting, none } = host.texts.t;
  const { place, name, uid, party, standing, signedUp, checkedIn } = file.columns;
  const time = (at: number) => (at ? new Date(at).toISOString() : '');
  return toCsv([
    [place, name, uid, party, standing, signedUp, checkedIn, ...questions.map(({ text }) => text)],
    ...items.map(({ signUp, standing: stands }, at) => [
      String(at + 1),
      signUp.name,
      signUp.uid,
      String(signUp.party),
      !stands ? none : stands.kind === 'going' ? going : waiting(String(stands.rank ?? '')),
      time(signUp.at),
      host.checkIns.isThere(signUp) ? time(signUp.checkedInAt) || file.yes : '',
      ...questions.map((_, question) => answers.get(signUp.uid)?.[occasionAnswerKey(question)] ?? ''),
    ]),
  ]);
}
