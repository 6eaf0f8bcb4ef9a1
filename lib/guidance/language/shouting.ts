import type { Span } from '../types.ts';
import { functionWords } from './common-words.ts';
import { none, spansOf } from './matches.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
/** Written in capitals by everybody: short forms, codes, brands. Folded. */
const shortForms = set(`
ok id pc tv uk us usa eu ue un onu am pm it ti iban sim nif dni cif nie vat iva ssn pin puk otp sms mms url usb hdmi led lcd gps nfc wifi wlan lan
vpn dns dhcp ip isp http https html css pdf csv xml json api sdk faq faqs asap eta etd fyi btw lol omg diy ups dhl fedex seur mrw gls dpd tnt usps
visa swift bic sepa ach atm gdpr rgpd iso ce dvd cd hd uhd ssd hdd ram rom cpu gpu ios mac macos imap smtp pop ssl tls crm erp kpi hr rrhh cee
eur usd gbp mxn cop ars clp pen brl nasa unesco ikea asus lenovo nasdaq adsl ftth fttc gsm lte volte utc gmt cet est pst edt bst cest tae
tin cvv cvc ean sku isbn imei iccid mfa sso dm pm tos toc sla sa sl slu ltd llc inc gmbh ave renfe aena bbva ing hsbc rae rma po nps csat
covid bios uefi captcha vip vhs dslr qr ai ia ui ux qa rsvp tba eod cob n/a ms dr mr sr sra na sat ac dc kb mb gb tb km kg ml cm mm xs xl xxl xxxl
ii iii iv vi vii viii ix xi xii xiii xiv xv thu fri mon tue wed sat sun jan feb mar apr jun jul aug sep oct nov dec addon crlf ascii utf oauth exe zip jpg jpeg
png gif svg bmp doc docx xls xlsx ppt txt iso img amo esr fxos gnu gpl mdn sumo bcn mad nyc la sf ny ca tx fl
`);
/** Words people raise their voice with; two letters are enough for these. Folded. */
const raised = set(`
not no do don't never always all must please now only very stop any you your we our is are be can can't cannot won't will did didn't was has
immediately important urgent attention warning read again every nothing this that will if and or but the for to of on with
nunca siempre todo toda todos todas debe deben debes por favor ya solo muy ni si su sus usted ustedes es son ha han que para con sin los las el lo se
urgente importante atencion aviso lea gracias inmediatamente jamas ahora mismo nada
`);
/** What stands before the name of a button, a key or a menu, which may well be in capitals. */
const label =
  /(?:\b(?:button|key|keys|tab|menu|option|field|mode|press|click|tap|select|choose|hit|type|enter|write|code|coupon|folder|file|command|reply|text|word|model|size|named|called|titled|says|boton|tecla|teclas|pestana|opcion|campo|modo|pulse|pulsa|presione|presiona|elija|elige|seleccione|selecciona|escriba|escribe|codigo|cupon|carpeta|archivo|comando|palabra|modelo|talla|titulad[oa]|llamad[oa]|dice|pone)(?: (?:the|on|a|el|la|en|de))?|[:>/|+&=])\s*$/;

const isOrdinary = (word: string): boolean => raised.has(word) || functionWords.has(word);

/**
 * Words raised in capitals. Left out: short forms, codes with digits or hyphens, names of buttons, words in quotes or
 * brackets, and capitals that stand alone among small letters and could be a name.
 */
export function shouted(sentence: Sentence): readonly Span[] {
  // The first asks the same of fewer letters, many times sooner.
  if (!/[A-Z\x80-\uffff]{2}/.test(sentence.text) || !/\p{Lu}{2}/u.test(sentence.text)) return none;
  const runs: Span[][] = [];
  for (const span of spansOf(
    /(?<![\p{L}\p{N}_@#/.\-<[{(])\p{Lu}{2,24}(?:['’]\p{Lu}{1,3})?(?![\p{L}\p{N}_/@\]})>]|[-.]\p{L}|-\p{N})/gu,
    sentence.text,
  )) {
    const last = runs.at(-1)?.at(-1);
    if (last && /^[\s,¡!¿]{1,3}$/.test(sentence.text.slice(last.end, span.start))) runs.at(-1)?.push(span);
    else runs.push([span]);
  }
  return runs.flatMap((run) => loudPart(sentence, run));
}

function loudPart(sentence: Sentence, run: readonly Span[]): Span[] {
  const first = run[0];
  const before = sentence.fold.slice(Math.max(0, (first?.start ?? 0) - 24), first?.start ?? 0);
  const wordOf = (span: Span) => sentence.fold.slice(span.start, span.end);
  const ordinary = run.some((span) => isOrdinary(wordOf(span)) && !shortForms.has(wordOf(span)));
  if (!ordinary && label.test(before)) return [];
  return run.filter((span) => {
    const word = wordOf(span);
    if (shortForms.has(word) || isQuoted(sentence, span)) return false;
    if (isOrdinary(word)) return run.length > 1 || !label.test(before);
    return ordinary && word.length > 2;
  });
}

/** Exclamations: each run of marks, with how many marks it has. A Spanish pair «¡…!» is one. */
export interface Exclamation extends Span {
  readonly marks: number;
}

export function exclamations(sentence: Sentence): readonly Exclamation[] {
  if (!sentence.text.includes('!')) return [];
  return spansOf(/!{1,20}/g, sentence.text)
    .map(({ start, end }) => ({ start, end, marks: end - start }))
    .filter(
      (mark) =>
        !isQuoted(sentence, mark) &&
        !/yahoo$|\bjeopardy$/.test(sentence.fold.slice(Math.max(0, mark.start - 12), mark.start)) &&
        sentence.text[mark.end] !== '=',
    );
}
