import { Pattern } from './pattern.ts';

const duty =
  '(?:leido|avisado|comprobado|revisado|llamado|preguntado|dicho|enviado|mandado|seguido|mirado|guardado|pagado|cancelado|anulado|indicado|adjuntado|rellenado|esperado|elegido|tenido (?:mas )?(?:cuidado|en cuenta)|contactado|informado|hecho (?:antes|una copia|caso|eso|asi)|fijado|facilitado|consultado|solicitado|aportado|sabido|prestado atencion|introducido|verificado)';
const duties =
  '(?:leer|avisar|comprobar|revisar|llamar|preguntar|decir|enviar|mandar|seguir|mirar|guardar|pagar|cancelar|anular|indicar|adjuntar|rellenar|esperar|elegir|tener (?:mas )?(?:cuidado|en cuenta)|contactar|informar|fijar|facilitar|consultar|prestar atencion|verificar)(?:l[oae]s?|nos|me|se|noslo|te|melo)?';
const said =
  '(?:dije|dijimos|he dicho|hemos dicho|comente|comentamos|he comentado|hemos comentado|explique|explicamos|he explicado|hemos explicado|indique|indicamos|he indicado|hemos indicado|informe|informamos|he informado|hemos informado|mencione|he mencionado|hemos mencionado|adverti|advertimos|hemos advertido|avise|avisamos)';
const wrongly =
  '(?:mal|(?:el|la|los|las|un|una|unos|su|sus|tu|tus) (?:[a-z]{2,14} ){1,3}(?:incorrect|equivocad|errone|mal|no valid)[oa]?s?)';
/** Start of a clause whose subject is left out, or the customer named: the third person is theirs. */
const you =
  '(?:(?:^|(?<=[.,;:] )|(?<=porque )|(?<=que )|(?<=como )|(?<=y )|(?<=pero ))(?:usted |tu |ud\\.? )?|usted |ud\\.? )';

/** «Debería haber leído», «como ya le dije», «es culpa suya»: the matter told as the customer's fault. */
export const customerBlameEs = new Pattern([
  `${you}(?:deberia|tendria que|tenia que|debia|podria|podia) haber(?:l[oae]s?|nos|me|se)? ${duty}|(?:deberias|tendrias que|tenias que|debias|podrias) haber(?:l[oae]s?|nos|me|te)? ${duty}|${you}debio(?: de)? (?:${duties}|haber ${duty})|debiste(?: de)? (?:${duties}|haber ${duty})`,
  `(?:tal (?:y )?)?como (?:ya |bien )(?:se |me |nos )?(?:le|te|les|os|lo) ${said}|(?:tal (?:y )?)?como ya (?:he |hemos )?(?:dicho|dije|comente|comentado|explicado|explique|indicado|mencionado|se ha (?:dicho|indicado|explicado|comentado)|se (?:le|te) (?:ha )?(?:dijo|indico|explico|informo|comento|dicho|indicado|informado))`,
  `(?<!como )(?:ya (?:se lo |te lo |le |te )|(?:se lo |te lo ))(?:dije|he dicho|hemos dicho|dijimos|explique|he explicado|hemos explicado|adverti|advertimos|he repetido)(?! (?:que (?:si|ayer)|al|a la|a mi))|(?:le|te) (?:repito|insisto|recuerdo por)`,
  `(?:(?:ya )?se (?:le|te) )(?:advirtio|informo claramente|aviso (?:claramente|varias veces|de que)|ha (?:dicho|explicado|avisado|advertido) (?:ya|varias veces|muchas veces|claramente))`,
  `(?:es|fue|ha sido|era|son|todo) (?:solo |solamente |unicamente |claramente |enteramente )?(?:(?:por )?(?:su|tu) (?:propia )?(?:culpa|error|fallo|descuido|despiste|negligencia)|(?:un )?(?:culpa|error|fallo|descuido|despiste|problema) (?:suy[oa]|tuy[oa]|de usted|del (?:cliente|usuario)))`,
  'por (?:su|tu) (?:propi[oa] )?(?:culpa|error|descuido|despiste|negligencia|mal uso|falta de (?:atencion|cuidado))|la culpa es (?:suya|tuya|de usted)|(?:es|era) (?:su|tu) (?:propia )?(?:responsabilidad|obligacion)',
  `${you}no (?:nos |me |lo |la |le |se )?ha (?:adjuntado|leido|seguido|indicado|facilitado|proporcionado|rellenado|completado|respetado|hecho caso|tenido (?:en )?cuenta|prestado|avisado|aportado|cumplido|mencionado|comprobado)|no (?:nos |me |lo |la |te )?has (?:adjuntado|leido|seguido|indicado|facilitado|proporcionado|rellenado|completado|respetado|hecho caso|tenido (?:en )?cuenta|avisado|aportado|cumplido|enviado|pagado|mencionado|comprobado)`,
  `no (?:leiste|adjuntaste|seguiste|indicaste|avisaste|comprobaste|rellenaste|enviaste|pagaste|hiciste caso)|usted no (?:leyo|adjunto|siguio|indico|aviso|comprobo|relleno|envio|pago|hizo caso|facilito)`,
  `se (?:le|te) (?:ha )?olvid(?:o|ado) ${duties}|(?:usted |(?:te )?)(?:olvido|olvidaste|has olvidado|ha olvidado) ${duties}`,
  `(?:hubiera|hubiese|habria) ${duty}(?= (?:las|los|el|la|antes|bien))|si (?:usted )?(?:hubiera|hubiese)s? ${duty}|de haber ${duty}`,
  `por no (?:haber(?:l[oae]s?|nos|me|se)? ${duty}|${duties} (?:las|los|el|la|bien|antes|a tiempo))`,
  `(?:la proxima vez|para la proxima|otra vez|en adelante),? (?:lea|lee|revise|revisa|compruebe|comprueba|avise|avisa|fijese|fijate|tenga (?:mas )?cuidado|ten (?:mas )?cuidado|preste|siga|asegurese|asegurate)`,
  `(?:${you}|usted )(?:ha |habra )(?:introducido|escrito|facilitado|dado|puesto|indicado|seleccionado|usado|elegido|rellenado|tecleado) ${wrongly}|(?:has|habras) (?:introducido|escrito|facilitado|dado|puesto|indicado|seleccionado|usado|elegido|rellenado|tecleado) ${wrongly}|(?:escribiste|pusiste|introdujiste|indicaste|diste|elegiste) ${wrongly}`,
  'usted se (?:ha equivocado|equivoco|confundio|ha confundido)|se equivoc[oa] usted|te has (?:equivocado|confundido)|te equivocaste|(?:usted esta|esta usted|estas) (?:equivocad|confundid)[oa]',
  'usted (?:afirma|pretende|alega|ignoro|omitio|insiste)(?= )|no (?:ha|has) (?:querido|sabido) (?:leer|seguir|esperar|escuchar|entender)',
]);

export const noBlameEs =
  /(?<![a-z])(?:no|nunca|ni|si|aunque|tampoco|cuando|en caso de que|por si|sin que|todavia|aun)(?: (?:es|fue|ha sido|era|se trata de|que|usted))?,? ?$/;
