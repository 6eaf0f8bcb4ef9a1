import type { Rule } from '../../../components/sidebar/ports.ts';
import type { Answer, CheckId, Finding, Review, Severity } from '../../../lib/guidance/types.ts';

const yes: Answer = { answer: 'yes', applies: true, evidence: [], because: 'the four bolts' };

export const finding = (check: CheckId, words: string, severity: Severity = 'fix'): Finding => ({
  check,
  severity,
  words,
  start: 0,
  end: words.length,
  why: `Why ${words}`,
  rewrite: `Instead of ${words}`,
  language: 'en',
});

/** A review with nothing to say, and whatever the test gives it. */
export const sampleReview = (part: Partial<Review> = {}): Review => ({
  language: 'en',
  findings: [],
  questions: { named: yes, answered: yes, ownerTime: yes, cost: yes, true: yes },
  commitments: [],
  unchecked: 0,
  ...part,
});

export const notYet: Answer = {
  answer: 'not-yet',
  applies: true,
  evidence: [],
  because: 'Say who does it and by when.',
};
export const doesNotApply: Answer = { answer: 'not-yet', applies: false, evidence: [], because: '' };

export const rule: Rule = {
  title: { en: 'Absolute promise', es: 'Promesa absoluta' },
  source: {
    principle: { en: 'Tell the truth about what you can do.', es: 'Diga la verdad sobre lo que puede hacer.' },
    research: ['ISO 10001'],
  },
  // With one that a finding never offers.
  tags: ['int.wait', 'log.late'],
};
