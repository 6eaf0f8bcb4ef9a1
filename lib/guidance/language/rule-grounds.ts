import type { Language } from '../types.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const purposes: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    'so that|because(?! of (?:our|the|company|a))|since|in order (?:to|not to)|the (?:reason|idea|point)|that way|this way|otherwise',
    '(?:so|and|which|that|it|this|to|there to|meant to|designed to|helps? to|helps) (?:we can |nobody |everyone |all )?(?:protects?|keeps?|prevents?|avoids?|ensures?|guards?|saves?|lets? (?:us|everyone)|gives? every\\w+|stops?|makes? sure)',
    "so (?:nobody|no one|everyone|every|opened|used|returned|each)|for (?:your|their|everyone's|the|food|data) (?:\\w{3,12} )?(?:safety|protection|security|privacy|hygiene)|for (?:hygiene|safety|security|privacy|legal) reasons",
    'fair (?:to|for) (?:all|every\\w*|the other)',
  ]),
  es: new Pattern([
    'para (?:que|evitar|proteger|cumplir|impedir|garantizar|asegurar|no )|porque|ya que|puesto que|dado que|pues|a fin de|con el fin de|el motivo|la razon|asi (?:nadie|evitamos|protegemos|cada|todos|la|el)|de lo contrario|si no,',
    '(?:esto|eso|que|y|nos|lo que) (?:evita|protege|impide|garantiza|asegura|permite que)',
    'por (?:su|la|razones de|motivos de) (?:seguridad|higiene|privacidad|proteccion|salud)|por (?:seguridad|higiene|privacidad)',
  ]),
};

/** Says what a rule is good for: "so that returned food is never resold". */
export const namesPurpose = (sentence: Sentence): boolean => purposes[sentence.language].test(sentence.fold);

const place =
  /(?:\b(?:section|clause|article|paragraph|point|page|chapter|item|apartado|articulo|art\.|clausula|punto|seccion|pagina|capitulo|epigrafe|anexo|annex|appendix) ?(?:n\.? ?[oº]?\.? ?)?(?:\d|[ivx]{1,4}\b|[a-f]\b)|§ ?\d|\b(?:attached|enclosed|linked|adjunt[oa]s?|enlace)\b|https?:\/\/|www\.|<url>)/;

/** Points to where the rule stands: a section, a link, an attachment. */
export const namesPlace = (sentence: Sentence): boolean => place.test(sentence.fold);

const grants: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    "(?:you|customers|members|everyone|guests|passengers)(?:'re| are)?(?: also| still| always)? (?:can|may|have|get|will (?:get|receive|have)|receive|are (?:entitled|covered|eligible)|entitled|covered|eligible|keep)",
    "(?:is|are) (?:covered|included|free|allowed|refundable|eligible)|(?:i|we) (?:can|will|cover|pay|refund|replace|accept)|(?:i|we)(?:'ll|'ve| have) [a-z]{4,12}",
  ]),
  es: new Pattern([
    '(?:usted |tu )?(?:puede|puedes|podra|podras|tiene|tienes|dispone|dispones|recibe|recibira|recibiras|conserva|le corresponden?|te corresponden?)(?! que )',
    '(?:esta|estan|queda|quedan) (?:cubiert|incluid|permitid)[oa]s?|es gratis|se puede|(?:puedo|podemos|cubrimos|pagamos|aceptamos|reembolsamos)|(?:le|te) (?:devolvemos|cambiamos|reembolsamos|corresponde)',
  ]),
};
const negation: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|no|never|cannot|nothing|none|neither|unable|final|denied|only|must)\b|n't\b/,
  es: /\b(?:no|nunca|tampoco|ni|ningun\w*|nada|imposible|definitiv\w+|solo|unicamente|debe|tiene que)\b/,
};

/** The rule is told for what it gives: "according to our terms you have 30 days". */
export const grantsSomething = ({ fold, language }: Sentence): boolean =>
  grants[language].test(fold) && !negation[language].test(fold);
