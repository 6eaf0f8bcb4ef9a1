import { startPracticeHelpdesks } from './server.ts';

/** By hand: `npx tsx tests/helpdesks/serve.ts [PORT]` serves both sites until Ctrl-C. */
const sites = await startPracticeHelpdesks({ port: Number(process.argv[2] ?? 0) });
console.log('Zendesk    https://%s/agent/tickets/1001', sites.hosts.zendesk);
console.log('Freshdesk  https://%s/a/tickets/1001', sites.hosts.freshdesk);
for (const { id, language, subject } of sites.tickets) console.log('  %s  %s  %s', id, language, subject);
console.log('Chromium flags (with a --user-data-dir of its own):');
for (const flag of sites.browserArgs) console.log("  '%s'", flag);

process.on('SIGINT', () => {
  void sites.close();
});
