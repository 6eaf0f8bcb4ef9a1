import type { Tag } from '../types.ts';

/** Tags on what is sent, brought or taken back. */
export const logisticsTags: readonly Tag[] = [
  {
    id: 'log.late',
    function: 'log',
    kind: 'promise',
    quadrant: 'eliminate',
    label: { en: 'Late or missed delivery', es: 'Entrega tarde o fallida' },
    definition: {
      en: 'Something sent or agreed (parcel, card, transfer, service visit) is past its day or takes too long, or someone came and failed.',
      es: 'Algo enviado o acordado (paquete, tarjeta, transferencia, visita técnica) pasó de su día o tarda demasiado, o alguien vino y falló.',
    },
    owner: { en: 'Logistics', es: 'Logística' },
    belongs: [
      { language: 'en', text: 'It was due Monday and it is Thursday, still late.' },
      { language: 'en', text: 'The engineer never came and I took a day off.' },
      { language: 'es', text: 'La transferencia tenía que llegar el lunes y no ha llegado.' },
    ],
    excludes: [
      { language: 'en', text: 'Which day does it arrive? It says this week.', instead: 'log.where' },
      { language: 'es', text: 'Me habéis enviado otra cosa, la caja equivocada.', instead: 'log.damage' },
    ],
  },
  {
    id: 'log.where',
    function: 'log',
    kind: 'friction',
    quadrant: 'eliminate',
    label: { en: 'Where is it?', es: '¿Dónde está?' },
    definition: {
      en: 'Something is on its way (parcel, card, transfer, service visit) and not said to be late; the customer cannot see where it is or when it comes.',
      es: 'Algo está en camino (paquete, tarjeta, transferencia, visita técnica) y no se dice que llegue tarde; el cliente no ve dónde está ni cuándo llega.',
    },
    owner: { en: 'Logistics / Web', es: 'Logística / Web' },
    belongs: [
      { language: 'en', text: 'Where is my parcel?' },
      { language: 'en', text: 'When will my new card arrive?' },
      { language: 'es', text: '¿Cuándo llega la transferencia?' },
    ],
    excludes: [
      { language: 'en', text: 'Where is my refund? I am still waiting for the money.', instead: 'bil.refund' },
      { language: 'es', text: 'Ya llega tres días tarde, con mucho retraso.', instead: 'log.late' },
    ],
  },
  {
    id: 'log.damage',
    function: 'log',
    kind: 'defect',
    quadrant: 'eliminate',
    label: { en: 'Wrong, missing or crushed', es: 'Equivocado, incompleto o golpeado' },
    definition: {
      en: 'What came is not what was packed on paper: wrong item, part missing, transport damage.',
      es: 'Lo que llegó no es lo preparado: otro artículo, falta algo, golpe de transporte.',
    },
    owner: { en: 'Logistics', es: 'Logística' },
    belongs: [
      { language: 'en', text: 'The box was crushed and the lamp is in pieces.' },
      { language: 'en', text: 'You sent the wrong size.' },
      { language: 'es', text: 'Falta una pieza en la caja.' },
    ],
    excludes: [
      { language: 'en', text: 'The lamp flickers and does not work.', instead: 'prd.defect' },
      { language: 'es', text: 'No se parece a la foto del anuncio.', instead: 'sal.promise' },
    ],
  },
  {
    id: 'log.return',
    function: 'log',
    kind: 'friction',
    quadrant: 'simplify',
    label: { en: 'Returning is hard', es: 'Devolver cuesta' },
    definition: {
      en: 'Labels, pickups, shops or steps make a return or exchange laborious.',
      es: 'Etiquetas, recogidas, tiendas o pasos hacen pesada la devolución.',
    },
    owner: { en: 'Logistics / Policy', es: 'Logística / Norma' },
    belongs: [
      { language: 'en', text: 'I have no printer for the return label.' },
      { language: 'en', text: 'The nearest drop-off for returns is 40 km away.' },
      { language: 'es', text: 'No sé cómo devolver el pedido.' },
    ],
    excludes: [
      { language: 'en', text: 'I sent it back and still have no refund.', instead: 'bil.refund' },
      { language: 'es', text: 'El plazo de 14 días me parece injusto.', instead: 'pol.unfair' },
    ],
  },
];
