import type { Tag } from '../types.ts';

/** Tags on what was promised to sell, and what could be sold. */
export const salesPromiseTags: readonly Tag[] = [
  {
    id: 'sal.promise',
    function: 'sal',
    kind: 'promise',
    quadrant: 'eliminate',
    label: { en: 'Sold as something else', es: 'Se vendió otra cosa' },
    definition: {
      en: 'Advert, page or seller said one thing; reality is another.',
      es: 'El anuncio, la página o el vendedor dijo una cosa y la realidad es otra.',
    },
    owner: { en: 'Sales / Marketing', es: 'Ventas / Marketing' },
    belongs: [
      { language: 'en', text: 'The ad said free returns.' },
      { language: 'en', text: 'Your salesman told me it included the installation.' },
      { language: 'es', text: 'El comercial me dijo que estaba incluido.' },
    ],
    excludes: [
      { language: 'en', text: 'You said you would call me back on Monday.', instead: 'svc.broken' },
      {
        language: 'es',
        text: 'La factura tiene un importe que no entiendo, no entiendo la factura.',
        instead: 'bil.unclear',
      },
    ],
  },
  {
    id: 'sal.buy',
    function: 'sal',
    kind: 'need',
    quadrant: 'leverage',
    label: { en: 'New business or upgrade', es: 'Negocio nuevo o ampliación' },
    definition: {
      en: 'A buying signal inside a service contact: first contract or account, one more line, user or service, a bigger plan, a quote. A plain order or booking is not one.',
      es: 'Señal de compra dentro de un contacto de servicio: primer contrato o cuenta, una línea, usuario o servicio más, un plan mayor, un presupuesto. Un pedido o una reserva corriente no lo es.',
    },
    owner: { en: 'Sales', es: 'Ventas' },
    belongs: [
      { language: 'en', text: 'I want to move to the bigger plan.' },
      { language: 'en', text: 'Can I add two more users?' },
      { language: 'es', text: 'Quiero contratar la línea para mi hijo.' },
    ],
    excludes: [
      { language: 'en', text: "I want to order two pizzas for eight o'clock.", instead: 'web.self' },
      { language: 'es', text: 'Ojalá tuvierais una versión zurda.', instead: 'prd.need' },
    ],
  },
];
