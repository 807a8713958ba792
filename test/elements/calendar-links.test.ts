import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Occasion, Occurrence } from '../../src/domain/occasion.js';
import { calendarFileName, calendarFileOf, saveCalendar } from '../../src/elements/occasion/calendar-file.js';
import { calendarLinks } from '../../src/elements/occasion/calendar-links.js';
import '../../src/elements/occasion/community-calendar-links.js';
import type { CommunityCalendarLinks } from '../../src/elements/occasion/community-calendar-links.js';
import { occasion, occurrence } from '../../stories/occasion-fixtures.js';

interface Saved {
  readonly name: string;
  readonly address: string;
}

/** Links that were followed as downloads; nothing is saved. */
function watchSaving(): { saved: Saved[]; stop: () => void } {
  const saved: Saved[] = [];
  const watch = (event: MouseEvent) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link?.href.startsWith('blob:') || event.defaultPrevented) return;
    event.preventDefault();
    saved.push({ name: link.download, address: link.href });
  };
  const click = HTMLAnchorElement.prototype.click;
  // A link outside the page, as `saveFile` makes it, is heard by nobody.
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.isConnected) click.call(this);
    else saved.push({ name: this.download, address: this.href });
  };
  window.addEventListener('click', watch);
  const stop = () => {
    window.removeEventListener('click', watch);
    HTMLAnchorElement.prototype.click = click;
  };
  return { saved, stop };
}

