// `npm start`: installs what is missing, then hands over to tools/start.ts.
process.argv.splice(2, 0, 'tools/start.ts');
await import('./run.mjs');
