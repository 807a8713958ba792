import type { TemplateResult } from 'lit';
import { wordsIn } from '../../domain/word-list.js';
import { define } from '../../elements/define.js';
import { textField } from './field.js';
import { SettingsSection } from './settings-section.js';

/** What the rules take: interests, and characters of each. */
const MOST = 50;
const LENGTH = 50;

/** @summary Section of the settings: the interests that members can choose from. */
export class CommunityAdminInterests extends SettingsSection<'interests'> {
  protected override readonly section = 'interests';
  #typed: string | undefined;

  protected override get heading(): string {
    return this.texts.t.interests.heading;
  }

  protected override forget(): void {
    super.forget();
    this.#typed = undefined;
  }

  protected override isWrong(interests: readonly string[]): boolean {
    return interests.length > MOST || interests.some(({ length }) => length > LENGTH);
  }

  protected override fields(interests: readonly string[]): TemplateResult {
    const { label, hint, wrong } = this.texts.t.interests;
    const mine = this.#typed;
    const value =
      mine !== undefined && wordsIn(mine).join('\n') === interests.join('\n') ? mine : interests.join('\n');
    return textField({
      id: 'interests',
      label,
      hint,
      value,
      rows: 6,
      error: this.isWrong(interests) ? wrong : '',
      take: (typed) => {
        this.#typed = typed;
        this.change(wordsIn(typed));
      },
    });
  }
}

define('community-admin-interests', CommunityAdminInterests);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-interests': CommunityAdminInterests;
  }
}
