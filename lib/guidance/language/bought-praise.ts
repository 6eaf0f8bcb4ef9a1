import type { Language, Span } from '../types.ts';
import { Gate } from './gate.ts';
import { spanOf, spansOf } from './matches.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

/** Parts of a bargain: what the customer is to do for our name, and what we give for it. Over folded text. */
interface Bargain {
  /** The act wished for: a review removed, stars given, a complaint withdrawn, silence kept. */
  readonly wish: RegExp;
  /** A review, stars, silence as the thing traded. */
  readonly praise: RegExp;
  /** Something of value from us. */
  readonly remedy: RegExp;
  /** Opens a condition: "if you", "once you", «siempre que». */
  readonly condition: RegExp;
  /** Names the trade itself: "in exchange for", «a cambio de». */
  readonly trade: RegExp;
  /** Orders the act first and gives after it: "remove your review and we'll…". */
  readonly orderFirst: RegExp;
  /** The trade is denied. */
  readonly denied: RegExp;
}

const opinionEn =
  '(?:(?:google |trustpilot |amazon |yelp |app store |play store |online |negative |bad |public |one[ -]star |1[ -]star |five[ -]star |5[ -]star |four[ -]star |4[ -]star |positive |good |nice |great |kind |honest |short |better |higher |new |top ){0,3}(?:reviews?|ratings?|feedback|comments?|posts?|tweets?|testimonials?|stars?|recommendations?|video|thread)|(?:five|5|four|4) ?-? ?stars?)';
const complaintEn = '(?:(?:formal |official |public )?(?:complaints?|grievances?|report to [a-z ]{3,30}))';
const opinionEs =
  '(?:resenas?|valoracion(?:es)?|opinion(?:es)?|comentarios?|calificacion(?:es)?|puntuacion(?:es)?|estrellas?|publicacion(?:es)?|tuits?|tweets?|posts?|criticas?|recomendacion(?:es)?|video|hilo)';
const complaintEs = '(?:quejas?|reclamacion(?:es)?|denuncias?|hoja de reclamaciones)';
const quantEs =
  '(?:(?:su|tu|la|una|el|un|sus|tus|las|los|esa|ese|esta|este|cinco|5|cuatro|4|buena|nueva|mala|mejor|positiva) ){0,3}';

