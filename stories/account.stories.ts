import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/account/community-account.js';
import { dark, inCommunity, narrow, rightToLeft, type StoryOptions } from './in-community.js';

const meta: Meta = { title: 'Account', component: 'community-account' };
export default meta;

const story = (options: StoryOptions = {}): StoryObj =>
  inCommunity(options, () => html`<community-account></community-account>`);

/** Presses the button as soon as it can be pressed. */
const press: StoryObj['play'] = async ({ canvasElement }) => {
  const account = canvasElement.querySelector('community-account');
  const button = () => account?.shadowRoot?.querySelector<HTMLElement>('button[aria-disabled="false"]');
  while (!button()) await new Promise((resolve) => requestAnimationFrame(resolve));
  button()?.click();
};

const opened = (options: StoryOptions = {}): StoryObj => ({ ...story(options), play: press });

export const SignedOut = story();
export const SignedOutDark: StoryObj = { ...SignedOut, ...dark };
export const Guest = story({ as: 'guest' });
export const Member = story({ as: 'member' });
export const MemberDark: StoryObj = { ...Member, ...dark };
export const SignInDialog = opened();
export const SignInDialogDark: StoryObj = { ...SignInDialog, ...dark };
export const SignInDialogNarrow: StoryObj = { ...SignInDialog, ...narrow };
export const SignInDialogRightToLeft: StoryObj = { ...opened({ lang: 'ar' }), ...rightToLeft };
export const SignInWithoutGuests = opened({ policy: { guests: 'off' } });
export const GuestPanel = opened({ as: 'guest' });
export const MemberPanel = opened({ as: 'member' });
export const MemberPanelDark: StoryObj = { ...MemberPanel, ...dark };
