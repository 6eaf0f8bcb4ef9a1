import { answering, expectation, type Judged, saysYes } from './judge.ts';
import { checkTargets, labelsOf, questionTargets } from './labels.ts';

/**
 * One thing the review got wrong about a row. `false-alarm` and `missed` go by the label; `on-clean` is a shown finding without a label to hold it against,
 * on a reply nobody found fault with.
 */
export interface Wrong {
  readonly id: string | number;
  readonly wrong: 'false-alarm' | 'missed' | 'on-clean';
  /** The labels held against. */
  readonly label: string;
  /** The check or question that spoke, or all that could have. */
  readonly by: string;
  /** The words that earned the finding or the yes; the beginning of the reply when something was missed. */
  readonly words: string;
}

/** Everything the review got wrong about one row. */
export function errorsOf(judged: Judged): Wrong[] {
  return [...wrongLabels(judged), ...wrongQuestions(judged), ...onClean(judged)];
}

function wrongLabels(judged: Judged): Wrong[] {
  return checkTargets.flatMap(({ labels, by }): Wrong[] => {
    const expected = expectation(judged, labels);
    const found = answering(judged, by);
    const label = labels.join(' or ');
    if (expected && found.length === 0) {
      return [{ id: judged.id, wrong: 'missed', label, by: by.join('/'), words: opening(judged.reply) }];
    }
    if (expected !== false) return [];
    return found.map(({ check, words }) => ({
      id: judged.id,
      wrong: 'false-alarm',
      label,
      by: check,
      words: opening(words),
    }));
  });
}

function wrongQuestions(judged: Judged): Wrong[] {
  return questionTargets.flatMap(({ labels, by }): Wrong[] => {
    const expected = expectation(judged, labels);
    const said = saysYes(judged, by);
    if (expected === undefined || expected === said) return [];
    const evidence = judged.questions[by].evidence.map(({ start, end }) => judged.reply.slice(start, end)).join(' | ');
    return [
      {
        id: judged.id,
        wrong: said ? 'false-alarm' : 'missed',
        label: labels.join(' or '),
        by,
        words: opening(said ? evidence : judged.reply),
      },
    ];
  });
}

function onClean({ id, clean, findings }: Judged): Wrong[] {
  if (!clean) return [];
  return findings
    .filter(({ check, severity }) => severity !== 'hint' && labelsOf(check).length === 0)
    .map(({ check, words }) => ({ id, wrong: 'on-clean', label: '', by: check, words: opening(words) }));
}

const most = 160;
const opening = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
};
