import type { Context } from '../context.ts';
import { someSentence } from '../context.ts';
import { amounts } from '../language/amounts.ts';
import { givesFigure } from '../language/figures.ts';
import { offersMade } from '../language/offers-made.ts';
import { Sentence, spanAt } from '../language/sentence.ts';
import type { ThreadFacts } from '../thread.ts';
import type { Check, Hit } from './check.ts';

/** A refund, discount, credit or compensation offered, and no amount in the draft nor agreed before. */
export const offerWithoutTerms: Check = {
  id: 'F05',
  group: 'F',
  severity: 'fix',
  title: { en: 'Offer without terms', es: 'Oferta sin condiciones' },
  message: {
    en: 'The customer cannot tell what this offer is worth, nor check later that it came.',
    es: 'El cliente no puede saber cuánto vale esta oferta ni comprobar después que llegó.',
  },
  rewrite: {
    en: 'Amount, form, date: “$25 to your card by Friday.”',
    es: 'Importe, forma y fecha: «25 € a su tarjeta antes del viernes».',
  },
  source: {
    principle: {
      en: 'A fair exchange can be checked by both sides.',
      es: 'Un trato justo lo pueden comprobar las dos partes.',
    },
    research: ['Orsingher and others: what people get in the end weighs most in how they judge a handled complaint'],
  },
  needs: {},
  kinds: ['public'],
  detect(context: Context): Hit[] {
    const { sentences, thread } = context;
    const offered = sentences.flatMap((placed) =>
      placed.sentence.get(offersMade).map((offer) => ({ ...spanAt(placed, offer), givenBack: offer.givenBack })),
    );
    const open = offered.filter(({ givenBack }) => !thread || !isAgreed(thread, givenBack));
    const first = open[0];
    return first && !someSentence(context, givesFigure) ? [{ start: first.start, end: first.end }] : [];
  },
};

const kept = new WeakMap<ThreadFacts, { readonly house: boolean; readonly customer: boolean }>();

/** The house named the figure before; for money given back, the customer's own figure serves too. */
function isAgreed(thread: ThreadFacts, givenBack: boolean): boolean {
  const has = (text: string) => amounts(new Sentence(text, thread.language ?? 'en')).length > 0;
  const known = kept.get(thread) ?? { house: has(thread.house), customer: has(thread.customer) };
  kept.set(thread, known);
  return known.house || (givenBack && known.customer);
}
