import type { Example } from './check.ts';

export const examples: readonly Example[] = [
  { language: 'en', flag: true, draft: 'Hi, please see this article: https://help.example/a1' },
  { language: 'en', flag: true, draft: 'You can find everything in our help center.' },
  { language: 'en', flag: true, draft: 'Please refer to our FAQ page.' },
  {
    language: 'en',
    flag: false,
    draft:
      'Hold both buttons for ten seconds until the light turns green, then pair the phone again from the Devices screen; pictures are here: https://help.example/a1',
  },
  {
    language: 'en',
    flag: false,
    draft:
      'Your plan includes 20 GB and resets on the 5th of each month; you can watch the counter from the Usage screen or on this page: https://help.example/u',
  },
  { language: 'en', flag: false, draft: 'Yes, the charger is in the box.' },
  { language: 'es', flag: true, draft: 'Hola, consulte este artículo: https://ayuda.example/a1' },
  { language: 'es', flag: true, draft: 'Encontrará todo en nuestro centro de ayuda.' },
  {
    language: 'es',
    flag: false,
    draft:
      'Pulse los dos botones diez segundos hasta que la luz se ponga verde y vuelva a emparejar el teléfono desde la pantalla Dispositivos; hay fotos aquí: https://ayuda.example/a1',
  },
  { language: 'es', flag: false, draft: 'Sí, el cargador viene en la caja.' },
  {
    language: 'en',
    flag: true,
    customer: 'The alarm of the smoke detector beeps every minute and the battery is new. What now?',
    draft: 'Thank you for contacting us. For more information, please visit this page: https://help.example/alarm',
  },
  { language: 'en', flag: true, draft: 'Hello Ana,\nhttps://help.example/alarm\nKind regards,\nSam' },
  { language: 'en', flag: false, draft: 'Hold the button for ten seconds; pictures: https://help.example/alarm' },
  {
    language: 'en',
    flag: false,
    draft: 'Send us the two photos here and we check them today: https://help.example/up',
  },
  { language: 'en', flag: false, draft: 'Here is your return label: https://help.example/label' },
  {
    language: 'en',
    flag: false,
    customer: 'Where is the page with the size table?',
    draft: 'Hi Ana, here it is: https://help.example/sizes',
  },
  {
    language: 'en',
    flag: false,
    thread: [
      { from: 'customer', text: 'The detector beeps.' },
      { from: 'agent', text: 'Press the red button for ten seconds.' },
      { from: 'customer', text: 'Which one is the red one?' },
    ],
    draft: 'See the second picture: https://help.example/alarm',
  },
  { language: 'en', flag: false, draft: 'To find the branch nearest you, please visit https://bank.example/map' },
  { language: 'en', flag: false, draft: 'Have you seen this article? https://help.example/alarm' },
  { language: 'en', flag: false, draft: 'The manual is wrong there: turn the valve to the left.' },
  { language: 'en', flag: false, draft: 'You can reset the password yourself: https://help.example/reset' },
  { language: 'es', flag: true, draft: 'Para más información, visite nuestra página: https://ayuda.example' },
  { language: 'es', flag: true, draft: 'Gracias por escribirnos. Lea nuestras preguntas frecuentes.' },
  { language: 'es', flag: true, draft: 'Hola, Ana: puede consultar la guía en https://ayuda.example/g' },
  { language: 'es', flag: false, draft: 'Gire la llave a la izquierda; hay fotos en https://ayuda.example/g' },
  { language: 'es', flag: false, draft: 'Aquí tiene la etiqueta de devolución: https://ayuda.example/e' },
  { language: 'es', flag: false, draft: 'Suba las dos fotos aquí y las miro hoy: https://ayuda.example/f' },
  {
    language: 'es',
    flag: false,
    customer: '¿Dónde está la página de las tallas?',
    draft: 'Aquí está: https://ayuda.example/tallas',
  },
  { language: 'es', flag: false, draft: 'Para ver la oficina más cercana, visite https://banco.example/mapa' },
  { language: 'es', flag: false, draft: 'El manual se equivoca en eso: la válvula gira a la izquierda.' },
];
