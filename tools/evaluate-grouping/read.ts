import { z } from 'zod';
import { suggest } from '../../lib/insights/suggest.ts';
import { readJsonLines } from '../jsonl.ts';

const rowSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  lang: z.enum(['en', 'es']),
  label: z.string(),
  source: z.string().default(''),
  tags: z.array(z.string()).optional(),
});

/** A text whose intent is known. */
export interface IntentRow {
  readonly id: string;
  readonly text: string;
  readonly language: 'en' | 'es';
  readonly intent: string;
  /** What only rows of one company share: source and language. */
  readonly product: string;
  readonly tag: string;
}

/** Reads rows in order; what does not fit is told with file and line, and the others still count. */
export async function readIntents(
  files: readonly string[],
  onBad: (problem: { readonly file: string; readonly line: number; readonly error: string }) => Promise<void>,
): Promise<{ readonly rows: readonly IntentRow[]; readonly bad: number }> {
  const rows: IntentRow[] = [];
  let bad = 0;
  for (const file of files) {
    for await (const item of readJsonLines(file)) {
      const parsed = 'error' in item ? undefined : rowSchema.safeParse(item.value);
      if (parsed?.success) rows.push(asRow(parsed.data));
      else {
        bad += 1;
        const issue = parsed?.error.issues[0];
        const error = 'error' in item ? item.error : `${issue?.path.join('.')}: ${issue?.message}`;
        await onBad({ file, line: item.line, error });
      }
    }
  }
  return { rows, bad };
}

function asRow({ id, text, lang, label, source, tags }: z.infer<typeof rowSchema>): IntentRow {
  const tag = tags ? tags[0] : suggest(text, lang)[0]?.tag;
  return { id, text, language: lang, intent: label, product: `${source} ${lang}`, tag: tag ?? 'none.fits' };
}
