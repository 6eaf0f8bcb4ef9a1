import type { Tag } from '../types.ts';

/** Tags on service inside the house: the agent's own tags, never shown to customers. */
export const internalTags: readonly Tag[] = [
  {
    id: 'int.wait',
    function: 'int',
    kind: 'internal',
    quadrant: 'eliminate',
    label: { en: 'I wait for a colleague or area', es: 'Espero a otra área' },
    definition: {
      en: "I cannot answer because another function has not acted by the agreed time. Agent's own tag; never shown to customers.",
      es: 'No puedo responder porque otra área no ha actuado a tiempo. Etiqueta propia del agente.',
    },
    owner: { en: 'The area named', es: 'El área nombrada' },
    belongs: [
      { language: 'en', text: 'Warehouse has not replied to my question since Tuesday.' },
      { language: 'en', text: 'Billing promised the credit note on Monday, still waiting for billing.' },
      { language: 'es', text: 'Almacén no contesta desde el martes.' },
    ],
    excludes: [
      { language: 'en', text: 'I have no permission to waive the fee, not allowed.', instead: 'int.lack' },
      {
        language: 'es',
        text: 'La clienta espera el reembolso, lleva tres semanas esperando el reembolso.',
        instead: 'bil.refund',
      },
    ],
  },
  {
    id: 'int.lack',
    function: 'int',
    kind: 'internal',
    quadrant: 'simplify',
    label: { en: 'I lack the means to solve it', es: 'Me faltan medios para resolverlo' },
    definition: {
      en: "Missing information, tool, permission or room in the rules. Agent's own tag.",
      es: 'Falta información, herramienta, permiso o margen. Etiqueta propia del agente.',
    },
    owner: { en: 'Customer care lead', es: 'Responsable de atención al cliente' },
    belongs: [
      { language: 'en', text: 'I have no permission to waive the fee, not allowed without a manager.' },
      { language: 'en', text: 'The knowledge base does not cover this model.' },
      { language: 'es', text: 'No tengo permiso para anular el cargo.' },
    ],
    excludes: [
      { language: 'en', text: 'Warehouse has not replied since Tuesday.', instead: 'int.wait' },
      { language: 'es', text: 'El cliente dice que la norma es injusta.', instead: 'pol.unfair' },
    ],
  },
  {
    id: 'int.help',
    function: 'int',
    kind: 'praise',
    quadrant: 'leverage',
    label: { en: 'A colleague helped well', es: 'Un compañero ayudó bien' },
    definition: {
      en: "Thanks inside the house: someone acted fast, answered well, fixed the cause. Agent's own tag.",
      es: 'Gracias dentro de la casa: alguien actuó rápido o arregló la causa. Etiqueta propia del agente.',
    },
    owner: { en: 'The area named', es: 'El área nombrada' },
    belongs: [
      { language: 'en', text: 'Engineering answered in ten minutes, great help from engineering.' },
      { language: 'en', text: 'Thanks to Ana in finance the credit was out the same day.' },
      { language: 'es', text: 'Sistemas lo arregló en una hora, gran ayuda.' },
    ],
    excludes: [
      { language: 'en', text: 'Marta was wonderful, says the customer.', instead: 'svc.praise' },
      { language: 'es', text: 'Almacén no contesta desde el martes.', instead: 'int.wait' },
    ],
  },
];
