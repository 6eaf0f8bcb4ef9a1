import type { ModelWeights } from '../../lib/insights/model/weights.ts';

/** The file's text: JSON with one feature a line, so that a person can read it and a change shows where it is. */
export function weightsText({ rows, cues, bias, words }: ModelWeights): string {
  const lines = (entries: Readonly<Record<string, unknown>>) =>
    Object.entries(entries)
      .map(([name, value]) => `      ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  return `{
  "rows": ${JSON.stringify(rows)},
  "cues": ${JSON.stringify(cues)},
  "bias": ${JSON.stringify(bias)},
  "words": {
    "en": {
${lines(words.en)}
    },
    "es": {
${lines(words.es)}
    }
  }
}
`;
}
