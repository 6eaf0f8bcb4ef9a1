/**
 * `npm run bench [-- guidance saved-replies suggest endpoint export page]`: the figures of `docs/performance.md`, each beside its budget or its peers in the same run. Prints tables, writes
 * nothing. Times depend on the machine and on what else it does; no test relies on them.
 */
import { cpus } from 'node:os';
import { calibration } from './calibrate.ts';

const sections: Readonly<Record<string, () => Promise<void>>> = {
  guidance: async () => (await import('./guidance/section.ts')).guidanceSection(),
  'saved-replies': async () => (await import('./saved-replies/section.ts')).savedRepliesSection(),
  suggest: async () => (await import('./suggest/section.ts')).suggestSection(),
  endpoint: async () => (await import('./endpoint/section.ts')).endpointSection(),
  export: async () => (await import('./export/section.ts')).exportSection(),
  page: async () => (await import('./page/section.ts')).pageSection(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}.`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
for (const name of asked.length > 0 ? asked : Object.keys(sections)) {
  console.log(`Before, ${calibration()} ms`);
  await sections[name]?.();
  console.log(`After, ${calibration()} ms`);
  console.log('');
}
process.exit(0);
