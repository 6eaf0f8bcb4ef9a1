/** Counts of this process in Prometheus' text format. They count requests and items, never people. */

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const methods = new Set(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']);

export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #items = new Map<string, number>();
  readonly #start = Date.now();

  request(method: string, route: string, status: number): void {
    const shown = methods.has(method) ? method : 'other';
    const labels = `method="${shown}",route="${escaped(route)}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
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
        'fairside_items_total',
        'counter',
        'Items pushed, by what became of them.',
        [...this.#items].map(([status, count]) => `fairside_items_total{status="${status}"} ${count}`),
      ),
    ];
    return `${lines.join('\n')}\n`;
  }
}
