import { describe, expect, it } from 'vitest';
import { compose, folded, lowered } from '../../../../lib/guidance/language/fold.ts';
import { sentencesOf } from '../../../../lib/guidance/language/sentences.ts';

const cut = (text: string) => sentencesOf(text).map((span) => text.slice(span.start, span.end));

describe('sentences', () => {
  it.each([
    ['I refunded it. You see it on Friday.', ['I refunded it.', 'You see it on Friday.']],
    ['Hello Mr. Ortega, it left. Bye.', ['Hello Mr. Ortega, it left.', 'Bye.']],
    ['Buenas, Sra. Prado: ya salió. ¿Le llega bien?', ['Buenas, Sra. Prado: ya salió.', '¿Le llega bien?']],
    ['See https://help.example/a?b=c.d for it. Thanks.', ['See https://help.example/a?b=c.d for it.', 'Thanks.']],
    ['The 4.2 update costs $1.50. It is out.', ['The 4.2 update costs $1.50.', 'It is out.']],
    ['1. Open Settings\n2. Press Download\n- Wait', ['Open Settings', 'Press Download', 'Wait']],
    ['First line\nSecond line', ['First line', 'Second line']],
    [
      'I will send the four bolts for your crib today and they reach\nyou on Thursday.',
      ['I will send the four bolts for your crib today and they reach\nyou on Thursday.'],
    ],
    ['Llamo antes de las 5 p. m. de hoy.', ['Llamo antes de las 5 p. m. de hoy.']],
    ['', []],
    [' \n\n ', []],
  ])('of %j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe('sentences that are plain to see', () => {
  const signs = [
    '. ',
    '! ',
    '?  ',
    '?! ',
    '... ',
    '.) ',
    '." ',
    '.',
    ' (',
    '"',
    '; ',
    ', ',
    ' «',
    '» ',
    ' ¿',
    ' 4.2 ',
    ' e.t. ',
    ' U.S. ',
  ];
  const words = ['sent', 'The', 'Ábaco', 'it', 'él', '7', 'OK', '(No', "I'll", 'A'];
  const texts = signs.flatMap((sign, at) =>
    words.flatMap((word, index) =>
      signs.map((other, place) => {
        const next = words[(index + place + 1) % words.length] ?? '';
        return `${words[at % words.length]}${sign}${word}${other}${next}${sign}`;
      }),
    ),
  );

  it('end where the segmenter ends them', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    for (const text of texts) {
      // What the segmenter cuts is joined again within words, as the sentences are; each end of ours is one of its own.
      const ends = new Set(Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length));
      const own = sentencesOf(text).map(({ end }) => end);
      const cuts = [...ends].map((end) => text.slice(0, end).trimEnd().length);
      expect([text, own.filter((end) => !cuts.includes(end))]).toEqual([text, []]);
    }
  });

  it('end as they do beside a sign that leaves it to the segmenter', () => {
    for (const text of texts) {
      const whole = sentencesOf(`${text}x. Āx`).map(({ start, end }) => [start, end]);
      const plain = sentencesOf(`${text}x. Ax`).map(({ start, end }) => [start, end]);
      expect([text, plain]).toEqual([text, whole]);
    }
  });
});

describe('folding', () => {
  it('never moves an offset', () => {
    const text = 'Él dijo: “Señor İşık — ¡YA! ß 🙂”\u00a0…';
    expect(lowered(text)).toHaveLength(text.length);
    expect(folded(text)).toHaveLength(text.length);
    expect(folded('¿Cuándo «LLEGARÁ» la Cigüeña?')).toBe('¿cuando "llegara" la ciguena?');
    expect(lowered('LLAMÓ’s')).toBe("llamó's");
  });

  it('joins separate accents and finds the way back', () => {
    const text = 'llegara\u0301 hoy';
    const { text: joined, original } = compose(text);
    expect(joined).toBe('llegará hoy');
    expect(text.slice(original(joined.indexOf('hoy')), original(joined.length))).toBe('hoy');
  });
});
