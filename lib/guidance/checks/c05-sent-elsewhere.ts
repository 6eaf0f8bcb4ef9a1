import { type Context, someSentence } from '../context.ts';
import { doneActs, handovers } from '../language/done-acts.ts';
import { redirects } from '../language/redirects.ts';
import { type Placed, type Sentence, spanAt } from '../language/sentence.ts';
import { hasLink } from '../next-steps.ts';
import type { Check } from './check.ts';

/** Another team, company or forum is to solve it, and the customer is given neither the door nor a step of ours. */
export const sentElsewhere: Check = {
  id: 'C05',
  group: 'C',
  severity: 'consider',
  title: { en: 'Sends the customer elsewhere empty-handed', es: 'Manda al cliente a otra parte sin medios' },
  message: {
    en: 'The customer has to start again somewhere else. Do it for them, or give the exact door and what to say there.',
    es: 'El cliente tiene que empezar de nuevo en otro sitio. Hágalo usted, o dele la puerta exacta y qué decir allí.',
  },
  rewrite: {
    en: 'I have passed it to billing; Luis writes to you tomorrow before noon.',
    es: 'Ya lo he pasado a facturación; Luis le escribe mañana antes de las 12.',
  },
  source: {
    principle: {
      en: 'Help should be easy to reach. Every new door costs the customer a new queue and the story told once more.',
      es: 'La ayuda debe ser fácil de alcanzar. Cada puerta nueva le cuesta al cliente otra cola y contarlo todo otra vez.',
    },
    research: ['Dixon, Freeman and Toman 2010: transfers and repeated contacts are what customers call effort'],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    if (someSentence(context, isTakenUp)) return [];
    return context.sentences.flatMap((placed, index) => {
      const found = placed.sentence.get(redirects);
      if (found.length === 0 || opensDoor(context, placed, index)) return [];
      return found.slice(0, 1).map((span) => spanAt(placed, span));
    });
  },
};

/** The house does something itself: it has asked, passed on, done, or will take it from there. */
const isTakenUp = (sentence: Sentence): boolean =>
  sentence.get(handovers).length > 0 || sentence.get(doneActs).length > 0 || sentence.get(joinsIn);

const joins =
  /\b(?:and|so|then|where|that way|after that|once (?:we|i) have (?:it|that|this))(?: that)?,? (?:we|i)(?:'ll| will| can|'d)\b|\b(?:or|and) (?:contact|write to|call|ask|tell|reply to|dm|message) (?:us|me)\b|\b(?:i|we)(?:'ll| will) (?:call|ask|speak|talk|write|contact|arrange|refund|send|replace|check)\b|(?<![a-z])(?:y|o|para que|asi)(?: (?:le|te|lo|la|se|nos|me))* (?:podremos|podamos|podemos|haremos|[a-z]{3,12}(?:remos|amos))(?![a-z])|(?<![a-z])[oy] (?:contacte|contacta|escriba|llame|llama)n?(?:os|nos|me)(?![a-z])/;
const joinsIn = (sentence: Sentence): boolean => joins.test(sentence.fold);

const direct =
  /\+?\d[\d ().-]{6,18}\d|[a-z0-9._-]{1,40}@[a-z0-9-]{2,40}\.[a-z]|<(?:phone|email|tel_num|support_email|number)>|(?<![\d.,])\d{3}(?![\d.,€$%])/;
/** Why them, when, and what to say there: with it, a link is a whole door. */
const detail =
  /\b(?:because|only they|they (?:can|have|will|hold|keep|see|answer|know)|who (?:can|will|has|have|holds?)|open (?:until|from)|until \d|from \d|quote|mention|say that|tell them|ask for|reference|with the (?:code|number))\b|(?<![a-z])(?:porque|ya que|puesto que|solo ell[oa]s|hasta las|de \d|diga|di que|indique|mencione|cite|referencia|con el (?:codigo|numero)|ell[oa]s (?:pueden|tienen|ven))(?![a-z])/;

/** A number or an address in the sentence or a short one after it; or a link with a reason, hours or words to say. */
function opensDoor({ sentences }: Context, { sentence }: Placed, index: number): boolean {
  const after = sentences[index + 1]?.sentence;
  const near = after && after.text.length <= 120 ? [sentence, after] : [sentence];
  if (near.some(({ fold }) => direct.test(fold))) return true;
  return near.some(hasLink) && near.some(({ fold }) => detail.test(fold));
}
