import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:your|the|this|that)(?: above| said| recent| present| current| mentioned| reported| whole)? (?:issues?|matters?|query|queries|case|concerns?|requests?|enquiry|inquiry|enquiries|inquiries|situation|problems?|inconvenience|complaint|topic|circumstances?|incident)',
    'the (?:above|aforementioned|foregoing)',
    '(?:these|those) (?:issues|matters|concerns|problems|queries|circumstances)',
  ]),
  es: new Pattern([
    '(?:su|tu|vuestra|vuestro|la|el|esta|este|esa|ese|dicha|dicho|al|del)(?: presente| mencionad[oa]| citad[oa]| referid[oa])? (?:consulta|incidencia|caso|solicitud|peticion|asunto|problema|inquietud|situacion|duda|tema|cuestion|inconveniente|reclamacion|queja|requerimiento|incidente)',
    '(?:sus|tus|las|los|estos|estas) (?:consultas|incidencias|casos|solicitudes|peticiones|asuntos|problemas|inquietudes|situaciones|dudas|temas|cuestiones|inconvenientes)',
    'lo (?:anterior|sucedido|ocurrido|acontecido|expuesto|mencionado|citado)',
  ]),
};
/** The thing follows the label: "your request for a new meter", «la incidencia de la caldera», "the problem that the tap drips". */
const namesThing: Readonly<Record<Language, RegExp>> = {
  en: /^(?: (?:for|of|with|about|regarding|concerning|on|where|that|in which|when|is that|was that|is with|number|no\.?|#|in|to [a-z]+ (?:the|your|a)\b)(?! (?:this|that|it|you|us|your end|our end|hand|question|progress|more detail|care|priority|urgency|(?:the )?(?:utmost|greatest|highest|due)|our|attention)\b)|(?: ?:)? ?#? ?\d)/,
  es: /^(?: (?:de(?! (?:usted|inmediato|nuevo|forma|manera|momento))|del|con|sobre|para|acerca de|respecto a|relativ[oa] a|en (?:el|la|los|las|su|tu)|es que|era que|en que|que|numero|n\.?º|no\.?)(?! (?:esto|eso|ello|nosotros|usted|mas (?:detalle|informacion)|prioridad|urgencia|carino|atencion|la (?:mayor|maxima))(?![a-z]))|(?: ?:)? ?#? ?\d)/,
};

/** Words that stand for the case without naming anything in it: "your issue", "the matter", «su incidencia». */
export const labels = (sentence: Sentence): readonly Span[] =>
  patterns[sentence.language]
    .all(sentence.fold)
    .filter(
      (span) =>
        !isQuoted(sentence, span) && !namesThing[sentence.language].test(sentence.fold.slice(span.end, span.end + 40)),
    );
