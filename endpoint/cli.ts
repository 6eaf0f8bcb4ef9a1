/**
 * `npm run endpoint`: serves by default; `npm run endpoint -- invite --role lead` and the like are in `commands/`.
 * stdout carries what programs read, one JSON line; everything for people goes to stderr.
 */
import './flat-heap.ts';
import { run } from './run.ts';

run(process.argv.slice(2), process.env).then((code) => process.exit(code));
