import type { Tag } from '../types.ts';

/** Tags on loss, theft, fraud and accidents. Marked urgent by default. */
export const safetyTags: readonly Tag[] = [
  {
    id: 'saf.risk',
    function: 'saf',
    kind: 'safety',
    quadrant: 'leverage',
    label: { en: 'Lost, stolen, fraud or accident', es: 'Pérdida, robo, fraude o accidente' },
    definition: {
      en: 'The customer has lost something that matters or had it stolen, someone else may be using their money, account or name, or someone was or could be hurt. Marked urgent by default.',
      es: 'El cliente ha perdido algo importante o se lo han robado, otra persona puede estar usando su dinero, cuenta o nombre, o hay o puede haber heridos. Urgente por defecto.',
    },
    owner: { en: 'Security / Legal', es: 'Seguridad / Legal' },
    belongs: [
      { language: 'en', text: 'My card was stolen on the train, please block it.' },
      { language: 'en', text: 'Someone has got into my account and ordered a phone.' },
      { language: 'es', text: 'He tenido un accidente con el coche.' },
    ],
    excludes: [
      { language: 'en', text: 'I forgot my password and I am locked out.', instead: 'web.access' },
      { language: 'es', text: 'Habéis perdido mi maleta y tenía que llegar ayer.', instead: 'log.late' },
    ],
  },
];
