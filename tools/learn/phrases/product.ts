import type { Phrases } from './types.ts';

/** What is said of the thing sold. Written for this project; nobody's messages. */
export const product: readonly Phrases[] = [
  {
    tags: ['prd.defect'],
    en: `
my card was declined at the shop
the cash machine kept my card
the cash machine refused to give me money
contactless does not work anywhere
why does my card not work
the transfer was rejected and I do not know why
the battery is empty after two hours since the update
my phone gets hot since the last version
the lamp flickers all the time
the washing machine makes a terrible noise
the internet keeps dropping
our server is down since this morning
the router loses the connection again and again
the printer jams on every page
the tablet turns itself off
the sound stops in the middle of a song
the alarm did not ring although it was set
the seat was broken and so was the screen
the heating in the coach did not work
the kettle has a crack and leaks
the new version is awful, nothing works as before
your last update made everything worse
the keyboard types the wrong letters
messages vanish from the inbox
the search finds nothing any more
attachments can no longer be opened
it stopped showing the pictures after the upgrade
the filter I set does nothing
reminders do not pop up any longer
the device came faulty from the factory
a critical outage hits our business`,
    es: `
La lámpara parpadea todo el rato
La impresora no se conecta a la red
La tableta se apaga sola
El servidor está caído desde esta mañana
El router pierde la conexión continuamente
Sufrimos una interrupción del servicio que afecta a toda la oficina
El mando se desconecta con frecuencia
Me han rechazado la tarjeta en la tienda
El cajero no me da el dinero
La batería no dura nada desde la última actualización
Han desaparecido mis mensajes de la bandeja
No me llegan los correos
No puedo enviar ni recibir
Desde que actualicé ya no aparecen las carpetas
El buscador no encuentra nada
No se ven las imágenes
Ya no puedo abrir los adjuntos
La traducción sale con palabras que no existen
Se cierra la sesión cada vez que salgo
Las notas han desaparecido
No guarda las contraseñas
El equipo se calienta mucho
Suena el aviso dos veces
Me aparece todo en otro idioma después de actualizar
La función no responde como debería
Problema crítico que requiere atención inmediata`,
  },
  {
    tags: ['prd.defect', 'web.fault'],
    en: `
the program crashes when I open it
it freezes and I have to kill it
the browser will not start after the update
it shows an error message and closes
I get a connection error with the mail server
nothing loads, the window stays blank
pages do not open in this browser but they do in another
I click on it and nothing starts
the app crashes since the new version
the calendar hangs and never comes back`,
    es: `
El programa se cierra solo al abrirlo
Sale un mensaje de error y no continúa
El navegador no arranca tras la actualización
No carga ninguna página
Se queda colgado al iniciar
Error al descargar el correo del servidor
En otros navegadores funciona y en este no
Me aparece un error de conexión segura
Se bloquea con frecuencia`,
  },
  {
    tags: ['prd.need'],
    en: `
please add a dark theme
when will there be a version for tablets
bring back the old menu
I'd love an option to sort my lists by year
why can't we hide a channel
less packaging would do
far too much cardboard and plastic for a tiny box
you should offer vegetarian meals
there ought to be a lift for wheelchairs
is it planned to support two accounts
why can we not watch this series here
I miss a way to sort the list on the phone
out of stock again, when do you get more
no power sockets on board, please modernise
it needs a backup function
support for my language would be great`,
    es: `
Estaría bien un tema oscuro
Echo de menos la vista anterior
¿Tenéis pensado añadir otro idioma?
Sería útil poder ordenar por fecha
Antes estaba esa opción, volved a ponerla
¿Por qué no está disponible en mi país?
Demasiado embalaje para algo tan pequeño
Preferiría poder seguir con la versión antigua`,
  },
  {
    tags: ['prd.use'],
    en: `
how do I set up a signature
how can I turn off the notifications
where is the option to hide the toolbar
can I move my mails to another program
how do I move everything to my new computer
I reinstalled and now my profile is gone, how do I get it back
is it possible to make the text larger
can anyone tell me how to change the colour of the bar
what does this setting do
which option should I choose
how do I empty the bin all at once
can I disable this behaviour somehow
what is the best way to configure the board
I cannot work out how to pair the headphones
the instructions do not say how to mount it
can you give brief instructions for the installation
how do I import my contacts from a file
I need to find where the profile is stored
how to print on both sides
does it work if I have two screens
I would like to learn how to use the templates`,
    es: `
¿Cómo configuro la firma?
¿Cómo puedo desactivar las notificaciones?
Quiero pasar todos los correos al ordenador nuevo
He cambiado de equipo y quiero recuperar mis notas
¿Se puede imprimir por las dos caras?
¿Cómo se crean subcarpetas?
Quisiera saber cómo cambiar la ubicación de la carpeta
No sé cómo poner el programa en español
Necesito ocultar el icono de la barra
¿Hay alguna forma de evitar esto?
Me gustaría saber para qué sirve esta opción
¿Se puede compartir la agenda con otra persona?
Solicito orientación sobre la configuración
¿Cómo guardo solo una página?
No entiendo los pasos del manual
Deseo saber qué debo hacer para ver los archivados
Necesito ayuda para configurar la integración`,
  },
  {
    tags: ['prd.praise'],
    en: `
these are the best headphones I have had
I adore the new colour
excellent app, I use it every day
great quality, well made
the sofa is even nicer than I hoped`,
    es: `
Es la mejor aspiradora que he tenido
Me encanta el nuevo diseño
Estoy muy contento con el sofá
La calidad es estupenda`,
  },
];
