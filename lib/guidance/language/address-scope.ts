import type { Span } from '../types.ts';
import { spansOf } from './matches.ts';
import { quotes } from './quotes.ts';
import type { Sentence } from './sentence.ts';

/** Stretches between marks that hold a label, a name or somebody else's words. */
const marked: readonly (readonly [string, RegExp])[] = [
  ['[', /\[[^\]]{1,200}\]/g],
  ['*', /\*\*[^*]{1,200}\*\*/g],
  ['`', /`[^`]{1,200}`/g],
  ["'", /(?<![\p{L}\p{N}])'[^']{2,120}'(?![\p{L}\p{N}])/gu],
  ['http', /https?:\/\/\S{1,500}/g],
  ['>', />\s?\p{Lu}[^,.;>→]{1,60}/gu],
  ['→', /→\s?\p{Lu}[^,.;>→]{1,60}/gu],
];
/** A name on the screen after the word that announces it: «pulse en Revisa tu cuenta». */
const label =
  /(?:clic(?:k)? en|clic(?:k)? sobre|bot[oó]n|opci[oó]n|men[uú]|pesta[nñ]a|enlace|apartado|secci[oó]n|casilla|mensaje|titulad[oa]|llamad[oa]|denominad[oa]|dice|pulse(?: en| sobre)?|pulsa(?: en| sobre)?|seleccion[ae]|elij[ae]|elige|marque|marca|active|activa|desactive|desactiva|abra|abre|en|a|de)\s{1,2}(?:el |la |los |las )?(?:opci[oó]n |bot[oó]n |men[uú] )?(?=(?:Tu|Tus|Te|Su|Sus|Revisa|Revise|Elige|Elija|Borra|Borrar|Restablece|Restablecer|Actualiza|Actualizar|Activa|Desactiva|Comprueba|Guarda|Inicia|Gestiona|Administra|Configura|Cambia|Crea|Añade|Recuerda|Contacta|Pregunta|Conecta|Descarga|Busca|Envía)\s)/gu;

/** The capital that a name on the screen begins with, as `label` has them. */
const mayNameLabel =
  /\s(?:Tus?|Te|Sus?|Revis[ae]|Eli[gj][ae]|Borr|Restab|Actual|Activa|Desact|Compru|Guarda|Inicia|Gestiona|Admin|Config|Cambia|Crea|Añade|Recuerda|Contacta|Pregunta|Conecta|Descarga|Busca|Envía)/;

/** What is not said to the reader by the writer: quoted words, names of buttons and menus, addresses of pages. */
export function notAddressed(sentence: Sentence): readonly Span[] {
  const found: Span[] = [...sentence.get(quotes)];
  for (const [sign, expression] of marked) {
    if (!sentence.text.includes(sign)) continue;
    found.push(...spansOf(expression, sentence.text));
  }
  if (!mayNameLabel.test(sentence.text)) return found;
  for (const { end: start } of spansOf(label, sentence.text)) {
    const end = /[.,;:()\n]| y | para | e | o /.exec(sentence.text.slice(start))?.index;
    found.push({ start, end: end === undefined ? sentence.text.length : start + end });
  }
  return found;
}

const greeting =
  /^["'¡ ]{0,3}(?:hola|buen[oa]s(?: (?:dias|tardes|noches))?|estimad[oa]s?(?:\/a)?|querid[oa]s?|apreciad[oa]s?)(?: [^,.!:;]{1,40})?[,.!:;] {0,3}/;
/** Somebody or something that «su» and «le» could belong to: a noun with its article, or a name. */
const someone =
  /(?:^|[^a-z])(?:el|la|los|las|un|una|est[ea]|es[ea]|aquel|cada|dich[oa]|nuestr[oa]s?|otr[oa]|al|del|ningun[oa]?) (?:[a-z]{3,12} )?(?!(?:momento|dia|semana|mes|ano|hora|tarde|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|demora|retraso|espera|reembolso|importe|factura|molestias?|inconvenientes?|inconveniente|problema|informacion|situacion|correo|enlace|numero|pasos?|plazo|detalles?|estado|fecha|codigo|parte|respecto|caso|contrario)(?![a-z]))[a-z]{3,}/;

/** How far back somebody stays in mind. UTF-16 units. */
const reach = 240;

/** True when the sentence has named somebody else before the place, so that the third person may be meant. */
export function thirdPersonBefore(sentence: Sentence, place: number): boolean {
  const opened = greeting.exec(sentence.fold)?.[0].length ?? 0;
  if (opened >= place) return false;
  const from = Math.max(opened, place - reach);
  if (someone.test(sentence.fold.slice(from, place))) return true;
  return /(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{2,}/u.test(sentence.text.slice(from, place));
}
