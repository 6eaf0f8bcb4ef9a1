/**
 * Writes docs/guidance.md from the checks and docs/guidance-figures.json: `node tools/run.mjs tools/guidance-doc.ts [FILE.jsonl…]`.
 * With files of labelled replies it measures the figures anew first.
 */
import { writeFileSync } from 'node:fs';
import { checkExamples } from './guidance-examples.ts';
import { figuresFile, measureFigures, readFigures } from './guidance-figures.ts';
import { guidancePage } from './guidance-page.ts';

const files = process.argv.slice(2);
const figures = files.length > 0 ? await measureFigures(files) : readFigures();
if (files.length > 0) writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
writeFileSync(new URL('../docs/guidance.md', import.meta.url), guidancePage(await checkExamples(), figures));
