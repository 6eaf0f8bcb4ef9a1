import type { Language } from '../types.ts';
import { folded } from './fold.ts';
import { votes } from './vote.ts';

/** Labels, product names, addresses and quoted lines say nothing of the language a person writes in. */
const foreign =
  /(?:https?:\/\/|www\.)\S{1,500}|\S{1,80}@\S{1,80}|<[^<>\n]{1,40}>|[«"“][^«»"“”\n]{1,200}[»"”]|`[^`\n]{1,200}`|^[ \t]{0,3}>[^\n]{0,2000}/gm;

/** Small words of neighbours that share theirs with Spanish or English. */
const others: readonly ReadonlySet<string>[] = [
  'les des est vous nous je pas pour avec dans une qui ne mes merci bonjour et du au aux mon ma suis ai cette sur ce il elle',
  'nao uma voce com meu minha obrigado obrigada os as do da em foi ao mas muito eu ele isso pelo pela dos das',
  'il che di non per e sono mi una della grazie ciao ho mio mia gli del questo ma anche buongiorno nel',
  'der die und ich nicht das ist ein eine mit mein meine fur auf den habe es zu sie wir bitte danke kann',
].map((words) => new Set(words.split(' ')));

const own = (text: string): string => text.replace(foreign, ' ');

/** Words that must speak for a language, and how far they must outnumber the other's. */
const fewest = 3;
const times = 3;

/** The language a text is plainly written in; null where it is short, mixed or in neither. */
export function plainTongue(text: string): Language | null {
  const said = own(text);
  const { en, es } = votes(folded(said), said);
  const found = en >= fewest && en >= times * es ? 'en' : es >= fewest && es >= times * en ? 'es' : null;
  return found !== null && isNeighbour(said, Math.max(en, es)) ? null : found;
}

/** Names a language, or speaks of translating: the two have settled it, or are about to. */
const settledWords =
  /(?<![a-z])(?:english|spanish|espanol|castellano|ingles|languages?|idiomas?|translat\w{1,8}|traduc\w{1,8}|bilingual|bilingue)(?![a-z])/;
export const speaksOfLanguages = (text: string): boolean => settledWords.test(folded(text));

/** French, Portuguese, Italian and German have votes of their own, as many as the language they were taken for. */
function isNeighbour(said: string, count: number): boolean {
  const words = folded(said).match(/[a-z]+/g) ?? [];
  return others.some((set) => words.filter((word) => set.has(word)).length >= count);
}
