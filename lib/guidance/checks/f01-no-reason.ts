import type { Context } from '../context.ts';
import { carriesNews } from '../language/carries-news.ts';
import { isCourtesy } from '../language/courtesies.ts';
import { explainsAfter, reasons, setsCondition } from '../language/reasons.ts';
import { refusals } from '../language/refusals.ts';
import { rulesCited } from '../language/rules-cited.ts';
import { endsAsking, type Sentence, spanAt } from '../language/sentence.ts';
import type { Span } from '../types.ts';
import type { Check } from './check.ts';

/** A refusal with no reason in its sentence, in the one before it, or in the one after it. */
export const noReason: Check = {
  id: 'F01',
  group: 'F',
  severity: 'fix',
  title: { en: 'Refusal without a reason', es: 'Negativa sin motivo' },
  message: {
    en: 'The customer hears a no and not why: give the fact it rests on.',
    es: 'El cliente oye un no, pero no por qué: dé el hecho en que se apoya.',
  },
  rewrite: {
    en: 'I cannot refund it because it was opened and used on 3 May.',
    es: 'No puedo reembolsarlo porque se abrió y usó el 3 de mayo.',
  },
  source: {
    principle: {
      en: 'Whoever exchanges fairly can say why; a no that is explained can be checked.',
      es: 'Quien intercambia con justicia puede decir por qué; un no explicado se puede comprobar.',
    },
    research: [
      'Tax, Brown and Chandrashekaran 1998: an explanation is part of fair treatment',
      'Bradley and Sparks 2009: a good explanation does more than a bare no',
      'ISO 10002:2018: a decision is told with its reasons',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    for (const [index, placed] of context.sentences.entries()) {
      const refused = placed.sentence.get(bareRefusals)[0];
      if (refused && !reasonBeside(context, index)) return [spanAt(placed, refused)];
    }
    return [];
  },
};

/** What the agent cannot do in this place only ("here", "over chat") carries its reason; so does a no that names the fact. */
const ownReason =
  /\b(?:here|over (?:the )?(?:chat|phone|twitter|dm|e-?mail|social)|(?:in|on|via|through|from) (?:this|our) (?:chat|channel|forum|end|side|team|platform)|publicly|in public|on this (?:platform|forum)|discontinued|no longer (?:supported|available|offered|sold|made)|(?:on|over|via|through) social(?: media)?|out of stock|returning to stock|in stock|stock|aqui|por (?:este|esta|aqui|chat|telefono)|desde (?:aqui|este|esta)|en (?:este|esta) (?:chat|canal|foro)|en publico|agotad[oa]|descatalogad[oa])\b/;

/** Refusals of a sentence that hold no reason of their own and rest on no rule, which is another check's matter. */
function bareRefusals(sentence: Sentence): readonly Span[] {
  const said = sentence.get(refusals);
  if (said.length === 0 || ownReason.test(sentence.fold)) return [];
  if (givesReason(sentence) || setsCondition(sentence)) return [];
  if (sentence.get(rulesCited).length > 0) return [];
  return said.filter((span) => !explainsAfter(sentence, span) && !isIdiom(sentence, span));
}

/** "You may not get an answer", "I cannot recommend it enough", «no puedo quejarme»: nothing is refused. */
const isIdiom = ({ fold }: Sentence, span: Span): boolean =>
  /\bmay not (?:get|receive)/.test(fold.slice(span.start, span.end)) ||
  /^ (?:recommend|complain|reach you|get (?:hold|through)|contact you|call you|agree more|blame|fault|argue|quejar|esperar|localizar|contactar|recomendar|agradecer|llamarle|llamarte)/.test(
    fold.slice(span.end, span.end + 30),
  );

const givesReason = (sentence: Sentence): boolean => sentence.get(reasons).length > 0;

function reasonBeside({ sentences }: Context, index: number): boolean {
  const before = sentences[index - 1]?.sentence;
  const after = sentences[index + 1]?.sentence;
  if (before && before.get(refusals).length === 0 && (explains(before) || statesFact(before))) return true;
  return after !== undefined && (explains(after) || explainsFirst(after));
}

/** A courtesy that happens to hold such a word explains nothing, unless it goes on to tell something. */
const explains = (sentence: Sentence): boolean =>
  givesReason(sentence) && (!sentence.get(isCourtesy) || sentence.get(carriesNews));

const fact =
  /'(?:s|re) [a-z]|\b(?:is|are|was|were|has|have|had|ended|expired|only|shows?|says?|came|left|es|esta|estan|son|fue|fueron|ha|han|termino|caduco|vencio|tiene|salio|llego|consta|figura)\b/;

/** "The warranty ended in March." right before the no: a fact, not a courtesy, a question or something on offer. */
function statesFact(sentence: Sentence): boolean {
  if (sentence.get(isCourtesy) || endsAsking(sentence.text)) return false;
  return sentence.fold.length > 20 && !/^(?:i|we|yo)\b|^(?:he|hemos)\b/.test(sentence.fold) && fact.test(sentence.fold);
}

/** "The carrier does not go there." right after the no. */
const explainsFirst = (sentence: Sentence): boolean => opensOnFact.test(sentence.fold) && statesFact(sentence);

const opensOnFact =
  /^(?:the|this|that|that's|it|it's|its|they're|these|those|your|our|they|el|la|los|las|esto|eso|este|esta|su|nuestr[oa]s?|se) |^.{3,60}\b(?:are|is|son|es) only\b/;
