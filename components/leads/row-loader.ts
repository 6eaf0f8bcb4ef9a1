/**
 * Collects the rows one filter fits, page by page, and keeps them fresh. Owns the rows and where it stands; knows
 * nothing of React. Answers of an older filter are dropped, an error keeps what has come, and no row is there twice.
 */
import type { Ask, LeadRow, ResponseOf } from '../../lib/messages/contract.ts';
import type { Failed } from '../shared/page/use-page.ts';
import type { Filter } from './address.ts';

type Page = ResponseOf<'leadInsights'>;

export interface RowsState {
  readonly phase: 'loading' | 'complete' | 'stopped' | 'failed';
  /** Newest first. While a new filter's first page is on its way, still the rows of the one before (`stale`). */
  readonly rows: readonly LeadRow[];
  readonly stale: boolean;
  /** How many rows are here. While they pour in, `rows` lags behind it: drawing them costs more than fetching them. */
  readonly loaded: number;
  /** How many rows the filter fits in all. */
  readonly total: number;
  /** Null until the first answer. */
  readonly source: Page['source'] | null;
  readonly error: Failed | null;
}

/** The count is shown at most this often while rows pour in, in milliseconds. */
const paintEvery = 250;
/** The rows are drawn again once they are this much more than those drawn, so that 100,000 are drawn a dozen times. */
const drawAtGrowth = 1.5;

/** Loading stops here until somebody asks for more: a page that held a million rows would hold nothing else. */
const mostAtOnce = 100_000;

export class RowLoader {
  readonly #ask: Ask;
  readonly #now: () => number;
  readonly #most: number;
  readonly #listeners = new Set<() => void>();
  #filter: Filter = {};
  #run = 0;
  #rows: LeadRow[] = [];
  #ids = new Set<string>();
  #cursor: string | null = null;
  #filling: Promise<void> = Promise.resolve();
  #begun = false;
  #enough: number;
  #refreshing = false;
  #refreshAgain = false;
  #paintedAt = Number.NEGATIVE_INFINITY;
  state: RowsState = { phase: 'loading', rows: [], loaded: 0, stale: false, total: 0, source: null, error: null };

  constructor(ask: Ask, now: () => number = () => performance.now(), most = mostAtOnce) {
    this.#ask = ask;
    this.#now = now;
    this.#most = most;
    this.#enough = most;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Drops what was under way and begins with another filter. */
  load(filter: Filter): Promise<void> {
    this.#filter = filter;
    this.#take([]);
    this.#cursor = null;
    this.#begun = false;
    this.#enough = this.#most;
    this.#publish({ phase: 'loading', stale: this.state.rows.length > 0, error: null });
    return this.#start();
  }

  /** Keeps what has come and asks for no more. */
  stop(): void {
    if (this.state.phase !== 'loading') return;
    this.#run += 1;
    this.#publish({ phase: 'stopped', rows: this.#rows.slice(), stale: false });
  }

  /** Goes on after a stop or an error, from where it stood. */
  async resume(): Promise<void> {
    if (this.state.phase === 'loading') return;
    if (this.#begun && this.#cursor === null) return this.refresh();
    this.#enough = Math.max(this.#enough, this.#rows.length + this.#most);
    this.#publish({ phase: 'loading', error: null });
    await this.#start();
  }

  /** Something was recorded or withdrawn: brings the rows up to date without a moment of emptiness. */
  async refresh(): Promise<void> {
    if (this.#refreshing || this.state.phase === 'loading') {
      this.#refreshAgain = true;
      return;
    }
    this.#refreshing = true;
    const run = this.#run;
    await this.#catchUp(run);
    this.#refreshing = false;
    await this.#refreshIfAsked();
  }

  #start(): Promise<void> {
    this.#filling = this.#fill(++this.#run);
    return this.#filling;
  }

  #page(cursor: string | null) {
    return this.#ask('leadInsights', { filter: this.#filter, cursor });
  }

  async #refreshIfAsked(): Promise<void> {
    if (!this.#refreshAgain || this.state.phase === 'loading') return;
    this.#refreshAgain = false;
    await this.refresh();
  }

