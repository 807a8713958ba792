import {
  acknowledgeWarning,
  liftSanction,
  sanctionMember,
  type Sanction,
} from '../../../src/data/moderation/sanctions.js';
import type { Member, Standing } from '../../../src/domain/member.js';
import type { SanctionField } from '../../../src/domain/moderation.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { auditFields, decider, FORMER, staged } from './deciding.js';
import { mia, omar, type Person } from './people.js';
import { minutesAgo, type Differences } from './stage.js';

/** When a mute ends; the same in what is there and in what is sent. */
export const UNTIL = Date.now() + 86_400_000;
export const WARNING = FORMER;

/** A member as staff have read them. */
export const memberOf = (who: Person, standing: Standing, decision: string): Member => ({
  ...{ uid: who.uid, name: who.name, interests: [], joinedAt: 0, approved: 3, helped: 0, standing },
  ...(decision && { decision }),
});

const why = { reason: 'spam', note: 'Please be kind.' };

/** What Omar does to Mia; the member is as the client knows them. */
export const sanctions =
  (sanction: Sanction, who = mia, by = omar, standing: Standing = {}, decision = '') =>
  (c: string): Write[] =>
    sanctionMember(decider(c, by, why), memberOf(who, standing, decision), sanction);

export const mute: Sanction = { action: 'mute', until: UNTIL };

export const lifts =
  (field: SanctionField, standing: Standing, by = omar, decision = FORMER) =>
  (c: string): Write[] =>
    liftSanction(decider(c, by, why), memberOf(mia, standing, decision), field);

export const acknowledges =
  (id = WARNING, who = mia) =>
  (c: string): Write[] =>
    acknowledgeWarning(c, who.uid, id);

/** As the database holds it. */
export const standingFields = ({ mutedUntil, ...rest }: Standing): Fields => ({
  ...rest,
  ...(mutedUntil !== undefined && { mutedUntil: new Date(mutedUntil) }),
});

/** Mia has a standing since the former decision, of which a notice and the log tell. */
export const sanctioned = (standing: Standing, action = 'warn', usual: Differences = {}) =>
  staged(
    () => ({
      [`audit/${FORMER}`]: auditFields(action, `members/${mia.uid}`, { about: mia.uid }),
      [`notices/${FORMER}`]: { uid: mia.uid, action, reason: 'spam', note: 'Careful.', at: minutesAgo(9) },
    }),
    { ...usual, members: { [mia.uid]: { standing: standingFields(standing), decision: FORMER } } },
  );
