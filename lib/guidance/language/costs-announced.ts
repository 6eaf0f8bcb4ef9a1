import type { Language, Span } from '../types.ts';
import { type Gated, gated } from './gate.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const kind =
  '(?:small|additional|extra|minimal|nominal|modest|slight|further|separate|certain|some|other|any|applicable|handling|re-?stocking|cancell?ation|service|delivery|shipping|postage|return|returns|courier|admin|administration|administrative|processing|late|change|booking|call-?out|set-?up|installation|activation|reactivation|early|termination|transfer|conversion|transaction|convenience|storage|customs|import|inspection|diagnostic|repair|upgrade|cleaning|excess|baggage|luggage|overage|roaming|one-off|one-time|express|replacement|reissue|rebooking|no-show|payment|collection|pickup|pick-up|assembly|disposal|recycling|resort|currency)';
const noun = '(?:fees?|charges?|surcharges?|costs?|supplements?|penalt(?:y|ies)|duties|taxes|fare difference)';
const cost = `(?:${kind} ){0,3}${noun}`;
const kindOfCost = `(?:${kind} ){1,3}${noun}`;
const may = '(?:will|may|might|could|can|would|do|does|should|shall)';

const esKind =
  '(?:de (?:la |el )?(?:gestion|envio|envios|devolucion|devoluciones|transporte|tramitacion|cancelacion|anulacion|manipulacion|reposicion|cambio|recogida|entrega|administracion|aduana|aduanas|importacion|servicio|instalacion|reparacion|desplazamiento|apertura|mantenimiento|limpieza|reactivacion|activacion|emision|alta|baja|montaje|equipaje)|adicional(?:es)?|extras?|complementari[oa]s?|pequen[oa]s?|suplementari[oa]s?|por (?:gestion|servicio|cancelacion|cambio|retraso|demora|mora|devolucion|envio|equipaje|cambio de [a-z]{4,10}))';
const esNoun =
  '(?:gastos|costes?|costos?|comision(?:es)?|recargos?|portes|tasas?|suplementos?|penalizacion(?:es)?|aranceles|sobrecoste)';
