import type { Tag } from '../types.ts';

/** Tags on how customer care itself served. */
export const serviceTags: readonly Tag[] = [
  {
    id: 'svc.again',
    function: 'svc',
    kind: 'friction',
    quadrant: 'eliminate',
    label: { en: 'Had to contact us again', es: 'Ha tenido que insistir' },
    definition: {
      en: 'Second or later contact for the same thing, or has to repeat the story.',
      es: 'Segundo contacto o más por lo mismo, o tener que repetir la historia.',
    },
    owner: { en: 'Customer care', es: 'Atención al cliente' },
    belongs: [
      { language: 'en', text: 'This is the third time I write about this.' },
      { language: 'en', text: 'I already explained this to two colleagues of yours.' },
      { language: 'es', text: 'Es la tercera vez que escribo.' },
    ],
    excludes: [
      { language: 'en', text: 'You said Monday and nobody called.', instead: 'svc.broken' },
      {
        language: 'es',
        text: 'Sigo sin el reembolso, llevo tres semanas esperando el reembolso.',
        instead: 'bil.refund',
      },
    ],
  },
  {
    id: 'svc.broken',
    function: 'svc',
    kind: 'promise',
    quadrant: 'eliminate',
    label: { en: 'We broke our word', es: 'Incumplimos lo dicho' },
    definition: {
      en: 'Our own service promise failed: callback, date, fix announced and not kept.',
      es: 'Falló nuestra promesa de servicio: llamada, fecha o arreglo anunciado.',
    },
    owner: { en: 'Customer care', es: 'Atención al cliente' },
    belongs: [
      { language: 'en', text: 'You said you would call me back on Monday.' },
      { language: 'en', text: 'You promised a fix by Friday and nothing.' },
      { language: 'es', text: 'Quedasteis en llamarme el lunes y nada.' },
    ],
    excludes: [
      { language: 'en', text: 'It was due Monday by courier, still late.', instead: 'log.late' },
      { language: 'es', text: 'El anuncio decía portes gratis.', instead: 'sal.promise' },
    ],
  },
  {
    id: 'svc.conduct',
    function: 'svc',
    kind: 'friction',
    quadrant: 'eliminate',
    label: { en: 'Felt badly treated', es: 'Se sintió mal tratado' },
    definition: {
      en: 'The customer says that someone was rude, cold, dishonest or no help. It is what they say of the service, whoever was meant: no verdict on a colleague, never counted per agent.',
      es: 'El cliente dice que alguien fue grosero, frío, poco sincero o no ayudó. Es lo que dice del servicio, se refiera a quien se refiera: no juzga a un compañero ni se cuenta nunca por agente.',
    },
    owner: { en: 'Customer care', es: 'Atención al cliente' },
    belongs: [
      { language: 'en', text: 'The man at the counter was rude to my mother.' },
      { language: 'en', text: 'They talked down to me and laughed at my question.' },
      { language: 'es', text: 'Me colgaron y me hablaron de malas maneras.' },
    ],
    excludes: [
      { language: 'en', text: 'I was on hold for an hour and nobody picked up.', instead: 'svc.reach' },
      { language: 'es', text: 'Me atendieron bien, pero la norma es injusta.', instead: 'pol.unfair' },
    ],
  },
  {
    id: 'svc.reach',
    function: 'svc',
    kind: 'friction',
    quadrant: 'simplify',
    label: { en: 'Hard to reach a person', es: 'Cuesta llegar a una persona' },
    definition: {
      en: 'Long hold or queue, no answer, or menus and bots in the way of a human being; also the bare wish to speak to one.',
      es: 'Espera o cola larga, silencio, o menús y robots antes de llegar a una persona; también el simple deseo de hablar con una.',
    },
    owner: { en: 'Customer care', es: 'Atención al cliente' },
    belongs: [
      { language: 'en', text: 'I was on hold for fifty minutes and then cut off.' },
      { language: 'en', text: 'Your bot goes in circles, let me talk to a human.' },
      { language: 'es', text: 'Llamo y llamo y nadie coge el teléfono.' },
    ],
    excludes: [
      { language: 'en', text: 'You promised to ring by noon and nobody called.', instead: 'svc.broken' },
      { language: 'es', text: 'Es la tercera vez que escribo por lo mismo.', instead: 'svc.again' },
    ],
  },
  {
    id: 'svc.praise',
    function: 'svc',
    kind: 'praise',
    quadrant: 'leverage',
    label: { en: 'Praise for a person or team', es: 'Elogio a una persona o equipo' },
    definition: {
      en: 'Thanks or praise aimed at how someone helped.',
      es: 'Gracias o elogio por cómo ayudó alguien.',
    },
    owner: { en: 'Customer care', es: 'Atención al cliente' },
    belongs: [
      { language: 'en', text: 'Marta was wonderful on the phone.' },
      { language: 'en', text: 'Thank you Luis, you solved it in five minutes.' },
      { language: 'es', text: 'Luis ha sido muy amable y muy rápido.' },
    ],
    excludes: [
      { language: 'en', text: 'Best boots I have ever owned.', instead: 'prd.praise' },
      { language: 'es', text: 'Gracias de antemano. Me habéis cobrado dos veces.', instead: 'bil.wrong' },
    ],
  },
];
