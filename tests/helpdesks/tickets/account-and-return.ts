import { colleagues, customers, me } from '../people.ts';
import { notes, type PracticeTicket, says } from '../practice-ticket.ts';

const { oscar, joseAngel } = customers;
const { nuria } = colleagues;

/** A locked account and a return that nobody collects, both in Spanish. */
export const accountAndReturn: readonly PracticeTicket[] = [
  {
    id: '1005',
    language: 'es',
    subject: 'Cuenta bloqueada y no puedo entrar a mis facturas',
    requester: oscar,
    assignee: me,
    group: 'Atención al cliente',
    product: 'Área de cliente',
    order: 'C-10588',
    type: 'incident',
    priority: 'normal',
    status: 'open',
    tags: ['cuenta', 'acceso'],
    messages: [
      says(
        oscar,
        '2026-11-18T10:12:00Z',
        `Hola:

Desde ayer no puedo entrar en mi cuenta. Pone «cuenta bloqueada por seguridad» y el código de verificación no me llega al móvil. Lo he intentado cuatro veces.

Necesito descargar las facturas del trimestre para la gestoría. ¿Cómo la desbloqueo?

Óscar Peña Núñez
Taller Peña`,
      ),
      says(
        nuria,
        '2026-11-18T11:03:00Z',
        `Hola, Óscar:

La cuenta se bloqueó ayer a las 19:40 tras cinco intentos desde un dispositivo nuevo. Para enviarle el código necesito saber si el número acabado en 05 sigue siendo el suyo.

Nuria Vidal`,
      ),
      says(
        oscar,
        '2026-11-18T11:20:00Z',
        `No, ese número lo di de baja en verano. El nuevo se lo di por teléfono a un compañero suyo en septiembre, así que ya lo deberían tener.

¿Cuánto tardan en cambiarlo? La gestoría presenta el viernes a mediodía.`,
      ),
      notes(
        nuria,
        '2026-11-18T12:15:00Z',
        `El cambio de teléfono de septiembre quedó sin guardar (llamada registrada, ficha no). Seguridad puede verificar por correo y DNI; respuesta habitual, 4 horas. Las facturas se las podemos enviar nosotros en PDF.`,
      ),
      says(
        oscar,
        '2026-11-19T09:47:00Z',
        `Buenos días, sigo sin poder entrar. ¿Me pueden mandar las facturas mientras tanto?

Óscar`,
      ),
    ],
  },
  {
    id: '1007',
    language: 'es',
    subject: 'Devolución: nadie pasa a recoger el paquete',
    requester: joseAngel,
    assignee: me,
    group: 'Atención al cliente',
    product: 'Silla de escritorio Haya',
    order: 'A-47102',
    type: 'problem',
    priority: 'normal',
    status: 'open',
    tags: ['devolución'],
    messages: [
      says(
        joseAngel,
        '2026-11-12T16:30:00Z',
        `Buenas tardes:

Quiero devolver la silla Haya (pedido A-47102). El respaldo no sube lo suficiente para mi altura, aunque en la web pone «hasta 1,95 m». La tengo en su caja, sin usar.

¿Cómo la devuelvo? En la página no encuentro dónde pedir la recogida.

José Ángel Muñoz`,
      ),
      says(
        me,
        '2026-11-12T17:45:00Z',
        `Buenas tardes, José Ángel:

El respaldo se le queda corto y quiere devolver la silla. He pedido la recogida para el lunes 16 entre las 9:00 y las 14:00; no le cuesta nada. Cuando la silla llegue al almacén le devolvemos 149 € a la misma tarjeta.

Marta Soler`,
      ),
      says(
        joseAngel,
        '2026-11-16T19:05:00Z',
        `Estuve en casa hasta las tres y no pasó nadie a recogerla. Nadie me avisó tampoco.

¿Se puede llevar a un punto de entrega? Es una caja de 18 kilos, pero tengo coche.`,
        `El 12 nov 2026, Practice escribió: He pedido la recogida para el lunes 16 entre las 9:00 y las 14:00; no le cuesta nada.`,
      ),
      notes(
        me,
        '2026-11-17T08:35:00Z',
        `La recogida aparece como anulada por el transportista («dirección incompleta»: falta el piso, y en la ficha está bien). Pedida otra vez con referencia RC-5514, sin fecha confirmada.`,
      ),
      says(
        joseAngel,
        '2026-11-19T10:25:00Z',
        `Hola de nuevo. El plazo de devolución termina el sábado y no quiero perderlo por una recogida que ha fallado por su parte. ¿Me confirman por escrito que la devolución está aceptada y cuándo tendré el dinero?

José Ángel Muñoz`,
      ),
    ],
  },
];
