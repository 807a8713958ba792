import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { describeOneself } from '../../controllers/profile.js';
import { AVATAR_LENGTH, BIO_LENGTH, INTERESTS, NAME_LENGTH } from '../../domain/limits.js';
import { isPictureAddress, type Description } from '../../domain/member.js';
import { nameFault, tidyBody, tidyName } from '../../domain/validate.js';
import { completeEnglish } from '../../i18n/en-account.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';
import { MemberDialog } from './member-dialog.js';

type Field = 'name' | 'bio' | 'picture' | 'interests';

/**
 * @summary The dialog in which members say who they are.
 *
 * @csspart dialog - The dialog.
 */
export class CommunityProfile extends MemberDialog {
  static {
    completeEnglish();
  }

  @state() private faults: Partial<Record<Field, string>> = {};
  @state() private failure = '';
  @state() private busy = false;

  protected override get heading(): string {
    return this.texts.t.account.profile;
  }

  protected override content(): TemplateResult {
    const { profile } = this.texts.t;
    const { account } = this.locale.t;
    return html`<form class="stack" novalidate @submit=${this.#save}>
      <p class="error" role="alert" ?hidden=${!this.failure}>${this.failure}</p>
      ${this.#field('name', account.name, account.nameHint, this.#nameInput())}
      ${this.#field('bio', profile.bio, profile.bioHint, this.#bioInput())} ${this.#interests()}
      ${this.#field('picture', profile.picture, profile.pictureHint, this.#pictureInput())}
      <button class="button primary" type="submit" aria-disabled=${this.busy}>${profile.save}</button>
    </form>`;
  }

  override firstUpdated(): void {
    // What may be chosen stands in the community document, which may be a day old.
    this.session.readCommunity().then(
      () => this.requestUpdate(),
      () => undefined,
    );
  }

  #field(id: Field, label: string, hint: string, input: TemplateResult): TemplateResult {
    const fault = this.faults[id];
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${input}
      <span id="${id}-note" class=${fault ? 'error' : 'hint'} role=${fault ? 'alert' : nothing}
        >${fault ?? hint}</span
      >
    </div>`;
  }

  /* The stored values are bound once: Lit writes a field again only when its value here changes. */

  #nameInput(): TemplateResult {
    return html`<input
      id="name"
      class="input"
      dir="auto"
      autocomplete="nickname"
      maxlength=${NAME_LENGTH}
      .value=${this.#stored.name}
      aria-invalid=${this.faults.name ? 'true' : nothing}
      aria-describedby="name-note"
    />`;
  }

  #bioInput(): TemplateResult {
    return html`<textarea
      id="bio"
      class="input"
      dir="auto"
      rows="4"
      .value=${this.#stored.bio}
      aria-invalid=${this.faults.bio ? 'true' : nothing}
      aria-describedby="bio-note"
    ></textarea>`;
  }

  #pictureInput(): TemplateResult {
    return html`<input
      id="picture"
      class="input"
      type="url"
      dir="ltr"
      inputmode="url"
      autocomplete="photo"
      maxlength=${AVATAR_LENGTH}
      .value=${this.#stored.avatar}
      aria-invalid=${this.faults.picture ? 'true' : nothing}
      aria-describedby="picture-note"
    />`;
  }

  #interests(): TemplateResult | typeof nothing {
    const offered = this.session.community?.interests ?? [];
    if (offered.length === 0) return nothing;
    const { interests: fault } = this.faults;
    return html`<fieldset aria-describedby=${fault ? 'interests-note' : nothing}>
      <legend>${this.texts.t.card.interests}</legend>
      <div class="choices">
        ${offered.map(
          (interest) =>
            html`<label
              ><input
                type="checkbox"
                name="interest"
                value=${interest}
                .checked=${this.#stored.interests.includes(interest)}
              /><bdi>${interest}</bdi></label
            >`,
        )}
      </div>
      ${fault ? html`<span id="interests-note" class="error" role="alert">${fault}</span>` : nothing}
    </fieldset>`;
  }

  /** What the form began with; what another tab stores meanwhile does not overwrite what is typed. */
  get #stored(): Description {
    const { name = '', bio = '', avatar = '', interests = [] } = this.session.member ?? {};
    return (this.#began ??= { name, bio, avatar, interests });
  }
  #began: Description | undefined;

  #input(id: string): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`) ?? document.createElement('input');
  }

  #entered(): Description {
    const checked = this.renderRoot.querySelectorAll<HTMLInputElement>('[name="interest"]:checked');
    return {
      name: tidyName(this.#input('name').value),
      bio: tidyBody(this.#input('bio').value),
      avatar: this.#input('picture').value.trim(),
      interests: [...checked].map(({ value }) => value),
    };
  }

  #faultsOf({ name, bio, avatar, interests }: Description): Partial<Record<Field, string>> {
    const { profile } = this.texts.t;
    const fault = nameFault(name);
    return {
      ...(fault && { name: this.locale.t.account.nameFaults[fault] }),
      ...(bio.length > BIO_LENGTH && { bio: profile.bioLong }),
      ...(interests.length > INTERESTS && { interests: profile.tooManyInterests }),
      ...(avatar && !isPictureAddress(avatar) && { picture: profile.pictureWrong }),
    };
  }

  #leadToFault(): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find('[aria-invalid="true"]') ?? find('[name="interest"]'))?.focus();
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const entered = this.#entered();
    this.failure = '';
    this.faults = this.#faultsOf(entered);
    await this.updateComplete;
    if (Object.keys(this.faults).length > 0) return this.#leadToFault();
    this.busy = true;
    try {
      await describeOneself(this.session, entered);
      announce(this.texts.t.profile.saved);
      this.dialog.close();
    } catch (error) {
      const { failed, refused } = this.texts.t.profile;
      this.failure = (error as { code?: string }).code === 'denied' ? refused : failed;
    } finally {
      this.busy = false;
    }
  };
}

define('community-profile', CommunityProfile);

declare global {
  interface HTMLElementTagNameMap {
    'community-profile': CommunityProfile;
  }
}
