import type { Example } from './checks/check.ts';

const kind = 'internal' as const;

/** Internal notes for the check on owner, action and time: facts, ask, deadline. */
export const noteExamples: readonly Example[] = [
  {
    kind,
    language: 'en',
    flag: true,
    draft: 'Order 448120 left without bolts. Could you ship the four bolts, please?',
  },
  { kind, language: 'en', flag: true, draft: '@warehouse please check the stock of the blue chair asap.' },
  { kind, language: 'en', flag: true, draft: 'Customer was charged twice in March. Please have a look.' },
  { kind, language: 'en', flag: true, draft: 'Please refund by Friday.' },
  { kind, language: 'en', flag: true, draft: 'Can someone call the courier about parcel 7731 today?' },
  { kind, language: 'en', flag: true, draft: 'We need your approval. The tent was used twice and the zip broke.' },
  { kind, language: 'en', flag: true, draft: 'Order 7731 was charged twice. I need the credit note of $40.' },
  { kind, language: 'en', flag: false, draft: 'The customer needs the credit note of $40 for her taxes.' },
  {
    kind,
    language: 'en',
    flag: false,
    draft: 'Marta, order 448120 left without its bolts. Please ship them today and tell me here by 17:00. Thank you.',
  },
  {
    kind,
    language: 'en',
    flag: false,
    draft:
      'Charged twice in March, see both invoices. Could you refund the second $59? I need it by Thursday 12:00. Thanks.',
  },
  { kind, language: 'en', flag: false, draft: 'Called the courier: the van is stuck in Porto, new date Thursday.' },
  { kind, language: 'en', flag: false, draft: 'Refunded $40 to the card ending 1111.' },
  { kind, language: 'en', flag: false, draft: 'Please note that the customer is hard of hearing.' },
  { kind, language: 'en', flag: false, draft: 'If she writes again, please give her the second coupon.' },
  {
    kind,
    language: 'en',
    flag: false,
    draft: 'Customer asks: “could you send me the invoice?” Sent it with the last reply.',
  },
  { kind, language: 'en', flag: false, draft: 'Your case is being handled with priority.' },
  {
    kind,
    language: 'en',
    flag: false,
    draft: 'The blue chair is out of stock. Luis, could you put one aside before the van leaves?',
  },
  { kind, language: 'en', flag: false, draft: 'Please do not refund this order again, it was paid back on Monday.' },
  {
    kind,
    language: 'es',
    flag: true,
    draft: 'El pedido 448120 salió sin tornillos. ¿Podéis enviar los cuatro tornillos?',
  },
  {
    kind,
    language: 'es',
    flag: true,
    draft: '@almacen revisad las existencias de la silla azul cuanto antes, por favor.',
  },
  { kind, language: 'es', flag: true, draft: 'Le cobramos dos veces en marzo. ¿Podéis mirarlo?' },
  { kind, language: 'es', flag: true, draft: 'Por favor, reembolsad antes del viernes.' },
  { kind, language: 'es', flag: true, draft: '¿Puede alguien llamar hoy al transportista por el paquete 7731?' },
  {
    kind,
    language: 'es',
    flag: true,
    draft: 'La cremallera de la tienda se rompió. Necesito que autorices el cambio.',
  },
  { kind, language: 'es', flag: true, draft: 'Hola, Luis: ¿me confirmas si llegó la pieza del pedido 7731? Gracias' },
  {
    kind,
    language: 'es',
    flag: true,
    draft: 'Facturación: necesito el abono de 40 € del pedido 7731, cobrado dos veces.',
  },
  {
    kind,
    language: 'es',
    flag: false,
    draft:
      'Marta: el pedido 448120 salió sin tornillos. Por favor, envíalos hoy y dímelo aquí antes de las 17 horas. Gracias.',
  },
  {
    kind,
    language: 'es',
    flag: false,
    draft:
      'Cobrado dos veces en marzo, adjunto las facturas. ¿Podéis devolver los 59 €? Lo necesito para el jueves a las 12. Gracias.',
  },
  {
    kind,
    language: 'es',
    flag: false,
    draft: 'He llamado al transportista: la furgoneta está parada en Oporto, nueva fecha el jueves.',
  },
  { kind, language: 'es', flag: false, draft: 'Reembolsados 40 € a la tarjeta terminada en 1111.' },
  { kind, language: 'es', flag: false, draft: 'Por favor, tened en cuenta que la clienta oye mal.' },
  { kind, language: 'es', flag: false, draft: 'Si vuelve a escribir, por favor, dadle el segundo cupón.' },
  {
    kind,
    language: 'es',
    flag: false,
    draft: 'El cliente pide «¿podéis mandarme la factura?»; se la mandé con la última respuesta.',
  },
  { kind, language: 'es', flag: false, draft: 'El caso está en curso.' },
  {
    kind,
    language: 'es',
    flag: false,
    draft: 'No queda silla azul. Luis, ¿puedes apartar una antes de que salga la furgoneta?',
  },
  { kind, language: 'es', flag: false, draft: 'La clienta necesita la factura para Hacienda.' },
];
