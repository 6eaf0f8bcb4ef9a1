import type { Language, ReviewInput } from '../../../lib/guidance/types.ts';

/**
 * Support replies of any length, never twice the same: sentences with gaps, some fair and some poor, filled from a seed. A tool that remembers sentences
 * gains nothing between two of them.
 */
const sentences: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Hi {name}, thank you for the photos of the {thing} you sent on {day}.',
    'Your order {number} left our warehouse in {town} on {day} and was scanned there at {hour}.',
    'We completely understand your frustration and apologise for any inconvenience this may have caused.',
    'I have refunded {amount} to the card ending {short}; your bank shows it within {few} working days.',
    'The {thing} you received belongs to order {number}, which was packed at the bench beside yours.',
    'Our team is looking into it and will get back to you as soon as possible.',
    'I will call the courier today and write to you before {hour} with the date of delivery.',
    'Unfortunately we cannot exchange the {thing} because it was fitted before the fault was reported.',
    'What I can do instead is send {name} from the workshop, who repairs it at your home for {amount}.',
    'The second charge of {amount} was made when the payment page was loaded twice on {day}.',
    'You can keep the {thing} until the new one arrives, so you are not left without one.',
    'Please hold both buttons for {few} seconds until the light turns green, then open the app again.',
    'The subscription renews on {day}, and you can end it before then under Account, Plan, Cancel.',
    'We guarantee that this will never happen again and value your loyalty to our family.',
    'The invoice for {amount} carries the old address in {town}; I have made out a new one under number {number}.',
    'If the {thing} still leaks after that, answer this message and I will send a technician on {day}.',
    'It says in the record that {name} promised you a call on {day}, and no call was made.',
    'The part for the {thing} costs {amount} with postage, and fitting it takes about {few} minutes.',
    'Delivery to {town} takes {few} days from the moment the parcel is handed over.',
    'Your request will be processed and you will be informed in due course.',
    'I checked the log of your account: the code was sent at {hour} to the number ending {short}.',
    'There are two ways to settle it, a new {thing} on {day} or {amount} back today; which do you prefer?',
    'The label is attached, and the driver collects the box in {town} between {hour} and the evening.',
    'Kind regards, {name}',
  ],
  es: [
    'Hola, {name}: gracias por las fotos de {thing} que envió el {day}.',
    'Su pedido {number} salió de nuestro almacén de {town} el {day} y se leyó allí a las {hour}.',
    'Entendemos perfectamente su malestar y lamentamos las molestias que le hayamos podido ocasionar.',
    'He devuelto {amount} a la tarjeta terminada en {short}; su banco lo muestra en {few} días laborables.',
    'Lo que recibió pertenece al pedido {number}, que se preparó en la mesa de al lado.',
    'Nuestro equipo lo está revisando y le contestará lo antes posible.',
    'Llamo hoy al transportista y le escribo antes de las {hour} con la fecha de entrega.',
    'Por desgracia no podemos cambiar {thing} porque se montó antes de comunicar la avería.',
    'Lo que sí puedo hacer es enviarle a {name}, del taller, que hace la reparación en su casa por {amount}.',
    'El segundo cargo de {amount} se hizo al cargarse dos veces la página de pago el {day}.',
    'Puede quedarse con {thing} hasta que llegue lo nuevo, para no estar sin nada.',
    'Mantenga pulsados los dos botones {few} segundos hasta que la luz se ponga verde y abra de nuevo la aplicación.',
    'La suscripción se renueva el {day}, y puede darla de baja antes en Cuenta, Plan, Cancelar.',
    'Le garantizamos que no volverá a ocurrir y valoramos mucho su confianza en nuestra familia.',
    'La factura de {amount} lleva la dirección antigua de {town}; he hecho otra con el número {number}.',
    'Si después sigue perdiendo agua, responda a este mensaje y le envío un técnico el {day}.',
    'En el registro consta que {name} le prometió una llamada el {day}, y nadie llamó.',
    'La pieza para {thing} cuesta {amount} con el envío, y montarla lleva unos {few} minutos.',
    'El envío a {town} tarda {few} días desde que se entrega el paquete.',
    'Su solicitud será tramitada y se le informará en su debido momento.',
    'He mirado el registro de su cuenta: el código se envió a las {hour} al número terminado en {short}.',
    'Hay dos maneras de arreglarlo, enviarle otra vez {thing} el {day} o devolverle {amount} hoy; ¿cuál prefiere?',
    'La etiqueta va adjunta, y el conductor recoge la caja en {town} entre las {hour} y la noche.',
    'Un saludo, {name}',
  ],
};

