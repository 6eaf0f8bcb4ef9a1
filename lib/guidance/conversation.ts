import type { Context } from './context.ts';

const closingEn =
  /^(?:(?:ok(?:ay)?|perfect|great|brilliant|lovely|super|cool|awesome|excellent|fine|all good|got it|yes|yeah|no|nope|nothing|alright|right|that(?:'s| is) (?:all|it|great|perfect|fine|good))\b|thank|thx|ty\b|cheers|bye|good ?bye|it works|(?:it's |it is |that )?(?:solved|fixed|worked|sorted|resolved)|you too|have a)/;
const closingEs =
  /^(?:vale|ok|perfecto|genial|estupendo|de acuerdo|listo|muchas gracias|mil gracias|gracias|nada mas|eso es todo|ya (?:funciona|esta|me ha llegado)|solucionado|resuelto|adios|hasta|igualmente|no,? (?:gracias|nada))/;

/** "Thanks, but it still drips": the thanks close nothing. */
const goesOn =
  /\b(?:but|still|again|however|yet|although|not|now|another|don't|doesn't|didn't|can't|won't|isn't)\b|(?<![a-z])(?:pero|sigue[ns]?|todavia|aun|aunque|otra vez|de nuevo|no (?:funciona|me|se|puedo|hay|llega|va|anda)|ahora no)(?![a-z])/;

/** True when the customer has just said thanks or goodbye and asks nothing more: nothing is open then. */
export function isClosing({ thread }: Context): boolean {
  if (!thread) return false;
  const last = thread.lastSentences.at(-1);
  if (!last || thread.last.length > 160 || /\?/.test(thread.last)) return false;
  if (thread.lastSentences.some(({ fold }) => goesOn.test(fold))) return false;
  const opening = thread.lastSentences[0]?.fold ?? '';
  const closes = (text: string) => closingEn.test(text) || closingEs.test(text);
  return closes(opening.replace(/^\W{1,4}/, '')) && thread.lastStems.size <= 3;
}

/** UTF-16 units up to which a message counts as a turn of a chat. */
const turn = 220;

/**
 * True in a running chat: short turns on both sides, and the customer has written before. What would be thin in an e-mail
 * is a normal turn there.
 */
export function isChat({ draft, thread }: Context): boolean {
  if (!thread || draft.trim().length > turn || thread.last.length > turn) return false;
  return thread.customer.length > thread.last.length + 1;
}
