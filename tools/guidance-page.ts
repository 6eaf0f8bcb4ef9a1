import type { Check, Example } from '../lib/guidance/checks/check.ts';
import { checks } from '../lib/guidance/checks/index.ts';
import { type CheckId, type Language, questionIds, severities } from '../lib/guidance/types.ts';
import { figuresOf } from './evaluate/tally.ts';
import type { wilson } from './evaluate/wilson.ts';
import type { FigureTally, GuidanceFigures } from './guidance-figures.ts';
import { cannotKnow, changing, groups, opening, questionWords, severityWords } from './guidance-words.ts';

type Examples = ReadonlyMap<CheckId, readonly Example[]>;

/** The text of `docs/guidance.md`: every check with examples and figure, how a team changes it, what it cannot know. */
export function guidancePage(examples: Examples, figures: GuidanceFigures): string {
  return [
    opening,
    severityList(),
    howMeasured(figures),
    questions(figures),
    overview(figures),
    ...groups.map(({ id, title, cannotKnow: limits }) => {
      const own = checks.filter((check) => check.group === id);
      return own.length === 0
        ? ''
        : `## ${id} · ${title}\n\nWhat these cannot know: ${limits}\n\n${own.map((check) => section(check, examples, figures)).join('\n')}`;
    }),
    changing,
    cannotKnow,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const severityList = () =>
  `${severities.map((severity) => `- \`${severity}\`: ${severityWords[severity]}`).join('\n')}\n`;

function howMeasured({ replies, english, spanish, clean, cleanFixOrStop, cleanShown }: GuidanceFigures): string {
  const per = (findings: number) => (clean === 0 ? '–' : (findings / clean).toFixed(2));
  return `## How the figures were made

On ${replies} real replies of support desks and forums (${english} English, ${spanish} Spanish) that nobody chose for what they say and whose faults and merits one reader, a language model, had
labelled. A figure says how often a check agreed with that reader; the reader can be wrong too. The checks were tuned while looking at these replies, so on others expect less. In brackets stands
the 95 % interval (Wilson): with few cases it is wide, and then the figure says little. On the ${clean} replies without a fault the checks raised ${per(cleanFixOrStop)} \`fix\` or \`stop\` findings per
reply and ${per(cleanShown)} of any kind that is shown.
`;
}

function questions({ questions: measured }: GuidanceFigures): string {
  const rows = questionIds.map((id) => {
    const one = measured[id];
    const figures = one ? figureCells(one.tally) : ['not measured', '', ''];
    return `| ${questionWords[id]} | ${figures.join(' | ')} |`;
  });
  return `## The five questions

| question | when it said yes, rightly | where a yes was due, found | F1 |
|---|---|---|---|
${rows.join('\n')}
`;
}

function overview(figures: GuidanceFigures): string {
  const rows = checks.map(({ id, severity, title }) => {
    const one = figures.checks[id];
    const cells = one?.tally ? figureCells(one.tally).slice(0, 2) : ['', ''];
    const spoke = one === undefined ? '–' : one.replies === 0 ? 'not seen' : String(one.replies);
    return `| ${id} | ${severity} | ${title.en} | ${title.es} | ${spoke} | ${cells.join(' | ')} |`;
  });
  return `## All checks

| id | severity | English | Spanish | spoke on | was right | found |
|---|---|---|---|---|---|---|
${rows.join('\n')}

*Spoke on* counts replies; *not seen* is a check that spoke on none of the ${figures.replies}, which proves nothing for or against it. *Was right* (precision) and *found* (recall) stand where a label of the data says the same as the check; where several checks answer for one label, each is held against the whole of it.
`;
}

function figureCells({ positives, fired, right }: FigureTally): string[] {
  const { precision, recall, f1 } = figuresOf({
    truePositive: right,
    falsePositive: fired - right,
    falseNegative: positives - right,
    trueNegative: 0,
  });
  return [withInterval(precision, true), withInterval(recall, true), withInterval(f1, false)];
}

function withInterval(share: ReturnType<typeof wilson>, counts: boolean): string {
  if (share === null) return 'none';
  const interval = `(${share.low.toFixed(2)}–${share.high.toFixed(2)})`;
  return `${counts ? `${share.hits} of ${share.of}: ` : ''}${share.value.toFixed(2)} ${interval}`;
}

