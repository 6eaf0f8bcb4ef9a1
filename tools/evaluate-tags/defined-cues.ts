/**
 * The cue words that stand beside each tag in its definition, as they were first written down: the baseline that suggestions are held against. A cue
 * is found wherever its letters begin a word; `(a|b)` one of these, `(a)` before a letter may be missing, `...` any few words. Not used by the sidebar.
 */
export const definedCues: readonly (readonly [tag: string, en: string, es: string])[] = [
  [
    'prd.defect',
    "broke / broken / stopped working / does not work / doesn't work / faulty / defective / leaks / won't turn on / cracked / fell apart",
    'se rompi / rot(o|a) / no funciona / dejo de funcionar / averiad / defectuos / pierde agua / no enciende / se hincha',
  ],
  [
    'prd.need',
    "wish it / would be great if / do you plan / is there a version / never stock / feature request / could you add / left-handed / i'd like it to",
    'estaria bien / ojala / me gustaria que / teneis pensado / podriais anadir / echo en falta / no lo teneis en',
  ],
  [
    'prd.use',
    "set up / how do i use / instructions / manual / assemble / assembly / can't work out / pair / install",
    'instrucciones / montaje / montar / instalar / manual / como se usa / emparejar / configurar',
  ],
  [
    'prd.praise',
    'best ... (ever|owned|bought) / love the / love my / works perfectly / great product / amazing quality / delighted with',
    'encantad(o|a) con / me encanta / funciona de maravilla / la mejor / el mejor / muy buena calidad',
  ],
  [
    'log.late',
    'late / delayed / never came / never arrived / was due / overdue / missed delivery / still not here / no show / still pending / takes too long / should have arrived',
    'tarde / retras / no ha llegado / tenia que llegar / no vino / no apareci / no se presento / entrega fallida / sigue pendiente / tarda (tanto|demasiado)',
  ],
  [
    'log.where',
    'where is my (parcel|order|package|delivery|box|card|transfer|engineer) / tracking / which day does it arrive / when will it arrive / when will my ... (arrive|come|clear) / track my',
    'donde esta mi (paquete|pedido|envio|tarjeta|transferencia) / seguimiento / cuando (llega|viene) / localizador',
  ],
  [
    'log.damage',
    'wrong (size|item|colour|color|product) / missing / crushed / damaged (box|in transit|parcel) / in pieces / sent me the wrong / another item',
    'equivocad / falta (una|un|el|la) / golpead / aplastad / otra cosa / no es lo que pedi / incompleto',
  ],
  [
    'log.return',
    'return label / send it back / how (do|can) i return / drop-off / returns / exchange it',
    'devolver / devolucion / etiqueta / recogida / cambiarlo por',
  ],
  [
    'bil.wrong',
    'charged (me )twice / double charge / wrong(ly) (charge|amount) / overcharged / billed after / charged for something',
    'cobrado dos veces / cobro (doble|duplicado|indebido) / cobrado de mas / me habeis cobrado / sigo pagando',
  ],
  [
    'bil.refund',
    "waiting for (my|the) (refund|money) / refund (has not|hasn't|not) / still (have )no refund / money back ... ago / where is my refund / want (my|the) money back / (please|to) refund / get a refund / reimburse",
    'esperando (el|mi) (reembolso|dinero|abono) / no me (han|habeis) devuelto / reembolso ... (no|aun) / sigo sin (el|mi) dinero / (pido|solicito|quiero) (el|un) reembolso / que me devuelv',
  ],
  [
    'bil.unclear',
    "don't understand (the|my) (invoice|bill) / what is this ... (fee|charge) / hidden (fee|cost) / surprise / extra fee / unexpected (charge|cost)",
    'no entiendo (la|mi) factura / que es (este|esta) (cargo|comision|importe) / coste oculto / sorpresa / de repente (sube|pago)',
  ],
  [
    'sal.promise',
    'ad(vert) said / salesman / sales (rep|person) / told me it (included|had) / not as described / looks nothing like / website says',
    'comercial / anuncio / me (dijo|vendieron) / publicidad / no se parece / la descripcion (dice|decia)',
  ],
  [
    'sal.buy',
    'upgrade / bigger plan / add ... (users|seats|line) / want to (subscribe|join|become a customer) / open an account / quote for / switch to you',
    'contratar / ampliar / anadir ... (usuario|linea) / subir de plan / abrir una cuenta / presupuesto para / hacerme (cliente|socio)',
  ],
  [
    'web.fault',
    "crash / error (at|message|code) / blank page / won't load / doesn't load / app (freezes|logs me out) / checkout (fails|gives)",
    'no carga / se cierra / mensaje de error / pagina en blanco / se queda (colgad|bloquead) / da error',
  ],
  [
    'web.lost',
    "can't find / cannot find / where (can|do) i (find|change|download) / why do i have to (write|call) / looked everywhere",
    'no encuentro / donde (puedo|se) (descargar|cambiar|ver) / por que tengo que (llamar|escribir) / he buscado',
  ],
  [
    'web.self',
    'change my (address|email|phone number|booking) / check my (balance|booking) / copy of my / cancel my (order|booking|appointment) / want to (order|book) / opening hours / what time do you / nearest (branch|shop|cash machine) / do you (accept|deliver|open) / is there a limit / in what cases / schedule a payment',
    'cambiar mi (direccion|correo|telefono) / consultar mi saldo / (extracto|duplicado|copia) de / anular mi (pedido|reserva|cita) / (quiero|queria) (pedir|reservar) / horario / a que hora (abris|abren|cerrais) / mas cercan / aceptais / que limite / en que casos',
  ],
  [
    'web.access',
    "locked out / log in / password / verification code / two-factor / can't sign in / reset link",
    'contrasena / no puedo entrar / codigo de verificacion / iniciar sesion / bloqueada la cuenta / acceder a mi cuenta',
  ],
  [
    'pol.unfair',
    'unfair / not fair / your (policy|rules|terms) / makes no sense to charge / ridiculous rule',
    'injust / no es justo / vuestra (politica|norma) / las normas / no tiene sentido que',
  ],
  [
    'svc.again',
    '(second|third|fourth|fifth) time / again and again / already (explained|told|wrote|called) / keep (writing|calling) / once more',
    '(segunda|tercera|cuarta|quinta) vez / otra vez lo mismo / ya (explique|os dije|escribi|llame) / vuelvo a (escribir|llamar)',
  ],
  [
    'svc.broken',
    'you (said|promised) (you|a|it|monday) / call(ed) (me )back / nobody (called|wrote) / no one called',
    'quedasteis en / dijisteis que / prometisteis / nadie me (llamo|ha llamado|escribio) / ibais a llamar',
  ],
  [
    'svc.conduct',
    'rude / unfriendly / unhelpful / no help at all / hung up on me / talked down to / treated (me|us) (badly|like) / ignored (me|us) / bad manners / insulted / laughed at',
    'groser / maleducad / muy borde / me colg / me (trato|trataron) / me (hablo|hablaron) mal / de malas (maneras|formas) / me mint / ni caso / falta de respeto / no quisieron ayudar',
  ],
  [
    'svc.reach',
    "on hold / (talk|speak) to (a|an|some) (human|person|agent|one) / (nobody|no one) (answers|answered|picks up|picked up) / can't (reach|get through) / (your|the) bot / phone menu / waiting in (line|the queue) / cut off",
    'en espera / nadie (coge|contesta|atiende|responde) / hablar con (una persona|alguien|un agente|un humano) / robot / contestador / hacer cola / no hay forma de (hablar|contactar) / se corta la llamada',
  ],
  [
    'svc.praise',
    'was (wonderful|great|so helpful|brilliant|kind) / solved it in / excellent service / so helpful',
    'muy amable / muy atent / gran trato / me (resolvio|soluciono) / gracias ... por arreglar / arreglarlo tan rapido / excelente atencion',
  ],
  [
    'saf.risk',
    'stolen / lost my (card|phone|wallet|keys|passport) / fraud / scam / phishing / hacked / someone (else )(used|is using|has got into) / block my card / accident / injured / caught fire / did not (make|authorise) (this|that)',
    'robad / robaron / he perdido (la|el|mi) (tarjeta|movil|cartera|llaves|pasaporte) / fraude / estafa / suplant / hacke / accidente / herid / bloquear (la|mi) tarjeta / se ha incendiado / alguien ha (entrado|usado)',
  ],
  [
    'rel.churn',
    'cancel(ling) (my|the) (plan|subscription|account|contract) / i am cancelling / competitor / another provider / last time i (buy|order) / close my account',
    'de baja / competencia / otra compania / cancelar (mi|la) (cuenta|suscripcion|contrato) / ultima vez que compro',
  ],
  [
    'int.wait',
    "(warehouse|billing|engineering|legal|finance|sales|it|logistics) (has not|hasn't|promised|never|did not) / waiting for (warehouse|billing|engineering|legal|finance|sales|logistics) / internal (reply|answer)",
    '(almacen|facturacion|ingenieria|legal|finanzas|comercial|sistemas|logistica) (no|sigue|lleva) / espero a (almacen|facturacion|ingenieria|legal|finanzas|sistemas|logistica)',
  ],
  [
    'int.lack',
    'no permission / not allowed / no access to / knowledge base / need a manager / no macro / tool does not let',
    'no tengo (permiso|acceso) / sin permiso / la herramienta no (deja|permite) / base de conocimiento / necesito autorizacion',
  ],
  [
    'int.help',
    'great help from / thanks to ... in / answered in ten / colleague helped / helped me solve',
    'gran ayuda / gracias a ... de / lo arreglo en / companer(o|a) (me )ayudo / contesto al momento',
  ],
];
