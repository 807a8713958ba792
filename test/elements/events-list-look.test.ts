import { setViewport } from '@web/test-runner-commands';
import { EVENTS } from '../../stories/events-list-fixtures.js';
import { setUpEvents } from './events-list-setup.js';
import { cleanUpForum } from './forum-setup.js';
import { describeLooks } from './looks.js';
import { deep } from './measures.js';
import { until } from './screen.js';
import { occasionListTexts } from '../../src/i18n/occasion-list/texts.js';

afterEach(async () => {
  cleanUpForum();
  await setViewport({ width: 900, height: 700 });
});

/** As it stands once its own words are there. */
async function shown(lang: string, attributes: Parameters<typeof setUpEvents>[1], selector: string) {
  const { community, events } = await setUpEvents({ events: EVENTS }, attributes, lang);
  await until('its words', () => events.texts.t === occasionListTexts.ifLoaded(lang));
  await until(selector, () => deep(community, selector));
  return community;
}

describeLooks({
  'the agenda': (lang) => shown(lang, { zone: 'America/New_York' }, '.entry'),
  'what is over': async (lang) => {
    history.replaceState(null, '', '#events?when=past');
    return shown(lang, {}, '.entry');
  },
  'a month': (lang) => shown(lang, { view: 'month' }, '[role=grid][aria-busy=false]'),
});
