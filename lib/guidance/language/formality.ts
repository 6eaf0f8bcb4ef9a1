import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

/** Openers and closers of a formal letter. "Dear Sam" is none: it goes with any tone. */
const formal: Readonly<Record<Language, RegExp>> = {
  en: /^["' ]{0,3}(?:dear (?:sirs?|madam|sir or madam|sir\/madam|mr|mrs|ms|miss|mx|dr|prof|professor|messrs|ladies|gentlemen|valued customer)\b|to whom it may concern|(?:good (?:morning|afternoon|evening|day),? )?(?:sir|madam)[,:]|yours (?:faithfully|sincerely|truly)|sincerely yours|respectfully(?: yours)?[,.]?$)/,
  es: /^["'¡ ]{0,3}(?:(?:estimad[oa]s?|apreciad[oa]s?|distinguid[oa]s?|querid[oa]s?) (?:sr|sra|sres|srta|senor|senora|senores|senorita|don|dona|d|dna)(?![a-z])|muy senor(?:a|es)? mi[oa]s?|a quien corresponda|(?:hola|buen[oa]s (?:dias|tardes|noches)),? (?:sr|sra|senor|senora|don|dona)(?![a-z]))/,
};

/** Words among friends. */
const familiar: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:hey|heya|hiya|yo)(?: (?:there|guys|man|dude|buddy|mate))?(?=[,! .])(?! jude)',
    "yeah|yep|yup|nope|nah|lol|rofl|lmao|omg|haha(?:ha)*|hehe|gonna|wanna|gotta|kinda|sorta|dunno|lemme|gimme|ain't|y'all|cuz|coz|thx|pls|plz|btw|idk|tbh|imo|ur|u|2moro",
    "no (?:worries|prob|probs|biggie|sweat)|my bad|you guys|dude|bro|buddy|mate|folks|awesome sauce|sweet!|cheers,? mate|what's up|wassup|hang tight|cool beans|oopsie|oops|whoops|yikes|freaking|crappy|sucks|super duper",
  ]),
  es: new Pattern([
    '(?:ja){2,}|(?:je){2,}|guay|mola|molan|tranqui|porfa|porfi|finde|xq|pq|tio|tia|colega|bro|crack|chao|ey|flipas|chulo|chuli|currar|curro|majo|maja|oki|okis|besitos|wapo|wapa|que tal todo|sin problema, tio|al toque|che',
  ]),
};

export const formalWords = (sentence: Sentence): Span | null => {
  const match = formal[sentence.language].exec(sentence.fold);
  return match ? { start: 0, end: match[0].length } : null;
};

export const familiarWords = (sentence: Sentence): readonly Span[] =>
  familiar[sentence.language].all(sentence.fold).filter((span) => {
    const word = sentence.text.slice(span.start, span.end);
    // "U", "UR", "YO" in capitals are codes; «tío» the uncle has an article before him.
    if (isQuoted(sentence, span) || (word.length < 3 && word !== word.toLowerCase())) return false;
    if (!/^(?:ti[oa]|colega|curro|bro|mate|buddy|crack|u|yo)$/.test(sentence.fold.slice(span.start, span.end)))
      return true;
    return (
      /(?:^|[,;.!¡¿?] {0,2})$/.test(sentence.fold.slice(0, span.start)) ||
      /^(?: (?:can|are|will|have|need)|[,!])/.test(sentence.fold.slice(span.end))
    );
  });
