import type { Example } from './check.ts';

export const examples: readonly Example[] = [
  {
    language: 'en',
    flag: true,
    draft:
      'In consideration of the aforementioned circumstances and in accordance with the applicable contractual provisions, the reimbursement authorisation necessitates supplementary documentation demonstrating the acquisition and the subsequent cancellation of the reservation.',
  },
  {
    language: 'en',
    flag: true,
    draft:
      'The implementation of the modification to your subscription configuration requires preliminary verification of all previously submitted identification documentation prior to authorisation by the responsible administrative organisation.',
  },
  {
    language: 'en',
    flag: true,
    draft:
      'Notwithstanding the aforementioned limitation, the organisation will nevertheless endeavour to accommodate extraordinary circumstances whenever operational availability and contractual obligations permit such accommodation to be implemented appropriately.',
  },
  {
    language: 'en',
    flag: false,
    draft:
      'Please send me two things. First, a copy of the receipt. Second, the email that shows you cancelled the room. I will pay you back the day after I get both.',
  },
  {
    language: 'en',
    flag: false,
    draft:
      'I need to see your passport to change the plan. You can show it in any shop. It takes five minutes. The new price starts on the first of June.',
  },
  {
    language: 'en',
    flag: false,
    draft:
      'The van left late. It will reach you at noon. The driver will ring the bell twice and wait. If you are out, he leaves the box with your neighbour at number nine.',
  },
  {
    language: 'es',
    flag: true,
    draft:
      'De conformidad con las disposiciones contractuales anteriormente mencionadas, la autorización del reembolso requiere documentación complementaria acreditativa de la adquisición y de la posterior cancelación de la reserva correspondiente.',
  },
  {
    language: 'es',
    flag: true,
    draft:
      'La implementación de la modificación solicitada en la configuración de su suscripción requiere la verificación previa de la documentación identificativa por parte del departamento administrativo responsable.',
  },
  {
    language: 'es',
    flag: false,
    draft:
      'Necesito dos cosas. La primera es el recibo. La segunda es el correo que dice que anuló la sala. Le pago al día siguiente de tener las dos.',
  },
  {
    language: 'es',
    flag: false,
    draft:
      'El camión salió tarde. Llega a las doce. El chico llama dos veces y espera. Si no está en casa, deja la caja con el vecino del nueve.',
  },
  {
    language: 'en',
    flag: true,
    draft:
      'We would like to let you know that the box you sent to us on Monday has been put with the other boxes in the back of the shop where Tom will look at it as soon as he is done with the one that came in before it and then he will call you to tell you what it needs.',
  },
  {
    language: 'en',
    flag: true,
    draft:
      'Following verification of the documentation provided, authorisation for the cancellation of the reservation has been granted. Reimbursement of the administrative component necessitates additional confirmation of the original transaction identification.',
  },
  { language: 'en', flag: false, draft: 'Authorisation necessitates supplementary documentation.' },
  {
    language: 'en',
    flag: false,
    draft: `Please try this:
1. Open Settings
2. Choose Notifications
3. Switch off Automatic notifications
4. Restart the application
5. Open Notifications again and switch them on
6. Send me a picture of the message you see then
7. Keep the telephone near the router`,
  },
  {
    language: 'en',
    flag: false,
    draft:
      'The picture is here: https://example.org/documentation/configuration/identification/authorisation.html and the file is C:\\Users\\ana\\AppData\\Roaming\\Configuration\\Authorisation.ini on your disk. Copy the file to the desk first. Then start the program again and tell me what you see.',
  },
  {
    language: 'en',
    flag: false,
    draft:
      'Hello Ms. Montgomery-Featherstonehaugh,\n\nThe tickets for Alexandria Petropoulou and Maximilian Hohenstaufen are booked. You sit next to each other on the train from Johannesburg. The seats have a table and a window. The price is the same.',
  },
  {
    language: 'es',
    flag: true,
    draft:
      'La regularización administrativa de la documentación presentada queda supeditada a la acreditación fehaciente de la titularidad correspondiente. La tramitación posterior requiere autorización expresa del departamento responsable de facturación.',
  },
  {
    language: 'es',
    flag: true,
    draft:
      'Le escribo para decirle que la caja que nos mandó el lunes está con las otras cajas al fondo de la tienda y que Tomás la mira en cuanto acabe con la que llegó antes y que luego le llama para decirle lo que le hace falta y lo que vale.',
  },
  { language: 'es', flag: false, draft: 'La autorización requiere documentación complementaria.' },
  {
    language: 'es',
    flag: false,
    draft: `Pruebe esto:
1. Abra Ajustes
2. Elija Notificaciones
3. Apague las notificaciones automáticas
4. Reinicie la aplicación
5. Encienda otra vez las notificaciones
6. Mándeme una foto del mensaje que le sale
7. Deje el teléfono cerca del rúter`,
  },
  {
    language: 'es',
    flag: false,
    draft:
      'La foto está en https://example.org/documentacion/configuracion/identificacion/autorizacion.html y el archivo en C:\\Usuarios\\ana\\Configuracion\\Autorizacion.ini de su disco. Copie el archivo en la mesa. Luego abra el programa otra vez y dígame qué ve. Le leo hoy.',
  },
  {
    language: 'es',
    flag: false,
    draft:
      'El técnico va mañana a las diez con la junta nueva. Le llamo después de comer para ver si ya no pierde agua. No le cuesta nada. Si llueve, va el jueves a la misma hora.',
  },
];
