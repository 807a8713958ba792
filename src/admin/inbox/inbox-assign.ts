import { html, type TemplateResult } from 'lit';
import type { ModeratedPost } from '../../domain/moderation.js';
import '../../elements/ui/community-menu.js';
import type { CommunityMenu } from '../../elements/ui/community-menu.js';
import type { CommunityAdminInbox } from './community-admin-inbox.js';

/** Gives a contribution to a colleague. */
export function assignButton(inbox: CommunityAdminInbox, post: ModeratedPost): TemplateResult {
  const { t } = inbox.streamTexts;
  const open = async (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    const menu = button.nextElementSibling as CommunityMenu;
    menu.items = await inbox.colleagues();
    await menu.updateComplete;
    menu.open(button);
  };
  return html`<button class="button plain" type="button" aria-haspopup="menu" @click=${open}>
      ${t.assign}
    </button>
    <community-menu
      .label=${t.assignTo}
      .direction=${inbox.locale.direction}
      @menu-chosen=${(event: CustomEvent<string>) => void inbox.claims.give(post.id, event.detail)}
    ></community-menu>`;
}
