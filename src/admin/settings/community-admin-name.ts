import type { TemplateResult } from 'lit';
import { nameFault, tidyName } from '../../domain/validate.js';
import { define } from '../../elements/define.js';
import { textField } from './field.js';
import { SettingsSection } from './settings-section.js';

/** @summary Section of the settings: the community's name. */
export class CommunityAdminName extends SettingsSection<'name'> {
  protected override readonly section = 'name';
  #typed: string | undefined;

  protected override get heading(): string {
    return this.texts.t.name.heading;
  }

  protected override forget(): void {
    super.forget();
    this.#typed = undefined;
  }

  protected override isWrong(name: string): boolean {
    return nameFault(name) !== null;
  }

  protected override fields(name: string): TemplateResult {
    const { label, hint, wrong } = this.texts.t.name;
    // Blanks at the end belong to a name of two words while it is typed.
    const value = this.#typed !== undefined && tidyName(this.#typed) === name ? this.#typed : name;
    return textField({
      id: 'name',
      label,
      hint,
      value,
      error: this.isWrong(name) ? wrong : '',
      take: (typed) => {
        this.#typed = typed;
        this.change(tidyName(typed));
      },
    });
  }
}

define('community-admin-name', CommunityAdminName);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-name': CommunityAdminName;
  }
}