const fillings: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    name: ['Dana', 'Marcus', 'Priya', 'Helen', 'Luis', 'Marta', 'Owen', 'Ruth'],
    thing: ['crib', 'washing machine', 'blue lamp', 'boiler', 'tent', 'oak table', 'charger', 'headset', 'pump'],
    day: ['Monday', '3 May', '14 June', 'Thursday', 'Friday 12 May', '28 October', 'Tuesday'],
    town: ['Leeds', 'Vigo', 'Porto', 'Austin', 'Cork', 'Bristol', 'Dayton'],
    hour: ['9 am', '11:40', '6 pm', '15:20', '4 pm', '8:05'],
  },
  es: {
    name: ['Ana', 'Marcos', 'Begoña', 'Óscar', 'Luis', 'Marta', 'Íñigo', 'Rut'],
    thing: ['la cuna', 'la lavadora', 'la lámpara', 'la caldera', 'la tienda', 'la mesa', 'el cargador', 'la bomba'],
    day: ['lunes', '3 de mayo', '14 de junio', 'jueves', 'viernes 12 de mayo', '28 de octubre', 'martes'],
    town: ['Zaragoza', 'Vigo', 'Oporto', 'Murcia', 'Cádiz', 'Mérida', 'León'],
    hour: ['9', '11:40', '18', '15:20', '16 h', '8:05'],
  },
};

/** A reply of exactly `length` characters; another seed gives another reply. */
export function reply(language: Language, length: number, seed: number): string {
  const next = random(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const numbers: Record<string, () => string> = {
    number: () => String(100_000 + Math.floor(next() * 900_000)),
    short: () => String(1000 + Math.floor(next() * 9000)),
    few: () => String(2 + Math.floor(next() * 9)),
    amount: () => (language === 'en' ? `$${Math.floor(next() * 200)}.50` : `${Math.floor(next() * 200)},50 €`),
  };
  const fill = (gap: string) => numbers[gap]?.() ?? pick(fillings[language][gap] ?? []);
  let text = '';
  for (let count = Math.floor(next() * 24); text.length < length; count += 1) {
    const sentence = sentences[language][count % sentences[language].length] ?? '';
    text += sentence.replace(/\{(\w+)\}/g, (_, gap: string) => fill(gap)) + (count % 5 === 4 ? '\n\n' : ' ');
  }
  return text.slice(0, length);
}

/** What the customer wrote before; the same for every reply of a language. */
export const thread: Readonly<Record<Language, NonNullable<ReviewInput['thread']>>> = {
  en: [
    { from: 'customer', text: 'My crib came on Monday without the four side bolts. Order 448120. Can you send them?' },
    { from: 'agent', text: 'Thank you for writing. Which crib is it?' },
    {
      from: 'customer',
      text: 'The oak one, it is all in the order. You also charged me twice, $129.50 each time. When do I get the second amount back? I took a day off for a delivery that was not complete, and my baby is due on Friday.',
    },
  ],
  es: [
    {
      from: 'customer',
      text: 'La cuna llegó el lunes sin los cuatro tornillos. Pedido 448120. ¿Me los pueden enviar?',
    },
    { from: 'agent', text: 'Gracias por escribirnos. ¿Qué cuna es?' },
    {
      from: 'customer',
      text: 'La de roble, está todo en el pedido. Además me han cobrado dos veces, 129,50 € cada vez. ¿Cuándo me devuelven el segundo cargo? Pedí un día libre para una entrega que no estaba completa, y salgo de cuentas el viernes.',
    },
  ],
};

/** Park and Miller's generator: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = (seed * 7919 + 12_345) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
