import type { TimeGrammar } from './times.ts';
import { WordSearch } from './word-starts.ts';

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:tue|wed|thu|thur|fri)(?=[ ,.])';
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';
const number =
  '(?:\\d{1,4}(?:[.,]\\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half an)';
const unit =
  '(?:(?:business|working|full|calendar|more) )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)';
const clock =
  "(?:(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.|hrs?|h|o'clock)|\\d{1,2}:\\d{2}|noon|midday|midnight)(?: ?(?:utc|gmt|cet|est|pt|et|bst))?)";
const hours = `(?:${clock}(?: ?(?:-|to|and) ?${clock})?|\\d{1,2} ?(?:-|to) ?${clock})`;
const partOfDay = '(?: (?:morning|afternoon|evening|night|noon))';
const year = '(?:,? \\d{4})?';
const date = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}${year}|${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)${year}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{2}/\\d{1,2}(?![/\\d])|\\d{1,2}/\\d{2}(?![/\\d]))`;
const count = number.replace('an?|', '');
const length = `(?:${count}(?: ?(?:-|to|or) ?${count})? ?${unit}|(?<=(?:in|within|for|after|about|than|under|over|half) )(?:about |half )?an? ${unit})`;
const relative =
  '(?:today|tonight|tomorrow|yesterday|(?:this|next|last) (?:morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall|winter)|(?:the )?(?:end|close) of (?:the |this |next )?(?:day|week|month|year|business)|e\\.?o\\.?d|c\\.?o\\.?b|(?:this|next|last|the following|the next) (?:business |working )?day)';
const weekday = `(?:(?:this |next |last |the following )?(?:${day})${partOfDay}?(?:,? (?:the )?(?:${date}|\\d{1,2}(?:st|nd|rd|th)))?)`;
const point = `(?:${weekday}|${date}|${relative}${partOfDay}?|${hours}|(?:in )?(?:january|february|april|june|july|august|september|october|november|december)|the \\d{1,2}(?:st|nd|rd|th))`;
const before =
  '(?:(?:no later than|by|before|until|till|on|at|from|around|about|between|after|within|in|for|up to|every|early|late|later|the end of|the|over|during|starting|since) ){0,3}';
const after = '(?: (?:ago|before|at the latest|from (?:now|today)))?';

/** English: hours, weekdays, dates, lengths of time; "a few days" and "soon" are not times. */
export const timesEn: TimeGrammar = {
  expression: new WordSearch(
    [
      `(?<!['$€£#.,-])${before}(?:${point}(?:(?:,? (?:at|by|before|from|between|around|until|and|or) |,? ?)${point}){0,3}|${length}(?!-?old| old| guarantee| warranty)|24/7)${after}(?![a-z0-9_])`,
    ],
    { some: ' {1,2}', any: ' ?' },
  ),
  hint: /\d|day|night|tomorrow|morning|noon|evening|week|month|year|hour|minute|second|\b(?:mins?|secs?|tue|wed|thur?|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|e\.?o\.?d|c\.?o\.?b|spring|summer|autumn|fall|winter|end of|close of/,
  past: /(?: ago| before)$|\b(?:last|yesterday|since|previous|past) ?\||\|(?:\w+ ){0,2}(?:last|yesterday|since)\b|\b(?:order(?:ed)?|placed|bought|purchased|dated|sent|received|message|email|invoice|charge|payment|booking|from|(?:order|message|email|invoice|charge|payment|call|letter) of|wrote|paid|delivered|arrived|was|were|happened|ended|expired) ?\|(?:from|of|on|dated|in)? ?(?!within|by|before)/,
};
