import { describe, expect, it } from 'vitest';
import { joined } from '../../../../lib/insights/redact/pieces.ts';
import { redactNumbers } from '../../../../lib/insights/redact/redact.ts';
import { redactAll } from '../../../../lib/insights/redact/redact-all.ts';
import { fc } from '../../property.ts';
import { plantedText } from './planted.ts';
import { survivalIn } from './survival.ts';

const all = (text: string, names: readonly string[] = []) => joined(redactAll(text, names));

describe('ten thousand texts with values planted in them', () => {
  // A quarter at a time: each has the time of a test of its own.
  it.each([1, 2, 3, 4])('none is left, and numbers that say nothing of a person stay (%i of 4)', (quarter) => {
    fc.assert(
      fc.property(plantedText, ({ text, planted, stays }) => {
        const redacted = all(text);
        expect(planted.filter(survivalIn(redacted)), redacted).toEqual([]);
        expect(
          stays.filter((decoy) => !redacted.includes(decoy)),
          text,
        ).toEqual([]);
        expect(all(redacted)).toBe(redacted);
      }),
      { numRuns: 2_500, seed: 20_260_302 + quarter },
    );
  });
});

describe('what is masked', () => {
  it.each([
    ['card', 'my card 4111 1111 1111 1111 was charged', 'my card [card] was charged'],
    ['card', 'it is ４１１１-１１１１-１１１１-１１１１', 'it is [card]'],
    ['card', '4111 1111\n1111 1111, expired', '[card], expired'],
    ['iban', 'send it to ES91 2100 0418 4502 0005 1332 please', 'send it to [iban] please'],
    ['iban', 'gb82 west 1234 5698 7654 32, thanks', '[iban], thanks'],
    ['iban', 'GB82 WEST 1234 5698 7654 32.', '[iban].'],
    ['e-mail', 'escriba a ana.ruiz@example.com. Gracias', 'escriba a [e-mail]. Gracias'],
    ['e-mail', 'ana (at) example (dot) com', '[e-mail]'],
    ['phone', 'call me on +44 20 7946 0958 after six', 'call me on [phone] after six'],
    ['phone', 'mi móvil es 612 34 56 78', 'mi móvil es [phone]'],
    ['phone', '(212) 555-0147 is mine', '[phone] is mine'],
    ['id', 'DNI 12.345.678-Z', 'DNI [id]'],
    ['id', 'NIE X1234567L', 'NIE [id]'],
    ['id', 'my social security number is 123 45 6789', 'my social security number is [id]'],
    ['id', 'SSN 123-45-6789', 'SSN [id]'],
    ['link', 'https://x.example/a/b?token=abc&mail=ana%40example.com done', 'https://x.example/a/b?[link] done'],
    ['link', 'https://user:pass@x.example/reset/9f8a7b6c5d4e3f2a1b', 'https://[link]/reset/[link]'],
  ])('%s: %s', (_, text, expected) => expect(all(text)).toBe(expected));

  it('names on the ticket, whole and in part, with and without accents and capitals', () => {
    const names = ['María Núñez de la Torre', 'Rosa Park', 'Tom Reed'];
    expect(all('Hola, soy MARIA NUNEZ y Tom me dijo', names)).toBe('Hola, soy [name] [name] y [name] me dijo');
    expect(all('soy rosa park', names)).toBe('soy [name]');
    // A first name that is also a word counts with its capital only.
    expect(all('la caja rosa de Rosa en el park', names)).toBe('la caja rosa de [name] en el park');
    expect(all('de la tienda, atomic', names)).toBe('de la tienda, atomic');
  });
});

describe('what stays', () => {
  it.each([
    'order 4417 was due on 12/05/2026 at 10:30',
    'order number 1234567890123456',
    'I paid €1,234.56 and 1.234.567,89 € and 49.99 USD',
    'pedido 612345678 del 3 de mayo',
    'tracking ABC-612345678',
    'the 24-inch model, size 48, v2.11.4',
    'https://shop.example.com/help/returns',
    'the ISBN 978-3-16-148410-1 book, page 12-14',
    'see you at home. Es urgente',
    'quedan 12345678 y otra cosa',
  ])('%s', (text) => expect(all(text)).toBe(text));
});

describe('the background’s last look', () => {
  it('masks cards, accounts, e-mail and identity numbers without names or numbering plans', () => {
    expect(redactNumbers('4111 1111 1111 1111, ES91 2100 0418 4502 0005 1332, a@example.com, 12345678Z')).toBe(
      '[card], [iban], [e-mail], [id]',
    );
  });
});
