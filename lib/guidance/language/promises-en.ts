import type { Span } from '../types.ts';
import { Gate, gated } from './gate.ts';
import { oneOf } from './pattern.ts';
import type { Found, PromiseGrammar } from './promises.ts';
import type { Sentence } from './sentence.ts';
import { contentStems, wordsOf } from './words.ts';

const roles =
  'technicians?|team|colleagues?|agents?|engineers?|engineering|couriers?|carrier|drivers?|specialists?|department|managers?|supervisor|warehouse|billing|logistics|workshop|support|sales|accounting|finance|staff|plumber|electrician|someone|somebody|representative|advisor|expert|partner|supplier|office|bank|post office|store|shop|reception|legal|they|he|she|everyone';
const verbs =
  oneOf(`call write send email ship refund credit check review replace repair contact reach update confirm book cancel change arrange issue
  deliver collect pick return visit fix reply answer let keep ask pass tell process transfer investigate look get follow make give take pay add remove
  post resend reverse adjust correct extend waive release come bring put set open close prepare print go do help deduct reimburse reserve forward share escalate`);
const present =
  oneOf(`ships arrives leaves goes comes starts reaches calls writes checks reviews sends collects repairs delivers visits replies answers
  lands departs installs picks brings confirms refunds emails contacts ship arrive reach call write check review send collect repair deliver visit
  reply email refund confirm follow follows fixes fix replaces replace updates`);
const notPromise =
  /^ ?(?:(?:just |also |only |really |always |never )?(?:need|find|see|have to|notice|want|like|love|know|require|appreciate|understand|agree|hope|lose|miss|enjoy|be (?:able|unable|sure|(?:more than )?(?:happy|glad|delighted|pleased) to (?:help|assist|hear|answer|discuss|provide|serve|support)|(?:happy|glad|delighted|pleased)(?! to)|asked|prompted|charged|required|needed|here|fine|ok|okay|good|sorry|on my)|not be able|say|admit|assume|guess|depend|vary|work(?! (?:on|with|to))|look like|take you|help with|do the trick|cause|result|mean|show|appear|remain|happen|allow|enable|let you|probably be|be in (?:your|the) (?:spam|junk))\b)/;
