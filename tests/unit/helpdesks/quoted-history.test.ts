import { describe, expect, it } from 'vitest';
import { withoutQuotedHistory } from '../../../lib/helpdesks/thread/quoted-history.ts';

describe('quoted history', () => {
  it.each([
    [
      'English mail',
      'Where is it?\n\nOn Tue, 3 Mar 2026 at 10:02, Ana <a@x.example> wrote:\n> We sent it',
      'Where is it?',
    ],
    [
      'Spanish mail',
      '¿Dónde está?\n\nEl mar, 3 mar 2026 a las 10:02, Ana (<a@x.example>) escribió:\n> Ya salió',
      '¿Dónde está?',
    ],
    ['a wrapped opening', 'No.\nOn Tue, 3 Mar 2026 at 10:02, Ana Maria Ruiz\n<a@x.example> wrote:\nold', 'No.'],
    ['Outlook, English', 'Still broken\n\nFrom: Ana\nSent: Monday\nTo: me\nSubject: x\n\nold', 'Still broken'],
    ['Outlook, Spanish', 'Sigue igual\n\nDe: Ana\nEnviado el: lunes\nPara: yo\nAsunto: x\n\nviejo', 'Sigue igual'],
    ['original message', 'New\n-----Original Message-----\nold', 'New'],
    ['mensaje original', 'Nuevo\n----- Mensaje original -----\nviejo', 'Nuevo'],
    ['a reply line', 'New words\n##- Please type your reply above this line -##\nold', 'New words'],
    ['quoted lines between', '> old question\nMy answer\n>> older\nMore', 'My answer\nMore'],
  ])('is cut: %s', (_name, text, own) => {
    expect(withoutQuotedHistory(text)).toBe(own);
  });
  it.each([
    'On Tuesday you wrote that it was sent. It was not.',
    'El pedido que hice, lo escribió su compañero.',
    'From: Madrid to Lugo, two parcels.',
    'I paid > 100 euros',
    '---------- Forwarded message ----------\nYour order is late',
  ])('is not seen where there is none: %s', (text) => {
    expect(withoutQuotedHistory(text)).toBe(text);
  });
  it('keeps a message that is nothing but a quote', () => {
    expect(withoutQuotedHistory('> only this\n> and this')).toBe('> only this\n> and this');
    expect(withoutQuotedHistory('On Tue, 3 Mar 2026, Ana wrote:\nold')).toBe('On Tue, 3 Mar 2026, Ana wrote:\nold');
  });
});