const esCost = `(?:un |una |unos |unas |los |las |el |la |algun |alguna |ciertos |ciertas |otros |posibles )?(?:pequen[oa]s? |posibles? |minim[oa] )?(?:${esNoun}(?: ${esKind}){0,2}|(?:cargo|cargos|tarifa|tarifas|cuota)(?: ${esKind}){1,2})`;

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `${cost}(?: (?:for|on|of|to) [a-z]{3,14}(?: [a-z]{3,14})?)? (?:${may} )?(?:also |always |still |then |normally |usually |only )?appl(?:y|ies)`,
    `(?:an?|the|some|any|additional|extra) ${cost}(?: (?:for|on|of) [a-z]{3,14}(?: [a-z]{3,14})?)? (?:${may} be|is|are|gets?) (?:also |then )?(?:charged|deducted|payable|due|added|levied|required|incurred|withheld|passed on|involved|billed)`,
    `(?:subject to|incurs?|attracts?|carr(?:y|ies)|entails?|comes? (?:with|at)|involves?) (?:an? |some )?${cost}`,
    `(?:at|for|with) (?:an? )(?:${kindOfCost}|fee|surcharge)|at (?:extra|additional|your own|your|the (?:buyer|customer|sender|recipient|guest|passenger|client)'s) (?:cost|expense)`,
    `there(?:'s| is| are|'ll be| ${may} be) (?:also )?(?:an? |some )?(?:${kindOfCost}|fee|surcharge|penalty)`,
    "there(?:'ll| will| may| might) be an? charge|an? (?:[a-z]{3,12} )?deposit (?:is|will be) (?:required|payable|due|taken|charged|needed)|(?:shipping|postage|delivery|customs|taxes|tax|breakfast|installation) (?:is|are) (?:not|never) included",
    `we(?:'ll| do| will| also| would| have to| may| need to| must| will have to| will need to|'ll have to|'ll need to)? (?:charge|bill|deduct|add|withhold)(?: you)? (?:for )?(?:an?|the|our) ${cost}`,
    `you(?:'ll| ${may})?(?: have to| need to| also| be asked to| then){0,2} (?:pay|incur|owe|cover|bear)(?: for)? (?:an? |the |any |all |your |our |some )?(?:${cost}|(?:return )?(?:shipping|postage|delivery|customs|transport|carriage)(?: (?:back|costs?|fees?|charges?|yourself))?|difference(?: in (?:price|fare))?|(?:return|returns|courier|pickup)(?=[.,;]|$))`,
    `you(?:'ll| ${may})? be (?:charged|billed|invoiced) (?:extra|separately|more|for (?:the )?(?:return|shipping|delivery|pickup|collection|postage|call-?out|visit|inspection)|an? ${cost})`,
    `you(?:'re| are|'ll be| ${may} be) (?:also )?(?:responsible|liable) for (?:paying )?(?:any |all |the |return ){0,2}${cost}|you(?:'re| are|'ll be| will be) (?:also )?responsible for (?:any |all |the )?(?:return )?(?:shipping|postage)`,
    `(?:${kindOfCost}|(?:return )?(?:shipping|postage|delivery|carriage)(?: (?:costs?|fees?|charges?))?) (?:is|are|will be|would be|must be) (?:entirely )?(?:on you|yours|at your (?:own )?(?:cost|expense)|your (?:own )?responsibility|borne by (?:you|the (?:buyer|customer|sender|recipient))|payable by|paid by (?:you|the (?:buyer|customer|sender|recipient))|covered by (?:you|the (?:buyer|customer)))`,
    "(?:costs?|charged|billed|invoiced|priced) (?:a little |a bit |slightly )?(?:extra|separately|more than)|is (?:also )?chargeable|(?:is|are) not free(?: of charge)?|(?:isn't|aren't) free(?: of charge)?|is a paid (?:service|option|extra|add-?on|upgrade|feature)",
    '(?:extra|additional|small|nominal|minimal) (?:cost|fee|charge)(?=[.,;]|$)',
  ]),
  es: new Pattern([
    `se (?:le |les |te |os )?(?:(?:aplic|cobr|carg|anad|descont|descuent|factur|repercut|deduc|deducir|anadir)(?:a|an|e|en|ara|aran|ira|iran)) ${esCost}`,
    `(?:puede|pueden|podria|podrian) (?:aplicarse|haber|generarse|generar|tener|conllevar|suponer|suponerle|implicar|cobrarse|cobrarsele) ${esCost}`,
    `(?:tiene|tienen|tendra|tendran|tendria|lleva|llevan|conlleva|conllevan|conllevara|supone|suponen|supondra|supondria|implica|implican|implicara|genera|generara|hay|habra|habria|incurre en|incurrira en|incurriria en|sujet[oa]s? a|pagando|abonando|mediante el pago de) ${esCost}`,
    'con (?:un |una )?(?:pequen[oa] )?(?:coste|costo|recargo|suplemento|comision)(?: (?:adicional|extra|minimo))?(?! cero)|(?:coste|costo|cargo) (?:adicional|extra)',
    `(?:los |las |el |la )?(?:portes|gastos(?: ${esKind}){0,2}|costes?(?: (?:${esKind}|del? (?:la )?[a-z]{4,14})){0,2}|envio|devolucion|recogida|transporte|aranceles|tasas)(?: de (?:la |el )?[a-z]{4,14})? (?:corre|corren|correra|correran|va|van|iran|ira|es|son|seran|sera|quedan|queda) (?:por|a) (?:su|tu|vuestr[oa]|cuenta|cargo)(?: (?:propia )?(?:cuenta|cargo|costa)| del (?:cliente|comprador|destinatario|remitente))?`,
    `(?:debera|debe|deberia|tendra que|tiene que|tendria que|tendrias que|deberas|debes|tendras que|tienes que|hay que|le toca|te toca|habria que|habra que)n? (?:usted )?(?:pagar|abonar|asumir|costear|sufragar|cubrir|correr con) (?:${esCost}|(?:el |la |los |las )(?:envio|devolucion|transporte|diferencia|recogida|desplazamiento|aduana|portes))`,
    `(?:los |las |lo |la )(?:paga|pagas|asume|abona|pagara) (?:usted|el cliente|el comprador)|(?:gastos de envio|portes|envio|transporte|tasas|desayuno|instalacion|aduanas) no (?:esta|estan|va|van) incluid[oa]s?|(?:paga|asume|abona|pagara|asumira|abonara)(?: usted| el cliente| el comprador)? (?:${esCost}|el envio|la devolucion|el transporte|la diferencia)`,
    `(?:(?:le|les|te|os) )(?:cobraremos|cobramos|cobrare|cobraran|cobrarian|cargaremos|facturaremos|descontaremos|descontamos|vamos a (?:cobrar|cargar|facturar|descontar)) ${esCost}`,
    '(?:es|son|seria) (?:un servicio |una opcion |un extra )?de pago|se (?:cobra|factura|paga|cobran|facturan|pagan) (?:aparte|por separado)|(?:tiene|tienen|tendra|lleva) coste(?! (?:cero|cubierto))|no (?:es|son|sera|seran) (?:gratis|gratuit[oa]s?)|cuesta (?:un poco |algo )?(?:mas|aparte)',
  ]),
};

