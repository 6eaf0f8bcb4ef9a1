import type { Language, Span } from '../types.ts';
import { instructions } from './instructions.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const kindEn =
  '(?:technical|operational|logistic(?:al|s)?|administrative|internal|organi[sz]ational|legal|system|various|certain|unforeseen|unexpected|unavoidable|external|commercial|business|staffing|capacity|exceptional|extraordinary)';
const kindEs =
  '(?:tecnic[oa]s|operativ[oa]s|logistic[oa]s|administrativ[oa]s|intern[oa]s|organizativ[oa]s|legales|divers[oa]s|vari[oa]s|imprevist[oa]s|inesperad[oa]s|extern[oa]s|comerciales|excepcionales|extraordinari[oa]s|ajen[oa]s|de (?:fuerza mayor|sistema|politica interna|organizacion|personal|logistica|capacidad))';
const because = '(?:due to|because of|owing to|on account of|for|as a result of|caused by|thanks to|down to)';
const heavy =
  '(?:high|higher|heavy|heavier|large|larger|huge|increased|increase in|unusual|unusually high|exceptional|exceptionally high|unprecedented|extremely high|very high|greater|elevated)';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `${because} (?:some |certain |these |purely |several |a few |an? |the |our )?(?:${kindEn} ){1,2}(?:and ${kindEn} )?(?:reasons?|issues?|difficult(?:y|ies)|problems?|circumstances?|constraints?|causes?|matters?|events?|delays?|factors?)`,
    `(?:we|i)(?:'re| are|'ve been| have been|'m| am)(?: currently| still| also| now)? (?:experiencing|having|facing|encountering|seeing)(?: some| certain| a few| an?)? (?:${kindEn} )(?:reasons?|issues?|difficult(?:y|ies)|problems?|circumstances?)`,
    '(?:unforeseen|unforeseeable|unexpected|unavoidable) (?:circumstances?|events?|reasons?|difficulties)',
    '(?:circumstances?|reasons?|factors?|causes?|events?)(?: that are| which are)? (?:beyond|outside(?: of)?|out of) (?:our|my) (?:direct )?control',
    `(?:a |an |the )?(?:${heavy} )(?:than (?:usual|normal|expected|average) )?(?:call |contact |email |e-mail |ticket |message |request |enquiry |inquiry |support )?(?:volumes?|demand|numbers?)(?: of (?:calls|contacts|emails|e-mails|tickets|messages|requests|enquiries|inquiries|orders|queries|cases))?`,
    '(?:security|compliance|policy|data protection) (?:reasons?|purposes?|grounds)',
    'due to (?:the )?(?:current|present|ongoing) (?:situation|circumstances|climate|events)',
    'for (?:operational|technical|internal) purposes',
  ]),
  es: new Pattern([
    `(?:por|debid[oa]s? a|a causa de|a consecuencia de|como consecuencia de|por culpa de|dad[oa]s|ante) (?:unos |unas |ciertos |ciertas |los |las |algunos |algunas |estrictos |meros )?(?:motivos|razones|causas|problemas|dificultades|cuestiones|circunstancias|incidencias|factores|ajustes|necesidades|imperativos) (?:${kindEs}|de seguridad|de (?:cumplimiento|politica|proteccion de datos))(?: a nuestra voluntad| a nosotros)?`,
    '(?:causas|motivos|razones|circunstancias|factores)(?: totalmente| completamente| que son)? (?:ajen[oa]s|que escapan)(?: a (?:nuestra voluntad|nosotros|la empresa|la compania|nuestro control))?',
    '(?:por|debido a|ante) (?:un |una |unos |unas )?(?:imprevistos?|circunstancias imprevistas|causas de fuerza mayor|fuerza mayor)',
    '(?:alt[oa]|elevad[oa]|gran|fuerte|mayor|enorme|inusual|excepcional|aumento (?:de|del|de la|en el)) (?:y (?:inusual|inesperad[oa]) )?(?:volumen|demanda|numero|cantidad|afluencia)(?: de (?:llamadas|consultas|solicitudes|mensajes|correos|contactos|peticiones|pedidos|tickets|casos|trabajo))?',
    '(?:volumen|demanda|numero) (?:de [a-z]{5,12} )?(?:superior|mayor|mas alt[oa]|mas elevad[oa]) (?:a|de|que) lo (?:habitual|normal|esperado)',
    '(?:tenemos|estamos (?:teniendo|experimentando|sufriendo)|hemos tenido|experimentamos) (?:algunos |unos |ciertos |algunas |unas |ciertas )?(?:problemas|dificultades|incidencias) (?:tecnic[oa]s|operativ[oa]s|logistic[oa]s|intern[oa]s)',
    'debido a la (?:situacion|coyuntura) actual|dada la (?:situacion|coyuntura) actual',
  ]),
};

