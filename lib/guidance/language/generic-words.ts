/**
 * Words that replies of any company to any message are made of, folded, both languages, those of fault-finding included. Unlike the words of grammar and
 * courtesy they may stand in a customer's problem ("the screen", "the button"), but they fit a thousand others as well.
 */
export const genericWords: readonly string[] = [
  ...new Set(
    `
abierto absolutely acabar acaso acceder accept acceso access accident accidental accion account accurate aceptar achieve aclarar acompanar aconsejar
acordar across act action activar active actividad activo actual actually actualmente acuerdo add additional addon addons address adecuado adelante
adicional adjuntar adjunto adjust admin administrador administrar admitir adquirir advance advantage advertir advice advise afectar affect affected
afford afortunadamente afraid age agradecer agrado agree air ajeno ajuste alcance alcanzar alegrar alegre alert allow allowed almost alone along
alta alternativa alternative amable amazing ambiente amigo amount ampliar amplio analizar android animar announce annoying annual anotar answer
anterior anti antiguo antivirus anular anunciar anymore anyway aparece apart apenas aplicar aportar apoyo app apparently appear apply appointment
appropriate apreciar aprender aprovechar apuntar archivo area arrange arrive article articulo asap asegurar asegurese asignar asistente asistir
aspect aspecto assign assume assure assured asumir atencion atender atento atras attach attached attachment attempt attention aumentar author
available avanzar average averiguar avisar aviso avoid award aware away awesome bad balance barato base bastante bastar bear beat become begin
behalf behave belong benefit beside best better beyond bigger board body bonito bother boton bottom bound box break breve brief brilliant bring
broad brought browse browser browsing bueno bug build bunch buscador buscar business busqueda busy button buy cache caer calidad calm calma cambio
camino campo cannot cantidad capaz cara caracteristica care careful carga carry casa casi catch causa causar cause central centro cerca cerrar
certain certainly certified challenge chance channel cheers child choice choose cierta cierto city claim clarification clarify class clean clear
clic click cliente close closely closer code codigo coger coincidir colaboradores colaborar cold colega collect colocar combine comentar comentario
comenzar comercial comfortable command comment commit committed committee common community comparar compare comparte compatible compensar
competitive complain complaint complemento complementos completar complete completely completo complex complicado componer comprender comprobar
compromete compromiso computadora computer comun comunicar comunicarse comunicarte comunidad conceder concept concerned concreto condicion condition
conduct conectar conexion confianza confiar confident configuracion configurar confirm confirmar confirmation conflict conflicto confundir confusion
congratulations conjunto connect conocer conocimiento conseguir conservar consider considerar constante constar consult consultar consumer contado
contar contenido content contenta contestar continua continuar continue contrario contribute control convenga convenience convenient conveniente
convert convertido convertir cookie cookies cool copia copy correct correctamente correcto corresponde correspondiente corta corto costumbre count
couple course cover crazy crear create created creating creation creer critical critico cubrir cuestion cuidado culpa cumplir curioso curious
current currently curso custom daily damn dark data database date datos deal dear debas debido decade decide decidido decidir decision declarar
dedicado dedicar dedicated deep default defecto define definir definite definitely definitivamente degree dejar delante delight delighted demand
demas demasiado demora demostrar departamento department depend depender derecho desactivar desarrollar desarrollo desconocer describe describir
descripcion descubrir desear deseo deshabilitar design desktop despacio despite destacar destino details detallado determinar determine develop
diagnose diario die diferencia diferente difference different difficult difficulty dificultad digital diligent dinos direccion direct directa
directamente directly directo disable disabled disables disappoint disappointed discover disculpar discuss discutir diseno disfrutar dislike display
disponer disponibilidad disponible distinto division dm doble document double doubt drive drop dudar durar duty early earn easier easily easy
economico economy edit educar educate efectivamente efecto effect effective efficient effort eficaz ejemplo elegir element elemento elevate else
email emitir empezar empleado empleo employee enable enabled encontrar encounter encourage encuentra end energia energy enfoque enfrentando
enfrentar engage engineer enorme enough enseguida ensenar ensure entender enter enterado enterar entero entire entirely entorno entrar environment
epoca equal equipo equivocar error escalate escoger escrito escuchar esfuerzo espacio especial especialista especially especialmente especifico
esperanza essential estable establecer establish estado estimar estudiar estupendo ever evidence evidente evitar evolve exact exactamente exactly
exacto example exceed excelente except excited exciting exclude exclusive exclusivo excuse exigir exist existe existing existir exit exito expand
expect expectation expedite experienced experimentando expert expertise experto explain explanation explicacion explicado explicar explore expose
expresar express extend extension extensiones extensions extent externo extra extrano extremely extremo eye face facil facilitar facilmente fact
factor fail failed fallo false falso falta fama familia familiar family fan fantastic farther fast fault favor favorite favorito favour favourite
fear feature fecha feliz few field figure fijar fijo fill filter fin final finally finalmente finding fine finish firm firmware fit fix fixed flag
flexible focus folder folk folks follow following fondo fool force forget form forma formato formulario fortuna fortunate fortunately forum forward
foundation frecuencia frecuente frente frequent fresh friend friendly front frustrated frustrating fuerte fuerza full fun funcion funcionar function
fundamental future futuro ganas gather general generate generous gente gentle genuine gestion gestionar giant gladly glance global goal gone google
grab gracia grado gran grande grateful grave grow growth grupo guarantee guess guest guiar guide habilitar habitual hablar hand handle handy happen
happening hard haria hate haz head health heart heavy hectic hesitate hidden hide high highest hint historia hit hogar hold home honest honestly
honor hot huge human humano hurry hurt idea ideal identify idioma ignorar ignore iguales igualmente illustrate ilusion image imagen imaginar imagine
immediate immediately immense impact impedir importance importancia important importante imposible impossible impresion impress improve improvement
incidencia incident include incluido incluir incluso incorporar increase increible indeed independent independiente indicar indicate indice
individual industria industry inferior influir inform informar iniciar inicio initial inmediata inmediatamente inmediato inmenso innovador
innovation input inquietud insight insistir inspect inspirar inspire instead instrucciones instruct instructions integrar integrate intencion intend
intenta intentado intentar intention intento interaction intercambio interes interesado interesante interesar interest internet interno intervenir
intro introduce introducir invertir invest investigar investigate invitar invite involved ios iphone item jefe job join journey judge jump junto
justamente justo knock knowledge label labor lack lado lamentar language laptop large largo latest lead learn least leave leer left legal lejos
lengua lento letra letter level ley libertad liberty libre lie life ligero light likely limit limite line linea link list lista listo little live
llamar llegar llenar llevar load local location log logged logic logica lograr long longer look lose loss lots love low loyal loyalty luck lucky
lugar luz mac maestro magnifico main maintain majority mala malo manage management manager mandar manejar manner mano mantener manual maravilla
marca mark market masivo mass massive material matter mature maximo maximum mayor mayoria mediano medida medio meet mejor mejora mejorar member
membresia mencionado mencionar menor mensual mental mente mention mentioned menu mercado merecer merely meta method metodo mgmt middle miedo mild
mind minimal minimo ministerio minor mirar miss mistake mitad mix mobile mode model modelo modern moderno modo molesto moment monitor montar monthly
mostly mostrar motivate motivo move mover movil mucho multiple mundo mutual nadie narrow natural nature navegador near necesario necessary negar
negative negativo negocio network networking newest nivel nobody nombrar nor normal nota notable note notice noticia notificar novedad nuevamente
nuevo nulo number numero objetivo objeto obligacion obligation observar observe obstante obtener obvio obvious obviously ocasion ocasionar occasion
occur ocupar ocurrir odd offer offering office official oficial ofrecer olvidar oops opcion open operar operate opinion oportunidad oportuno
opportunity optimo option optional orden ordenador order organizar organization oriented origen original oscuro otherwise ought outside outstanding
overall owner page pagina pantalla paper paquete par part participar particular particularmente parties partner pasar paso pasos pass passion past
patient pause pay paz pc peace pedir pena pendiente pensar people pequeno percent perder perfect perfecta perfectamente perfection perfil perform
period periodo permanecer permanent permanente permission permit permite permitir persiste persistir persona personal pertenecer pesar peso phone
phrase physical pick picture piece pieza place plain plan plantear plataforma platform play plazo pleasure pleno plenty plugin pobre poco poder
point policy politica pop popular por porcentaje portatil poseer posibilidad positive positivo possibility possible post powerful practica practical
practice precisamente preciso prefer preferencia preferir premium preocupacion preocupado preocupar preparar prepare presence present presentar
presente presion press prestar pretender pretty prevent preview previo previous pride primera principal principio prior prioridad priority prisa
privacidad privacy privado private probable probablemente probably problema proceder procedimiento proceed proceso process processing produce
producir producto profesional professional profile profundo program programa programar progreso progress project promedio prometer promise promotion
promptly pronta proof proper properly propia propio proporcionar proporcione propose propuesta protect proteger prove proveedor provide provided
provider proxima proximo prueba public publicado publicar publico puerta puesto punto purpose quality quedar quick quickly quitar quite quote raise
rama random range rank rapid rapida rapidamente rapido rare raro rate rather razon reaccion reach react reader ready real realidad realise realistic
realizar realize realmente reason reasonable reboot rebooted recall receive recent rechazar reciba recibir reciente recomendacion recomendar
recommend recommendation reconocer record recordar recover recovering rectify recurso red reduce reducir refer reference referencia referir reflect
reflejar refresh refreshed refuse regard regardless registro regla regret regular regulation reinicia reiniciar reinicie reject relacion relacionado
relate related relationship release relevant reliable rely remain remember remind remote remove renovar repeat repetir reply report reportar
represent representante representar representative requerir require required requirement requisitos research reset resolucion resolution resolve
resource respecto respetar respeto respond responder responsable response responsible respuesta rest restablecer restart resto restore restrict
restringir result resulta resultado results retirar reto return reunion reveal revisar reward riesgo ritmo role rough round router rude rule run
rush sad safe safely salir saltar salud saludar sample sano satisfaccion satisfaction satisfecho satisfied satisfy save scale schedule screen search
seccion second section sector secundario secure security seem segment seguimiento seguir seguramente seguridad seguro seleccion seleccionar select
self semejante senalar sencillamente sencillo send senior sensacion sense sentido separar separate sequence serie serio serious seriously server
servido servidor servir set setting settings setup shame shape share shared sharp sheet shop short shot shout side sign significar siguientes
similar similarly simple simplemente simplify simply sincera sincere sincero sincroniza sincronizacion sincronizar sirva sistema site sitio situar
situation size skill sleep slight slightly smart smile smooth smoothly sobra social society software solicitar solid solo solucion solution solve
solving somewhat sonar sooner sorpresa sort sound source space spam speak special specialise specialist specific specifically specify speed spend
split spot stable staff stage stand standard state stated statement status stay step steps stick store straight strange strategy strength stress
strict strive strong struggle stuff style subject submit success sucede suceder suceso sudden suddenly suffer suficiente sufrir sugerencia sugerir
suggest suggestion sugiero suit suitable sujeto super superar superior suponer surgir surprise surprised switch sync synced synchronize system tab
tablet taken talk tamano tardar tarea target task teach team tech technical technically technician technology tecnico tecnologia tema tend tener
term terminar termino terms terrible terribly test text texto thankful theory thorough thoroughly thought thousand thread throughout ticket tienda
tip tipo tips title tocar together tomar tool top toque total touch tough trabajar trabajo trabar trace track tracking trade tradition train tramite
tranquilo transaction transfer transmitir trata tratar trato traves treat trick triste troubleshoot troubleshooter troubleshooting true trust tune
turn tweet tweeting twice twitter type ubicar ultima unable unacceptable uncomfortable understanding underway unexpected unhappy unico unidad unique
unir universal unless unlike unlikely upset urgencia urgency urgent urgente usar user username uso usted usual usuario util utilidad utilizar utmost
valer valida validate valioso valorar value variar variedad variety varios various vast vender vendor ventaja verdad verdadero verificar verify
version via viejo view viewer vigilar virus visit visitar visite vista vital vivir voice voluntad voluntario volunteer volver votar vote voz vuelta
wait waiting wake walk warm warn waste watch web website weird wherever whether whole wide wider wifi win window windows wise wish wonder wonderful
wondering word wording world worried worry worse worst worth wow wrap wrong yeah yes yesterday young zero zona
`
      .trim()
      .split(/\s+/),
  ),
];
