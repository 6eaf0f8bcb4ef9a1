import { Pattern } from './pattern.ts';

const part =
  '(?:facturacion|cobros|ventas|soporte|tecnico|atencion (?:al|a) (?:cliente|usuario|publico)|servicio (?:al|de atencion al) cliente|logistica|almacen|reservas|devoluciones|reclamaciones|administracion|contabilidad|postventa|sistemas|informatica|incidencias|envios)';
const body =
  '(?:departamento|equipo|servicio|area|seccion|oficina|centro|linea|companeros?|personal|agentes?|especialistas?|expertos?|comunidad|foros?|sucursal|delegacion)';
const outsider =
  '(?:transportistas?|mensajeria|empresa|compania|banco|entidad|fabricante|proveedor(?:es)?|vendedor(?:es)?|tienda|comercio|aerolinea|hotel|desarrollador(?:es)?|programador(?:es)?|autor(?:es)?|operador[a]?|aseguradora|seguro|agencia|concesionario|distribuidor|correos|hosting|soporte|servicio (?:tecnico|al cliente)|atencion (?:al|a) (?:cliente|usuario))';
const target = `(?:a |al |con |con el |con la |el |la |en |en el |en la |por |de )?(?:(?:el|la|los|las|su|sus|tu|tus|nuestr[oa]s?|un|una|otro|otra) )?(?:(?:${body})(?: (?:de(?:l| la)? |tecnic[oa] |oficial )?(?:${part}|[a-z]{2,14})(?! (?:en|de) (?:nuestr[oa]|la|el|su) (?:sitio|web|pagina|portal|app)))?|${outsider}|${part})`;
const go =
  '(?:pongase en contacto|ponte en contacto|poneos en contacto|pongase en comunicacion|ponerse en contacto|ponerte en contacto|comuniquese|comunicate|comunicarse|comunicarte|contacte|contacta|contactese|contactate|contactar|contactarse|dirijase|dirigete|dirigirse|dirigirte|dirija (?:su|la) (?:consulta|queja|reclamacion)|llame|llama|llamar|hable|habla|hablar|consulte|consulta|consultar|consultelo|consultalo|consultarlo|acuda|acude|acudir|visite|visita|visitar|pregunte|pregunta|preguntar|preguntele|escriba|escribe|escribir|reclame|reclama|reclamar|solicitelo|solicitarlo|pidaselo|reportelo|reportalo|reportarlo)';
const soft =
  '(?:(?:puede|puedes|podria|podrias|debe|debes|debera|deberas|deberia|deberias|tiene que|tienes que|tendra que|tendras que|hay que|le recomiendo|le recomendamos|te recomiendo|te recomendamos|le sugiero|le sugerimos|te sugiero|te sugerimos|le aconsejamos|le aconsejo|es necesario|lo mejor es|conviene|por favor,?|tambien|y|o|ademas|directamente) ){0,3}';
/** Spanish: «póngase en contacto con facturación», «diríjase al transportista», «consúltelo con su banco». */
export const redirectsEs = new Pattern([
  `${soft}${go}(?: directamente| primero| tambien| de nuevo| otra vez){0,2} ${target}`,
  `${soft}(?:contacta(?:l[oa]s?)|contacte(?:l[oa]s?)|llame(?:l[oa]s?)|llama(?:l[oa]s?)|escriba(?:les?)|escribe(?:les?))(?= directamente)`,
  `(?:visite|visita|consulte|consulta|entre en|entra en|acceda a|accede a) (?:nuestr[oa]|la|el|su) (?:pagina(?: web| oficial)?|sitio(?: web| oficial)?|web|portal|app|aplicacion)(?: (?:para|donde) (?:mas|obtener mas|mayor) informacion)?(?=(?: )?[.,;]|$)`,
  '(?:se )?lo (?:debe|deben|tiene que|tienen que) (?:proveer|dar|resolver|solucionar|facilitar|gestionar) (?:la|el|su|tu) [a-z]{3,14}',
  '(?:le|te) (?:debe|deben) (?:proveer|dar|resolver|solucionar|facilitar)(?:lo|la)? (?:la|el|su|tu) (?:empresa|proveedor|banco|compania|operador|fabricante|vendedor|tienda)',
]);
