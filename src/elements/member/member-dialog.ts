import { property } from 'lit/decorators/property.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { memberTexts } from '../../i18n/members/texts.js';
import { Dialog } from '../ui/dialog.js';
import { runDialog } from '../ui/run-dialog.js';

/** What the dialogs about members share: who it is about, and the words. */
export abstract class MemberDialog extends Dialog {
  @property({ attribute: false }) session!: Session;

  protected readonly texts = new Texts(this, this.locale, memberTexts);
}

/** Opens a dialog inside the element that asks for it, and takes it away once it is closed. */
export async function openDialog(
  host: HTMLElement,
  session: Session,
  tag: 'community-profile' | 'community-account-removal',
): Promise<void> {
  const dialog = document.createElement(tag);
  dialog.session = session;
  return runDialog(host, dialog);
}
