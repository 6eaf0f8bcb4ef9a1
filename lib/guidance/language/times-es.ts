import type { TimeGrammar } from './times.ts';
import { WordSearch } from './word-starts.ts';

const day = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)';
const month = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)';
const number =
  '(?:\\d{1,4}(?:[.,]\\d)?|una?|un par de|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|media)';
const unit =
  '(?:(?:segundos?|minutos?|min|horas?|hrs?|h|dias?|semanas?|mes(?:es)?|anos?)(?: (?:habil(?:es)?|laborables?|naturales|laborales))?)';
const clock =
  '(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:horas?|hrs?|h|am|pm|a\\. ?m\\.|p\\. ?m\\.)|\\d{1,2}:\\d{2}|mediodia|medianoche|las? (?:\\d{1,2}(?:[:.]\\d{2})?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?: y (?:media|cuarto))?(?: ?(?:horas|h|am|pm))?(?: de la (?:manana|tarde|noche))?)';
const year = '(?: (?:de|del) \\d{4})?';
const date = `(?:\\d{1,2}(?:o)? de ${month}${year}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{2}/\\d{1,2}(?![/\\d])|\\d{1,2}/\\d{2}(?![/\\d]))`;
const length = `(?:${number}(?: ?(?:-|a|o) ?${number})? ?${unit})`;
const partOfDay = '(?: por la (?:manana|tarde|noche)| a (?:primera|ultima) hora| al mediodia)';
const relative =
  '(?:hoy(?: mismo)?|esta (?:misma )?(?:manana|tarde|noche|semana)|(?:pasado )?(?<!(?:la|por|de|buena|buenas) )manana(?: mismo)?|anoche|anteayer|ayer|est[ea] (?:mes|fin de semana|verano|invierno|ano)|la (?:semana|proxima semana)(?: que viene| proxima| siguiente)|(?:la )?proxima semana|(?:el )?(?:mes|ano) (?:que viene|proximo|siguiente)|el proximo (?:mes|ano|dia habil)|(?:a )?(?:principios|mediados|finales|fin) de (?:esta |la |este )?(?:semana|mes|ano)|al dia siguiente|el mismo dia|fin de semana)';
const weekday = `(?:(?:(?:el|este|los|del|al) )?(?:proximo |pasado )?${day}(?: (?:que viene|proximo|pasado|siguiente))?(?:,? (?:dia )?(?:${date}|\\d{1,2}(?!\\d)))?${partOfDay}?)`;
const point = `(?:${weekday}|(?:el |del |al )?(?:dia )?${date}|${relative}${partOfDay}?|(?:en )?${month}${year}|el (?:dia )?\\d{1,2}(?! ?[%€\\d.,]| de (?!${month})| [a-z]{3,12}s)|${clock})`;
const before =
  '(?:(?:antes de|antes del|antes|a lo largo de|a lo largo del|a partir de|a partir del|a|al|en|en un plazo de|en un maximo de|en menos de|en las proximas|en los proximos|dentro de|durante|hasta|desde|entre|sobre|hacia|el plazo de|como maximo|a mas tardar|para|de|del|por|cada|unos|unas|las|los|el|la|hace|desde hace|tras) ){0,3}';
const after = '(?: (?:como (?:maximo|muy tarde)|a mas tardar|atras|antes))?';

/** Spanish: «mañana a las 10», «antes de las 18 horas», «a lo largo del jueves», «en 24 h», «de 3 a 5 días hábiles». */
export const timesEs: TimeGrammar = {
  expression: new WordSearch(
    [
      `(?<!['$€£#.,-])${before}(?:${point}(?:(?:,? (?:a|al|antes de|antes del|hasta|entre|de|y|o|desde|sobre) |,? ?)${point}){0,3}|${length}|24/7)${after}(?![a-z0-9_])`,
    ],
    { some: ' {1,2}', any: ' ?' },
  ),
  hint: /\d|hoy|manana|ayer|anoche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mediodia|medianoche|tarde|noche|semana|\bmes|\bano|dia|hora|hrs|minuto|segundo|\bmin\b|\bh\b|enero|febrero|marzo|abril|mayo|junio|julio|agosto|tiembre|octubre|noviembre|diciembre|verano|invierno|\blas? (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)/,
  past: /\b(?:ayer|anteayer|anoche|pasad[oa]|atras|hace|llevo|lleva)\b|(?:^|\|)(?:desde|desde hace|hace) |\b(?:pedido|compra|correo|mensaje|factura|cargo|pago|llamada|cita|fecha|desde|compro|pidio|realizo|realizad[oa]|envio|escribio|recibimos|recibio|hecho|efectuad[oa])(?: \w+)?(?: con fecha)? ?\|(?:del?|el|de fecha|en) /,
};
