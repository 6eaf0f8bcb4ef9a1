/** Counts of this process in Prometheus' text format. They count requests and items, never people. */

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const methods = new Set(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']);

/** Upper bounds in seconds, as Prometheus' own clients have them by default. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Number.POSITIVE_INFINITY];

export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #items = new Map<string, number>();
  readonly #durations = new Map<string, { counts: number[]; sum: number }>();
  readonly #start = Date.now();
  #limited = 0;

  request(method: string, route: string, status: number): void {
    const shown = methods.has(method) ? method : 'other';
    const labels = `method="${shown}",route="${escaped(route)}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
  }

  /** @param seconds From the first byte read to the answer's head. */
  duration(route: string, seconds: number): void {
    const known = this.#durations.get(route) ?? { counts: buckets.map(() => 0), sum: 0 };
    const at = buckets.findIndex((bound) => seconds <= bound);
    known.counts[at] = (known.counts[at] ?? 0) + 1;
    known.sum += seconds;
    this.#durations.set(route, known);
  }

  limited(): void {
    this.#limited += 1;
  }

  #durationLines(): string[] {
    return [...this.#durations].flatMap(([route, { counts, sum }]) => {
      const label = `route="${escaped(route)}"`;
      let total = 0;
      const lines = buckets.map((bound, index) => {
        total += counts[index] ?? 0;
        const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound);
        return `fairside_request_seconds_bucket{${label},le="${le}"} ${total}`;
      });
      return [
        ...lines,
        `fairside_request_seconds_sum{${label}} ${sum.toFixed(6)}`,
        `fairside_request_seconds_count{${label}} ${total}`,
      ];
    });
  }

  item(status: string): void {
    this.#items.set(status, (this.#items.get(status) ?? 0) + 1);
  }

  text(): string {
    const family = (name: string, type: string, help: string, samples: string[]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...samples,
    ];
    const lines = [
      ...family('fairside_uptime_seconds', 'gauge', 'Seconds since this process started.', [
        `fairside_uptime_seconds ${Math.round((Date.now() - this.#start) / 1000)}`,
      ]),
      ...family('fairside_memory_bytes', 'gauge', 'Resident memory of this process.', [
        `fairside_memory_bytes ${process.memoryUsage.rss()}`,
      ]),
      ...family(
        'fairside_requests_total',
        'counter',
        'Requests answered, by route and status.',
        [...this.#requests].map(([labels, count]) => `fairside_requests_total{${labels}} ${count}`),
      ),
      ...family(
        'fairside_request_seconds',
        'histogram',
        'Time to the head of the answer, by route.',
        this.#durationLines(),
      ),
      ...family('fairside_rate_limited_total', 'counter', 'Requests answered 429.', [
        `fairside_rate_limited_total ${this.#limited}`,
      ]),
      ...family(
        'fairside_items_total',
        'counter',
        'Items pushed, by what became of them.',
        [...this.#items].map(([status, count]) => `fairside_items_total{status="${status}"} ${count}`),
      ),
    ];
    return `${lines.join('\n')}\n`;
  }
}