const subject =
  /(?:^|[ (])(?<owner>i|we|(?:(?:a|an|the|our|my|your|one of our|another) )?(?:[a-z0-9-]{2,18} ){0,3}?[a-z0-9'-]{2,18})(?<aux>'ll| will| shall| (?:am|are|is|'m) going to|'m going to|'re going to|'s going to)(?= )/;
const passive =
  /^(?: \w+ly| also| now| then)? be(?: \w+ly)? ([a-z]{3,14}(?:ed|en|nt|ade|ut|ne|id)|refunded|sent|paid|made)\b/;
const byActor =
  / by ((?!then|the (?:end|time)|next|this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|\d|e-?mail|phone|post|mail|bank|card|chat)[a-z][a-z' ]{1,30}?)(?= (?:on|by|at|before|within|tomorrow|today|this|next|from|until|in \d)\b|[,.;]|$)/;

const mayPromise = gated(/'ll|will|shall|going to|guarantee|promise/);

/** English: "I will …", "we'll …", "a technician will …", "your refund arrives Friday", "I promise to …". */
export const promiseEn: PromiseGrammar = {
  mayHold: ({ fold }, timed) => mayPromise.test(fold) || (timed && inPresent.mayMatch(fold)),
  find(sentence, clause, joined, timed) {
    const text = sentence.fold.slice(clause.start, clause.end);
    const act = mayPromise.test(text) ? future(sentence, clause, text) : null;
    if (act) return act;
    const more = joined ? joinedTo(clause, text) : null;
    if (!timed) return more;
    return progressive(clause, text) ?? more ?? presentTense(sentence, clause, text);
  },
};

function future(sentence: Sentence, clause: Span, text: string): Found | null {
  const promise = /(?:^| )(i|we)(?:'ll| will| can| do)? (guarantee|promise) (?!you(?:\.|$))/.exec(text);
  const match = subject.exec(text);
  if (
    promise &&
    !/(?:n't|not|never|nothing|something|nobody|if|whether)(?: \w+)? ?$/.test(text.slice(0, promise.index)) &&
    (!match || promise.index <= match.index)
  ) {
    const at = clause.start + promise.index + promise[0].indexOf(promise[1] ?? '');
    const start = clause.start + promise.index + promise[0].length;
    return { owner: { start: at, end: at + (promise[1] ?? '').length }, actionStart: start };
  }
  if (!match?.groups) return null;
  const owner = match.groups.owner ?? '';
  const ownerStart = clause.start + match.index + match[0].indexOf(owner);
  const after = clause.start + match.index + match[0].length;
  const rest = sentence.fold.slice(after, clause.end);
  if (notPromise.test(rest)) return null;
  if (
    /\b(?:if|when|once|until|before|after|unless|that|which|whether|as soon as|in case)\b/.test(
      `${text.slice(0, match.index)} ${owner}`,
    )
  ) {
    if (!/^(?:i|we)$/.test(owner)) return null;
    if (/\b(?:if|whether|unless|in case) (?:i|we)$/.test(`${text.slice(0, match.index).trim()} ${owner}`)) return null;
  }
  if (/^ (?:not|never)\b/.test(rest) && !/^(?:i|we)$/.test(owner)) return null;
  return byOwner(sentence, owner, ownerStart, after, rest);
}

function byOwner(sentence: Sentence, owner: string, ownerStart: number, after: number, rest: string): Found | null {
  const whole: Span = { start: ownerStart, end: ownerStart + owner.length };
  if (/^(?:i|we)$/.test(owner)) return { owner: whole, actionStart: skipBlank(sentence, after) };
  if (/^(?:(?:and|but|so|then|or) )?you(?: \w+ly| also)?$/.test(owner)) {
    if (
      !/^(?: \w+ly| also| then| soon)? (?:receive|get|hear|be (?:receiving|getting|contacted|refunded|credited|notified|informed|called|emailed|reimbursed|sent))\b/.test(
        rest,
      )
    )
      return null;
    return { owner: null, elided: '', actionStart: skipBlank(sentence, after) };
  }
  const clean = cleanOwner(sentence, whole);
  if (passive.test(rest)) {
    const by = byActor.exec(rest);
    if (by?.[1]) {
      const start = after + by.index + 4;
      return { owner: { start, end: start + by[1].length }, actionStart: clean.start };
    }
    return { owner: null, elided: '', actionStart: clean.start };
  }
  if (isPerson(sentence, clean) || (isNameAtStart(sentence, clean) && agentVerb.test(rest)))
    return { owner: clean, actionStart: skipBlank(sentence, after) };
  return { owner: null, elided: '', actionStart: clean.start };
}

/** "and Luis" → "Luis"; "guarantee it" → "it". */
function cleanOwner(sentence: Sentence, span: Span): Span {
  const text = sentence.fold.slice(span.start, span.end);
  const lead =
    /^(?:(?:and|but|so|then|or|because|which|who|that|guarantee|promise|think|believe|hope|sure|hi|hello|also|today|tomorrow) ){1,3}/.exec(
      text,
    );
  const article = /(?:^| )((?:a|an|the|our|my|your|one of our|another) (?:[a-z0-9'-]+ ){0,3}[a-z0-9'-]+)$/.exec(text);
  const start = article?.[1] ? span.end - article[1].length : span.start + (lead?.[0].length ?? 0);
  return { start, end: span.end };
}

const agentVerb = new RegExp(`^(?: \\w+ly| also| now| then)? ${verbs}\\b`);

/** "Marta will ship …": a first word that is no word of the trade, before a verb that takes a person. */
function isNameAtStart(sentence: Sentence, span: Span): boolean {
  const word = sentence.fold.slice(span.start, span.end);
  return (
    span.start === 0 &&
    /^[a-z]{2,14}$/.test(word) &&
    contentStems(wordsOf(word)).some(({ stem, weight }) => weight === 1 && !stem.startsWith('='))
  );
}

const rolePattern = new RegExp(`\\b(?:${roles})$`);

/** People and teams own promises; parcels do not. */
function isPerson(sentence: Sentence, span: Span): boolean {
  const fold = sentence.fold.slice(span.start, span.end);
  if (rolePattern.test(fold) && !/\b(?:support ticket|bank transfer)$/.test(fold)) return true;
  if (/^(?:a|an|the|our|my|your|it|this|that|there|these|those|everything|nothing|all|what|something) ?/.test(fold))
    return false;
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(sentence.text.slice(span.start, span.end)) && span.start > 0;
}

const progressivePattern =
  /(?:^| )(i|we)(?:'m| am|'re| are) (?!going to|being|not|having|waiting|looking forward|writing to|unable|sorry)([a-z]{3,14}ing)\b/;

function progressive(clause: Span, text: string): Found | null {
  const match = progressivePattern.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const start = clause.start + match.index + match[0].indexOf(match[1]);
  return {
    owner: { start, end: start + match[1].length },
    actionStart: clause.start + match.index + match[0].length - match[2].length,
    needsTime: true,
  };
}

const presentPattern = new RegExp(
  `(?:^| )(?<owner>i|we|(?:(?:a|an|the|our|my|your) )?(?:[a-z0-9-]{2,18} ){0,3}?[a-z0-9'-]{2,18}),? (?<verb>${present})\\b`,
);
const inPresent = new Gate([progressivePattern.source, presentPattern.source]);
const joinedPattern = new RegExp(`^(?: ?(?:and|then|and then|or|but|and also) )+(?:also |then )?(?<verb>${verbs})\\b`);

/** "… and write to you": the owner of the clause before goes on. */
function joinedTo(clause: Span, text: string): Found | null {
  const more = joinedPattern.exec(text);
  return more?.groups?.verb
    ? { owner: null, actionStart: clause.start + more[0].length - more.groups.verb.length }
    : null;
}

function presentTense(sentence: Sentence, clause: Span, text: string): Found | null {
  const match = presentPattern.exec(text);
  if (!match?.groups) return null;
  const { owner = '', verb = '' } = match.groups;
  if (
    /\b(?:to|you|can|could|please|not|if|when|that|did|do|does|should|may|might|must|they|who will|how|would)$/.test(
      owner,
    )
  )
    return null;
  if (/\b(?:if|when|once|unless)\b/.test(text.slice(0, match.index + 6))) return null;
  const start = clause.start + match.index + match[0].indexOf(owner);
  if (/^(?:and|but|then|or|so)$/.test(owner))
    return { owner: null, elided: '', actionStart: verbAt(clause, match, verb), needsTime: true };
  const verbStart = verbAt(clause, match, verb);
  const span = cleanOwner(sentence, { start, end: start + owner.length });
  const person = /^(?:i|we)$/.test(owner) || isPerson(sentence, span);
  const needsTime = true;
  return person
    ? { owner: span, actionStart: verbStart, needsTime }
    : { owner: null, elided: '', actionStart: span.start, needsTime };
}

const skipBlank = (sentence: Sentence, at: number): number => (sentence.fold[at] === ' ' ? at + 1 : at);

const verbAt = (clause: Span, match: RegExpExecArray, verb: string): number =>
  clause.start + match.index + match[0].length - verb.length;