/** No cost, or one that goes away: "no", "waived", "refund the fee", «sin», «le devuelvo los gastos», and fees only asked about. */
const lifted: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:no|not|never|without|free of|waiv\w+|refund\w*|reimburs\w+|remov\w+|revers\w+|cancel(?:l?ed|ling)?|avoid\w*|instead of|save you|sav\w+|whether|returned|dropp\w+|prevent\w*|stop\w*|nor|neither)\b|n't)(?:,? [\w']+){0,4} ?$|\b(?:if|in case|should|whether|unless)(?: [\w']+){0,3} ?$|\b(?:i|we) (?:can |do |also )?(?:see|found|noticed|spotted|understand)(?: [\w']+){0,5} ?$|\b(?:you|customer) (?:mention|say|ask|wrote|said|asked|mentioned|report)\w*(?: [\w']+){0,6} ?$/,
  es: /(?<![a-z])(?:no|sin|ni|ningun\w*|nunca|tampoco|evit\w+|en vez de|en lugar de|devolv\w+|devuelv\w+|reembols\w+|reintegr\w+|anul\w+|retir\w+|elimin\w+|condon\w+|perdon\w+|ahorr\w+|quit\w+|si|por si|en caso de que|(?:ve|vemos|veo) que|(?:dice|comenta|menciona|pregunta|indica)(?: que)?|exent[oa]s? de|libre de)(?: (?!es |son )\w+){0,4} ?$/,
};
const elsewhere: Readonly<Record<Language, Gated>> = {
  en: gated(
    /https?:|www\.|<url>|\b(?:price list|fee schedule|table below|see the (?:table|list)|standard (?:call|data|message|network|sms|local)|(?:your|the) (?:bank|carrier|operator|card issuer|provider)(?:'s)? (?:\w+ ){0,2}(?:charges?|fees?|rates?|may))\b/,
  ),
  es: gated(
    /https?:|www\.|<url>|(?<![a-z])(?:lista de precios|tabla de tarifas|(?:su|tu|el) (?:banco|operador|operadora|compania telefonica)|tarifa (?:local|normal|basica))(?![a-z])/,
  ),
};

/** A cost the customer is told to expect: "a handling fee applies", «los portes corren por su cuenta». Not a past charge, not a refund of one. */
export function costsAnnounced(sentence: Sentence): readonly Span[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text) || elsewhere[language].test(fold)) return [];
  return patterns[language].all(fold).filter((span) => {
    const before = fold.slice(Math.max(0, span.start - 60), span.start);
    return !isQuoted(sentence, span) && !lifted[language].test(lastClause(before));
  });
}

const lastClause = (before: string): string =>
  before.slice(
    Math.max(...[',', ';', ':', '.', ' and ', ' but ', ' y ', ' pero '].map((mark) => before.lastIndexOf(mark) + 1), 0),
  );
