import { describe, expect, it } from 'vitest';
import { customerLanguage } from '../../../lib/helpdesks/thread/customer-language.ts';

const customer = (text: string) => ({ from: 'customer' as const, text });
const agent = (text: string) => ({ from: 'agent' as const, text });
const english = 'Where is my order? It was due on Monday and it has not arrived.';
const spanish = '¿Dónde está mi pedido? Tenía que llegar el lunes y no ha llegado.';

describe('language of the customer', () => {
  it.each([
    ['English', [customer(english)], null, 'en'],
    ['Spanish', [customer(spanish)], null, 'es'],
    ['not the agent’s', [customer(spanish), agent(english)], null, 'es'],
    ['of the newest message when it changes', [customer(english), customer(spanish)], null, 'es'],
    ['of an older message when the newest says too little', [customer(spanish), customer('OK')], null, 'es'],
    ['of the subject when no message says', [customer('1234')], 'My order is late and the box is open', 'en'],
    ['unknown', [customer('1234')], '#99', null],
    ['unknown without any text', [], null, null],
  ] as const)('%s', (_name, thread, subject, language) => {
    expect(customerLanguage(thread, subject)).toBe(language);
  });
});
