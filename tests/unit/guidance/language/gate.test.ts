import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../lib/guidance/language/expression.ts';
import { folded } from '../../../../lib/guidance/language/fold.ts';
import { Gate, gated } from '../../../../lib/guidance/language/gate.ts';
import { forgetReadings, readAlike } from '../../../../lib/guidance/language/reading.ts';
import { requiredOf } from '../../../../lib/guidance/language/required.ts';
import { pieces } from '../hostile-pieces.ts';
import { fairReplies } from '../replies.ts';

const sources = [
  '(?<![a-z0-9_])(?:(?:very {1,3})?soon(?! as )|asap|as {1,3}(?:soon|fast) {1,3}as {1,3}(?:we {1,3}can|possible))(?![a-z0-9_])',
  "(?:i|we)(?:'ve| have)? (?:refunded|sent|repaired)\\b",
  '\\bapologi[sz]e?',
  '[$€£] ?\\d{1,3}(?:[.,]\\d{2})?|24/7',
  '^(?:hi|hola),? [a-z]+',
  '(?:order|pedido) \\d{3,}$',
  'mix-?up|wash(?:ing machine)?',
  '(?<verb>envi|llam)(?:o|é|amos)',
  '(?:[a-z]{2,16} ){0,3}(?:ré|remos)(?![a-z])',
  '(\\w)\\1\\b',
  '\\u00f1and[uú]|\\p{Lu}{3}',
  '(?:a|b)*x?',
];

const texts = [
  ...pieces.flatMap((piece) => [piece, piece.repeat(7), `I sent ${piece}soon`, `${piece} washing machine ${piece}`]),
  ...fairReplies.flatMap(({ draft }) => draft.split(/[.\n]/)),
  'as  soon as   possible',
  "We've sent $4.50, as soon as we can: mixup",
  'Le envío el pedido 448120',
  'APOLOGISE, ÑANDÚ',
  '',
];

describe('a gate', () => {
  it.each(sources)('never shuts out a match: %s', (source) => {
    for (const flags of ['', 'i']) {
      const expression = new RegExp(source, source.includes('\\p') ? 'u' : flags);
      const asked = gated(expression);
      for (const text of texts) {
        for (const way of new Set([text, folded(text)])) {
          expect([way, asked.test(way), asked.exec(way)?.[0]]).toEqual([
            way,
            expression.test(way),
            expression.exec(way)?.[0],
          ]);
        }
      }
    }
  });

  it('tells which of a list may match', () => {
    const list = ['in due course', 'refund(?:ed)?', 'voucher'];
    const gate = new Gate(list);
    expect(gate.open('we refunded it', list)).toEqual(['refund(?:ed)?']);
    expect(gate.open('we sent it', list)).toEqual([]);
    expect(gate.mayMatch('we sent it')).toBe(false);
  });

  it('answers the same for a text read before it was made, and for one read again', () => {
    const text = 'in due course we refund it';
    expect(new Gate(['refund']).mayMatch(text)).toBe(true);
    const late = new Gate(['voucher', 'due course']);
    expect(late.mayMatch(text)).toBe(true);
    forgetReadings();
    expect(late.open(text, [1, 2])).toEqual([2]);
  });

  it('takes two ways of writing a text for one where it is told so', () => {
    readAlike('we refund it', 'We REFUND it');
    expect(new Gate(['refund']).mayMatch('We REFUND it')).toBe(true);
  });
});

describe('what a text must hold', () => {
  it.each([
    ['(?:as soon as|asap)', ['as soon as', 'asap']],
    ['(?:very )?sorry', ['very sorry', 'sorry']],
    ['pleas[eu]', ['please', 'pleasu']],
    ['\\d+ days', [' days']],
  ])('is a run of every phrase it can match: %s', (source, phrases) => {
    const runs = requiredOf(partsOf(source)) ?? [];
    for (const phrase of phrases) expect([phrase, runs.some((run) => phrase.includes(run))]).toEqual([phrase, true]);
  });

  it.each(['a|\\w+', '(?:sorry)?', '(?=sorry)'])('is not known of %s', (source) => {
    expect(requiredOf(partsOf(source))).toBeNull();
  });
});
