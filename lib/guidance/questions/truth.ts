import type { Context } from '../context.ts';
import type { Answer, Finding } from '../types.ts';
import { notYet } from './answer.ts';
import { fill, lines } from './lines.ts';

/** Promises nobody can keep, feelings and experience nobody had, another person's name. A missing figure is not untrue. */
const aboutTruth = (finding: Finding): boolean => /^(?:H0[1-4]|P01|K04)$/.test(finding.check);

/** Is everything true? The checks cannot know facts; they know words that cannot be true, gaps and wrong names. */
export function truth(context: Context, findings: readonly Finding[]): Answer {
  const doubtful = findings.filter(aboutTruth);
  if (doubtful.length > 0)
    return notYet(
      context,
      lines.true.notYet,
      doubtful.slice(0, 2).map((finding) => finding.words),
    );
  return { answer: 'yes', applies: true, evidence: [], because: fill(lines.true.yes, [], context.language) };
}