async function setup(
  event: Occasion = occasion(),
  one: Occurrence = occurrence(48),
  words = {},
  lang = 'en',
) {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}>${calendarLinks(event, one, words)}</div>`);
  const element = place.querySelector<CommunityCalendarLinks>('community-calendar-links');
  if (!element) throw new Error('There are no links.');
  await element.updateComplete;
  const root = element.renderRoot;
  const link = (name: string) => {
    const found = [...root.querySelectorAll('a')].find((one) => one.textContent.trim() === name);
    if (!found) throw new Error(`No link "${name}".`);
    return found;
  };
  return { element, root, link };
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
};

const textAt = async (address = '') => (await fetch(address)).text();

describe('the link to a calendar file', () => {
  let watching: ReturnType<typeof watchSaving>;
  beforeEach(() => (watching = watchSaving()));
  afterEach(() => watching.stop());

  it('is a link "Add to calendar" that leads to a file as soon as somebody points at it', async () => {
    const { link } = await setup(occasion({ title: 'Cupping: evening' }));
    const add = link('Add to calendar');
    add.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => add.href.startsWith('blob:'));
    expect(add.download).to.equal('Cupping-evening.ics');
    expect(await textAt(add.href)).to.match(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Cupping: evening\r\n/);
    add.click();
    expect(watching.saved).to.deep.equal([{ name: 'Cupping-evening.ics', address: add.href }]);
  });

  it('saves once where it is pressed before the file is made, also by keyboard', async () => {
    const { link } = await setup();
    link('Add to calendar').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => watching.saved.length > 0);
    expect(watching.saved).to.have.length(1);
    expect(await textAt(watching.saved[0]?.address)).to.include('BEGIN:VEVENT');
    expect(location.hash).to.equal('');
  });

  it('is made anew when the event changes', async () => {
    const { element, link } = await setup(occasion({ title: 'Before' }));
    link('Add to calendar').click();
    await until(() => watching.saved.length === 1);
    element.occasion = occasion({ title: 'After', sequence: 1 });
    await element.updateComplete;
    expect(link('Add to calendar').href).to.equal(location.href);
    link('Add to calendar').click();
    await until(() => watching.saved.length === 2);
    expect(await textAt(watching.saved[1]?.address)).to.match(/SEQUENCE:1\r\n[^]*SUMMARY:After/);
  });

  it('tells calendars that a time is cancelled, and offers it to no others', async () => {
    const { link, root } = await setup(occasion(), occurrence(48, { cancelled: true }));
    expect(root.querySelector('details')).to.equal(null);
    link('Add to calendar').click();
    await until(() => watching.saved.length > 0);
    expect(await textAt(watching.saved[0]?.address)).to.include('STATUS:CANCELLED');
  });

  it('has the text without its markup, the address, and where to join if one may know', async () => {
    const address = 'https://brand.example/#event-1';
    const link = 'https://meet.example/1';
    const shown = await setup(
      occasion({ body: '# Menu\n\n- **Tea**\n- [Cake](https://x.example)' }),
      occurrence(48),
      {
        address,
        link,
      },
    );
    shown.link('Add to calendar').click();
    await until(() => watching.saved.length > 0);
    const text = (await textAt(watching.saved[0]?.address)).replaceAll('\r\n ', '');
    expect(text).to.include(`DESCRIPTION:${link}\\n\\nMenu\\n\\nTea\\nCake\\n\\n${address}`);
  });

  it('says so where the file cannot be made, and tries again when it is pressed again', async () => {
    const { element, link, root } = await setup();
    const encode = URL.createObjectURL;
    URL.createObjectURL = () => {
      throw new TypeError('No.');
    };
    link('Add to calendar').click();
    await until(() => root.querySelector('[role=alert]') !== null);
    expect(root.querySelector('[role=alert]')?.textContent).to.equal(
      'The calendar file could not be made. Check your connection and try again.',
    );
    URL.createObjectURL = encode;
    link('Add to calendar').click();
    await until(() => watching.saved.length > 0);
    await element.updateComplete;
    expect(root.querySelector('[role=alert]')).to.equal(null);
  });

  it('leads to Google and Outlook in pages of their own, which learn nothing of this one', async () => {
    const { link, root } = await setup();
    expect(root.querySelector('summary')?.textContent).to.equal('Other calendars');
    for (const [name, host] of [
      ['Google Calendar', 'calendar.google.com'],
      ['Outlook', 'outlook.live.com'],
    ] as const) {
      const { href, target, rel } = link(name);
      expect([new URL(href).host, target, rel]).to.deep.equal([host, '_blank', 'noopener']);
    }
  });

  for (const lang of ['en', 'ar']) {
    it(`is accessible, open or not, in ${lang}`, async () => {
      const { element, root } = await setup(occasion(), occurrence(48), {}, lang);
      await expect(element).to.be.accessible();
      root.querySelector('details')?.setAttribute('open', '');
      await expect(element).to.be.accessible();
    });
  }

  it('shows nothing without an event', async () => {
    const element = await fixture<CommunityCalendarLinks>(
      html`<community-calendar-links></community-calendar-links>`,
    );
    expect(element.renderRoot.querySelector('a')).to.equal(null);
  });
});

describe('the file of all', () => {
  it('has every time of every event, each with its own address', async () => {
    const series = occasion({ occurrences: [occurrence(24, { id: 'd1' }), occurrence(48, { id: 'd2' })] });
    const file = await calendarFileOf([series, occasion()], (_, { id }) => `https://brand.example/#${id}`);
    expect(file.match(/^BEGIN:VEVENT/gm)).to.have.length(3);
    expect(file.match(/^URL.*/gm)?.map((line) => line.trim().slice(-4))).to.deep.equal([
      '/#d1',
      '/#d2',
      'once',
    ]);
  });

  it('is saved under the name that is given', async () => {
    const { saved, stop } = watchSaving();
    await saveCalendar([occasion()], 'Events of the Roastery');
    stop();
    expect(saved.map(({ name }) => name)).to.deep.equal(['Events-of-the-Roastery.ics']);
  });

  it('has a name that any disk takes', () => {
    expect(['../a/b?', 'ندوة القهوة', '…', 'x'.repeat(99)].map(calendarFileName)).to.deep.equal([
      'a-b.ics',
      'ندوة-القهوة.ics',
      'calendar.ics',
      `${'x'.repeat(60)}.ics`,
    ]);
  });
});
