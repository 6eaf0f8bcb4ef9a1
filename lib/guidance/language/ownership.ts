import type { Language } from '../types.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const wrongEn =
  "(?:charged|billed|sent|packed|shipped|booked|entered|typed|missed|forgot|lost|got|mixed|failed|made|caused|overlooked|took|cancelled|canceled|delivered|printed|misread|misspelled|misplaced|mislabell?ed|noted|used|put|gave|told|left|dropped|broke|closed|deleted|duplicated|mishandled|overcharged|undercharged|switched|did not|didn't|should have|were wrong|was wrong|messed|decided|chose|swapped|ran|quoted|advertised|showed|stopped|removed|added|applied|changed|declined)";

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:i|we)(?:'ve| have| had)?(?: (?:also|then|wrongly|mistakenly|accidentally|simply|again|already))? ${wrongEn}`,
    "(?:our|my) (?:own |internal |side's )?(?:mistake|error|fault|side|end|doing|oversight|part|system|team|colleague|warehouse|website|site|app|server|servers|price|payment|billing|booking|stock|database|printer|label|records|staff|department|process|software|update|release|shop|store|courier|partner|supplier|product)",
    '(?:is|was|were|are) (?:entirely |all |clearly )?(?:ours|mine|on us|down to us)',
    'by (?:me|us|our|one of (?:us|our)|a colleague|the (?:bank|courier|carrier|driver|manufacturer|airline|hotel|warehouse|team|board|court|regulator|issuer|publisher|seller|council))',
    'one of our',
  ]),
  es: new Pattern([
    '(?:nuestr[oa]s?|mi|mis) (?:propi[oa] )?(?:error|fallo|culpa|parte|sistema|equipo|almacen|web|pagina|aplicacion|servidor(?:es)?|tienda|tarifa|precios?|base de datos|departamento|proceso|facturacion|responsabilidad|transportista|proveedor|lado|oficina|personal)',
    '(?:fue|ha sido|es|era|fallo|error|culpa) (?:un (?:error|fallo) )?(?:nuestr[oa]|mi[oa])',
    '(?:por|de) (?:nuestra|mi) (?:parte|culpa)',
    'por (?:parte )?(?:del?|de la) (?:banco|transportista|mensajeria|repartidor|fabricante|hotel|aerolinea|almacen|equipo|direccion|vendedor|ayuntamiento)',
  ]),
};
/** Spanish says who by the ending: «cobramos», «anoté», «hemos enviado». Courtesy verbs own nothing. */
const verbEs =
  /(?<![a-záéíóúñ])(?:(?:no )?(?:le |les |te |os |lo |la |se lo |se la )?(?:(?:cobr|anot|envi|mand|prepar|reserv|factur|cancel|anul|calcul|duplic|carg|equivoc|empaquet|etiquet|program|public|anunci|borr|cerr|cambi|dej|olvid|registr|apunt|lleg|fall|recog|perd|pus|confund|entreg|hic|tom|impri|escrib|le|decid|rechaz)(?:amos|imos|é|í)(?![a-záéíóúñ])|(?:nos|me) (?:equivoc|confund|olvid)[a-záéíóúñ]{2,6}|(?:hemos|he) (?:cobrado|anotado|enviado|mandado|preparado|reservado|facturado|cancelado|anulado|calculado|duplicado|cargado|equivocado|empaquetado|etiquetado|borrado|cerrado|cambiado|dejado|olvidado|registrado|apuntado|fallado|recogido|perdido|puesto|confundido|entregado|hecho|tomado|impreso|escrito|cometido|decidido|causado)))/;

/** Somebody stands up for what went wrong: "our price feed", "we charged", «anotamos mal», «el error fue nuestro». */
export const ownsUp = (sentence: Sentence): boolean =>
  patterns[sentence.language].test(sentence.fold) || (sentence.language === 'es' && verbEs.test(sentence.lower));
