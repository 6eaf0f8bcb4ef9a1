import type { Language, Span } from '../types.ts';
import { Gate } from './gate.ts';
import { none, spansOf } from './matches.ts';
import { oneOf, Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

/** Acts of reading and feeling: done, but nothing the customer gets. */
const idle =
  oneOf(`received noticed understood noted seen heard read apologized apologised appreciated valued tried wanted hoped needed regretted
  attempted learned missed failed struggled looked experienced had been got asked\\syou used moved\\sforward expected believed thought decided mentioned`);
const strong = oneOf(
  'sent made put took spoke wrote found left paid gave kept set told built drew taken spoken written given done brought held shown',
);
const passive =
  oneOf(`refunded reversed updated created sent shipped dispatched replaced cancelled canceled changed fixed resolved issued credited removed
  added processed booked rebooked restored activated reactivated unlocked reset repaired corrected extended waived approved paid deleted merged released`);
const es1 =
  oneOf(`reembolsado devuelto enviado mandado cambiado anulado cancelado corregido creado abierto cerrado activado desactivado borrado eliminado
  anadido quitado puesto hecho preparado reservado comprobado revisado verificado confirmado hablado pedido llamado escrito solicitado tramitado
  gestionado procesado abonado descontado aplicado restablecido actualizado arreglado solucionado resuelto reparado repuesto asignado programado
  ampliado liberado desbloqueado reactivado adjuntado avisado pasado trasladado encargado ordenado reportado generado dado compensado bloqueado probado`);

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:i|we)(?:'ve| have)?(?: just| now| already| also| gone ahead and| personally| since){0,2} (?!${idle})(?!need|feed|speed|indeed|proceed|exceed)(?:[a-z]{2,12}ed(?! (?:to (?:hear|see|help|inform|say))\\b)|${strong})(?! (?:that|out about|you that)\\b)(?<!told)`,
    `(?:has|have)(?: just| now| already| also)? been (?:${passive})`,
    `(?:was|were|is now|are now)(?: just| now| already)? (?:${passive})(?! (?:by you|to you by)\\b)`,
    '(?:i|we) (?:asked|told) (?!you)[a-z]+',
    '(?:is|are) (?:already )?on (?:its|their|the) way|(?:left|shipped from) our (?:warehouse|depot)',
    'here (?:is|are) (?:how|the (?:label|steps|code|invoice|copy|form)|your)|attached (?:is|are)|i attach|i enclose',
    '(?:i|we) (?:was|were)(?: just)? able to (?!find|see|locate|confirm|verify|reproduce|look)[a-z]{3,12}',
  ]),
  es: new Pattern([
    `(?:le |les |te |os |lo |la |los |las |se |se lo |se la |nos |me )?(?:he|hemos|ya he|ya hemos)(?: ya)? (?:${es1})`,
    `(?:ha|han) sido (?:${es1}|reembolsad[oa]s?|enviad[oa]s?|cancelad[oa]s?|cambiad[oa]s?)`,
    '(?:ya )?(?:esta|estan|queda|quedan) (?:ya )?(?:reembolsad|anulad|cancelad|corregid|cambiad|resuelt|solucionad|enviad|activad|deshech|arreglad|hech|reservad|abonad)[oa]s?',
    '(?:ya )?(?:salio|salieron|va|van) (?:ayer|hoy|en camino|de camino)|esta en reparto',
    'se ha (?:reembolsado|enviado|cancelado|anulado|abonado|corregido|cambiado|actualizado|creado|generado|solucionado|resuelto)',
    '(?:aqui (?:tiene|tienes|le dejo|te dejo)|(?:le|te) adjunto|adjunto (?:el|la|encontrara))',
  ]),
};
const pastEs =
  /(?<![a-záéíóúñ])(?:le |les |te |se lo |lo |la |ya )?(?:envié|mandé|cambié|anulé|cancelé|corregí|creé|activé|borré|pedí|llamé|hablé|escribí|reembolsé|devolví|abrí|reservé|preparé|comprobé|revisé|cortamos|cobramos|preparamos|recogimos)(?![a-záéíóúñ])/g;

const past = new Gate([pastEs.source]);

/** What the house reports as done, with an effect for the customer: "I have refunded $40", «ya lo he cambiado». */
export function doneActs(sentence: Sentence): readonly Span[] {
  const found = [...patterns[sentence.language].all(sentence.fold)];
  if (sentence.language === 'es' && past.mayMatch(sentence.lower)) {
    found.push(...spansOf(pastEs, sentence.lower));
  }
  if (found.length === 0) return none;
  return found.filter((span) => !isQuoted(sentence, span) && !endsAsking(sentence.text));
}

const handover: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    "(?:i|we)(?:'ve| have|'m| am|'ll| will)?(?: just| now| already| also| be| personally)? (?:ask(?:ed|ing)?(?! you)|pass(?:ed|ing)?|spoken|spoke|speak(?:ing)?|talk(?:ed|ing)?|forward(?:ed|ing)?|escalat(?:ed|ing|e)|hand(?:ed|ing)?|rais(?:ed|e|ing)|refer(?:red)?|shared?|relay(?:ed)?|contact(?:ed|ing)?(?! you)|call(?:ed|ing)?(?! you)|told|arranged?|transferr?(?:ed|ing)?|chas(?:ed|ing|e)|submit(?:ted)?|report(?:ed)?|notif(?:ied|y)|inform(?:ed)?|log(?:ged)?)",
    'let me (?:ask|call|contact|transfer|pass|speak|check with)',
  ]),
  es: new Pattern([
    '(?:le |lo |la |se lo |se la |ya )?(?:he|hemos)(?: ya)? (?:pedido|pasado|hablado|trasladado|avisado|solicitado|escalado|derivado|remitido|llamado|contactado|encargado|informado|reportado|consultado|dado parte)',
    '(?:lo |la |se lo )?(?:paso|pasamos|traslado|trasladamos|pedire|pediremos|hablo|hablare|hablaremos|aviso|avisare|consulto|consultare|llamo|llamare|reclamo|reclamare)(?= )',
    'voy a (?:pedir|hablar|pasar|trasladar|llamar|consultar|avisar)',
  ]),
};
/** The agent takes it to a colleague in person: asked, passed on, spoken to. */
export const handovers = (sentence: Sentence): readonly Span[] => handover[sentence.language].all(sentence.fold);