function section(check: Check, examples: Examples, figures: GuidanceFigures): string {
  const own = examples.get(check.id) ?? [];
  const lines = [
    `### ${check.id} · ${check.title.en} / ${check.title.es}`,
    '',
    `\`${check.severity}\` · ${check.message.en} *${check.message.es}*`,
    '',
    ...(['en', 'es'] as const).flatMap((language) => [
      exampleLine('Speaks', own, language, true),
      exampleLine('Silent', own, language, false),
    ]),
    `- Instead: ${check.rewrite.en} *${check.rewrite.es}*`,
    `- Because: ${check.source.principle.en} (${check.source.research.join('; ')})`,
    `- ${measured(check, figures)}`,
    ...needsLine(check),
  ];
  return `${lines.filter((line) => line !== undefined).join('\n')}\n`;
}

function exampleLine(
  word: string,
  examples: readonly Example[],
  language: Language,
  flag: boolean,
): string | undefined {
  const example = examples.find((one) => one.language === language && one.flag === flag);
  if (!example) return undefined;
  const quote = (text: string) => {
    const line = text.replace(/\s*\n\s*/g, ' ⏎ ').replace(/([<>*_|`])/g, '\\$1');
    return language === 'en' ? `“${line}”` : `«${line}»`;
  };
  const said = example.customer ?? example.thread?.filter(({ from }) => from === 'customer').at(-1)?.text;
  const before = [
    ...(example.requester === undefined ? [] : [`to ${example.requester}`]),
    ...(said === undefined ? [] : [`customer: ${quote(said)}`]),
    ...(example.kind === 'internal' ? ['internal note'] : []),
  ];
  return `- ${word}: ${before.length > 0 ? `(${before.join('; ')}) ` : ''}${quote(example.draft)}`;
}

/** Where a label says the same, how often it was right; else on how many replies it spoke. */
function measured({ id, severity }: Check, { checks: all, labels, replies }: GuidanceFigures): string {
  const one = all[id];
  if (!one) return 'Measured: not yet.';
  const spoke =
    one.replies === 0
      ? `not seen in the data (it spoke on 0 of ${replies} replies), so its examples are all that speaks for it`
      : `spoke on ${one.replies} of ${replies} replies`;
  if (!one.tally) {
    const clean = one.replies === 0 ? '' : `; the reader found no fault with ${one.cleanReplies} of them`;
    return `Measured: ${spoke}${clean}. No label of the data says the same, so there is no figure of how often it was right.`;
  }
  const { fired, right, positives } = one.tally;
  const [precision, recall, f1] = figureCells(one.tally);
  const label = one.labels.map((name) => `\`${name}\``).join(' or ');
  const shared = labels.find(({ checks: by }) => by.includes(id));
  const others = shared?.checks.filter((other) => other !== id) ?? [];
  const together =
    shared && others.length > 0
      ? ` Together with ${others.join(' and ')} it found ${shared.tally.right} of ${positives}.`
      : '';
  if (fired === 0) return `Measured: ${spoke}; ${positives} carry the label ${label}.${together}`;
  return `Measured: ${spoke}. Against ${label}: right ${precision}, found ${recall}, F1 ${f1}.${together}${verdict(right / fired, severity)}`;
}

function verdict(precision: number, severity: string): string {
  if (precision >= 0.8) return '';
  return severity === 'hint'
    ? ' Below the 0.8 asked of a check that is shown, so it ships as a hint.'
    : ' Below the 0.8 asked of a check that is shown; too few cases to say whether it stays there.';
}

const needWords = {
  thread: 'the conversation',
  requester: 'the customer’s name',
  policy: 'the team’s policy',
} as const;

function needsLine({ needs, kinds }: Check): string[] {
  const missing = (['thread', 'requester', 'policy'] as const).filter((need) => needs[need]);
  const lines = missing.length > 0 ? [`- Silent without ${missing.map((need) => needWords[need]).join(' and ')}.`] : [];
  if (kinds.includes('internal'))
    lines.push(kinds.includes('public') ? '- Reads internal notes too.' : '- Reads internal notes only.');
  return lines;
}
