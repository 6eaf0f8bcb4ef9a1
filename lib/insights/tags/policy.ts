import type { Tag } from '../types.ts';

/** Tags on the house rules. */
export const policyTags: readonly Tag[] = [
  {
    id: 'pol.unfair',
    function: 'pol',
    kind: 'friction',
    quadrant: 'simplify',
    label: { en: 'The rule feels unfair', es: 'La norma parece injusta' },
    definition: {
      en: 'The rule was applied correctly and the customer, or the agent, finds it unreasonable.',
      es: 'La norma se aplicó bien y el cliente, o el agente, la ve poco razonable.',
    },
    owner: { en: 'Policy owner', es: 'Responsable de la norma' },
    belongs: [
      { language: 'en', text: 'It is not fair to keep the deposit when it was you who moved the date.' },
      { language: 'en', text: 'Your policy makes no sense.' },
      { language: 'es', text: 'El plazo de 14 días me parece injusto.' },
    ],
    excludes: [
      { language: 'en', text: 'You broke your own policy, the ad said free returns.', instead: 'sal.promise' },
      { language: 'es', text: 'No sé cómo devolver el pedido.', instead: 'log.return' },
    ],
  },
];
