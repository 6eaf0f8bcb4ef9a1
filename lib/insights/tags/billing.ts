import type { Tag } from '../types.ts';

/** Tags on charges, bills and money owed. */
export const billingTags: readonly Tag[] = [
  {
    id: 'bil.wrong',
    function: 'bil',
    kind: 'defect',
    quadrant: 'eliminate',
    label: { en: 'Wrong charge', es: 'Cobro incorrecto' },
    definition: {
      en: 'An amount charged that is not owed, or charged twice.',
      es: 'Importe cobrado que no se debe, o cobrado dos veces.',
    },
    owner: { en: 'Billing', es: 'Facturación' },
    belongs: [
      { language: 'en', text: 'You charged me twice in March.' },
      { language: 'en', text: 'I was billed after I cancelled.' },
      { language: 'es', text: 'Me habéis cobrado dos veces.' },
    ],
    excludes: [
      { language: 'en', text: "I don't understand the invoice.", instead: 'bil.unclear' },
      { language: 'es', text: 'Aún no me han devuelto el dinero.', instead: 'bil.refund' },
    ],
  },
  {
    id: 'bil.refund',
    function: 'bil',
    kind: 'promise',
    quadrant: 'eliminate',
    label: { en: 'Wants or awaits money back', es: 'Pide o espera su dinero' },
    definition: {
      en: 'A refund, credit or compensation is awaited, or the customer asks for money back: agreed or not.',
      es: 'Se espera un reembolso, abono o compensación, o el cliente pide que le devuelvan dinero, esté acordado o no.',
    },
    owner: { en: 'Billing', es: 'Facturación' },
    belongs: [
      { language: 'en', text: 'I am still waiting for my refund.' },
      { language: 'en', text: 'I want my money back for the class you called off.' },
      { language: 'es', text: 'Llevo tres semanas esperando el reembolso.' },
    ],
    excludes: [
      { language: 'en', text: 'In what cases do you give a refund?', instead: 'web.self' },
      { language: 'es', text: 'Me habéis cobrado dos veces la cuota.', instead: 'bil.wrong' },
    ],
  },
  {
    id: 'bil.unclear',
    function: 'bil',
    kind: 'friction',
    quadrant: 'simplify',
    label: { en: 'Price or bill unclear, surprise cost', es: 'Precio o factura poco claros' },
    definition: {
      en: 'The amount is right by the rules, but the customer did not expect or understand it.',
      es: 'El importe es correcto, pero el cliente no lo esperaba o no lo entiende.',
    },
    owner: { en: 'Billing / Sales', es: 'Facturación / Ventas' },
    belongs: [
      { language: 'en', text: 'What is this service fee on my bill?' },
      { language: 'en', text: "I don't understand the invoice." },
      { language: 'es', text: 'No entiendo la factura.' },
    ],
    excludes: [
      { language: 'en', text: 'You charged me twice.', instead: 'bil.wrong' },
      { language: 'es', text: 'El comercial dijo que costaba diez euros.', instead: 'sal.promise' },
    ],
  },
];
