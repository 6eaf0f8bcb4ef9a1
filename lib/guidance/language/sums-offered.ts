import type { Language, Span } from '../types.ts';
import { spansOf } from './matches.ts';
import { type Sum, sums } from './money.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

/** How one language offers money, and how it only speaks of it. All run over folded text. */
interface OfferGrammar {
  /** Words before a sum that give it away. */
  readonly gives: RegExp;
  /** Words before a sum that make it a price, a bill, a threshold. */
  readonly costs: RegExp;
  /** Right before the sum: "repair it for $80". */
  readonly priceAt: RegExp;
  /** Right after the sum: "$80 back", «80 € de descuento». */
  readonly givesAfter: RegExp;
  /** Up to the giving word: denied, wished for by the customer, done by a third party, long past. */
  readonly notOurs: RegExp;
  /** Anywhere in the sentence: the permission is asked for or given. */
  readonly approval: RegExp;
  /** A question about what has happened. */
  readonly asksPast: RegExp;
}

const grammars: Readonly<Record<Language, OfferGrammar>> = {
  en: {
    gives:
      /\b(?:refund(?:s|ed|ing)?|credit(?:s|ed|ing)?(?! card)|reimburs(?:e|es|ed|ing|ement)|compensat(?:e|es|ed|ing|ion)|vouchers?|coupons?|gift (?:card|voucher|certificate)|goodwill|discount(?:s|ed|ing)?|rebates?|cash ?back|allowance|bonus|waiv(?:e|es|ed|ing)|tak(?:e|en|ing)|took|knock(?:ed|ing)?|deduct(?:ed|ing)?|return(?:ed|ing)? (?:you |to you |the |your )|giv(?:e|en|ing)|gave|offer(?:s|ed|ing)?|send(?:ing)?|sent|transfer(?:red|ring)?|grant(?:ed|ing)?|award(?:ed|ing)?|add(?:ed|ing)?|put|issu(?:e|ed|ing)|(?:i|we)(?:'ll| will| can| could|'ve| have|'m| am|'re| are)? (?:re)?pay(?:ing)?|paid you|pay you|you(?:'ll| will| can| are going to)? (?:get|receive|have)|make (?:it|this) up)\b/g,
    costs:
      /\b(?:bills?|invoices?|prices?|priced|costs?|fees? (?:of|is|are)|charg(?:e|es|ed|ing)(?: you| of)?|paid(?! you)|you(?:'ll| will| would| must| need to| have to| can)? pay|totals?|balance|orders? (?:of|over|above|from|worth|for)|purchases?|over|above|more than|exceeding|minimum|at least|deposit|subtotal|quotes?|quotations?|estimates?|receipts?|statements?|debt|owe|owed|payments? of|instal?ments? of|(?:on|off|of|with) (?:your|the|an?|every|each|orders?|purchases?)|instead of|limit|repair|upgrade|plan|receive your|get your|send (?:you )?(?:your|the)|renews?|costing|was|were)\b/g,
    priceAt:
      /(?<!refund(?:ed)?|reimburse(?:d)?|compensat(?:e|ed)|voucher|coupon|credit|card|discount|you) (?:for|at|from|under|below)(?: only| just| about)? $/,
    givesAfter:
      /^,? ?(?:(?:store |account |goodwill |bill |gift |travel )?(?:credits?|vouchers?|refunds?|discounts?|coupons?|gift|compensation|rebate|reduction)\b|back\b(?! (?:in|to (?:school|january))|up)|off\b|(?:will be|has been|is being|have been) (?:credited|refunded|returned|taken off|paid back|deducted)|as (?:a |an )?(?:compensation|apology|credit|refund|gesture|goodwill|thank)|for (?:your|the) (?:trouble|inconvenience|wait|delay))/,
    notOurs:
      /(?:\b(?:not|never|cannot|unable|without|no|nor|neither|instead of|rather than)(?! only)\b[^.;:]{0,40}|n't [^.;:]{0,40}|\b(?:you|customer|client|they|she|he)(?:'ve|'d| have| had| also| already)? (?:ask|asked|request|requested|want|wanted|demand|demanded|claim|claimed|mention|mentioned|expect|expected|say|said|wrote)\b[^.;]{0,60}|\byour (?:request|claim|demand|wish|question)\b[^.;]{0,50}|\b(?:bank|insurer|insurance|airline|carrier|courier|paypal|seller|store|shop|manufacturer|government|supplier|hotel|host)(?:'ll| will| has| have| can| may)?(?: already| also)? |\byou(?:'ve| have)?(?: already)? (?:received|got|been given|had|were given)\b[^.;]{0,40}|\b(?:last (?:year|month|week|time)|already|previously|back in \w+)[^.;]{0,30}|\b(?:was|were|had been) |\bif (?:we|i) [^.;,]{0,30})$/,
    approval:
      /\b(?:approv(?:e|ed|es|al|ing)|authori[sz](?:e|ed|es|ation|ing)|sign(?:ed)? off|permission|green light)\b/,
    asksPast: /^["'( ]{0,2}(?:did|have|has|had|was|were|do|does|is|are)\b/,
  },
  es: {
    gives:
      /(?<![a-z])(?:reembols[a-z]{1,8}|reintegr[a-z]{1,8}|devol(?:ver[a-z]{0,6}|uci[a-z]{2,4}|vemos|viendo[a-z]{0,3}|vi)|devuelv[a-z]{1,4}|devuelt[oa]s?|abon(?:o|os|amos|are|aremos|ado|ando[a-z]{0,3}|arle|arte|aran)|compens[a-z]{1,8}|indemniz[a-z]{1,8}|(?:un|el|este|en|su|tu|del|otro) (?:vale|bono|cupon|cheque)|vales? (?:de|por)|cup(?:on|ones)|tarjeta regalo|descuent[a-z]|descont[a-z]{1,6}|rebaj[a-z]{1,6}|bonific[a-z]{1,8}|ofrec[a-z]{1,6}|ofrezco|regal(?:o|amos|aremos|are|arle|arte)|(?:le|te|les|os|se lo|se los) (?:he |hemos |voy a |vamos a )?(?:doy|damos|dar[a-z]{0,5}|dado|pag[a-z]{1,6}|ingres[a-z]{1,6}|transfer[a-z]{1,6}|transfier[a-z]|envi[a-z]{1,6}|hago|hacemos|hare|haremos|pongo|ponemos|quit[a-z]{1,6}|perdon[a-z]{1,6}|condon[a-z]{1,6}|sum[a-z]{1,6})|recib(?:ira|iras|iran|e|es|iremos)|tendras?|a su favor|(?:he|hemos) (?:ingresado|transferido|anadido|quitado|perdonado|condonado))(?![a-z])/g,
    costs:
      /(?<![a-z])(?:facturas?|preci[oa]s?|costes?|costos?|cuestan?|costara|(?<!(?:un|el|este|su|tu|del|otro|en) )(?:vale|valen)(?! (?:de|por))|cobr[a-z]{1,6}|cargos?|gastos? de|cuotas? de|tarifas?|comision(?:es)? de|pag(?:o|ue|aste|ado|ar|ara|a)(?! a su)|abon(?:e|aste|ar|ara)|pedidos?(?: de| superior)|compras?|superior(?:es)? a|mas de|a partir de|minimo|total|saldo|deuda|debe|fianza|deposito|presupuestos?|recibos?|comprobantes?|justificantes?|extractos?|plazos|pagos? de|mensualidades|en lugar de|en vez de|limite|reparacion|plan|en (?:su|tu|la|el|un|una|cada)|(?:de|sobre) (?:su|tu|la|el|un|una|los|las))(?![a-z])/g,
    priceAt: /(?<!vale|bono|cupon|abono|reembolso|descuento|cheque|regalo) (?:por|desde|bajo)(?: solo| unos)? $/,
    givesAfter:
      /^,? ?(?:de (?:descuento|abono|reembolso|compensacion|vuelta|bonificacion|regalo|rebaja|saldo a favor)|menos(?! de)|a su favor|como (?:compensacion|detalle|gesto|abono|disculpa|reembolso)|(?:(?:le|te|se le) )?(?:seran|sera|ha sido|han sido) (?:reembolsad|abonad|devuelt|descontad)|por las molestias)/,
    notOurs:
      /(?:(?<![a-z])(?:no|nunca|tampoco|sin|ni|imposible|en lugar de|en vez de)(?! solo)(?![a-z])[^.;:]{0,40}|(?<![a-z])(?:pide|pides|pidio|pediste|solicita|solicito|solicitaste|reclama|reclamo|quiere|quieres|queria|exige|exigio|menciona|comenta|dice)(?![a-z])[^.;]{0,60}|(?<![a-z])(?:su|tu) (?:solicitud|peticion|reclamacion|pregunta)(?![a-z])[^.;]{0,50}|(?<![a-z])(?:banco|aseguradora|seguro|aerolinea|transportista|paypal|vendedor|tienda|fabricante|proveedor|hotel|hacienda)(?: ya| tambien)? (?:le |te |les |os |se |lo )?(?:ha |va a )?|(?<![a-z])ya (?:le |te |les |se |se le )?(?:ha |han )?|(?<![a-z])(?:el (?:ano|mes) pasado|la semana pasada|anteriormente)[^.;]{0,30}|(?<![a-z])(?:fue|fueron|recibio|recibiste|habia|si (?:le|te)) [^.;,]{0,20})$/,
    approval: /(?<![a-z])(?:aprob[a-z]{1,6}|aprueb[a-z]|autoriz[a-z]{1,6}|visto bueno|permiso)(?![a-z])/,
    asksPast: /^["'(¿ ]{0,2}(?:ha|has|han|recibio|recibiste|le (?:llego|ha llegado)|es|era|fue|cuanto)(?![a-z])/,
  },
};

/** Sums this sentence gives or promises to the customer: not a bill, a price or a threshold, not what somebody else pays. */
export function sumsOffered(sentence: Sentence): readonly Sum[] {
  const { fold, language, text } = sentence;
  const found = sentence.get(sums);
  const grammar = grammars[language];
  if (found.length === 0 || grammar.approval.test(fold)) return [];
  if (endsAsking(text) && grammar.asksPast.test(fold)) return [];
  return found.filter((sum) => !isQuoted(sentence, sum) && isGiven(fold, sum, grammar));
}

const reach = 120;

function isGiven(fold: string, sum: Sum, grammar: OfferGrammar): boolean {
  const before = fold.slice(Math.max(0, sum.start - reach), sum.start);
  const rest = fold.slice(sum.end, sum.end + 60);
  const gives = lastOf(before, grammar.gives);
  if (notNow.test(rest)) return false;
  if (!grammar.givesAfter.test(rest)) {
    if (!gives || isOrder(before, gives) || isTag(before, gives, rest)) return false;
    if (!undoes.test(before) && isPrice(before, gives, grammar)) return false;
  }
  return !grammar.notOurs.test(gives ? before.slice(0, gives.start) : before);
}

/** "Refund the fee of $75", «perdonar la comisión de 75 €»: the price word names what is given up. */
const undoes =
  /(?:refund|reimburs|waiv|return|credit|perdon|condon|devol|devuelv|reembols|reintegr|quit)[a-z]{0,8} (?:you |you for |le |te )?(?:the|your|that|this|la|el|los|las|su|tu|esa|ese|este|esta) (?:[a-z]{3,12} )?(?:fee|charge|cost|price|payment|cargo|comision|cuota|importe|gasto|coste|precio|recargo|pago)s? (?:of|de|por) $/;
/** What the customer wished, had, or gets from somebody else. */
const notNow =
  /^[^.;]{0,30}\b(?:asked|requested|want|wanted|received|used|pidio|pidi[oe]|pide|solicito|recibio|by (?:your|the) (?:bank|insurer|airline|courier|seller))\b/;

/** The last word before the sum that counts makes it a bill, a price, a threshold. */
function isPrice(before: string, gives: Span, { costs, priceAt }: OfferGrammar): boolean {
  const cost = lastOf(before, costs);
  return priceAt.test(before) || (cost !== null && cost.end > gives.end);
}

/** "Please transfer $240", "Take the $240 model": the customer is told to. */
const isOrder = (before: string, gives: Span): boolean =>
  /^(?:transfer|send|take|add|put|give|return|issue|deduct|offer|pay)$/.test(before.slice(gives.start, gives.end)) &&
  /(?:^|[.!?:] |\bplease |\bkindly |\bthen |\byou (?:can|could|must|should|may|need to|have to) )$/.test(
    before.slice(0, gives.start),
  );

/** "You get the $240 plan": the sum only tells which thing, unless the thing itself is paid back. */
function isTag(before: string, gives: Span, rest: string): boolean {
  if (!/\b(?:your|the|this|that|an?) $/.test(before)) return false;
  if (/^(?:refund|reimburs|waiv|return|compensat)/.test(before.slice(gives.start, gives.end))) return false;
  if (/^(?: [a-z]+){0,3} (?:credit|voucher|card|coupon|refund|discount|gift|rebate|allowance|bonus)\b/.test(rest))
    return false;
  return /^ (?!(?:you|we|i|that|back|off|to|for|on|in|by|from|and|or|as|at|with|today|now|which|was|is|has)\b)[a-z]{3}/.test(
    rest,
  );
}

const lastOf = (text: string, words: RegExp): Span | null => spansOf(words, text).at(-1) ?? null;
