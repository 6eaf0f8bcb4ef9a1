/**
 * `npm run pack -- check FILE…` says whether team packs fit, with place and reason; `npm run pack -- diff OLD NEW` says what
 * publishing the second in the place of the first would change. `--es` speaks Spanish. Exit status 0: all fits, 1: something
 * does not, 2: wrong use or a file that cannot be read.
 */
import { readFileSync } from 'node:fs';
import { type Language, translator } from '../lib/i18n/translator.ts';
import { lostTags } from '../lib/team/lost-tags.ts';
import { parsePack, type TeamPack } from '../lib/team/pack.ts';
import { packChanges } from '../lib/team/pack-changes.ts';
import type { Misfit } from '../lib/team/reasons.ts';
import { tagsOf } from '../lib/team/tags.ts';
import en from '../locales/en/pack.json';
import es from '../locales/es/pack.json';

const usage = 'Usage: npm run pack -- check FILE… [--es]\n       npm run pack -- diff OLD NEW [--es]';
class Unreadable extends Error {}

function main(args: readonly string[]): number {
  const language: Language = args.includes('--es') ? 'es' : 'en';
  const [command, ...files] = args.filter((argument) => argument !== '--es');
  try {
    if (command === 'check' && files.length > 0) return check(files, language);
    const [old, next] = files;
    if (command === 'diff' && old !== undefined && next !== undefined && files.length === 2)
      return diff(old, next, language);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    return 2;
  }
  console.error(usage);
  return 2;
}

function check(files: readonly string[], language: Language): number {
  let wrong = 0;
  for (const file of files) {
    const pack = read(file, language);
    if (pack === null) wrong += 1;
    else console.log(summary(file, pack, language));
  }
  return wrong > 0 ? 1 : 0;
}

function diff(oldFile: string, newFile: string, language: Language): number {
  const [old, next] = [read(oldFile, language), read(newFile, language)];
  if (old === null || next === null) return 1;
  for (const { path, was, is } of packChanges(old, next)) {
    const change = was === undefined ? `+ ${is}` : is === undefined ? `- ${was}` : `${was} → ${is}`;
    console.log(`${path}: ${change}`);
  }
  const lost = lostTags(old, next);
  complain(newFile, lost, language);
  return lost.length > 0 ? 1 : 0;
}

/** The pack, or null after its errors were said. */
function read(file: string, language: Language): TeamPack | null {
  const parsed = parsePack(json(file));
  if (parsed.ok) return parsed.pack;
  complain(file, parsed.errors, language);
  return null;
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Unreadable(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function complain(file: string, errors: readonly Misfit[], language: Language): void {
  const t = translator({ en, es }, language);
  for (const { path, reason, values } of errors) console.error(`${file}: ${path || '(pack)'}: ${t(reason, values)}`);
}

function summary(file: string, pack: TeamPack, language: Language): string {
  const [tags, own] = [tagsOf(pack).length, pack.taxonomy.local.length];
  const [products, areas, off] = [pack.products.length, pack.areas.length, pack.checks.off.length];
  return language === 'es'
    ? `${file}: correcto. ${tags} etiquetas (${own} propias), ${products} productos, ${areas} áreas, ${off} reglas desactivadas.`
    : `${file}: fits. ${tags} tags (${own} of the team's own), ${products} products, ${areas} areas, ${off} checks off.`;
}

process.exitCode = main(process.argv.slice(2));
