import { expect } from '@open-wc/testing';
import { calendarEntry } from '../../src/calendar/entry.js';
import { googleAddress, outlookAddress } from '../../src/calendar/web-calendars.js';
import type { Occasion } from '../../src/domain/occasion.js';
import { occasion } from '../../stories/occasion-fixtures.js';

const once = {
  ...{ id: 'once', cancelled: false },
  startsAt: Date.UTC(2026, 11, 12, 17),
  endsAt: Date.UTC(2026, 11, 12, 19),
};
const wholeDay = { ...once, startsAt: Date.UTC(2026, 11, 11, 23), endsAt: Date.UTC(2026, 11, 12, 23) };

function addresses(rest: Partial<Occasion> = {}, { text = 'Bring & taste + more', one = once } = {}) {
  const told = occasion({ title: 'Cupping & cake', place: 'Hamburg', ...rest });
  const entry = calendarEntry(told, one, {
    site: 'brand.example',
    address: 'https://brand.example/#e',
    text,
  });
  return [googleAddress(entry), outlookAddress(entry)] as const;
}

const valuesOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

describe('links into calendars on the web', () => {
  it('fill in what Google asks for', () => {
    expect(valuesOf(addresses()[0])).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Cupping & cake',
      dates: '20261212T170000Z/20261212T190000Z',
      details: 'Bring & taste + more\n\nhttps://brand.example/#e',
      location: 'Hamburg',
      ctz: 'Europe/Berlin',
    });
  });

  it('fill in what Outlook asks for', () => {
    expect(valuesOf(addresses()[1])).to.deep.equal({
      rru: 'addevent',
      subject: 'Cupping & cake',
      startdt: '2026-12-12T17:00:00Z',
      enddt: '2026-12-12T19:00:00Z',
      body: 'Bring & taste + more\n\nhttps://brand.example/#e',
      location: 'Hamburg',
    });
  });

  it('say whole days as days, the end being the day after', () => {
    const [google, outlook] = addresses({ allDay: true }, { one: wholeDay });
    expect(valuesOf(google)['dates']).to.equal('20261212/20261213');
    const { startdt, enddt, allday } = valuesOf(outlook);
    expect([startdt, enddt, allday]).to.deep.equal(['2026-12-12', '2026-12-13', 'true']);
  });

  it('have no plus sign for a blank, which Outlook would show', () => {
    for (const address of addresses()) expect(address).not.to.include('+');
  });

  it('stay short enough for any server, whole letters and the way back to the page in them', () => {
    for (const text of ['Кофе и пирог. '.repeat(300), '🎂'.repeat(2000)]) {
      for (const address of addresses({}, { text })) {
        expect(address.length).to.be.below(8000);
        const { details, body } = valuesOf(address);
        expect(details ?? body).to.match(/ …\n\nhttps:\/\/brand\.example\/#e$/);
        expect(details ?? body).not.to.include('\ufffd');
      }
    }
  });
});
