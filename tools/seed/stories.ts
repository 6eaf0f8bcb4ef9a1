/**
 * What customers of a made-up furniture shop write about, by tag: a story is one issue told in several ways, in both languages.
 * `{n}` is a small number, `{city}` a city, `{day}` a weekday. All of it is invented.
 */
export interface Story {
  readonly id: string;
  readonly tag: string;
  readonly product?: string;
  /** Of the house, for `int.*`. */
  readonly area?: string;
  /** How often, against the other stories. */
  readonly weight: number;
  readonly en: readonly string[];
  readonly es: readonly string[];
  /** Chance that the agent wrote an amount, and about how much. */
  readonly money?: readonly [chance: number, about: number];
  readonly urgent?: number;
}

const story = (
  id: string,
  tag: string,
  weight: number,
  en: readonly string[],
  es: readonly string[],
  more: Partial<Story> = {},
): Story => ({ id, tag, weight, en, es, ...more });

export const stories: readonly Story[] = [
  story(
    'gate',
    'log.late',
    0,
    [
      'The courier left my parcel at the wrong gate in {city}',
      'Parcel left at the wrong gate again, the courier never rang',
      'Your courier left the parcel at the wrong gate on {day}',
    ],
    [
      'El mensajero dejó mi paquete en el portal equivocado de {city}',
      'Otra vez el paquete en el portal equivocado, el mensajero no llamó',
      'Su mensajero dejó el paquete en otro portal, el equivocado, el {day}',
    ],
    { product: 'Delivery' },
  ),
  story(
    'freeze',
    'web.fault',
    0,
    [
      'The checkout page freezes after I type my postcode',
      'Checkout freezes at the postcode since the update',
      'I type the postcode and the checkout freezes every time',
    ],
    [
      'La página de pago se congela al escribir el código postal',
      'El pago se congela en el código postal desde la actualización',
      'Escribo el código postal y la página de pago se congela',
    ],
    { product: 'Shop' },
  ),
  story(
    'slots',
    'log.late',
    6,
    [
      'The delivery slot moved from {day} to next week without notice',
      'My delivery slot was moved {n} days and nobody told me',
    ],
    [
      'La franja de entrega pasó del {day} a la semana que viene sin aviso',
      'Movieron mi franja de entrega {n} días y nadie avisó',
    ],
    { product: 'Delivery' },
  ),
  story(
    'depot',
    'log.where',
    7,
    ['Tracking has said depot {city} for {n} days', 'The tracking link shows the depot in {city} and nothing else'],
    [
      'El seguimiento dice almacén de {city} desde hace {n} días',
      'El enlace de seguimiento muestra el almacén de {city} y nada más',
    ],
  ),
  story(
    'crushed',
    'log.damage',
    5,
    ['The box arrived crushed and the shelf is cracked', 'Crushed box, cracked shelf, photos attached'],
    ['La caja llegó aplastada y el estante está agrietado', 'Caja aplastada y estante agrietado, adjunto fotos'],
    { product: 'Shelf', money: [0.4, 90] },
  ),
  story(
    'screws',
    'log.damage',
    4,
    ['There are {n} screws missing for the desk', 'Missing screws in the desk kit, I cannot build it'],
    ['Faltan {n} tornillos para el escritorio', 'En el kit del escritorio faltan tornillos y no puedo montarlo'],
    { product: 'Desk' },
  ),
  story(
    'label',
    'log.return',
    4,
    ['I have no printer for the return label', 'The return label needs a printer, I do not own one'],
    ['No tengo impresora para la etiqueta de devolución', 'La etiqueta de devolución pide impresora y no tengo'],
  ),
  story(
    'flicker',
    'prd.defect',
    6,
    ['The lamp flickers after {n} minutes', 'Lamp flickers on every dimmer setting'],
    ['La lámpara parpadea a los {n} minutos', 'La lámpara parpadea con cualquier regulador'],
    { product: 'Lamp', money: [0.2, 60] },
  ),
  story(
    'smoke',
    'saf.risk',
    0.4,
    ['Smoke came from the lamp plug', 'The lamp plug smells burnt and there was smoke'],
    ['Salió humo del enchufe de la lámpara', 'El enchufe de la lámpara huele a quemado y echó humo'],
    { product: 'Lamp', urgent: 0.8 },
  ),
  story(
    'drawer',
    'prd.defect',
    4,
    ['The drawer rail of the desk bends', 'Desk drawer rail bent in week {n}'],
    ['La guía del cajón del escritorio se dobla', 'La guía del cajón se dobló en la semana {n}'],
    { product: 'Desk' },
  ),
  story(
    'narrow',
    'prd.need',
    3,
    ['Do you make the sofa in a narrower width?', 'A narrower sofa would fit our flat'],
    ['¿Hacen el sofá en un ancho más estrecho?', 'Un sofá más estrecho cabría en nuestro piso'],
    { product: 'Sofa' },
  ),
  story(
    'manual',
    'prd.use',
    4,
    ['Step {n} of the manual shows a part that is not there', 'The assembly manual skips how to lock the legs'],
    ['El paso {n} del manual muestra una pieza que no existe', 'El manual de montaje no dice cómo fijar las patas'],
    { product: 'Desk' },
  ),
  story(
    'love',
    'prd.praise',
    3,
    ['The new lamp light is so warm, everybody asks about it', 'Best desk I have had, the oak is lovely'],
    [
      'La luz de la lámpara nueva es muy cálida, todos preguntan',
      'El mejor escritorio que he tenido, el roble es precioso',
    ],
  ),
  story(
    'twice',
    'bil.wrong',
    4,
    ['I was charged twice for order {n}', 'Two charges for the same order on my card'],
    ['Me cobraron dos veces el pedido {n}', 'Dos cargos por el mismo pedido en mi tarjeta'],
    { money: [0.8, 120] },
  ),
  story(
    'refund',
    'bil.refund',
    7,
    ['I am still waiting for my refund, {n} weeks now', 'Refund promised on {day}, nothing arrived'],
    ['Sigo esperando el reembolso, ya van {n} semanas', 'Reembolso prometido el {day} y no ha llegado'],
    { money: [0.7, 80] },
  ),
  story(
    'fee',
    'bil.unclear',
    4,
    ['What is the handling fee on my invoice?', 'The invoice has a handling fee nobody mentioned'],
    ['¿Qué es el gasto de gestión de mi factura?', 'La factura trae un gasto de gestión que nadie dijo'],
    { money: [0.5, 12] },
  ),
  story(
    'stock',
    'sal.promise',
    3,
    ['The shop in {city} said it was in stock and it is not', 'They promised stock in {city}, there was none'],
    ['En la tienda de {city} dijeron que había existencias y no', 'Prometieron existencias en {city} y no había'],
  ),
  story(
    'office',
    'sal.buy',
    3,
    ['We would like {n} desks for our new office', 'Can you quote {n} desks for an office in {city}?'],
    [
      'Queremos {n} escritorios para la oficina nueva',
      '¿Pueden presupuestar {n} escritorios para una oficina en {city}?',
    ],
    { money: [0.5, 1500] },
  ),
  story(
    'voucher',
    'web.fault',
    3,
    ['The voucher field says invalid for a valid voucher', 'Voucher code refused in the app'],
    ['El campo del vale dice que no es válido y lo es', 'La aplicación rechaza el código del vale'],
    { product: 'App' },
  ),
  story(
    'filter',
    'web.lost',
    3,
    ['I cannot find the filter for depth in the shop', 'Where is the filter for depth?'],
    ['No encuentro el filtro de fondo en la tienda', '¿Dónde está el filtro por fondo?'],
    { product: 'Shop' },
  ),
  story(
    'address',
    'web.self',
    4,
    ['Why can I not change the address myself after ordering?', 'I want to change my delivery address online'],
    ['¿Por qué no puedo cambiar yo la dirección tras pedir?', 'Quiero cambiar la dirección de entrega en línea'],
    { product: 'App' },
  ),
  story(
    'fourteen',
    'pol.unfair',
    3,
    ['Fourteen days are too short for a sofa that came late', 'The return period ran out before you delivered'],
    ['Catorce días son pocos para un sofá que llegó tarde', 'El plazo de devolución acabó antes de que entregaran'],
    { product: 'Sofa' },
  ),
  story(
    'again',
    'svc.again',
    4,
    ['This is the {n}th time I write about the same thing', 'I have explained this {n} times already'],
    ['Es la {n}.ª vez que escribo por lo mismo', 'Ya lo he explicado {n} veces'],
  ),
  story(
    'callback',
    'svc.broken',
    3,
    ['Nobody called me back on {day} as promised', 'The promised call back never came'],
    ['Nadie me llamó el {day} como prometieron', 'La llamada prometida no llegó'],
  ),
  story(
    'queue',
    'svc.reach',
    4,
    ['{n}0 minutes in the phone queue', 'I waited in the phone queue and was cut off'],
    ['{n}0 minutos en la cola del teléfono', 'Esperé en la cola del teléfono y se cortó'],
  ),
  story(
    'kind',
    'svc.praise',
    3,
    ['Your colleague solved it in one call, thank you', 'Great help from your chat, solved in minutes'],
    ['Su compañera lo resolvió en una llamada, gracias', 'Gran ayuda por el chat, resuelto en minutos'],
  ),
  story(
    'cancel',
    'rel.churn',
    2,
    ['I will order elsewhere from now on', 'Please close my account, I go to another shop'],
    ['A partir de ahora pediré en otro sitio', 'Cierren mi cuenta, me voy a otra tienda'],
  ),
  story('asklog', 'int.wait', 2, ['Asked where the pallet is'], ['Pregunté dónde está el palé'], { area: 'Logistics' }),
  story('askbil', 'int.wait', 1.5, ['Asked for the credit note'], ['Pedí el abono'], { area: 'Billing' }),
  story('tool', 'int.lack', 1, ['No access to the carrier portal'], ['Sin acceso al portal del transportista'], {
    area: 'Logistics',
  }),
  story(
    'thanks',
    'int.help',
    1.5,
    ['Answered within the hour with the proof'],
    ['Respondió en una hora con la prueba'],
    { area: 'Billing' },
  ),
  story('none', 'none.fits', 3, ['Asks for our opening hours on holidays'], ['Pregunta el horario de festivos']),
];
