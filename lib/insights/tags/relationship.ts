import type { Tag } from '../types.ts';

/** Tags on whether the customer stays. */
export const relationshipTags: readonly Tag[] = [
  {
    id: 'rel.churn',
    function: 'rel',
    kind: 'churn',
    quadrant: 'leverage',
    label: { en: 'May leave us', es: 'Puede irse' },
    definition: {
      en: 'Cancels, threatens to, or compares us with a rival. Press in addition to the cause.',
      es: 'Se da de baja, lo anuncia o nos compara con otro. Se añade a la causa.',
    },
    owner: { en: 'Retention / Customer care', es: 'Retención / Atención al cliente' },
    belongs: [
      { language: 'en', text: 'I am cancelling and moving to another provider.' },
      { language: 'en', text: 'If this is not fixed I will go to your competitor.' },
      { language: 'es', text: 'Me doy de baja y me voy a la competencia.' },
    ],
    excludes: [
      { language: 'en', text: 'Cancel order 4417, wrong size.', instead: 'log.damage' },
      { language: 'es', text: 'Quiero contratar otra línea.', instead: 'sal.buy' },
    ],
  },
];
