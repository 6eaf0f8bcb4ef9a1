import type { Language, Span } from '../types.ts';
import { spansOf } from './matches.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const money =
  /(?:(?:us|ca|au|mx)?[$€£] ?\d{1,9}(?:[.,]\d{1,3}){0,3}|\d{1,9}(?:[.,]\d{1,3}){0,3} ?(?:[$€£]|(?:eur|usd|gbp|mxn|euros?|dollars?|pounds?|pesos?|dolares|libras|cents?|centimos)(?![a-z]))|\d{1,3}(?:[.,]\d{1,2})? ?(?:%|per ?cent|por ciento))/g;

/** Amounts of money and percentages: "$40", "6,90 €", "15 %". */
export const amounts = ({ fold }: Sentence): readonly Span[] => (/\d/.test(fold) ? spansOf(money, fold) : []);

const free: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    "(?<!(?:feel|feeling|set|hassle|worry|stress|error|bug|hands|toll|ad|virus)[\\s-])(?:(?:for |is |are |it's |totally |completely )?free(?: of charge|(?! (?:to|up|time|space|from|of|memory|disk|slot|seats?|hand|moment|minute)\\b|-form)))",
    '(?:at )?no (?:extra |additional )?(?:cost|charge)',
    '(?:costs?|cost you) nothing',
    'without (?:any )?(?:cost|charge)',
    '(?:the )?full (?:amount|refund|price)|in full|refund(?:ed)? (?:you )?(?:in full|fully)|fully refund(?:ed)?',
    'complimentary|included in (?:the|your) (?:price|plan)|covered by (?:the|your) (?:warranty|guarantee|insurance)',
  ]),
  es: new Pattern([
    'gratis|gratuit[oa]s?(?:mente)?',
    'sin (?:ningun )?(?:coste|costo|cargo|gastos?|recargo)(?: (?:alguno|adicional))?',
    '(?:no (?:le |te )?(?:cuesta|costara|supone))(?: nada| ningun coste)?',
    '(?:el )?(?:importe|reembolso|dinero) (?:total|integro|completo)|integramente|la totalidad',
    'incluid[oa] en (?:el|su|la) (?:precio|plan|tarifa|cuota)|lo cubre la garantia|en garantia',
  ]),
};
const percentage = /%|per ?cent|por ciento/;
const aboutMoney: Readonly<Record<Language, Pattern>> = {
  en: new Pattern(['off|discount(?:s|ed)?|vat|tax(?:es)?|interest|rate|bonus|commission|deposit']),
  es: new Pattern(['descuentos?|iva|impuestos?|interes(?:es)?|comision(?:es)?|rebajas?|bonificacion|tipo']),
};

/** The amounts that are money, or a share of it: "15 % off", not "100 % sure". */
export const costs = (sentence: Sentence): readonly Span[] =>
  sentence.get(amounts).filter(({ start, end }) => {
    if (!percentage.test(sentence.fold.slice(start, end))) return true;
    return sentence.get(speaksOfMoney) || aboutMoney[sentence.language].test(sentence.fold);
  });

/** Words that settle a cost without a figure: "free", "in full", «sin coste». */
export const settled = (sentence: Sentence): readonly Span[] => free[sentence.language].all(sentence.fold);

const topic: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:fee|charge|cost|price|refund|invoice|bill|payment|discount|voucher|credit|compensation|reimburse|money|deposit|quote|coupon)(?:s|ed|d|ing|ment)?',
    'how much|pay(?:s|ing)?|paid|overcharged?|expensive|cheaper',
  ]),
  es: new Pattern([
    '(?:coste|costo|precio|cargo|cobro|gasto|porte|reembolso|factura|pago|descuento|vale|abono|compensacion|indemnizacion|dinero|cuota|tarifa|importe|cupon)(?:s|es)?',
    'cuanto (?:cuesta|vale|es|cobran)|cobr(?:ado|aron|an|ar|amos)|reembols(?:ar|ado|en|aran|ara|amos|aremos)\\w{0,3}|pag(?:ar|ado|ue)|devolver(?:me|le|nos)? el dinero|car[oa]s?',
  ]),
};
const returned: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:(?:your|the|those|these|this|full) (?:refund|credits?|reimbursement|compensation))(?: request)?(?= (?:is|was|has|have|are|will|goes|to|back|for|on|by|of|shows|should|which)|[.,;])',
    '(?:refund(?:ed)?|reimburse(?:d)?|credit(?:ed)?) (?:you|your|it|them|both)(?! (?:if|unless))',
    '(?:return|give|get|have|receive|add) (?:you )?(?:those|these|the|your|that) (?:credits?|money|refund|amount)',
    '(?:request (?:for )?(?:a )?refund|refund request|request a refund|money[ -]back guarantee)',
  ]),
  es: new Pattern([
    '(?:su|tu|el|este|ese) (?:reembolso|abono|importe)(?= (?:esta|estara|se|le|te|ha|fue|sera|llega|llegara|aparece|de)|[.,;])',
    '(?:le|te|les) (?:reembolso|reembolsamos|reembolsaremos|reembolsare|abono|abonamos|abonaremos|abonare|devuelvo|devolvemos|devolveremos|he devuelto|hemos devuelto|he abonado|hemos abonado|he reembolsado|hemos reembolsado)',
    'solicit(?:ar|e|ado|ud de) (?:un |el |su )?reembolso',
  ]),
};
/** A definite refund or credit the customer gets: "those credits", "your refund is set up". Not an offer without shape. */
export const moneyReturned = (sentence: Sentence): readonly Span[] => returned[sentence.language].all(sentence.fold);

/** True when the words turn on money. */
export const speaksOfMoney = (sentence: Sentence): boolean => topic[sentence.language].test(sentence.fold);
