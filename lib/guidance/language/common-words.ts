const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words of grammar, courtesy and generic support, folded, both languages. They tell nothing of a case. */
export const functionWords: ReadonlySet<string> = set(`
the and are was were been being have has had having will would can could should shall may might must this that these
those there here with from for you your yours yourself our ours its his her him she they them their who whom whose which what
when where why how not don't can't won't isn't didn't doesn't couldn't wouldn't haven't hasn't wasn't aren't i'm i've i'll i'd
we've we'll we're we'd you're you've you'll you'd it's that's there's let's let all any some more most much many few other
another such only own same than then too very just also even still yet ever never always often again once about above after before
below between both during each either else into off onto out over under until upon while within without though although because
since but nor per via yes okay please thanks thank thankyou hello dear regards sincerely kind best warm good morning afternoon evening
night day days welcome sorry apologies apologise apologize apology apologized unfortunately regret understand appreciate know
help helping helped helps assist assisting assistance support reach reached reaching contact contacted contacting message
messages write writing wrote query queries question questions issue issues problem problems trouble matter concern concerns case
request requests inquiry situation inconvenience frustration patience feedback experience team teams colleague agent agents
customer customers service services company available value valued hope hear hearing heard feel feeling free happy glad
pleased like want wants wanted need needs needed get gets getting got give gives given make makes made making take takes
taking took try tried trying use used using see sees seen look looks looking looked find found check checked checking tell told
ask asked asking say says said think let keep keeps go going goes went come comes coming came one two first second next last
new now today tomorrow soon shortly time times way thing things something anything everything someone anyone nothing really
well able sure right back up down further information info details detail kindly able does did doing done do great lovely nice perfect awesome excellent thx pls review reviews rating forum chat people person hour hours minute minutes week weeks month months year years bit lot kind sort start stop still already anymore guys sir madam ago
try mean means believe maybe perhaps however therefore so if or as at be by he in is it me my no of on to up us we
que los las una uno unos unas del por para con sin sobre entre hasta desde como mas pero porque cuando donde quien cual cuales
este esta estos estas ese esa esos esas eso esto aquel sus mis tus nos les ser estar son era eran fue fueron sido siendo esta
estan estaba estaban estoy estamos hay haber habia han has hemos habeis haya hayan hubiera tener tengo tiene tienen tenemos tenia
hacer hago hace hacen hacemos hecho puede puedo pueden podemos podria podrian poder debe debemos deben deberia quiero quiere
queremos necesito necesita necesitamos necesite necesitar usted ustedes ellos ellas ella nosotros vosotros mismo misma muy tan
tanto todo toda todos todas nada algo alguien alguna alguno algun ningun ninguna otro otra otros otras cada ambos solo tambien
tampoco aun todavia siempre nunca jamas bien mal aqui ahi alli asi luego despues antes ahora hoy manana ayer pronto breve
hola estimado estimada buenos buenas dias tardes noches saludos saludo cordial cordiales cordialmente atentamente gracias favor
siento sentimos lamento lamentamos lamentablemente disculpe disculpas disculpa perdon molestias molestia inconveniente inconvenientes
entiendo entendemos comprendo comprendemos agradezco agradecemos ayuda ayudar ayudarle ayudarte ayudarles asistencia asistir soporte
equipo companero cliente clientes servicio empresa consulta consultas duda dudas pregunta preguntas problema problemas incidencia
asunto caso casos solicitud situacion malestar frustracion paciencia confianza comprension mensaje mensajes escribir escribirnos escribe
contacto contactar contactarnos contactenos ponerse ponerte informacion detalle detalles experiencia momento vez veces cosa cosas
dar damos decir dice dicho ver veo vemos ir voy vamos va van saber sabe sabemos sea sean fuera estas nuestro nuestra nuestros
nuestras suyo suya cuyo mediante segun durante contra hacia tras ante bajo quedo quedamos disposicion encantado encantados
dejar deja llevo lleva llevan parece seguir sigue posible cualquier gusto placer foro genial perfecto excelente hora horas minuto minutos semana semanas mes meses ano anos solucion solucionado solucionada solucionar resolver resuelto resuelta resuelve revisar revisa ayude ayuden funciona funcionan siguiente util marcar respuesta enlace link sucede pasa probar probado espero esperamos esperar
aunque entonces sino pues ademas mientras igual claro vale nos les quizas tal parte forma manera primero segundo ultima ultimo
`);

/** Words of the trade: shared by most tickets, so that one of them alone names little. */
export const serviceWords: readonly string[] = [
  ...set(`
order orders ordered account accounts product products item items email emails mail number numbers phone name names website site page pages app
apps online user users company chat device devices purchase purchased send sent receive received call called calling calls provide enjoy update
updates updated work works working start started open opened change changed
cuenta cuentas pedido pedidos correo correos nombre numero numeros producto productos pagina aplicacion dispositivo telefono usuario compra comprado
articulo enviar envio recibir recibido llamar llamada actualizar actualizacion abrir cambiar cambio
`),
];
