import type { CheckGroup, QuestionId, Severity } from '../lib/guidance/types.ts';

/** The page's own words, apart from what the checks and the figures say. */
export const groups: readonly { readonly id: CheckGroup; readonly title: string; readonly cannotKnow: string }[] = [
  {
    id: 'U',
    title: 'Understanding: the customer’s problem, in the customer’s terms',
    cannotKnow:
      'They compare words. Whoever takes up the matter in quite other words may be asked to name it; whoever repeats the customer’s words without having understood is not caught. Pictures, attachments and calls are not read.',
  },
  {
    id: 'H',
    title: 'Honesty: nothing said that is not so',
    cannotKnow:
      'Whether anything is true. They know wordings that promise, feel or excuse more than a person at a desk can answer for.',
  },
  {
    id: 'C',
    title: 'Concrete and convenient: the customer knows what happens next and does little',
    cannotKnow:
      'What was agreed on the telephone or stands in another ticket, which words your customers know, and whether the matter is closed when nothing in the thread says so.',
  },
  {
    id: 'F',
    title: 'Fair offer: value for value, inside the rules',
    cannotKnow: 'Whether a remedy is deserved, and what your team may offer, unless its policy says so.',
  },
  {
    id: 'D',
    title: 'Dignity: of the writer and of the house',
    cannotKnow: 'Who was at fault. They ask only that the customer is not made the audience of it.',
  },
  {
    id: 'K',
    title: 'Courtesy',
    cannotKnow: 'How well you and this customer know each other, and irony.',
  },
  {
    id: 'P',
    title: 'Protection',
    cannotKnow: 'Data without a shape of its own, such as a name that must not be passed on.',
  },
];

export const severityWords: Readonly<Record<Severity, string>> = {
  stop: 'asks for one confirmation when you press send; pressing again sends',
  fix: 'shown first',
  consider: 'shown after the fixes',
  hint: 'folded away and counted; opened when you want it',
};

export const questionWords: Readonly<Record<QuestionId, string>> = {
  named: 'Did I name their problem?',
  answered: 'Did I answer what they asked?',
  ownerTime: 'Do they know who does what by when?',
  cost: 'Do they know what it costs or what they get?',
  true: 'Is everything true?',
};

export const opening = `# The guidance

While you write, the panel reads your draft and the conversation before it, in the browser and nowhere else, and points at places where the reply may give the customer less
than fair value. This page says what each check looks for, shows it one example to flag and one to leave alone in each language, and says how often it was right.

It is written from the checks themselves (\`lib/guidance/checks/\`) and the figures in \`docs/guidance-figures.json\`; after a change to a check run
\`node tools/run.mjs tools/guidance-doc.ts\`, and with files of labelled replies after it to measure anew.

## What you see

At most three findings are open at once, the rest is a count. Each shows your words, one line of why, what to write instead, and where the rule comes from. There is no mark and no score:
five questions are answered yes or not yet, each with the words that earned it or the line that would. Nothing is ever blocked, and nobody sees your findings but you.
`;

export const changing = `## How a team changes it

- **One finding, for now or for good**: *Mute* in the panel, this time or for yourself. The list of all rules in the options has a switch for each.
- **For the whole team**: a lead names the checks in the team pack and saves it on the endpoint; every panel takes it up at its next sync.

  \`\`\`json
  { "schema": 1, "checks": { "off": ["H04", "K05"] } }
  \`\`\`

  \`npm run --silent review -- FILE.jsonl --pack PACK.json\` shows beforehand what the checks that are left say to your own replies.
- **A check that is wrong on your replies**: propose it to the team from its *Mute*. To measure, label some of your own replies and run
  \`npm run --silent evaluate -- FILE.jsonl\`; it prints every figure of this page for them, and with \`--errors\` the places.
`;

export const cannotKnow = `## What no check can know

Whether the facts are true, whether the remedy is deserved, whether the customer is right. Every check can be wrong in a given case; muting it is one click and is counted against nobody.
A check that would need the conversation, the customer's name or the team's policy and has none stays silent. Only English and Spanish are read. The first 50,000 characters of a draft are.
`;
