import { describe, expect, it } from 'vitest';
import { review } from '../../../lib/guidance/review.ts';

const rows = (draft: string) => review({ draft }).commitments.map(({ owner, action, time }) => [owner, action, time]);

describe('commitments', () => {
  it.each([
    ['I will send the side bolts on Thursday', [['I', 'send the side bolts', 'Thursday']]],
    [
      'I will call the courier today and write to you before 6 pm.',
      [
        ['I', 'call the courier', 'today'],
        ['I', 'write to you', 'before 6 pm'],
      ],
    ],
    ['A technician will contact you as soon as possible.', [['A technician', 'contact you', '']]],
    ['Luis, from billing, will check it. We ship on Monday.', expect.arrayContaining([])],
    ['Your request will be reviewed.', [['', 'Your request will be reviewed', '']]],
    ['By Friday, I will refund $40 to your card.', [['I', 'refund $40 to your card', 'By Friday']]],
    ['We guarantee it will arrive soon', [['We', 'it will arrive', '']]],
    ['Your parcel will arrive on Friday', [['', 'Your parcel will arrive', 'Friday']]],
    ['Le llamo mañana a las 10.', [['yo', 'Le llamo', 'mañana a las 10']]],
    ['El técnico le llamará el martes por la tarde.', [['El técnico', 'le llamará', 'martes por la tarde']]],
    ['Voy a enviarle la etiqueta hoy.', [['yo', 'Voy a enviarle la etiqueta', 'hoy']]],
    ['Nos pondremos en contacto con usted.', [['nosotros', 'Nos pondremos en contacto con usted', '']]],
  ])('in “%s”', (draft, expected) => {
    expect(rows(draft)).toEqual(expected);
  });

  it('shows three rows for three promises', () => {
    const draft = 'I will refund $40 today. Marta will ship the part on Tuesday. You will receive the label by email.';
    expect(rows(draft)).toEqual([
      ['I', 'refund $40', 'today'],
      ['Marta', 'ship the part', 'Tuesday'],
      ['', 'receive the label by email', ''],
    ]);
  });

  it('leaves the parts empty that a Spanish passive hides', () => {
    const [row] = review({ draft: 'Se le reembolsará en breve' }).commitments;
    expect(row).toMatchObject({ owner: '', time: '' });
    expect(row?.action).toContain('reembolsará');
  });

  it.each([
    'I will be happy to help.',
    'You will need to restart the router.',
    'Will you be at home on Thursday?',
    'Será un placer ayudarle.',
    'I sent the bolts on Thursday.',
    '¿Le llamo mañana?',
    'If the light will not go off, the fuse is gone.',
    'Encontrará la etiqueta en la caja.',
  ])('holds none: “%s”', (draft) => {
    expect(rows(draft)).toEqual([]);
  });

  it('has spans on the text', () => {
    const draft = 'Hello. I will send the side bolts on Thursday.';
    const [row] = review({ draft }).commitments;
    expect(draft.slice(row?.start, row?.end)).toBe('I will send the side bolts on Thursday.');
  });
});
