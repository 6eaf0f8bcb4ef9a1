import type { Example } from './check.ts';

export const examples: readonly Example[] = [
  {
    language: 'en',
    flag: true,
    draft: 'Regarding your query, we have raised the issue and the matter is being handled.',
  },
  { language: 'en', flag: true, draft: 'Your request was added to your case.' },
  { language: 'en', flag: true, draft: 'About your concern: your issue is known.' },
  {
    language: 'en',
    flag: false,
    draft: "The boiler's pressure valve is known to leak; your case has the part number.",
  },
  { language: 'en', flag: false, draft: 'Seat 12A is yours again.' },
  { language: 'en', flag: false, draft: 'Your request for a new meter is booked.' },
  { language: 'es', flag: true, draft: 'Respecto a su consulta, hemos trasladado su incidencia.' },
  { language: 'es', flag: true, draft: 'Su solicitud se ha añadido a su caso.' },
  { language: 'es', flag: false, draft: 'La válvula de su caldera pierde presión; la pieza va en camino.' },
  { language: 'es', flag: false, draft: 'Su solicitud de cambio de contador tiene fecha.' },
  {
    language: 'en',
    flag: true,
    customer: 'The tap drips since the fitting on Monday.',
    draft: 'We have received your complaint and will treat this matter with care.',
  },
  { language: 'en', flag: true, draft: 'With regard to the above, the situation has been noted.' },
  { language: 'en', flag: true, draft: 'We understand your concern. This issue is being dealt with.' },
  {
    language: 'en',
    flag: false,
    customer: 'The tap drips since the fitting on Monday.',
    draft:
      'The tap drips because the seal was old. That issue is known; your case stays open until Marta fits a new one.',
  },
  {
    language: 'en',
    flag: false,
    draft: 'Your request for a refund and your complaint about the driver are both on my desk.',
  },
  { language: 'en', flag: false, draft: 'Case 4417: the issue with the zip is under warranty.' },
  { language: 'en', flag: false, draft: 'The problem is that the fuse is blown; the matter of the bill comes second.' },
  { language: 'en', flag: false, draft: 'You wrote “the issue is with your case”, and I read it twice.' },
  {
    language: 'en',
    flag: false,
    draft: `The fitter comes on Tuesday at nine and brings the new seal, the two washers and the longer hose, so nothing will be
missing this time. If the issue comes back after that, send a photo of the joint under the sink and I will order the whole
mixer for you at no cost, with the same fitter and the same morning. Your case stays with me until it is dry.`,
  },
  { language: 'es', flag: true, draft: 'Hemos recibido su solicitud y estudiaremos el asunto.' },
  { language: 'es', flag: true, draft: 'Lamentamos lo ocurrido; su caso está en curso.' },
  { language: 'es', flag: true, draft: 'Entendemos tu inquietud y daremos respuesta a tu consulta.' },
  { language: 'es', flag: false, draft: 'Su solicitud de reembolso y su queja sobre el reparto están en mi mesa.' },
  { language: 'es', flag: false, draft: 'Caso 4417: el problema con la cremallera entra en la garantía.' },
  { language: 'es', flag: false, draft: 'El problema es que el fusible saltó; mañana va el electricista.' },
  { language: 'es', flag: false, draft: 'En su caso basta con girar la llave de paso.' },
  {
    language: 'es',
    flag: false,
    customer: 'El grifo gotea desde el montaje del lunes.',
    draft: 'El grifo gotea por la junta. El problema se conoce y su caso sigue abierto hasta que Marta la cambie.',
  },
];
