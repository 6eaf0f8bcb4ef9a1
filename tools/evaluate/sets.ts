import type { Judged } from './judge.ts';

/** A set of replies that is counted together. */
export interface ReplySet {
  readonly title: string;
  /** `as-they-come` may speak of rates; `by-keyword` was drawn for rare labels and may not. */
  readonly sample: 'as-they-come' | 'by-keyword';
  readonly lang: 'en' | 'es' | 'both';
  readonly judged: readonly Judged[];
}

const samples = [
  { sample: 'as-they-come', title: 'Replies as they come', netted: false },
  { sample: 'by-keyword', title: 'Replies drawn by keyword (no rates)', netted: true },
] as const;
const languages = { en: 'English', es: 'Spanish' } as const;

/** Splits the replies by how they were drawn and by language, and puts the languages together again; empty sets are left out. */
export function setsOf(judged: readonly Judged[]): ReplySet[] {
  return samples.flatMap(({ sample, title, netted }) => {
    const drawn = judged.filter((one) => one.netted === netted);
    const each = (['en', 'es'] as const).map((lang) => ({
      sample,
      lang,
      title: `${title}, ${languages[lang]}`,
      judged: drawn.filter((one) => one.lang === lang),
    }));
    const present = each.filter((set) => set.judged.length > 0);
    if (present.length < 2) return present;
    return [...present, { sample, lang: 'both' as const, title: `${title}, together`, judged: drawn }];
  });
}
