import type { Language } from '../types.ts';
import { amounts, settled } from './amounts.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const spelled: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|hundred|thousand)(?:-[a-z]{3,5})? (?:us |american )?(?:dollars?|euros?|pounds?|pesos?|cents?|pence|quid|percent|per cent)',
    'half (?:the |of the |of your |off|price|your )|two for one|2 ?x ?1|double (?:your |the )?(?:points|miles)',
    '(?:another|one|two|three|six|\\d{1,3}) (?:extra |free |more |additional )?(?:months?|weeks?|nights?|days?|years?|points|miles|credits|stamps|rides|issues|lessons|sessions|gb)(?: (?:free|extra|for free|of credit|on us|credit))',
    '\\d[\\d.,]{0,8} (?:points|miles|credits|coins|stars|tokens)',
    "(?:on us|on the house|at our (?:own )?(?:expense|cost)|(?:we|i)(?:'ll| will)? (?:pay|cover|bear|absorb|waive)|(?:paid|covered|borne) by us|prepaid|pre-paid|you pay nothing|the full [a-z]{3,12})",
    '(?:chf|cad|aud|usd|eur|gbp|mxn|inr|rs|brl|sek|nok|dkk|jpy|pln|ars|clp|cop) ?\\d{1,7}|\\d{1,7}(?:[.,]\\d{2})? ?(?:chf|cad|aud|inr|rupees|brl|reais|sek|nok|dkk|kr|jpy|yen|pln|zl|pence)',
  ]),
  es: new Pattern([
    '(?:un|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|ochenta|noventa|cien|doscientos|mil) (?:dolares?|euros?|libras?|pesos?|centimos?|soles|por ciento)',
    '(?:la )?mitad (?:del?|de la|de su|de tu)|dos por uno|2 ?x ?1|el doble de (?:puntos|millas)',
    '(?:otro|un|una|dos|tres|seis|\\d{1,3}) (?:mes(?:es)?|semanas?|noches?|dias|anos?|puntos|millas|gb)(?: (?:mas )?(?:gratis|extra|adicional(?:es)?|de regalo|sin coste))',
    '\\d[\\d.,]{0,8} (?:puntos|millas|creditos|monedas)',
    'a nuestr[oa] (?:cargo|costa|cuenta)|por (?:nuestra cuenta|cuenta nuestra)|corre(?:n)? de nuestra cuenta|(?:lo |los |la |las )?(?:asumimos|asumo|pagamos|cubrimos|abonamos)(?: nosotros)?|invitamos nosotros|no paga(?:ra)? nada|la totalidad|integr[oa]',
    '\\d{1,7}(?:[.,]\\d{1,3}){0,2} ?(?:soles|bs|bolivares|reales|colones|quetzales|cent)',
  ]),
};
const denied: Readonly<Record<Language, RegExp>> = {
  en: /(?:\bnot|n't|\bnever|\bno longer)(?: \w+)? $/,
  es: /(?:\bno|\bni|\bya no)(?: \w+)? $/,
};

/** The sentence settles what it costs or brings: an amount, a share, "free", "in full", «a nuestro cargo». Not "not free". */
export function givesFigure(sentence: Sentence): boolean {
  if (sentence.get(amounts).length > 0 || spelled[sentence.language].test(sentence.fold)) return true;
  return sentence
    .get(settled)
    .some(({ start }) => !denied[sentence.language].test(sentence.fold.slice(Math.max(0, start - 24), start)));
}
