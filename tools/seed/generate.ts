/**
 * Believable insights with planted truths, the same for the same seed: `planted` says what is in them, so that tests can look for it.
 * Pure: neither clock nor database.
 */
import type { InsightPayload } from '../../lib/sync/protocol.ts';
import { type Random, random } from './random.ts';
import { type Story, stories } from './stories.ts';

export interface SeedOptions {
  readonly insights: number;
  readonly weeks: number;
  readonly seed: number;
  /** The moment the last week ends, ms. */
  readonly until: number;
  /** How many people press. Default 12. */
  readonly people?: number;
}

export interface SeedInsight {
  /** UUIDv7 of its moment. */
  readonly id: string;
  /** Who pressed: 0 … people − 1. */
  readonly person: number;
  readonly at: number;
  readonly payload: InsightPayload;
}

export const day = 86_400_000;
export const week = 7 * day;

/** What is hidden in the insights. Weeks count from 0; each begins where `weekOf` says. */
export interface Planted {
  /** A tag whose use is several times the usual in one week, the last whole one but one. */
  readonly jump: { readonly tag: string; readonly story: string; readonly week: number };
  /** The first is nearly always pressed beside the second. */
  readonly pair: readonly [tag: string, other: string];
  /** Contacts of a story that fell after a fix, and of one that did not. */
  readonly fix: { readonly story: string; readonly week: number; readonly before: number; readonly after: number };
  readonly noFix: { readonly story: string; readonly week: number };
  readonly unused: string;
}

/** Monday 00:00 UTC of the week that holds the moment. */
export const mondayOf = (moment: number): number => 4 * day + Math.floor((moment - 4 * day) / week) * week;

/** Monday of week `index` of a seed. */
export const weekOf = ({ until, weeks }: SeedOptions, index: number): number =>
  mondayOf(until - 1) - (weeks - 1 - index) * week;

export function planted({ insights, weeks }: SeedOptions): Planted {
  const perWeek = insights / weeks;
  const share = (part: number) => Math.max(6, Math.round(perWeek * part));
  return {
    jump: { tag: 'web.fault', story: 'freeze', week: weeks - 2 },
    pair: ['bil.unclear', 'pol.unfair'],
    fix: {
      story: 'gate',
      week: weeks - Math.min(6, Math.ceil(weeks / 2)),
      before: share(0.03),
      after: Math.ceil(share(0.03) / 5),
    },
    noFix: { story: 'depot', week: weeks - Math.min(6, Math.ceil(weeks / 2)) },
    unused: 'web.access',
  };
}

const cities = ['Leeds', 'Bristol', 'Cardiff', 'Sevilla', 'Bilbao', 'Murcia'];
const days = { en: ['Monday', 'Tuesday', 'Friday'], es: ['lunes', 'martes', 'viernes'] } as const;
/** Of a day, from 00:00 UTC: busy in office hours. */
const hours = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour <= 19 ? 6 : 1));
const weekdays = [6, 5, 5, 5, 4, 2, 1];

/** All insights of a seed, week by week. */
export function* generate(options: SeedOptions): Generator<SeedInsight> {
  const { insights, weeks, seed, until } = options;
  const dice = random(seed);
  const truths = planted(options);
  const ids = new Ids(dice);
  const [jump, gate] = [byId(truths.jump.story), byId(truths.fix.story)];
  let left = insights;
  for (let index = 0; index < weeks && left > 0; index += 1) {
    const size = Math.min(left, Math.round(left / (weeks - index)));
    const planned: Story[] = [];
    const add = (story: Story, count: number) => {
      for (let n = 0; n < count && planned.length < size; n += 1) planned.push(story);
    };
    add(gate, index < truths.fix.week ? truths.fix.before : truths.fix.after);
    if (index === truths.jump.week) add(jump, Math.max(30, Math.round(size * 0.25)));
    const weights = stories.map((one) => one.weight);
    while (planned.length < size) planned.push(stories[dice.weighted(weights)] ?? gate);
    const start = weekOf(options, index);
    const made: SeedInsight[] = [];
    for (const story of planned) {
      if (made.length >= size) break;
      const moment = start + dice.weighted(weekdays) * day + dice.weighted(hours) * 3_600_000 + dice.below(3_600_000);
      const first = insight(story, Math.min(moment, until - 1 - dice.below(60_000)), dice, ids, options);
      made.push(first);
      if (story.tag === truths.pair[0] && dice.chance(0.8) && made.length < size) {
        made.push(beside(first, truths.pair[1], ids));
      }
    }
    yield* made.sort((a, b) => a.at - b.at);
    left -= made.length;
  }
}

function byId(id: string): Story {
  const found = stories.find((story) => story.id === id);
  if (!found) throw new Error(`no story ${id}`);
  return found;
}

function insight(story: Story, at: number, dice: Random, ids: Ids, { people = 12 }: SeedOptions): SeedInsight {
  const language = dice.chance(0.4) ? 'es' : 'en';
  const freshdesk = dice.chance(0.3);
  const told = dice.chance(story.weight === 0 ? 0.9 : 0.6);
  const fill = (text: string) =>
    text
      .replaceAll('{n}', String(2 + dice.below(7)))
      .replaceAll('{city}', dice.pick(cities))
      .replaceAll('{day}', dice.pick(days[language]));
  const internal = story.tag.startsWith('int.');
  const text = told || internal ? fill(dice.pick(story[language])) : undefined;
  const money = story.money && dice.chance(story.money[0]) ? story.money[1] * (0.5 + dice.next()) : undefined;
  const payload: InsightPayload = {
    tag: story.tag,
    taxonomy: 1,
    helpdesk: freshdesk ? 'freshdesk' : 'zendesk',
    host: freshdesk ? 'acme.freshdesk.com' : 'acme.zendesk.com',
    ticket: String(100_000 + ids.ticket()),
    language,
    ...(story.product && { product: story.product }),
    ...(story.area && { area: story.area }),
    ...(text && !internal && { excerpt: text }),
    ...(story.tag === 'int.wait' &&
      text && { asked: text, due: new Date(at + (1 + dice.below(6)) * day).toISOString().slice(0, 10) }),
    ...(internal && story.tag !== 'int.wait' && text && { note: text }),
    ...(dice.chance(0.08) && { repeat: true }),
    ...(story.urgent && dice.chance(story.urgent) && { urgent: true }),
    ...(money && { money: { amount: Math.round(money * 100) / 100, currency: language === 'es' ? 'EUR' : 'GBP' } }),
  };
  return { id: ids.at(at), person: dice.below(people), at, payload };
}

/** A second tag on the same ticket, a few seconds later. */
function beside(first: SeedInsight, tag: string, ids: Ids): SeedInsight {
  const { money: _, ...payload } = first.payload;
  return { ...first, id: ids.at(first.at + 1), at: first.at + 1, payload: { ...payload, tag } as InsightPayload };
}

/** Ids and ticket numbers in order. */
class Ids {
  readonly #dice: Random;
  #tickets = 0;
  constructor(dice: Random) {
    this.#dice = dice;
  }
  ticket(): number {
    this.#tickets += 1;
    return this.#tickets;
  }
  /** Version 7: 48 bits of time, the rest by chance. */
  at(moment: number): string {
    const time = moment.toString(16).padStart(12, '0');
    const some = (digits: number) => Array.from({ length: digits }, () => this.#dice.below(16).toString(16)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${some(3)}-${'89ab'.charAt(this.#dice.below(4))}${some(3)}-${some(12)}`;
  }
}