const bargains: Readonly<Record<Language, Bargain>> = {
  en: {
    wish: new RegExp(
      `\\b(?:(?:remov|delet|updat|chang|edit|revis|amend|improv|rais|withdraw|retract|tak(?:e|ing) down|pull|hid|rewrit|adjust|leav|writ|post|giv|rat|submit|add|shar)(?:e|es|ed|ing|s|d)?|drop(?:ping|s|ped)?|took down|withdrew|wrote|gave|left)(?: us| me| down| back)? (?:(?:your|the|that|this|an?|some|any|those) )?${opinionEn}(?! (?:team|process|page (?:settings|menu)|of (?:your|the) (?:claim|case|request|order|documents?|account)|period|number|date|code))|\\b(?:withdraw|drop|retract|cancel|close|take back)(?:s|ed|ing|ping|ped)? (?:your|the|that|this) ${complaintEn}|\\b(?:rate|review|recommend|rating) (?:us|our|me)\\b|\\b(?:not|don't|do not|without|stop|refrain from|avoid|instead of) (?:to )?(?:post|posting|publish|publishing|tell(?:ing)? (?:any(?:one|body)|others|people|your (?:friends|followers))|complain(?:ing)? (?:publicly|online|about us)|shar(?:e|ing) this (?:publicly|online|story)|tweet(?:ing)?|going? public|talk(?:ing)? to the press)|\\bkeep (?:this|it) (?:private|quiet|between us|confidential|to yourself)|\\b(?:say|mention|write) nothing (?:about|to|online)`,
    ),
    praise: new RegExp(`(?:${opinionEn}|your silence|your discretion|not posting|withdrawing|removing|${complaintEn})`),
    remedy:
      /\b(?:refund(?:s|ed|ing)?|credit(?:s|ed)?|vouchers?|coupons?|gift(?:s)?(?: cards?)?|discounts?|compensat(?:e|ed|es|ing|ion)|reimburse(?:d|ment)?|replace(?:ment|d)?|upgrade|free|(?:your|the) money|rebate|reward|bonus|goodwill|send (?:you )?(?:the|a|your) \w+|waive|pay you|give you|cash)\b|[$€£] ?\d|\d ?[€£$%]/,
    condition:
      /\b(?:if|once|when|after|as soon as|provided(?: that)?|providing|as long as|so long as|on (?:the )?condition(?: that)?|only if|the moment|assuming|unless|until|(?:in order )?to (?:get|receive|claim|qualify for|be eligible for|unlock))\b/,
    trade:
      /\b(?:in (?:exchange|return)(?: for)?|exchange for|conditional (?:on|upon)|depends on|dependent on|subject to|as (?:a )?(?:thanks|thank[ -]you|reward) for (?:your |a |the )?(?:(?:5|five|4|four)[ -]star|positive|good))\b/,
    orderFirst:
      /^["'( ]{0,2}(?:(?:hi|hello|dear|hey)[^,]{0,30}, ?)?(?:please |just |simply |kindly |so |first,? )?(?:remove|delete|update|change|edit|withdraw|take down|leave|write|post|give|rate|drop|review|retract|keep|recommend)\b[^.;]{0,80}(?:,| and| then| -|:) ?(?:then )?(?:and )?(?:(?:i|we)(?:'ll| will| can|'d| would|'re| are| shall)|you(?:'ll| will)? (?:get|receive|have|be)|get|receive|your (?:refund|voucher|credit|gift|discount))\b/,
    denied:
      /\b(?:not|never|n't|no) (?:\w+ ){0,6}?(?:in (?:exchange|return)|depend\w*|condition\w*|subject to|linked|tied|require|ask (?:for|you)|need to|have to|buy|trade|change)|\b(?:regardless|whether or not|independent(?:ly)? of|either way|even if|no strings|with or without|irrespective|separate(?:ly)?)\b|\b(?:don't|do not|needn't|no need to|not) (?:need to |have to )?(?:remove|delete|change|update|withdraw|leave|write)\b/,
  },
  es: {
    wish: new RegExp(
      `(?<![a-z])(?:retir|quit|borr|elimin|cambi|actualiz|modific|edit|mejor|sub|dej|deje|escrib|public|pong|pon|d[ea]|da|dan|dejar|comparta|comparte|haga|haz|anul)[a-z]{0,8} ${quantEs}${opinionEs}(?! (?:del? (?:perito|tecnico|dano|caso|expediente)))|(?<![a-z])(?:retir|quit|anul|desist|cancel|cierr|cerr)[a-z]{0,8} (?:de )?${quantEs}${complaintEs}|(?<![a-z])(?:nos )?(?:valor|punt|calific|recomiend|recomend)(?:e|a|as|es|ar|an)(?:nos)? (?:con |nuestr|positiv|bien)|(?<![a-z])(?:nos (?:valora|valore|puntua|puntue|recomienda|recomiende|califica|califique))|(?<![a-z])(?:no|sin) (?:lo |la |nos )?(?:publi[a-z]{2,6}|coment[a-z]{1,4} (?:esto |nada )?(?:a nadie|en redes|en publico)|cuent[a-z]{1,3}|dig[a-z]{1,3} nada|denunci[a-z]{1,3}|difund[a-z]{1,4}|comparta[s]? esto)|(?<![a-z])(?:guard[a-z]{1,4} silencio|quede entre nosotros|mantenga[s]? (?:esto )?en privado)`,
    ),
    praise: new RegExp(`(?:${opinionEs}|${complaintEs}|su silencio|tu silencio|su discrecion|no publicar|retirar)`),
    remedy:
      /(?<![a-z])(?:reembols[a-z]{1,8}|devol(?:ver|vemos|veremos|vere|ucion)[a-z]{0,4}|devuelv[a-z]{1,4}|abon(?:o|amos|are|aremos|arle|arte)|vales?|cupon(?:es)?|regal[a-z]{1,8}|descuent[a-z]{1,3}|compens[a-z]{1,8}|indemniz[a-z]{1,8}|gratis|tarjeta regalo|bono|sustitu[a-z]{2,8}|repon[a-z]{1,8}|mejora de|dinero|le damos|te damos|le enviamos|te enviamos|sorteo)(?![a-z])|[$€£] ?\d|\d ?[€£$%]/,
    condition:
      /(?<![a-z])(?:si|cuando|una vez(?: que)?|en cuanto|tan pronto como|siempre (?:que|y cuando)|con tal de que|a condicion de|con la condicion de|despues de|tras|mientras(?: que)?|hasta que|a menos que|solo si|para (?:recibir|obtener|conseguir|tener|que le (?:demos|devolvamos|reembolsemos)))(?![a-z])/,
    trade:
      /(?<![a-z])(?:a cambio(?: de)?|en (?:pago|agradecimiento) por (?:su|tu|una) (?:buena|positiva|5|cinco)|condicionad[oa] a|depende de|supeditad[oa] a|sujet[oa] a)(?![a-z])/,
    orderFirst:
      /^["'(¡ ]{0,2}(?:(?:hola|buen[oa]s|estimad[oa])[^,]{0,30}, ?)?(?:por favor,? )?(?:retire|retira|quite|quita|borre|borra|elimine|elimina|cambie|cambia|actualice|actualiza|modifique|modifica|deje|dejenos|deja|dejanos|escriba|escribe|ponga|pon|pongamos|ponganos|ponnos|publique|publica|de|denos|danos|valorenos|valoranos|recomiendenos|recomiendanos)[^.;]{0,80}(?: y|,|:) ?(?:luego |entonces )?(?:le|te|les|os|recibira|recibiras|tendra|tendras|(?:su|tu) (?:reembolso|vale|regalo|descuento))(?![a-z])/,
    denied:
      /(?<![a-z])(?:no|nunca|jamas|ni) (?:\w+ ){0,6}?(?:a cambio|depend\w*|condicion\w*|supedit\w*|sujet\w*|exig\w*|pedi(?:mos|r)\w*|hace falta|tiene que|necesita|vincul\w*|compr\w*)|(?<![a-z])(?:independientemente|con independencia|tanto si|aunque|sin (?:condiciones|compromiso|pedir|que tenga)|al margen|en cualquier caso|de todos modos|aparte)(?![a-z])/,
  },
};

const gates: Readonly<Record<Language, Gate>> = {
  en: new Gate([bargains.en.wish.source, bargains.en.trade.source]),
  es: new Gate([bargains.es.wish.source, bargains.es.trade.source]),
};

/** One of ours gives: a remedy we still have to give, not one already given. */
const gives: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:i|we)(?:'ll| will| can| could|'d| would| may| might|'re| are| am|'m| shall| cannot| can't| won't| only)|you(?:'ll| will| can| could| would)? (?:get|receive|have|be|earn|claim|qualify)|(?:i|we) (?:only )?(?:refund|credit|send|give|offer|add|pay|reimburse|release|process)|(?:your|the|a) (?:refund|voucher|credit|gift|discount|compensation|replacement|money) (?:will|can|is|would|goes|comes)|get (?:a|your)|receive (?:a|your))\b/,
  es: /(?<![a-z])(?:(?:le|te|les|os|se lo|se la) [a-z]{3,14}|recibira[s]?|recibe[s]?|tendra[s]?|obtendra[s]?|[a-z]{2,12}(?:remos|are|ere|ire)|(?:podemos|puedo|podremos)|(?:su|tu|el|un) (?:reembolso|vale|regalo|descuento|abono|dinero|devolucion))(?![a-z])/,
};

/** A remedy hung on a review, a rating, silence or a withdrawn complaint. The span runs from the condition to its act. */
export function boughtPraise(sentence: Sentence): readonly Span[] {
  const { fold, language } = sentence;
  const bargain = bargains[language];
  if (!gates[language].mayMatch(fold) || (!bargain.wish.test(fold) && !bargain.trade.test(fold))) return [];
  if (!bargain.remedy.test(fold) || bargain.denied.test(fold)) return [];
  const span = traded(fold, bargain) ?? conditional(fold, bargain, language) ?? ordered(fold, bargain);
  return span && !isQuoted(sentence, span) ? [span] : [];
}

/** "If you want to leave a review" asks for nothing. */
const freeWish =
  /^ (?:you(?:'d| would)? (?:want|like|wish|care|feel)|usted (?:desea|quiere)|(?:lo )?(?:desea|deseas|quiere|quieres|le apetece|te apetece|gusta))\b/;

const placeOf = (match: RegExpExecArray | null): Span | null => match && spanOf(match);

/** "A voucher in exchange for five stars". */
function traded(fold: string, { trade, praise, wish }: Bargain): Span | null {
  const deal = placeOf(trade.exec(fold));
  if (!deal) return null;
  const after = fold.slice(deal.end, deal.end + 80);
  const thing = placeOf(praise.exec(after));
  if (thing) return { start: deal.start, end: deal.end + thing.end };
  const act = placeOf(wish.exec(fold));
  return act && act.start < deal.start ? { start: act.start, end: deal.end } : null;
}

/** "If you remove your review, we will refund you": the act inside the condition, the remedy outside. */
function conditional(fold: string, { condition, wish, remedy }: Bargain, language: Language): Span | null {
  const act = placeOf(wish.exec(fold));
  if (!act) return null;
  const opens = lastBefore(fold, condition, act.start);
  if (!opens || act.start - opens.end > 60) return null;
  const isGoal =
    /\b(?:to|para)\b/.test(fold.slice(opens.start, opens.end)) &&
    !/\b(?:that|que tenga)\b/.test(fold.slice(opens.start, opens.end));
  const close = isGoal ? opens.end : act.end;
  const outside = `${fold.slice(0, opens.start)} | ${mainClause(fold.slice(close))}`;
  if (isGoal) return remedy.test(fold.slice(opens.start, act.start)) ? { start: opens.start, end: act.end } : null;
  if (/[,;] /.test(fold.slice(opens.end, act.start)) || freeWish.test(fold.slice(opens.end))) return null;
  return remedy.test(outside) && gives[language].test(outside) ? { start: opens.start, end: act.end } : null;
}

/** What follows the condition: after its comma where there is one. */
function mainClause(tail: string): string {
  const comma = tail.indexOf(', ');
  return comma === -1 ? tail : tail.slice(comma);
}

/** "Delete your review and we'll send the voucher". */
function ordered(fold: string, { orderFirst, wish }: Bargain): Span | null {
  const order = placeOf(orderFirst.exec(fold));
  const act = placeOf(wish.exec(fold));
  return order && act && act.start < order.end ? order : null;
}

const lastBefore = (text: string, words: RegExp, end: number): Span | null =>
  spansOf(new RegExp(words, 'g'), text.slice(0, end)).at(-1) ?? null;
