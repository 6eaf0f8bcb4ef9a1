import type { Example } from './check.ts';

export const examples: readonly Example[] = [
  {
    language: 'en',
    flag: true,
    draft:
      'Thank you for contacting us. We hope you are well. We are sorry to hear about this. Your refund was sent today.',
  },
  {
    language: 'en',
    flag: true,
    draft: 'Thanks for your message. I appreciate your patience. I understand this is annoying. The part ships Monday.',
  },
  {
    language: 'en',
    flag: true,
    draft: 'We appreciate you writing. Thank you for being with us. Apologies for the wait. The fee is waived.',
  },
  { language: 'en', flag: false, draft: 'Thank you for the photos. Your refund of $40 was sent today.' },
  { language: 'en', flag: false, draft: 'Your part ships Monday. Thank you for waiting.' },
  { language: 'en', flag: false, draft: 'Hi Ana, I am sorry the tent tore. A new one left today.' },
  {
    language: 'es',
    flag: true,
    draft: 'Gracias por escribirnos. Esperamos que se encuentre bien. Lamentamos lo ocurrido. El reembolso salió hoy.',
  },
  {
    language: 'es',
    flag: true,
    draft: 'Agradecemos su mensaje. Entendemos su situación. Disculpe la espera. La pieza sale el lunes.',
  },
  { language: 'es', flag: false, draft: 'Gracias por las fotos. El reembolso de 40 € salió hoy.' },
  { language: 'es', flag: false, draft: 'La pieza sale el lunes. Gracias por esperar.' },
  {
    language: 'en',
    flag: true,
    draft:
      'Dear Ana,\nThank you for reaching out. Your feedback is very important to us. We sincerely apologise. The fitter comes on Monday.',
  },
  {
    language: 'en',
    flag: true,
    draft: 'Hello. How are you today? Thank you for your patience. I understand how you feel. The box is in Leeds.',
  },
  {
    language: 'en',
    flag: false,
    draft: 'Thank you for waiting. I am sorry for the delay. The fitter comes on Monday.',
  },
  { language: 'en', flag: false, draft: 'Hi Sam, thank you. We are glad it works. Have a good day.' },
  {
    language: 'en',
    flag: false,
    draft: 'Thank you for the photos. I am sorry, but the zip is not covered. I understand why you ask. It costs $12.',
  },
  {
    language: 'en',
    flag: false,
    customer: 'The tent tore on the second night and my children got wet.',
    draft:
      'Thank you for writing. I am sorry the tent tore on the second night. I hope the children are warm again. A new one left today.',
  },
  {
    language: 'en',
    flag: false,
    draft:
      'The refund is on its way. Thank you for your patience. I am sorry for the trouble. I hope you enjoy the tent.',
  },
  {
    language: 'en',
    flag: false,
    thread: [
      { from: 'customer', text: 'The lamp flickers.' },
      { from: 'agent', text: 'The loose wire is fixed.' },
      { from: 'customer', text: 'Great, thanks.' },
    ],
    draft: 'Thank you too. I appreciate your patience. Sorry again for the wait. Bye.',
  },
  {
    language: 'es',
    flag: true,
    draft:
      'Estimada Ana:\nMuchas gracias por su mensaje. Su opinión es muy importante para nosotros. Le pedimos disculpas. El técnico va el lunes.',
  },
  {
    language: 'es',
    flag: true,
    draft: 'Hola, Luis. ¿Cómo está? Sentimos las molestias. Comprendemos su enfado. La caja está en Lugo.',
  },
  { language: 'es', flag: false, draft: 'Gracias por esperar. Siento el retraso. El técnico va el lunes.' },
  {
    language: 'es',
    flag: false,
    draft: 'Gracias por las fotos. Lo siento, pero la cremallera no entra. Entiendo la pregunta. Cuesta 12 €.',
  },
  {
    language: 'es',
    flag: false,
    draft: 'El reembolso ya salió. Gracias por su paciencia. Siento las molestias. Espero que disfrute la tienda.',
  },
  {
    language: 'es',
    flag: false,
    customer: 'La tienda se rompió la segunda noche y se mojaron los niños.',
    draft:
      'Gracias por escribir. Siento que la tienda se rompiera la segunda noche. Espero que los niños estén bien. Hoy sale otra.',
  },
];
