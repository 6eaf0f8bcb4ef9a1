import type { Example } from './check.ts';

export const examples: readonly Example[] = [
  { language: 'en', flag: true, draft: 'Sorry for the delay. I apologise again, and sorry for the trouble.' },
  { language: 'en', flag: true, draft: 'So sorry, really sorry, my apologies.' },
  { language: 'en', flag: true, draft: 'We regret this. We apologise. Please forgive us.' },
  { language: 'en', flag: false, draft: 'I am sorry the tent tore. A new one left today.' },
  { language: 'en', flag: false, draft: 'Sorry for the delay and, again, sorry about the typo in the date.' },
  { language: 'en', flag: false, draft: 'The refund left today.' },
  { language: 'es', flag: true, draft: 'Lo siento. Le pido disculpas y lamento el retraso.' },
  { language: 'es', flag: true, draft: 'Perdón, mil perdones, disculpe.' },
  { language: 'es', flag: false, draft: 'Siento que la tienda se rompiera. La nueva salió hoy.' },
  { language: 'es', flag: false, draft: 'Disculpe el retraso. El reembolso salió hoy.' },
  {
    language: 'en',
    flag: true,
    draft:
      'Hi Ana, sorry for the wait. I’m sorry about the wrong size too. The right one left today. Once again, our apologies.',
  },
  {
    language: 'en',
    flag: true,
    draft:
      'I apologize for the mix-up. We are sorry the tickets were cancelled and we regret the hours you spent on the phone.',
  },
  {
    language: 'en',
    flag: true,
    draft: 'My apologies, Tom. Sorry that nobody called. I have booked Friday at 10. Sorry again.',
  },
  {
    language: 'en',
    flag: false,
    draft: "Unfortunately the blue one is sold out. I'm afraid the green one is too. Regrettably that leaves red.",
  },
  {
    language: 'en',
    flag: false,
    draft: "We regret to inform you that the flight is cancelled. I'm sorry; I have rebooked you on the 18:40.",
  },
  {
    language: 'en',
    flag: false,
    draft: "No need to apologise, and please don't be sorry: the form is confusing. I have fixed the date.",
  },
  {
    language: 'en',
    flag: false,
    draft: 'You wrote “sorry” twice and apologised once; there is no reason to. The label is attached.',
  },
  {
    language: 'en',
    flag: false,
    draft: 'You apologised, the driver apologised, and still the parcel is missing. I have sent a new one today.',
  },
  {
    language: 'en',
    flag: false,
    draft: 'Better safe than sorry: I changed the lock code today. I am sorry for the two calls.',
  },
  {
    language: 'en',
    flag: false,
    draft:
      'I am sorry the driver never came. The courier apologised to us and refunded the $12, which is on your card.',
  },
  {
    language: 'en',
    flag: false,
    draft: '“Sorry”, “apologies” and “regret” are the words our robot uses; a person answers you today.',
  },
  { language: 'en', flag: false, draft: 'Thank you for your apology, it was not needed. The seats are yours.' },
  { language: 'en', flag: false, draft: '> Sorry, sorry, sorry\nYour seat is 14C.' },
  {
    language: 'es',
    flag: true,
    draft: 'Disculpe la espera. Siento el cambio de talla. La buena sale hoy. De nuevo, perdón.',
  },
  { language: 'es', flag: true, draft: 'Lamentamos el error, le pedimos disculpas y sentimos las molestias.' },
  {
    language: 'es',
    flag: true,
    draft: 'Perdona el lío, Marta. Siento que no te llamaran. Te he reservado el viernes. Disculpa otra vez.',
  },
  { language: 'es', flag: true, draft: 'Le presentamos nuestras excusas; lo sentimos mucho. Discúlpenos.' },
  {
    language: 'es',
    flag: false,
    draft: 'Lamentablemente la azul está agotada. Por desgracia la verde también. Queda la roja.',
  },
  {
    language: 'es',
    flag: false,
    draft: 'Lamentamos comunicarle que el vuelo se cancela. Siento el trastorno; le he cambiado al de las 18:40.',
  },
  {
    language: 'es',
    flag: false,
    draft:
      'No hace falta que se disculpe ni que pida perdón: el formulario confunde. Ya lo he corregido. Siento el rodeo.',
  },
  {
    language: 'es',
    flag: false,
    draft: 'Si se siente mareado, baje la intensidad. Nos sentimos orgullosos del equipo. Me siento en deuda.',
  },
  {
    language: 'es',
    flag: false,
    draft: 'Usted escribió «perdón», «disculpe» y «lo siento»; no había motivo. La etiqueta va adjunta.',
  },
  { language: 'es', flag: false, draft: 'Le perdonamos la comisión de abril y la de mayo. Siento el cargo doble.' },
  {
    language: 'es',
    flag: false,
    draft: 'Siento que anuláramos el billete, y disculpe que nadie avisara. El nuevo va adjunto.',
  },
  { language: 'es', flag: false, draft: 'Su disculpa no era necesaria. La plaza es suya.' },
  {
    language: 'es',
    flag: false,
    draft: 'El repartidor pidió disculpas y el paquete ya está en su portería. Disculpe el retraso.',
  },
];
