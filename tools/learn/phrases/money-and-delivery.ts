import type { Phrases } from './types.ts';

/** Deliveries, charges and sales. Written for this project; nobody's messages. */
export const moneyAndDelivery: readonly Phrases[] = [
  {
    tags: ['log.late'],
    en: `
we have been sitting on the plane for an hour
delayed again, we will miss the connection
my flight was cancelled and nobody rebooked us
my suitcase did not arrive with me
you lost our bags for two days
the courier did not come again
it was promised for yesterday and still nothing
the technician was meant to come between two and four and nobody came
I am still waiting for my package
waited at home all day for nothing
the departure time moved four times
we stood on the platform for forty minutes
my luggage is still in another city`,
    es: `
El vuelo lleva dos horas de retraso
Cancelaron el vuelo y perdimos la conexión
Mi maleta no llegó conmigo
El repartidor no vino otra vez
Sigo esperando el paquete
El técnico no se presentó
Prometían entrega en un día y ha pasado una semana`,
  },
  {
    tags: ['log.late', 'log.where', 'prd.defect'],
    en: `
my payment has been pending all day
the money I paid in yesterday does not show
the transfer has not arrived in my account
the withdrawal still says pending
I sent the money days ago and they do not have it
cheque deposited on Monday and my balance is the same`,
    es: `
El pago sigue pendiente
El dinero que ingresé ayer no aparece
La transferencia no ha llegado
Hice el ingreso el lunes y el saldo es el mismo`,
  },
  {
    tags: ['log.where', 'web.self'],
    en: `
track order 5512
what is the status of my purchase
which day will the sofa be delivered
how long does delivery take to Ireland
how long until the card gets here
I'd like to know about my claim
will it get here before Friday
how long does a transfer take
what happened to the payment from yesterday
any news on the gate for my flight`,
    es: `
¿Cuándo llega mi pedido?
Quiero saber el estado de mi compra
¿Cuánto tarda el envío a Baleares?
¿Por dónde va mi paquete?
¿Cuánto tarda una transferencia?
¿Cuándo recibiré la tarjeta?`,
  },
  {
    tags: ['log.damage'],
    en: `
my suitcase came back with a broken wheel
the box arrived torn and the glass was in pieces
you sent the blue one and I ordered red
the vase has a crack from the transport
half of the parts were not in the box
the bag was soaked and the clothes ruined
the lamp came in shards`,
    es: `
La maleta llegó con una rueda rota
La caja venía abierta y el vaso hecho pedazos
Habéis mandado el azul y pedí el rojo
Faltan piezas en la caja
El libro llegó doblado`,
  },
  {
    tags: ['log.return'],
    en: `
I want to send the jacket back
nobody collected the parcel I am returning
the return was booked for Tuesday and no van came
I need a label to return the shoes
can I swap it for a larger size
do I have to pay to send it back
I'm not satisfied and I started a return
can I return it in another country`,
    es: `
Quiero devolver la chaqueta
Nadie ha recogido el paquete que devuelvo
¿Puedo cambiarlo por una talla más?
Necesito la etiqueta para devolver los zapatos
¿Tengo que pagar para devolverlo?`,
  },
  {
    tags: ['bil.wrong'],
    en: `
there is a payment on my statement that I did not make
I was charged twice for one purchase
the machine gave me less cash than I asked for
you used the wrong exchange rate
you go on charging me although I cancelled
forty pounds have gone and I spent nothing
you took forty pounds for no reason
a direct debit I do not recognise
remove this charge from my bill, it is a mistake
the rate for my withdrawal abroad was not right`,
    es: `
Hay un pago en mi cuenta que no he hecho
Me habéis cobrado dos veces la misma compra
El cajero me dio menos dinero del que pedí
Ya no soy cliente y seguís cobrando
Falta dinero en mi cuenta
No reconozco este recibo
El importe de la factura no es correcto`,
  },
  {
    tags: ['bil.refund', 'log.return'],
    en: `
I want my money back
when do I get my refund
the refund does not show on my statement
I am waiting for a reimbursement of eighty dollars
I sent it back a month ago and have no money yet
you owe me compensation for the night in the hotel
please refund the subscription
please pay back what the broken ticket cost
receive a refund for my purchase`,
    es: `
Quiero que me devolváis el dinero
¿Cuándo recibo el reembolso?
El reembolso no aparece en mi cuenta
Espero una compensación de ochenta euros
Lo devolví hace un mes y no tengo el dinero
Solicito el reembolso de la suscripción`,
  },
  {
    tags: ['bil.unclear', 'web.self'],
    en: `
why was I charged a fee for taking out cash
what does this one euro fee mean
is there a charge for topping up
do you charge for transfers abroad
how much is the cancellation fee
I need to see the penalty for ending early
what am I paying for on this bill
there is an extra amount, please explain
do extra cards cost anything
how much will it cost to exchange money
does it cost more with a credit card
prices went up and nobody said why`,
    es: `
¿Por qué me cobran comisión por sacar dinero?
¿Qué es este cargo de un euro?
¿Cuánto cuesta cancelar antes de tiempo?
¿Hay comisión por recargar?
No entiendo este concepto de la factura
Solicito una aclaración de los importes facturados
¿Tiene coste la segunda tarjeta?
¿Cuánto pagaría al mes en total?`,
  },
  {
    tags: ['sal.promise'],
    en: `
the flyer offered free installation and now it costs
your seller told me it includes the insurance
I pay for no ads and get ads
it does not look like the picture in your shop
the half-price offer in your window is not honoured
your adviser said there is no fee`,
    es: `
El correo ofrecía un mes gratis y me cobráis
El vendedor me dijo que incluía el seguro
No se parece a la foto de la tienda
La oferta decía otra cosa
Me aseguraron que no tenía comisión`,
  },
  {
    tags: ['sal.buy', 'web.self'],
    en: `
I would like to open a savings account
I want to open an account for my daughter
I want to apply for a loan
I'd like to apply for a business credit card
add my wife to my insurance
please add another user to the account
I want a faster line
upgrade me to the platinum plan
what do I have to do to switch to the pro account
I want to buy the internet and cable package
which plans do you have for families
I'd like a quote for my house insurance
tell me about the loans you offer small firms
I want to purchase more data
we want to buy twenty chairs for the office
send me everything on the family plan
enrol me in a health plan
register my friend as a new customer`,
    es: `
Quiero abrir una cuenta de ahorro
Quiero solicitar un préstamo
Quiero contratar la fibra
Añadid a mi mujer al seguro
Quiero pasar al plan superior
¿Qué planes tenéis para familias?
Necesito un presupuesto para el seguro de casa
Queremos comprar veinte sillas para la oficina
Nos interesa conocer los paquetes y precios de consultoría
Quisiera una pantalla mayor, ¿qué opciones y costes hay?
Me gustaría contratar otra línea`,
  },
];