/** What makes a stock reason a reason: a figure, a colon, a bracket, "because", or the thing itself right after it. */
const detail: Readonly<Record<Language, RegExp>> = {
  en: /\d|:|\(|\bbecause (?!of\b)|\bsince (?:the|our|your|we|a|an)\b|\bso that\b|\b(?:namely|that is|such as|for example|specifically|in order to|i\.e\.)\b|\b(?:broke|broken|failed|fails|flood\w*|strike|storm|fire|snow|stolen|outage|power cut|crash\w*|recall\w*|breach|migration|hackers?|fraud\w*|thieves|scam\w*|stranger|somebody else|someone else)\b/,
  es: /\d|:|\(|(?<![a-z])(?:porque|ya que|puesto que|es decir|en concreto|como por ejemplo|por ejemplo|para que|pues)(?![a-z])|(?<![a-z])(?:averi\w+|rot[oa]s?|fallo del?|inundaci\w+|huelga|tormenta|incendio|nieve|nevada|rob[oa]d?o?|apagon|caida (?:de|del)|migracion|fraude\w*|estafa\w*|ladron\w*|otra persona)(?![a-z])/,
};
/** "Technical issues with the card reader": the part that failed, named right after. */
const named: Readonly<Record<Language, RegExp>> = {
  en: /^ {1,2}(?:with|in|at|on|of|affecting|involving|around|from|at the|related to|that (?:affect|hit|stop|prevent)\w*)(?: (?:the|our|your|a|an|some|this|that))? (?!(?:system|systems|contacts|calls|emails|e-mails|messages|requests|enquiries|inquiries|tickets|queries|cases|side|end|part|moment|time|side|process)\b)[a-z]{3,}/,
  es: /^ {1,2}(?:con|en|de|del|que (?:afect|impid)\w*|relacionad[oa]s? con)(?: (?:el|la|los|las|nuestr[oa]s?|su|un|una))? (?!(?:sistema|sistemas|seguridad|consultas|llamadas|mensajes|solicitudes|correos|peticiones|contactos|este|estos|momento|momentos|proceso|general)\b)[a-z]{4,}/,
};
const security = /security|compliance|policy|proteccion|seguridad|politica|cumplimiento/;
const asking: Readonly<Record<Language, RegExp>> = {
  en: /\?|\b(?:please|kindly|need you|i need|we need|i'll need|we'll need|could you|can you|confirm|verify|validate|ask(?:ed|ing)?|provide|never share|do not share|don't share|dm)\b/,
  es: /\?|(?<![a-z])(?:por favor|necesito|necesitamos|confirm\w+|verifi\w+|valid\w+|indiqu\w+|facilit\w+|proporcion\w+|pedimos|pido|rogamos|solicit\w+|no comparta|no facilite)(?![a-z])/,
};
/** Spoken of: what was told before, what somebody asks about, what is denied. */
const reported: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:not|isn't|wasn't|never|no|instead of|rather than)(?: (?:just|only|really|simply|merely|about|due|any))? $|\b(?:if|in case|you were told|you read|you heard)(?: \w+){0,3} $)/,
  es: /(?<![a-z])(?:(?:no|nunca|sin|en vez de|en lugar de)(?: (?:fue|es|era|ha sido|fueron|se debe|se debio|solo|solamente|ningun[oa]?s?|hay|hubo))? |(?:si|le dijeron|le hablaron de|leyo)(?: \w+){0,3} )$/,
};

/** "Technical reasons", "unforeseen circumstances", «causas ajenas»: a reason in form only, with nothing beside it that could be checked. */
export function emptyReasons(sentence: Sentence): readonly Span[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text)) return [];
  return patterns[language].all(fold).filter((span) => {
    const words = fold.slice(span.start, span.end);
    if (detail[language].test(fold) || named[language].test(fold.slice(span.end, span.end + 60))) return false;
    if (security.test(words) && (asking[language].test(fold) || sentence.get(instructions).length > 0)) return false;
    if (reported[language].test(fold.slice(Math.max(0, span.start - 40), span.start))) return false;
    return !isQuoted(sentence, span);
  });
}

/** A short sentence beside it that gives the cause: "The label printer was down from 9 to 12." */
export const givesCause = (sentence: Sentence): boolean => detail[sentence.language].test(sentence.fold);
