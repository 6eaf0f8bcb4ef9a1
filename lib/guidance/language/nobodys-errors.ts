import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const fault =
  '(?:error|mistake|mix-up|mixup|oversight|slip-up|misunderstanding|miscommunication|glitch|failure|mishap)';
const faultEs = '(?:error(?:es)?|fallos?|equivocacion(?:es)?|descuidos?|malentendidos?|confusion(?:es)?|despistes?)';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:an|a|some|the) (?:[a-z-]{3,14} ){0,2}${fault}s? (?:has |have |had )?(?:occurred|happened|arisen|taken place|been made|crept in|was made|were made)`,
    '(?:an|some) (?:[a-z-]{3,14} )?(?:issues?|problems?) (?:has |have )?(?:occurred|arisen|arose)',
    `(?:mistakes|errors) (?:were|was|have been|had been|got) (?:made|committed)|(?:mistakes|errors) (?:happen|do happen|occurred|happened)`,
    `(?:there|it (?:seems|appears|looks like)(?: that)? there)(?:'s| was| were| has been| have been| had been| may have been| must have been| seems to have been| appears to have been) (?:an?|some|been an?) (?:[a-z-]{3,14} ){0,2}${fault}s?`,
    '(?:it|this) (?:has been|was|had been) (?:decided|determined|concluded|ruled|resolved)(?= (?:not|that|to) )',
    '(?:a|the) decision (?:has been|was) (?:made|taken|reached)',
    '(?:something|things|it) (?:has |have |must have |seems to have |appears to have )?(?:went|gone) wrong(?= (?:with|on|in|during|when|while|at|here|there|and)|,)',
    'your (?:[a-z-]{3,14} ){1,2}(?:was|were|has been|have been|got)(?: \\w{4,14}ly)? (?:overlooked|misplaced|mishandled|mislaid|misrouted|misplaced|lost in the (?:system|process)|forgotten|entered incorrectly|processed incorrectly|incorrectly processed|incorrectly entered)',
    'wires (?:were|got) crossed|fell through the cracks|slipped through the (?:cracks|net)',
  ]),
  es: new Pattern([
    `se (?:ha|han|habia|habian) (?:producido|cometido|dado|registrado|generado|detectado) (?:un|una|unos|unas|algun|alguna|algunos|varios|ciertos) (?:[a-z]{4,14} )?${faultEs}`,
    `se (?:produjo|produjeron|cometio|cometieron|dio) (?:un|una|unos|unas|algun|alguna|algunos|varios) (?:[a-z]{4,14} )?${faultEs}`,
    `(?:ha habido|hubo|habra habido|debe de haber habido|debio de haber|parece que (?:ha habido|hubo)|ha ocurrido|ocurrio|ha surgido|surgio|ha existido|existio) (?:un|una|unos|unas|algun|alguna) (?:[a-z]{4,14} )?${faultEs}`,
    'se (?:ha|habia) (?:decidido|determinado|resuelto|acordado|optado por|desestimado)|se (?:decidio|determino|acordo|opto por|desestimo)',
    '(?:se (?:ha tomado|tomo)|ha sido tomada|fue tomada) (?:la|una) decision|la decision (?:se (?:ha tomado|tomo)|ha sido tomada|fue tomada)',
    'algo (?:ha salido|salio|ha ido|fue) mal',
    'su (?:[a-z]{4,14} )(?:se (?:ha )?(?:traspapelado|traspapelo|extravio|extraviado)|(?:quedo|se quedo) (?:olvidad|traspapelad)[oa]|(?:fue|ha sido) (?:traspapelad|extraviad|pasad)[oa](?: por alto)?)',
  ]),
};

/** A message on the customer's screen, a condition, a warning: the error is the machine's, or has not happened. */
const other: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if|when|whenever|whether|unless|in case|should|message|notification|pop-?up|dialog|screen|see|sees|seeing|says?|saying|reads?|shows?|displays?|code|log|logs|appears?(?! that\b| to\b)|prompt|get|getting|gives?|check|ensure|verify)\b(?:[^.;]{0,60})$/,
  es: /(?<![a-z])(?:si|cuando|por si|en caso de que|mensaje|aviso|pantalla|ventana|sale|aparece|dice|muestra|indica|codigo|registro|compruebe|verifique|ve|vea|recibe|que)(?![a-z])(?: (?:el|la|un|una|mensaje|de|error|texto|siguiente|que|dice|pone|usted|aun|todavia|le|te|no)){0,5}[ :"']{1,3}$/,
};
/** "Lamentamos informarle de que" brings the news; it does not say who did it. */
const news =
  /(?:\b(?:lament\w+|sent\w+|siento|inform\w+|comunic\w+|comprob\w+|hemos visto|vemos|veo|parece|indic\w+ que|confirm\w+|entend\w+|entiendo|es cierto|reconoc\w+|sab\w+|creo|creemos)(?: \w+){0,4} que )$/;
/** Named in the same breath: "an error in the 3 May tariff table", "because the label printer was down". */
const detail: Readonly<Record<Language, RegExp>> = {
  en: /^(?: (?:code |message |number )?#?\d| (?:code|message|in the logs?|on (?:your|the) screen)\b| (?:in|at|on|with|from|by) (?:my|our|us)\b)|^(?: (?:in|at|on) (?:the|that|a) (?:[a-z-]{3,14} ){0,2}(?:bank|warehouse|airport|hotel|factory|courier|carrier|airline|supplier|manufacturer))|\bbecause\b/,
  es: /^(?: (?:codigo |numero )?#?\d| (?:en|con|de|por) (?:mis?|nuestr[oa]s?)\b| (?:en|de) (?:el|la|un|una|del)? ?(?:[a-z-]{3,14} ){0,2}(?:banco|almacen|aeropuerto|hotel|fabrica|mensajeria|transportista|aerolinea|proveedor|fabricante))|\bporque\b/,
};

/** "An error occurred", «se ha decidido»: something went wrong or was decided, and nobody did it. */
export function nobodysErrors(sentence: Sentence): readonly Span[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text)) return [];
  return patterns[language].all(fold).filter((span) => {
    const before = fold.slice(Math.max(0, span.start - 90), span.start);
    if (isQuoted(sentence, span) || detail[language].test(fold.slice(span.end, span.end + 80))) return false;
    if (language === 'es' && news.test(before)) return true;
    return !other[language].test(before);
  });
}
