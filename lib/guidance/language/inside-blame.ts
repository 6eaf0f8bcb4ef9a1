import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const areaEn =
  '(?:warehouse|billing|sales|logistics|shipping|accounting|finance|marketing|it|tech|technical|product|development|dev|returns|delivery|courier|carrier|driver|supplier|vendor|manufacturer|store|shop|website|web|previous|last|other|another|different|wrong|night|day|call cent(?:er|re)|head office|production|packing|installation|field|legal|purchasing|onboarding|retention|support|partner)';
const groupEn =
  '(?:department|team|office|colleague|colleagues|agent|agents|people|guys|staff|shift|division|group|company|partner|side|technician|rep|representative|service)';
const whoEn = `(?:(?:the|our|my|your|that|those|an?) )?(?:${areaEn} ){1,2}${groupEn}|(?:the|our) ${areaEn}|(?:another|a different|the other|the last|the previous|some other|the wrong) ${groupEn}|they|someone else|somebody else`;
const messEn =
  "(?:messed|screwed|slipped|cocked|stuffed|fouled) (?:it |this |that |things )?up|dropped the ball|(?:made|makes|have made) (?:a|the|this|another) (?:mistake|error|mess)|got it wrong|did(?:n't| not) (?:do (?:their|its|his|her) job|tell (?:us|me)|inform (?:us|me)|remove|update|send|pass|process|follow|note|check|do|ship|scan)|never (?:told|tells|informed|sent|answers?|replied|replies|did)|(?:is|are|was|were) (?:to blame|at fault|responsible for (?:this|the|that|your)|the ones who|careless|useless|slow|always)|forgot|lost (?:it|your|the)|failed to|should have|(?:keeps?|always) (?:doing|do|does|making|makes|messes|sends?|losing|forgets?)|caused (?:this|it|the|your)|(?:don't|do not|doesn't|won't) (?:talk to|listen|answer|communicate|reply|care)";
const areaEs =
  '(?:almacen|facturacion|logistica|ventas|comercial|contabilidad|administracion|marketing|informatica|sistemas|produccion|compras|reparto|transporte|transportista|mensajeria|mensajero|repartidor|proveedor|fabricante|tienda|taller|tecnico|soporte|envios|devoluciones|cobros|calidad|instalaciones|el comercial|central)';
const whoEs = `(?:(?:el|la|los|las|nuestr[oa]s?|un|una) )?(?:(?:departamento|equipo|area|seccion|gente|compañer[oa]s|companer[oa]s?|personal|chic[oa]s|agente|persona) )?(?:(?:de|del|de la) )?(?:${areaEs}|otro (?:departamento|equipo|companero|agente|area)|otra (?:area|persona|seccion|companera)|turno (?:anterior|de noche)|(?:agente|companer[oa]) anterior|anterior (?:agente|companer[oa]))|ellos`;
const messEs =
  '(?:se (?:ha|han) equivocado|se (?:equivoco|equivocaron|confundio|confundieron)|la (?:ha|han) (?:liado|cagado)|la (?:lio|liaron)|metio la pata|metieron la pata|ha metido la pata|han metido la pata|(?:ha|han) (?:fallado|cometido un error)|no (?:nos |me )?(?:aviso|avisaron|ha avisado|han avisado|hizo|hicieron|han hecho|ha hecho|informo|informaron|comunico|paso|pasaron|contesta|contestan|responde|responden|hace|hacen|quito|borro|registro)|(?:lo|la|le|los|las) (?:perdio|perdieron|envio mal|enviaron mal|hizo mal|hicieron mal|preparo mal|prepararon mal)|(?:tiene|tienen|tuvo|tuvieron) la culpa|siempre (?:hace|hacen|falla|fallan|igual)|(?:deberia|deberian) haber|olvido|olvidaron)';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    "(?:it's|its|it is|that's|that is|this is|this was|that was|it was|was|is)(?: really| just| simply)? not (?:our|my) (?:fault|responsibility|problem|job|department|area|mistake|doing|team|issue|business)",
    "(?:isn't|wasn't|ain't) (?:our|my) (?:fault|responsibility|problem|job|department|area|mistake|doing|team)",
    "(?:it's|it is|that's|that is|this is|was|is|it was|this was|that was) (?:entirely |all |clearly |totally |actually )?(?:(?:the|their|his|her|another) (?:[a-z]{2,14}(?:'s)? ){1,3}|theirs? |our (?:[a-z]{2,14} ){0,1}[a-z]{2,14}'s )(?:fault|mistake|error|mess|doing)(?! (?:message|code|log))",
    `(?:that|this|it|which)(?:'s| is| was|'d be| would be)? (?:handled|done|managed|decided|run|dealt with|looked after|controlled|taken care of|up to|down to|a matter for|a question for|one for)(?: by)? (?:${whoEn})(?! which)`,
    `(?:${whoEn}) (?:has |have |had |must have |probably |clearly |simply |obviously |apparently ){0,2}(?:${messEn})`,
    'blame (?:it on )?(?:the|our|them|him|her)|(?:you can )?thank (?:our|the) (?:warehouse|billing|sales|it)',
    "(?:you(?:'ll| will)? (?:need|have) to|you should|please) (?:take (?:that|this|it) up|complain|talk|speak) (?:with|to) (?:the |our )?(?:warehouse|billing|sales|logistics|courier|carrier|supplier|manufacturer|them|other department)",
  ]),
  es: new Pattern([
    'no (?:es|ha sido|fue|era) (?:nuestra|mi|culpa nuestra|cosa nuestra|cosa mia|asunto nuestro|asunto mio|error nuestro|problema nuestro|problema mio|nuestro|mi)(?: (?:culpa|responsabilidad|problema|departamento|trabajo|error|area|competencia|asunto))?(?= ?[.,;!]|$)',
    `(?:es|ha sido|fue|la) (?:la )?(?:culpa|responsabilidad|error|fallo|cosa) (?:es )?(?:de|del|de la|de los|de las) (?:${areaEs}|otro|otra|ellos|l[oa]s de|companer\\w+|equipo|departamento|agente)(?: [a-z]{3,14})?`,
    '(?:un|el) (?:error|fallo) (?:de|del|de la|de los) (?:almacen|facturacion|logistica|ventas|transportista|repartidor|proveedor|companer[oa]|otro departamento|mensajeria|reparto)',
    `(?:eso|esto|ese tema|este tema|de eso|lo) (?:lo |se )?(?:lleva|llevan|gestiona|gestionan|hace|hacen|decide|deciden|ocupa|ocupan|encarga|encargan|corresponde a|depende de|es cosa de|es asunto de|compete a) ?(?:${whoEs})`,
    'no es (?:mi|nuestro) (?:departamento|area|trabajo|competencia|problema)',
    `(?:${whoEs}) (?:${messEs})`,
    'l[oa]s de [a-z]{4,14} (?:siempre|nunca|no|se|la)',
    'echele la culpa|la culpa la tiene[n]?|por culpa de(?:l)? (?!la lluvia|la nieve|una averia)',
  ]),
};

/** Blame passed to another department, a colleague or a partner: "the warehouse team messed up", «eso lo lleva otro departamento». */
export const insideBlame = (sentence: Sentence): readonly Span[] =>
  patterns[sentence.language].all(sentence.fold).filter((span) => !isQuoted(sentence, span));
