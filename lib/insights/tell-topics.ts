import type { Localised } from '../guidance/types.ts';

/**
 * What a customer told us about, by the tag it was recorded with, as words that follow "about" and «sobre». Without address
 * and without blame: they stand in a message to the customer. A tag without words here is spoken of as their message.
 */
export const topics: Readonly<Record<string, Localised>> = {
  'bil.wrong': { en: 'a charge that was wrong', es: 'un cobro incorrecto' },
  'bil.refund': { en: 'a refund you were waiting for', es: 'un reembolso pendiente' },
  'bil.unclear': { en: 'a price or bill that was not clear', es: 'un precio o una factura poco claros' },
  'log.late': { en: 'a delivery that came late or not at all', es: 'una entrega que llegó tarde o no llegó' },
  'log.where': { en: 'where your order was', es: 'dónde estaba el pedido' },
  'log.damage': {
    en: 'an order that arrived wrong, incomplete or damaged',
    es: 'un pedido que llegó equivocado, incompleto o dañado',
  },
  'log.return': { en: 'a return that was harder than it should be', es: 'una devolución más difícil de lo debido' },
  'pol.unfair': { en: 'a rule of ours that did not seem fair', es: 'una norma nuestra que no parecía justa' },
  'prd.defect': { en: 'a product that did not work', es: 'un producto que no funcionaba' },
  'prd.need': { en: 'something that we did not offer', es: 'algo que no ofrecíamos' },
  'prd.use': { en: 'a product that was hard to set up or use', es: 'un producto difícil de instalar o de usar' },
  'saf.risk': { en: 'a matter of safety', es: 'un asunto de seguridad' },
  'sal.promise': { en: 'a product that was not as it was sold', es: 'un producto que no era como se vendió' },
  'svc.again': { en: 'a matter you had to write about more than once', es: 'un asunto que requirió varios mensajes' },
  'svc.broken': { en: 'something that was agreed and not done', es: 'algo acordado que no se cumplió' },
  'svc.conduct': { en: 'how you were treated', es: 'un trato que no fue el debido' },
  'svc.reach': { en: 'how hard it was to reach a person', es: 'lo difícil que era hablar con una persona' },
  'web.fault': { en: 'a fault on our site or in our app', es: 'un fallo de nuestra web o aplicación' },
  'web.lost': {
    en: 'something that was hard to find or do on our site',
    es: 'algo difícil de encontrar o hacer en nuestra web',
  },
  'web.self': { en: 'something that was hard to do on our site', es: 'una gestión difícil de hacer en nuestra web' },
  'web.access': { en: 'access to your account', es: 'el acceso a la cuenta' },
};
