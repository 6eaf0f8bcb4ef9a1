import { checks } from '../../lib/guidance/checks/index.ts';
import type { CheckId, QuestionId, Severity } from '../../lib/guidance/types.ts';
import { answering, expectation, type Judged, saysYes } from './judge.ts';
import { checkTargets, labelsOf, questionTargets } from './labels.ts';
import { counted, emptyTally, type Figures, figuresOf } from './tally.ts';

/** Findings of one kind: how many, and per reply. */
export interface Rate {
  readonly findings: number;
  readonly perReply: number;
}
/** Findings per reply: all, those of severity `fix` or `stop`, and those shown (all but `hint`). */
export interface Noise {
  readonly replies: number;
  readonly all: Rate;
  readonly fixOrStop: Rate;
  readonly shown: Rate;
}
export interface CheckFigures {
  readonly id: CheckId;
  readonly severity: Severity;
  /** Replies it speaks on, and how many of those are clean. */
  readonly replies: number;
  readonly cleanReplies: number;
  readonly findings: number;
  /** Labels it is held against; recall is of all of them, though other checks may share the label. Null without one. */
  readonly labels: readonly string[];
  readonly figures: Figures | null;
}
/** Everything that is said of one set of replies. */
export interface Report {
  readonly replies: number;
  readonly labels: readonly {
    readonly labels: readonly string[];
    readonly by: readonly CheckId[];
    readonly figures: Figures;
  }[];
  readonly questions: readonly {
    readonly question: QuestionId;
    readonly labels: readonly string[];
    readonly figures: Figures;
  }[];
  readonly checks: readonly CheckFigures[];
  readonly noise: { readonly all: Noise; readonly clean: Noise };
}

/** Counts a set of judged replies. */
export function reportOf(judged: readonly Judged[]): Report {
  return {
    replies: judged.length,
    labels: checkTargets.map(({ labels, by }) => ({
      labels,
      by,
      figures: tallied(judged, labels, (one) => answering(one, by).length > 0),
    })),
    questions: questionTargets.map(({ labels, by }) => ({
      question: by,
      labels,
      figures: tallied(judged, labels, (one) => saysYes(one, by)),
    })),
    checks: checks.map(({ id, severity }) => {
      const speaks = judged.filter(({ findings }) => findings.some(({ check }) => check === id));
      const labels = labelsOf(id);
      return {
        id,
        severity,
        replies: speaks.length,
        cleanReplies: speaks.filter(({ clean }) => clean).length,
        findings: speaks.reduce((sum, { findings }) => sum + findings.filter(({ check }) => check === id).length, 0),
        labels,
        figures: labels.length > 0 ? tallied(judged, labels, (one) => answering(one, [id]).length > 0) : null,
      };
    }),
    noise: { all: noiseOf(judged), clean: noiseOf(judged.filter(({ clean }) => clean)) },
  };
}

function tallied(judged: readonly Judged[], labels: readonly string[], said: (one: Judged) => boolean): Figures {
  let tally = emptyTally;
  for (const one of judged) {
    const expected = expectation(one, labels);
    if (expected !== undefined) tally = counted(tally, expected, said(one));
  }
  return figuresOf(tally);
}

function noiseOf(judged: readonly Pick<Judged, 'findings'>[]): Noise {
  const rate = (wanted: (severity: Severity) => boolean): Rate => {
    const findings = judged.reduce(
      (sum, one) => sum + one.findings.filter((found) => wanted(found.severity)).length,
      0,
    );
    return { findings, perReply: judged.length === 0 ? 0 : findings / judged.length };
  };
  return {
    replies: judged.length,
    all: rate(() => true),
    fixOrStop: rate((severity) => severity === 'fix' || severity === 'stop'),
    shown: rate((severity) => severity !== 'hint'),
  };
}
