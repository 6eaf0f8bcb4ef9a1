import type { Phrases } from './types.ts';

/** Access, site and app, rules, service, safety and leaving. Written for this project; nobody's messages. */
export const service: readonly Phrases[] = [
  {
    tags: ['web.fault', 'prd.defect'],
    en: `
my top-up failed
adding credit from my phone does not go through
payment does not go through on your site
I get a system error when I choose a seat
the website keeps reloading
the link in the mail leads nowhere
the code from the voucher is not accepted
saving my changes gives a warning and nothing is stored
checkout says something went wrong
I can't place the order, the button does nothing
errors with online payments
there is a problem with my registration
I have an issue signing up
the map in the app points to the wrong stop
the form for a second driver ends in an error
I could not set up the new address, it says invalid`,
    es: `
La recarga ha fallado
El pago no pasa en la web
La página da error al elegir asiento
El enlace del correo no lleva a ningún sitio
No me deja guardar los cambios
Tengo un problema para registrarme
El botón de comprar no hace nada
El código del cupón no lo acepta`,
  },
  {
    tags: ['web.access', 'web.self'],
    en: `
I want to reset my password
help me get back the key of my account
how can I change my pin
my pin is blocked after three tries
I can't log in to my account
the app will not let me sign in
the code to confirm my phone never comes
how do I prove my identity
why do I have to verify my top-up
what do you need to verify where my funds come from
my account is locked
I forgot my passcode
it says my password is wrong and it is not
you do not accept my papers as proof of age
log in to the server failed
do I need a security check before I use the account`,
    es: `
Quiero restablecer mi contraseña
He olvidado el PIN
No puedo entrar en mi cuenta
La aplicación no me deja iniciar sesión
No me llega el código al móvil
¿Cómo verifico mi identidad?
Mi cuenta está bloqueada
Me pide la contraseña una y otra vez
Error de inicio de sesión en el servidor
He cambiado de móvil y ya no recibo el código`,
  },
  {
    tags: ['pol.unfair'],
    en: `
why may I only keep fifty recipes
your staff would not let my normal bag on board
a fee for a mistake of yours is not fair
it makes no sense that only parents may apply
being made to come in person for this is absurd
pensioners pay the full price, that is not right`,
    es: `
¿Por qué solo puedo guardar cincuenta recetas?
No me dejaron subir la maleta de siempre
Cobrar por un error vuestro no es justo
No tiene sentido que solo puedan pedirlo los padres
Esa condición es abusiva`,
  },
  {
    tags: ['svc.again'],
    en: `
I have written four times about this
same problem as last month, here I am again
I told this story to three people already
still not solved since September`,
    es: `
He escrito cuatro veces por lo mismo
Vuelvo a escribir por el mismo problema
Ya se lo conté a tres personas
Sigue sin resolverse desde septiembre`,
  },
  {
    tags: ['svc.broken'],
    en: `
you were going to ring me and did not
I was told I would get an answer within two days and it has been a week
the agent said it would be fixed tonight, it is not
several weeks and I have not heard back`,
    es: `
Ibais a llamarme y no lo habéis hecho
Me dijeron que tendría respuesta en dos días y ha pasado una semana
Dijeron que hoy estaría arreglado y no lo está`,
  },
  {
    tags: ['svc.conduct'],
    en: `
the woman at the desk was awful to us
your staff did not care at all
worst service I have ever had
terrible customer service, pathetic
you call that help
the receptionist rolled her eyes at my question
the agent was condescending
the driver shouted at my father
nobody wanted to help us
you people are useless`,
    es: `
La señora del mostrador nos trató fatal
Pésimo servicio, una vergüenza
Al personal no le importa nada
Nadie quiso ayudarnos
El agente fue muy desagradable`,
  },
  {
    tags: ['svc.reach'],
    en: `
I want to talk to an agent
let me chat with a person
on hold for two hours
can you connect me to customer service
nobody answers your phone
one hour in the line at the counter
only one counter open and a queue to the door
all I get are automatic replies
the line was busy all afternoon
I need a number where a person answers
how do I contact support`,
    es: `
Quiero hablar con un agente
Llevo dos horas en espera
Nadie contesta al teléfono
Una hora de cola en el mostrador
Solo responden máquinas
Necesito un teléfono donde atienda una persona`,
  },
  {
    tags: ['svc.praise'],
    en: `
your agent was fantastic, thank you
great customer experience with your team today
she solved my problem so quickly
just wanted to say thanks, you are great
top service from the crew`,
    es: `
Vuestra agente fue estupenda, gracias
Muy buen trato hoy, gracias al equipo
Me lo resolvió rapidísimo
Solo quería dar las gracias por la ayuda`,
  },
  {
    tags: ['saf.risk'],
    en: `
I lost my card, please block it
my wallet was stolen on holiday
someone is buying things with my card
I did not make these transactions, freeze the card
my phone was taken, what should I do
I want to report a lost credit card
somebody else is signed in as me
somebody rang and pretended to be you
the charger caught fire
a passenger fell and is hurt
we had a car accident
a thief took my watch from the locker`,
    es: `
He perdido la tarjeta, bloqueadla
Me han robado la cartera
Alguien está comprando con mi tarjeta
Me robaron el teléfono, ¿qué hago?
Alguien llamó diciendo que era del banco
Alguien intenta entrar en mi cuenta
El cargador se ha quemado
Hemos tenido un accidente`,
  },
  {
    tags: ['rel.churn'],
    en: `
please close down my membership
delete my account right now
how can I end my membership
cancel my cable service, I am moving
please end my contract
I will never fly with you again
I am going back to the other browser
you have seen me for the last time
we are looking for another supplier
another company does this better`,
    es: `
Quiero cerrar mi cuenta
Quiero dar de baja el servicio
¿Cómo cancelo la suscripción?
No vuelvo a volar con vosotros
Me paso a otro navegador
Habéis perdido un cliente
Otra empresa lo hace mejor`,
  },
];
