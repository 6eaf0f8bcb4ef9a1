import type { Language, Span } from '../types.ts';
import { type Gated, gated } from './gate.ts';
import { spanOf } from './matches.ts';
import { oneOf, Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const verbsEn =
  oneOf(`click open go try check double-check restart reboot reset delete remove select press tap enter type send share dm pm call email
  e-mail contact visit follow use update upgrade download install uninstall reinstall sign log turn switch close unplug plug wait hold choose copy paste
  create add set change keep submit fill complete provide confirm reply attach bring show return place put pull run move right-click disable enable
  clear refresh look find verify ensure connect disconnect pick scroll launch exit quit start stop post file report read give tell forward upload
  pair rinse lift take ask drop pop hit make unlink sync navigate head rename adjust reach quote compare drag repeat click double-click refer review
  register request schedule test replace search allow save import export edit hover view buy order collect cancel rate swipe shut power mark include transfer`);
const verbsEs =
  oneOf(`revise revisa pulse pulsa haga haz abra abre intente intenta pruebe prueba reinicie reinicia descargue descarga instale instala
  desinstale desinstala actualice actualiza compruebe comprueba verifique verifica seleccione selecciona elija elige escriba escribe envie envia mande manda
  contacte contacta llame llama visite visita siga sigue busque busca vaya entre entra acceda accede inicie inicia cierre cierra desactive desactiva active
  activa elimine elimina borre borra copie copia pegue pega cree crea anada anade agregue agrega guarde guarda espere mantenga manten desenchufe enchufe
  conecte conecta desconecte desconecta use usa utilice utiliza indique indica diga facilite facilita proporcione proporciona adjunte adjunta confirme
  confirma responda responde consulte consulta complete completa rellene rellena ingrese ingresa introduzca introduce cambie cambia quite quita ponga pon
  coloque coloca marque marca remueve limpie limpia mire mira lea lee presione presiona toque toca deje asegurese asegurate considere considera configure
  configura restablezca restablece recargue recarga solicite solicita rehaga incluya incluye comparta comparte reporte reporta programe programa recoja recoge pase tome cite`);
const tail = '(?:nos|me|lo|la|los|las|se|selo|sela|melo|noslo)';
/** Orders with a pronoun at their end: «envíenos», «póngase», «asegúrate». Not «modelo», not «siguiente». */
const withPronoun = `(?!(?:model|novel|escuel|caramel)[a-z]{1,4}\\b)[a-z]{3,12}(?:e|a|en|an)${tail}|(?:asegura|pon|fija|conecta|registra|comunica|contacta)te`;

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:(?:please|pls|plz|kindly|then|next|first|now|just|simply|also|alternatively|afterwards|finally|otherwise|instead|so|or|and|to do so|after that|once done|you'll want to|you will want to|go ahead and|\\d{1,2}[).])[, ]{1,2}){1,3}(?:(?:just|also|then|please|always|kindly|simply) )?${verbsEn}(?! (?:for (?:contacting|reaching|your)|free)\\b)`,
    `you (?:can|could|should|may|might|must|need to|have to|will need to|'ll need to|would need to|should be able to|can then|can also|can either|would have to|will have to|might want to|may want to|may need to|could also|will be able to|simply)(?: (?:always|also|then|just|either|simply|please|try to))? (?!(?:be|expect|see|have|get|rest|imagine|count|rely|know|not|understand|hear|trust)\\b)[a-z]{2,12}`,
    "you'll (?:need|have|want) to [a-z]{2,12}",
    '(?:have|did) you (?:already |also |yet )?(?:tried|try|checked|check|restarted|restart|verified|verify|cleared|clear|updated|reset|rebooted)',
    "(?:i|we)(?:'d| would| do)? (?:recommend|suggest|advise)(?! to)(?!(?: that)?(?: you)? (?:take|taking|have|having|check|checking) (?:a look|this thread|out this))",
    '(?:i|we) (?:encourage|invite|urge) you to',
    `(?:can|could|would) you (?:please |also |maybe )?(?!provide|tell|confirm|give|send|share|clarify|let|describe|explain|elaborate|specify|verify)${verbsEn}`,
    '(?:(?:can|could|would|will) you (?:please )?|please )[a-z]{3,9} [^.?]{2,90} so (?:that )?(?:i|we) can',
    "(?:how|what) about (?:trying|restarting)|it(?:'s| is| may be| might be) (?:best|worth|advisable) (?:to|trying|checking)|the (?:best|only|easiest) (?:way|thing|option) (?:is|would be) to",
    '(?:perhaps|maybe) (?:try|check|use)',
    'try (?:again|to|the|this|these|it|a|an|[a-z]{3,12}ing)',
  ]),
  es: new Pattern([
    `(?:(?:por favor|luego|despues|primero|tambien|entonces|a continuacion|finalmente|ademas|y|o|en ese caso)[, ]{1,2}){1,2}(?:${verbsEs}|${withPronoun})`,
    `(?:usted |tambien )?(?:puede|puedes|podria|podrias|debe|debes|deberia|deberias|tiene que|tienes que|tendra que|tendras que|necesita|necesitas|debera|deberas|pueden|deberian|bastara con|basta con|hay que|es necesario|podra|podras|quizas debas|le conviene)(?: (?:tambien|primero|entonces|simplemente|solo|por favor))? (?:intentar |probar a |tratar de )?(?!(?:ser|estar|tener|ver|haber|esperar|contar|confiar|saber)\\b)[a-z]{2,14}[aei]r${tail}?`,
    '(?:(?:le|te|les) )?(?:recomiendo|recomendamos|sugiero|sugerimos|aconsejo|aconsejamos|recomendaria|recomendariamos|agradeceriamos)',
    '(?:ha|has|han) (?:probado|intentado|comprobado|verificado|reiniciado|revisado)',
    'prueb[ae](?: a| con)? [a-z]{3,14}',
    'intent[ae] (?:con )?[a-z]{2,14}',
    'prob(?:a|ar) [a-z]{3,14}r(?:l[oa]s?)?',
    '(?:lo mejor|lo mas (?:facil|sencillo)|(?:una|otra|la|mi) (?:alternativa|opcion|solucion|sugerencia|recomendacion)) (?:es|seria) [a-z]{3,14}r',
    `\\d{1,2}[).] ?(?:${verbsEs}|${withPronoun})`,
  ]),
};
const atStart: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^["'( ]{0,3}(?:(?:hi|hello|hey)(?: [a-z]{2,14})?[,!.] ?)?${verbsEn}(?! (?:for (?:contacting|reaching)|free to)\\b)(?= [a-z0-9"<'$#])`,
  ),
  es: new RegExp(`^["'(¡ ]{0,3}(?:(?:hola|buenas)[^,!.]{0,20}[,!.] ?)?(?:${verbsEs}|${withPronoun})(?= [a-z0-9"<'])`),
};
/** "If the light is red, hold the button": the order comes after the comma. */
const afterCondition = new RegExp(
  `^(?:if|to|in order to|for|once|when|before|after|unless|from|in|on|under|and if|so if)\\b[^,.;?]{3,140}, (?:please |simply |just |then )?${verbsEn}(?= [a-z0-9"<'])`,
);
/** Closing lines that ask for nothing: "feel free to contact us", «no dude en escribirnos», "let us know if…". */
const closing: Readonly<Record<Language, Gated>> = {
  en: gated(
    /\b(?:feel free|hesitate|let (?:us|me) know|if you (?:have|need) any|(?:any|further) (?:questions|assistance|help)|have a (?:nice|great|good|lovely)|rate (?:our|this|my)|happy to help|keep (?:us|me) (?:posted|updated)|wait (?:a|one) (?:moment|minute|second)|give me|(?:just )?(?:bear with|hold on)|let's|take care|stay safe|have a (?:great|good|nice)|(?:look|looking) forward)/,
  ),
  es: gated(
    /(?<![a-z])(?:no dude[sn]?|si tiene[sn]? (?:alguna|mas|otra)|cualquier (?:otra )?(?:duda|consulta|pregunta|cosa)|espere un (?:momento|minuto)|dude en|quedamos|marcar? (?:la|esta|como) (?:respuesta|pregunta|consulta|solucionad))/,
  ),
};

/** «No se puede cambiar», «no puede devolverlo»: the verb is denied, not told. */
const denied = /(?<![a-z])(?:no|nunca|tampoco) (?:se |le |te |les |lo |la |los |las |nos |me ){0,2}$/;

/** What the customer is told to do, specifically: "hold both buttons", «pulse los dos botones», "have you tried restarting?". */
export function instructions(sentence: Sentence): readonly Span[] {
  const { fold, language } = sentence;
  const end = closing[language].exec(fold)?.index ?? fold.length;
  const first = atStart[language].exec(fold) ?? (language === 'en' ? afterCondition.exec(fold) : null);
  const found = first ? [spanOf(first), ...patterns[language].all(fold)] : patterns[language].all(fold);
  return found.filter(
    (span) =>
      span.start < end &&
      !(language === 'es' && denied.test(fold.slice(Math.max(0, span.start - 16), span.start))) &&
      !carriesOn(sentence, span) &&
      !onlyAsks(sentence, span),
  );
}

/** "We will do our best **and keep** you posted": the verb after the joining word is the house's own. */
function carriesOn({ fold, language }: Sentence, span: Span): boolean {
  if (!/^(?:and|so|or|then|also|y|o|luego|tambien|despues)\b/.test(fold.slice(span.start, span.end))) return false;
  const before = fold.slice(0, span.start);
  return language === 'en'
    ? /\b(?:i|we|they|he|she|it|team|technician|colleague|[a-z]+)(?:'ll| will|'ve| have|'m|'re| am| are)\b[^.;:]*$/.test(
        before,
      ) && !/\b(?:please|you)\b[^.;:]*$/.test(before)
    : /(?<![a-z])(?:he|hemos|voy a|vamos a|[a-z]{2,14}(?:remos|amos|emos|imos))(?![a-z])[^.;:]*$/.test(before);
}

/** A bare question for data is no instruction: «¿podría indicarnos su número?». */
function onlyAsks({ fold, language, text }: Sentence, span: Span): boolean {
  if (!/\?/.test(text)) return false;
  return language === 'es'
    ? /\b(?:proporcionar|indicar|facilitar|enviar|decir|confirmar|compartir|dar|explicar|aclarar|detallar|especificar)/.test(
        fold.slice(span.start, span.end),
      )
    : /^you (?:can|could) (?:please )?(?:provide|tell|confirm|give|share)/.test(fold.slice(span.start, span.end));
}
