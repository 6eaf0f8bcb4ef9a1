import type { Span } from '../types.ts';
import { gated } from './gate.ts';
import type { Sentence } from './sentence.ts';

/** Kinds of data customers are asked for. */
export type Datum = 'order' | 'email' | 'phone' | 'photo' | 'serial' | 'invoice' | 'account' | 'date' | 'postcode';

const nouns: Readonly<Record<Datum, RegExp>> = {
  order:
    /\b(?:(?:order|purchase|booking|reservation|reference|confirmation|tracking|ticket|case) (?:number|no\.?|id|reference|code|#)|order ?#|(?:numero|n\.?º?|codigo|referencia|localizador) (?:de(?:l| su| tu)? )?(?:pedido|orden|compra|reserva|referencia|seguimiento|envio|caso))/,
  email: /\b(?:e-?mail(?: address)?|correo(?: electronico)?|direccion de correo)(?! (?:us|me|nos))\b/,
  phone:
    /\b(?:(?:phone|telephone|mobile|contact) number|(?:numero|n\.?º?) de (?:telefono|movil|contacto|celular)|su telefono|tu telefono)\b/,
  photo:
    /\b(?:photos?|pictures?|images?|screenshots?|fotos?|fotografias?|imagen(?:es)?|captura(?:s)?(?: de pantalla)?)\b/,
  serial: /\b(?:serial(?: number| no)?|s\/n|imei|numero de serie)\b/,
  invoice: /\b(?:invoice (?:number|no\.?|id)|(?:numero|n\.?º?) de (?:la )?factura)/,
  account:
    /\b(?:(?:account|customer|client|membership|policy) (?:number|no\.?|id)|(?:numero|n\.?º?) de (?:cuenta|cliente|socio|poliza|contrato))/,
  date: /\b(?:(?:date|day) (?:of|you (?:bought|purchased|ordered))(?: the)? ?(?:purchase|order|delivery)?|(?:purchase|order|delivery) date|fecha de (?:la )?(?:compra|entrega|pedido))/,
  postcode: /\b(?:post ?code|zip code|codigo postal)\b/,
};

const given: Readonly<Record<Datum, RegExp>> = {
  order:
    /(?:\b(?:order|purchase|booking|reservation|reference|confirmation|tracking|ticket|case|ref|pedido|orden|compra|reserva|referencia|localizador|seguimiento|envio)(?:\W{1,3}(?:number|no|num|numero|id|code|is|es|n\.?º|de|pedido))*\W{0,4}(?:(?:[a-z]{1,4}-?)?\d{4,}|<number>|<order_?(?:num|number|id)?>)|#\d{4,})/,
  email: /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,64}(?:\.[a-z0-9-]{1,32}){1,4}|<email>/,
  phone: /<phone>|<tel_num>|(?:\+\d{1,3}[ .-]?)?\(?\d{2,4}\)?[ .-]\d{3}[ .-]?\d{3,4}\b|\b[679]\d{8}\b/,
  photo:
    /\b(?:attach(?:ed|ing)?|enclosed|here (?:is|are)|see|sending|sent|included?|uploaded|adjunto|adjunta|adjuntos|adjuntamos|envio|envie|mando|mande|aqui (?:va|tiene|esta)|les? paso)(?: (?:you|the|a|an|my|some|two|three|une?|una|un|la|las|el|los|unas|dos|tres|le|les|varias))* ?(?:photos?|pictures?|images?|screenshots?|fotos?|fotografias?|imagen(?:es)?|capturas?)\b|\b(?:photos?|pictures?|screenshots?|fotos?|capturas?) (?:is |are |va |van )?(?:attached|enclosed|below|above|adjuntas?|abajo|arriba)\b/,
  serial:
    /\b(?:serial(?: number| no)?|s\/n|imei|numero de serie)(?:\W{1,3}(?:is|es|number))*\W{0,4}[a-z0-9-]*\d[a-z0-9-]{3,}/,
  invoice: /\b(?:invoice|factura)(?:\W{1,3}(?:number|no|numero|num|is|es))*\W{0,4}(?:[a-z]{1,4}-?)?\d{3,}/,
  account:
    /\b(?:account|customer|client|membership|policy|cuenta|cliente|socio|poliza|contrato)(?:\W{1,3}(?:number|no|numero|num|id|is|es|de))*\W{0,4}(?:[a-z]{1,4}-?\d{4,}|\d{4,}|<acc_num>)|<acc_num>/,
  date: /\b(?:bought|purchased|ordered|compre|compramos|pedi|delivered|entregaron|compra del|comprado)[^.;?!]{0,60}(?:\d{1,2}[/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of| de)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)|(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2})/,
  postcode: /\b(?:post ?code|zip(?: code)?|codigo postal)(?:\W{1,3}(?:is|es))?\W{0,4}[a-z0-9]{3,4} ?[a-z0-9]{0,4}\b/,
};

const asking = {
  en: gated(
    /\b(?:(?:can|could|would|will|may) (?:you|i|we)|please|kindly|pls|we(?:'ll| will)? (?:need|require)|i(?:'ll| will)? (?:need|require)|what(?:'s| is| was)|do you have|provide|send|share|give|tell|confirm|let (?:us|me) (?:know|have)|dm us|attach)\b/,
  ),
  es: gated(
    /(?<![a-z])(?:podria[sn]?|puede[sn]?|podrias|por favor|necesito|necesitamos|necesitaria(?:mos)?|indique(?:nos|me)?|indica(?:nos|me)?|envie(?:nos|me)?|envia(?:nos|me)?|mande(?:nos|me)?|manda(?:nos|me)?|facilite(?:nos|me)?|facilita(?:nos|me)?|proporcione(?:nos|me)?|digame|diganos|dime|dinos|adjunte|comparta|cual es|confirme(?:nos)?|rogamos|remita(?:nos)?|aporte)(?![a-z])/,
  ),
} as const;
/** The request is for something else, for later, or no request: "another photo", «si tiene», "I have your photo". */
const notAgain = {
  en: gated(
    /\b(?:another|one more|different|new|clearer|closer|second|additional|other|larger|better|sharper|of the (?:label|box|packaging|serial|receipt|plate|back|front|inside)|no need|not need|don't need|needn't|without|thank(?:s| you)|i have|we have|i can see|received|reply to this|by e-?mail|via e-?mail|an e-?mail|confirmation e-?mail|e-?mail (?:with|from|containing|confirming|to)|check your|your e-?mail (?:inbox|spam)|in your e-?mail|through)\b/,
  ),
  es: gated(
    /(?<![a-z])(?:otra|otro|otras|mas nitida|mejor|nueva|distinta|adicional|no hace falta|no necesit\w+|sin|gracias|tengo|tenemos|recibid[oa]|por correo|via correo|un correo|de la (?:etiqueta|caja|placa|factura)|del (?:embalaje|numero|ticket|recibo)|revise su correo|correo (?:con|de confirmacion))(?![a-z])/,
  ),
} as const;

/** A request for a datum in a sentence. */
export interface Asked extends Span {
  readonly datum: Datum;
}

/** What the sentence asks the customer to hand over. */
export function dataAsked(sentence: Sentence): readonly Asked[] {
  const { fold, language } = sentence;
  const ask = asking[language].exec(fold);
  if (!ask || notAgain[language].test(fold)) return [];
  const found: Asked[] = [];
  for (const datum of Object.keys(nouns) as Datum[]) {
    const noun = nouns[datum].exec(fold);
    if (!noun || noun.index < ask.index) continue;
    if (
      datum === 'email' &&
      /\b(?:by|via|an?|our|the) $/.test(fold.slice(0, noun.index)) &&
      !/address|direccion/.test(fold)
    )
      continue;
    found.push({ datum, start: ask.index, end: noun.index + noun[0].length });
  }
  return found;
}

/** The customer's own words with the datum in them, or null. `fold` is the folded thread. */
export function givenDatum(fold: string, datum: Datum): Span | null {
  const match = given[datum].exec(fold);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}
