import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/ui/community-menu.js';
import type { MenuItem } from '../src/elements/ui/community-menu.js';
import '../src/elements/ui/community-time.js';
import { dark, rightToLeft } from './in-community.js';

const meta: Meta = { title: 'Parts' };
export default meta;

const MINUTE = 60_000;
const DISTANCES = [0, 1, 59, 60, 24 * 60, 8 * 24 * 60, 400 * 24 * 60];

const times = (lang: string): StoryObj => ({
  render: () =>
    html`<ul lang=${lang}>
      ${DISTANCES.map(
        (minutes) => html`<li><community-time .time=${Date.now() - minutes * MINUTE}></community-time></li>`,
      )}
    </ul>`,
});

export const Time = times('en');
export const TimeRussian = times('ru');
export const TimeArabic: StoryObj = { ...times('ar'), ...rightToLeft };

const ITEMS: readonly MenuItem[] = [
  { id: 'edit', label: 'Edit' },
  { id: 'delete', label: 'Delete' },
  { id: 'copy', label: 'Copy link' },
];
const SIGNS: readonly MenuItem[] = [
  { id: 'like', label: 'Like', sign: '👍', checked: true },
  { id: 'love', label: 'Love', sign: '❤️', checked: false },
  { id: 'laugh', label: 'Funny', sign: '😄', checked: false },
];

const menu = (items: readonly MenuItem[], row: boolean): StoryObj => ({
  render: () => html`
    <button type="button" aria-haspopup="menu" @click=${open}>Open the menu</button>
    <community-menu .items=${items} .row=${row} label="More actions"></community-menu>
  `,
  play: ({ canvasElement }) => canvasElement.querySelector('button')?.click(),
});

function open({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const opened = button.parentElement?.querySelector('community-menu');
  void opened?.updateComplete.then(() => opened.open(button));
}

export const Menu = menu(ITEMS, false);
export const MenuDark: StoryObj = { ...Menu, ...dark };
export const MenuOfReactions = menu(SIGNS, true);
export const MenuOfReactionsDark: StoryObj = { ...MenuOfReactions, ...dark };
