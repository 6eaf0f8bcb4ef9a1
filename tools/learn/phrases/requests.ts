import type { Phrases } from './types.ts';

/** Requests and questions with nothing gone wrong, and what a customer cannot find. Written for this project; nobody's messages. */
export const requests: readonly Phrases[] = [
  {
    tags: ['web.self'],
    en: `
Please change the address on my policy to the new flat
I have moved house and need my details updated
I want to update the phone number you have for me
could you tell me my current balance
what is left to pay on my loan
I'd like a statement for last quarter sent to me
send me a copy of my contract please
I need proof of cover for the landlord
please transfer two hundred from savings to my current account
pay the electricity bill from my account today
set up a payment for the first of the month
stop the automatic payment from next month
cancel my order from this morning please
I need to change the quantity in my order
add one more item to the order I placed yesterday
I would like to order two pizzas and a cola
give me a large salad with chicken
I'll have two of those in green
book a table for four on Friday evening
I need an appointment with an adviser next week
when are you open on Sundays
which branch is closest to the station
do you ship to Norway
which cards do you accept
what is the daily limit for withdrawals
can I use the card abroad
is there a minimum age for the account
which currencies do you handle
what do I need to bring to the appointment
what documents are required
my card runs out next month and I need the next one
I would like a second card for my husband
order a new cheque book for me
I want to leave a review for the shop
where are you located
can you check my booking for tomorrow
may I sit near the front
please send my boarding card again
I want to claim back my travel costs
which number does my contract have
take the second driver off the insurance
switch off the marketing mails
take me off the mailing list
what payment methods can I choose from
what delivery options are there
in which cases do you give the money back
what does the warranty cover
can I get an extra pillow in the room
is breakfast included
I want to exchange euros for pounds
what is the exchange rate today
my card is damaged by wear, I need a new one
just checking how much data I have left this month
what is my seat number
can the bill be settled in cash
I need help editing the information in my profile
I need assistance to correct the delivery address of my purchase
help me cancel purchase 44871
can somebody use my account to receive money
what are the terms of the savings account
raise my standing order to fifty
pay my rent for this month
is there a list of planned maintenance
please confirm that my last payment went through
I'd like to file a claim`,
    es: `
Quiero cambiar la dirección de mi póliza
Necesito actualizar mi teléfono y mi correo
¿Me podéis enviar una copia del contrato?
Quería saber el saldo de mi cuenta
Necesito un certificado de titularidad
Quiero pedir dos pizzas y un refresco
Quería reservar mesa para cuatro el viernes
Quiero anular la cita de mañana
Por favor, cancelad mi pedido de esta mañana
¿Abrís los domingos?
¿Cuál es la oficina más cercana?
¿Hacéis envíos a Canarias?
¿Qué tarjetas aceptáis?
¿Cuál es el límite diario para sacar dinero?
¿Qué documentos hacen falta?
Mi tarjeta caduca el mes que viene y necesito la nueva
Quisiera hacer una transferencia a mi cuenta de ahorro
Necesito la factura del mes pasado en PDF
Solicito el cambio de los datos de facturación
Quiero darme de alta en el boletín
Quiero que dejéis de mandarme publicidad
¿Está incluido el desayuno?
¿Cuántas divisas puedo tener?
Necesito un justificante de pago
¿Qué cubre la garantía?
Solicito una modificación en el servicio contratado
Necesito asiento de ventanilla
¿En qué casos se devuelve el dinero?`,
  },
  {
    tags: ['web.self', 'sal.buy'],
    en: `
I want to book a room with a view for two nights
I need a flight to Lisbon next Tuesday
do you give discounts to guests who stay a week
more details about the massage please
do you run any promotions at the moment
is the flat screen model available now`,
    es: `
Quiero reservar una habitación doble para dos noches
Necesito un vuelo a Lisboa el martes
¿Tenéis alguna promoción ahora?
¿Está disponible ese modelo y cuánto tardaría?`,
  },
  {
    tags: ['web.lost', 'web.self'],
    en: `
how do I change my delivery address
where do I change the name on my profile
where do I order an extra card
I don't know how to cancel my purchase
how can I download my invoices
how do I unsubscribe from the newsletter
what do I have to do to update my profile
I can't find where to see my orders
I could not locate the form for claims
where do I see my contract
how could I sign up to your newsletter
can you tell me where to check my points
I do not know what I have to do to place an order
how do I get to the online portal
how can I ask for a second card
where is the page for opening hours
I looked all over the site for your phone number
how do I edit an order I already made`,
    es: `
¿Cómo cambio la dirección de entrega?
No sé cómo anular el pedido
¿Dónde puedo ver mis facturas?
No encuentro el formulario en la página
¿Dónde se descarga el certificado?
¿Cómo me doy de baja del boletín?
No veo por ningún lado el horario
¿Dónde está el catálogo del año pasado?
¿Cómo puedo modificar mis datos?
He buscado por toda la web y no aparece`,
  },
  {
    tags: ['prd.use', 'web.lost'],
    en: `
how do I activate my new card
I want to link my card to the phone
what is the right way to switch the card on
how do I add a card to the app
where do I find the settings for sounds
how can I move money with my card`,
    es: `
¿Cómo activo la tarjeta nueva?
Quiero vincular la tarjeta con el móvil y no sé cómo
¿Dónde se cambia la configuración del sonido?`,
  },
];