  async #fill(run: number): Promise<void> {
    while (true) {
      const answer = await this.#page(this.#cursor);
      if (run !== this.#run) return;
      if (!answer.ok) {
        this.#publish({ phase: 'failed', rows: this.#rows.slice(), stale: false, error: answer.error });
        return;
      }
      const page = answer.value;
      this.#append(page);
      if (page.cursor === null) {
        const { source } = page;
        this.#publish({ phase: 'complete', rows: this.#rows.slice(), stale: false, total: this.#rows.length, source });
        return this.#refreshIfAsked();
      }
      if (this.#rows.length >= this.#enough) {
        const { source, total } = page;
        this.#publish({ phase: 'stopped', rows: this.#rows.slice(), stale: false, total, source });
        return;
      }
      this.#paint(page);
    }
  }

  #append(page: Page): void {
    for (const row of page.rows) {
      if (this.#ids.has(row.id)) continue;
      this.#ids.add(row.id);
      this.#rows.push(row);
    }
    this.#cursor = page.cursor;
    this.#begun = true;
  }

  #take(rows: LeadRow[]): void {
    this.#rows = rows;
    this.#ids = new Set(rows.map((row) => row.id));
  }

  #paint(page: Page): void {
    const now = this.#now();
    const first = this.state.stale || this.state.rows.length === 0;
    if (!first && now - this.#paintedAt < paintEvery) return;
    this.#paintedAt = now;
    const loaded = this.#rows.length;
    const drawn =
      first || loaded >= this.state.rows.length * drawAtGrowth ? { rows: this.#rows.slice(), stale: false } : {};
    this.#publish({ ...drawn, loaded, total: Math.max(page.total, loaded), source: page.source });
  }

  async #catchUp(run: number): Promise<void> {
    const head = await this.#page(null);
    if (run !== this.#run) return;
    if (!head.ok) {
      this.#publish({ phase: 'failed', error: head.error });
      return;
    }
    const joined = this.#join(head.value);
    const rows = joined ?? (await this.#readAgain(run, head.value));
    if (run !== this.#run || rows === null) return;
    const done = this.#cursor === null;
    this.#take(rows);
    const total = done ? rows.length : head.value.total;
    this.#publish({
      phase: done ? 'complete' : 'stopped',
      rows: rows.slice(),
      total,
      source: head.value.source,
      error: null,
    });
  }

  /** The new first page laid over the rows that are here, or null when something changed further down. */
  #join(head: Page): LeadRow[] | null {
    if (head.cursor === null) {
      this.#cursor = null;
      return head.rows.slice();
    }
    const fresh = head.rows.filter((row) => !this.#ids.has(row.id));
    const joined = [...fresh, ...this.#rows];
    const fits = head.rows.every((row, index) => joined[index]?.id === row.id);
    const whole = this.#cursor !== null || head.total === joined.length;
    if (!fits || !whole) return null;
    joined.splice(0, head.rows.length, ...head.rows);
    return joined;
  }

  /** Every page anew, behind the rows that are shown. */
  async #readAgain(run: number, head: Page): Promise<LeadRow[] | null> {
    const rows = new Map(head.rows.map((row) => [row.id, row]));
    let cursor = head.cursor;
    const enough = this.#cursor === null ? Number.POSITIVE_INFINITY : this.#rows.length;
    while (cursor !== null && rows.size < enough) {
      const answer = await this.#page(cursor);
      if (run !== this.#run) return null;
      if (!answer.ok) {
        this.#publish({ phase: 'failed', error: answer.error });
        return null;
      }
      for (const row of answer.value.rows) rows.set(row.id, row);
      cursor = answer.value.cursor;
    }
    this.#cursor = cursor;
    return [...rows.values()];
  }

  #publish(part: Partial<RowsState>): void {
    const loaded = part.rows?.length ?? part.loaded ?? this.state.loaded;
    this.state = { ...this.state, ...part, loaded };
    for (const listener of [...this.#listeners]) listener();
  }
}
