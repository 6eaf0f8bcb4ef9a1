import type { Tag } from '../types.ts';

/** Tags on the site and the app. */
export const webTags: readonly Tag[] = [
  {
    id: 'web.fault',
    function: 'web',
    kind: 'defect',
    quadrant: 'eliminate',
    label: { en: 'Site or app fault', es: 'Fallo de web o app' },
    definition: {
      en: 'A digital error: crash, blank page, payment page failing.',
      es: 'Error digital: cierre, página en blanco, pago que falla.',
    },
    owner: { en: 'Engineering', es: 'Ingeniería' },
    belongs: [
      { language: 'en', text: 'The app crashes when I open it.' },
      { language: 'en', text: 'Checkout gives an error at payment.' },
      { language: 'es', text: 'La web no carga.' },
    ],
    excludes: [
      { language: 'en', text: "I can't find the invoice page.", instead: 'web.lost' },
      { language: 'es', text: 'He olvidado la contraseña y no puedo entrar.', instead: 'web.access' },
    ],
  },
  {
    id: 'web.lost',
    function: 'web',
    kind: 'friction',
    quadrant: 'automate',
    label: { en: 'Could not find or do it alone', es: 'No lo encontró o no pudo hacerlo solo' },
    definition: {
      en: 'The customer says they looked, do not know where or how, or tried and could not do it alone; or resents needing a person for it.',
      es: 'El cliente dice que ha buscado, que no sabe dónde o cómo, o que lo intentó y no pudo solo; o le molesta necesitar a una persona.',
    },
    owner: { en: 'Web / Content', es: 'Web / Contenidos' },
    belongs: [
      { language: 'en', text: "I can't find the invoice on your website." },
      { language: 'en', text: 'Why do I have to write to change my address?' },
      { language: 'es', text: 'No encuentro dónde descargar la factura.' },
    ],
    excludes: [
      { language: 'en', text: "The page is blank, it won't load.", instead: 'web.fault' },
      { language: 'es', text: 'No entiendo las instrucciones de montaje.', instead: 'prd.use' },
    ],
  },
  {
    id: 'web.self',
    function: 'web',
    kind: 'need',
    quadrant: 'automate',
    label: { en: 'Routine request they could do alone', es: 'Gestión sencilla que podría hacer solo' },
    definition: {
      en: 'A bare transaction, look-up, order or fact question with nothing gone wrong, which a page or a form could settle at any hour. Only when no other tag names the subject.',
      es: 'Un trámite, consulta, pedido o pregunta de hecho, sin que nada haya fallado, que una página o un formulario resolvería a cualquier hora. Solo si ninguna otra etiqueta nombra el asunto.',
    },
    owner: { en: 'Web / Content', es: 'Web / Contenidos' },
    belongs: [
      { language: 'en', text: 'Please change my address to 12 Mill Lane.' },
      { language: 'en', text: 'What time do you open on Saturdays?' },
      { language: 'es', text: 'Necesito el extracto de mayo.' },
    ],
    excludes: [
      { language: 'en', text: "I can't find your opening hours, I looked everywhere.", instead: 'web.lost' },
      { language: 'es', text: '¿Cuándo llega mi paquete?', instead: 'log.where' },
    ],
  },
  {
    id: 'web.access',
    function: 'web',
    kind: 'friction',
    quadrant: 'automate',
    label: { en: 'Locked out or identity check', es: 'Sin acceso o verificación' },
    definition: {
      en: 'Login, codes, identity checks.',
      es: 'Acceso, códigos, verificación de identidad.',
    },
    owner: { en: 'Engineering / Security', es: 'Ingeniería / Seguridad' },
    belongs: [
      { language: 'en', text: "I'm locked out of my account." },
      { language: 'en', text: 'The verification code never arrives on my phone.' },
      { language: 'es', text: 'No puedo entrar, he olvidado la contraseña.' },
    ],
    excludes: [
      { language: 'en', text: 'The app crashes after login.', instead: 'web.fault' },
      { language: 'es', text: 'No me llega el paquete y tenía que llegar ayer.', instead: 'log.late' },
    ],
  },
];
