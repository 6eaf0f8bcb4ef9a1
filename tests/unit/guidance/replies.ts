import type { ReviewInput } from '../../../lib/guidance/types.ts';

const customer = (text: string) => [{ from: 'customer' as const, text }];

/** Complete replies that give fair value: nothing to say about them. */
export const fairReplies: readonly ReviewInput[] = [
  {
    requester: 'Dana Whitfield',
    thread: customer(
      'Hi, my crib arrived without the four side bolts. My baby is due on Friday and I cannot assemble it. Order 448120.',
    ),
    draft: `Hi Dana,

The crib arrived without its four side bolts, so you could not assemble it. That was our packing mistake.
I have sent the bolts by express today with order 448120; they reach you on Thursday before noon and cost you nothing.
If anything is still missing then, reply here and I will bring a technician on Friday morning.

Ana`,
  },
  {
    requester: 'Mark Lee',
    thread: customer('I see two charges of $59 on my March invoice. Why was I charged twice? When do I get it back?'),
    draft: `Hello Mark,

You were charged twice in March because our renewal ran again after a card retry; the second $59 was ours by mistake.
I have refunded the $59 to your card ending 4417. Your bank shows it within 3 business days.
The April invoice is correct: one charge of $59.

Thank you for the screenshot; it saved us a day.
Luis`,
  },
  {
    requester: 'Priya Nair',
    thread: customer('The tent was used twice and the zip broke. Can I return it and get my money back?'),
    draft: `Hi Priya,

I cannot refund the tent because it was used on two trips, and the 30-day return covers unused ones only.
What I can do is repair the zip for free, or give you $45 for the tent in exchange. The repair takes 5 working days from the day we receive it.
Which of the two would you like? The return label is attached and costs you nothing.

Sam`,
  },
  {
    requester: 'Lucía Prado',
    thread: customer(
      'Buenos días: la lavadora pierde agua desde el martes. El técnico no vino a la cita del lunes. ¿Cuándo viene?',
    ),
    draft: `Hola, Lucía:

El técnico no vino el lunes porque anotamos mal la dirección; el error fue nuestro. La lavadora pierde agua por la junta de la puerta, que venía rota.
El técnico, Javier, va mañana a las 10 con la junta nueva, y la reparación no le cuesta nada.
Le llamo mañana antes de las 13 horas para comprobar que ya no pierde agua.

Gracias por las fotos: con ellas evitamos una visita.
Marta`,
  },
  {
    requester: 'José Luis Ruiz',
    thread: customer('Llevo tres semanas esperando el reembolso de 120 € del pedido 77120345. ¿Dónde está mi dinero?'),
    draft: `Buenos días, José Luis:

Tres semanas esperando un reembolso es demasiado. Su devolución del pedido 77120345 quedó parada en almacén por una etiqueta ilegible.
Hoy he hecho la transferencia de 120 € a su cuenta; le llega antes del viernes 12 de mayo.
Además le he descontado 10 € en la factura de junio por la espera.

Un saludo,
Ana`,
  },
  {
    requester: 'Elena Soto',
    thread: customer('Quiero recoger mi pedido en la tienda de Goya. ¿Hasta qué hora? ¿Y puedo cambiar la talla?'),
    draft: `Hola, Elena:

Puede recoger su pedido en la tienda de Goya hasta las 21 horas, de lunes a sábado.
No podemos cambiar la talla del pedido ya preparado porque la caja está sellada, pero puede probarse la 40 en la tienda y se la cambian allí sin coste.
Le he reservado una 40 hasta el sábado a su nombre.

Saludos,
Pablo`,
  },
];

/** Poor replies as they are written every day, with checks that must speak on each. */
export const poorReplies: readonly (ReviewInput & { readonly checks: readonly string[] })[] = [
  {
    checks: ['K04', 'U02', 'U03', 'H01', 'H02', 'H04'],
    requester: 'Dana Whitfield',
    thread: customer('My crib arrived without bolts and my baby is due Friday. Order number 448120.'),
    draft: `Dear {{first_name}},
We love our customers and completely understand your frustration. Could you please send us your order number?
We guarantee this will never happen again and someone will contact you as soon as possible.`,
  },
  {
    checks: ['U02', 'D01', 'D04', 'F02', 'C01'],
    thread: customer('The courier never came and I took a day off. I want the delivery fee back.'),
    draft: `We are sorry to hear about this experience. That is handled by another department, it's not our fault.
I'm just support, so there is nothing I can do. We cannot refund anything. Your case is being handled with priority.`,
  },
  {
    checks: ['K04', 'U02', 'H01', 'H02', 'H04', 'U03'],
    requester: 'Lucía Prado',
    thread: customer('Mi pedido 77120345 no ha llegado y lo necesito para el sábado.'),
    draft: `Estimada [NOMBRE]:
Nos encantan nuestros clientes y entendemos perfectamente su malestar. ¿Podría indicarnos el número de pedido?
Le garantizamos que le llegará en breve y que no volverá a ocurrir.`,
  },
  {
    checks: ['D01', 'D04', 'F02', 'P01'],
    thread: customer('Me han cobrado dos veces la cuota y nadie me devuelve el dinero.'),
    draft: `Es culpa de facturación, yo no decido nada. No podemos devolver el dinero porque la cuota ya se cobró.
Su caso está en curso. Su contraseña es Verano2024.`,
  },
];
