/**
 * `npm run bench [-- guidance saved-replies suggest endpoint endpoint-embedded endpoint-export endpoint-read endpoint-import endpoint-join endpoint-figures morning sync page [paint store keys load heap beside]]`: the figures of `docs/performance.md`, each beside its budget or its peers in the same run. Prints tables, writes
 * nothing. Times depend on the machine and on what else it does; no test relies on them.
 */
import { cpus } from 'node:os';
import { calibration } from './calibrate.ts';

const sections: Readonly<Record<string, () => Promise<void>>> = {
  guidance: async () => (await import('./guidance/section.ts')).guidanceSection(),
  'saved-replies': async () => (await import('./saved-replies/section.ts')).savedRepliesSection(),
  suggest: async () => (await import('./suggest/section.ts')).suggestSection(),
  endpoint: async () => (await import('./endpoint/section.ts')).endpointSection('separate'),
  'endpoint-embedded': async () => (await import('./endpoint/section.ts')).endpointSection('embedded'),
  'endpoint-export': async () => (await import('./endpoint/export-section.ts')).exportSection(),
  'endpoint-read': async () => (await import('./endpoint/read-section.ts')).readSection(),
  'endpoint-import': async () => (await import('./endpoint/import-section.ts')).importSection(),
  'endpoint-join': async () => (await import('./endpoint/join-section.ts')).joinSection(),
  'endpoint-figures': async () => (await import('./endpoint/figures-section.ts')).figuresSection(),
  morning: async () => (await import('./endpoint/morning.ts')).morningSection(),
  sync: async () => (await import('./sync/section.ts')).syncSection(),
  page: async () => (await import('./page/section.ts')).pageSection(parts.length > 0 ? parts : undefined),
};
const pageParts = ['paint', 'store', 'keys', 'load', 'heap', 'beside'];

const all = process.argv.slice(2);
/** Parts of the page's section, each a few minutes: `page keys`. */
const parts = all.includes('page') ? all.filter((name) => pageParts.includes(name)) : [];
const asked = all.filter((name) => !parts.includes(name));
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
