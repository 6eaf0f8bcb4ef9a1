import { describe, expect, it } from 'vitest';
import { review } from '../../../../lib/guidance/review.ts';

const named = (customer: string, draft: string) =>
  review({ draft, thread: [{ from: 'customer', text: customer }] }).questions.named;

describe('a reply names the case', () => {
  it.each([
    ['My crib arrived without bolts.', 'The four bolts leave today.'],
    ['Can I sit by the window on the way back?', 'All of row 12 is taken, but 14A faces the wing.'],
    ['I would like the oak bench in grey, where can I order it?', 'It was discontinued in spring and never restocked.'],
    ['The tap drips since the plumber left.', 'A washer was fitted the wrong way round.'],
    ['The screen goes black when I open the settings.', 'Does the screen go black in other settings too?'],
    ['No me llega la contraseña nueva.', 'El código de acceso caduca a los diez minutos; pida otro.'],
    ['La caldera pierde agua.', 'Una junta reseca deja escapar el agua.'],
    ['Quiero darme de baja.', 'La cancelación de su cuota queda hecha hoy.'],
  ])('%s ← %s', (customer, draft) => {
    const answer = named(customer, draft);
    expect(answer.answer).toBe('yes');
    expect(answer.evidence).not.toEqual([]);
  });

  it.each([
    ['My crib arrived without bolts.', 'We are looking into this issue with priority.'],
    ['My crib arrived without bolts.', 'Could you please confirm your order number and your full name?'],
    ['The app logs me out every hour.', 'Please restart your device and check that you use the latest version.'],
    ['The Acme Tumbler leaks.', 'Hi Dana, thank you for choosing the Acme. ^Luis'],
    ['The tap drips since the plumber left.', 'Thank you, a specialist will review your case and keep you informed.'],
    ['La caldera pierde agua.', 'Estamos revisando su incidencia y le informaremos.'],
    ['La caldera pierde agua.', '¿Podría indicarnos su número de cliente y su dirección?'],
    ['No me llega la contraseña nueva.', 'Reinicie el dispositivo y actualice la aplicación a la última versión.'],
  ])('not yet: %s ← %s', (customer, draft) => {
    expect(named(customer, draft)).toMatchObject({ answer: 'not-yet', applies: true, evidence: [] });
  });

  it('tells the customer’s words from words that only fit', () => {
    expect(named('The tap drips.', 'The tap needs a washer.').because).toBe('“tap”: the customer’s own words.');
    expect(named('It drips.', 'A washer was fitted upside down.').because).toContain('words that fit this case');
  });
});
