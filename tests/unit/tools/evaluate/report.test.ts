import { describe, expect, it } from 'vitest';
import type { CheckId, Finding, Severity } from '../../../../lib/guidance/types.ts';
import { boundsOf } from '../../../../tools/evaluate/bounds.ts';
import { errorsOf } from '../../../../tools/evaluate/errors.ts';
import { answering, createJudge, type Judged } from '../../../../tools/evaluate/judge.ts';
import { problemLabels } from '../../../../tools/evaluate/labels.ts';
import { reportOf } from '../../../../tools/evaluate/report.ts';
import { setsOf } from '../../../../tools/evaluate/sets.ts';

const nothing = { answer: 'not-yet', applies: true, evidence: [], because: '' } as const;
const finding = (check: CheckId, severity: Severity = 'fix', words = 'soon'): Finding => ({
  check,
  severity,
  start: 0,
  end: words.length,
  words,
  why: '',
  rewrite: '',
  language: 'en',
});
const judged = (given: Partial<Judged> & { readonly holds?: readonly string[] } = {}): Judged => {
  const holds = given.holds ?? [];
  return {
    id: 'a',
    lang: 'en',
    reply: 'soon it is',
    netted: false,
    clean: !problemLabels.some((label) => holds.includes(label)),
    labels: Object.fromEntries(
      [...problemLabels, 'states_cost_or_value'].map((label) => [label, holds.includes(label)]),
    ),
    findings: [],
    stockSympathy: false,
    questions: { named: nothing, answered: nothing, ownerTime: nothing, cost: nothing, true: nothing },
    ...given,
  };
};

describe('the report of a set of replies', () => {
  const report = reportOf([
    judged({ holds: ['vague_time'], findings: [finding('H02'), finding('H02')] }),
    judged({ holds: ['vague_time'] }),
    judged({ findings: [finding('H02'), finding('C08', 'hint')] }),
    judged({ holds: ['fake_emotion_mild'], findings: [finding('H04', 'consider')] }),
  ]);
  const label = (name: string) => report.labels.find(({ labels }) => labels.includes(name))?.figures;

  it('counts a reply once for a label, however many findings it has', () => {
    expect(label('vague_time')).toMatchObject({ positives: 2, fired: 2, cases: 4 });
    expect(label('vague_time')?.precision?.value).toBe(0.5);
    expect(label('vague_time')?.recall?.value).toBe(0.5);
  });
  it('takes either label of a pair', () => {
    expect(label('fake_emotion')).toMatchObject({ positives: 1, fired: 1 });
  });
  it('counts findings per check and on clean replies', () => {
    expect(report.checks.find(({ id }) => id === 'H02')).toMatchObject({ findings: 3, replies: 2, cleanReplies: 1 });
  });
  it('counts findings per reply: all, fix or stop, and shown', () => {
    expect(report.noise.all).toMatchObject({ replies: 4, all: { findings: 5, perReply: 1.25 } });
    expect(report.noise.clean).toMatchObject({
      replies: 1,
      all: { findings: 2 },
      fixOrStop: { findings: 1, perReply: 1 },
      shown: { findings: 1 },
    });
  });
  it('holds a question’s yes against its label, and nothing against a label the rows lack', () => {
    const yes = { ...nothing, answer: 'yes' } as const;
    const { questions } = reportOf([
      judged({ holds: ['states_cost_or_value'], questions: { ...judged().questions, cost: yes } }),
      judged({ questions: { ...judged().questions, cost: yes } }),
    ]);
    expect(questions.find(({ question }) => question === 'cost')?.figures).toMatchObject({ positives: 1, fired: 2 });
    expect(questions.find(({ question }) => question === 'named')?.figures.cases).toBe(0);
  });
});

describe('U01 answers for a stock phrase only where one stands', () => {
  it('is counted with it and not without', () => {
    const findings = [finding('U01')];
    expect(answering({ findings, stockSympathy: true }, ['U01', 'U02'])).toHaveLength(1);
    expect(answering({ findings, stockSympathy: false }, ['U01', 'U02'])).toHaveLength(0);
  });
});

describe('the bounds', () => {
  const bound = (report: Judged[], what: RegExp) => boundsOf(reportOf(report)).find((one) => what.test(one.what));
  it('fail on a noisy clean reply and pass on a quiet one', () => {
    expect(bound([judged({ findings: [finding('H02')] })], /^fix or stop/)).toMatchObject({ value: 1, pass: false });
    expect(bound([judged()], /^fix or stop/)).toMatchObject({ value: 0, pass: true });
    expect(bound([judged({ findings: [finding('C08', 'hint')] })], /^shown/)).toMatchObject({ value: 0, pass: true });
  });
  it('say nothing where there is nothing to measure', () => {
    expect(bound([judged()], /^vague_time/)).toMatchObject({ value: null, pass: null });
  });
  it('count false alarms of the checks that may have none', () => {
    expect(bound([judged({ findings: [finding('H01')] })], /^H01 false/)).toMatchObject({ value: 1, pass: false });
    expect(bound([judged({ holds: ['overpromise'], findings: [finding('H01')] })], /^H01 false/)).toMatchObject({
      value: 0,
      pass: true,
    });
  });
});

describe('the list of errors', () => {
  it('names row, label, check and words', () => {
    expect(errorsOf(judged({ findings: [finding('H02', 'fix', 'soon')] }))).toEqual([
      { id: 'a', wrong: 'false-alarm', label: 'vague_time', by: 'H02', words: 'soon' },
    ]);
    expect(errorsOf(judged({ holds: ['vague_time'] }))).toEqual([
      { id: 'a', wrong: 'missed', label: 'vague_time', by: 'H02', words: 'soon it is' },
    ]);
    expect(errorsOf(judged({ findings: [finding('K05', 'consider', 'NOW')] }))).toEqual([
      { id: 'a', wrong: 'on-clean', label: '', by: 'K05', words: 'NOW' },
    ]);
    expect(errorsOf(judged({ holds: ['vague_time'], findings: [finding('H02')] }))).toEqual([]);
    expect(errorsOf(judged({ findings: [finding('K05', 'hint')] }))).toEqual([]);
  });
});

describe('the sets', () => {
  it('keep rows drawn by keyword apart, and put languages together only when there are two', () => {
    const names = (rows: Judged[]) => setsOf(rows).map(({ sample, lang }) => `${sample} ${lang}`);
    expect(names([judged(), judged({ lang: 'es' }), judged({ netted: true })])).toEqual([
      'as-they-come en',
      'as-they-come es',
      'as-they-come both',
      'by-keyword en',
    ]);
    expect(names([])).toEqual([]);
  });
});

describe('the judge', () => {
  it('reviews the reply as the sidebar would', () => {
    const one = createJudge()({
      id: 1,
      lang: 'es',
      context: [{ role: 'customer', text: 'No ha llegado mi lavadora.' }],
      reply: 'Lamentamos las molestias. Recibirá noticias nuestras en breve.',
      labels: { vague_time: true, canned_empathy: true },
      net: 'vague',
    });
    expect(one).toMatchObject({ netted: true, clean: false, stockSympathy: true });
    expect(one.findings.map(({ check }) => check)).toContain('H02');
  });
});
