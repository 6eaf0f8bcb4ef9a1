import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSavedReplies } from '../../../../lib/guidance/saved-replies.ts';
import { fc } from '../../property.ts';

const docs = readFileSync(new URL('../../../../docs/saved-replies.md', import.meta.url), 'utf8');
const samples = [...docs.matchAll(/```(?:json|csv)\n([\s\S]*?)```/g)].map(([, sample]) => sample ?? '');

describe('the samples of docs/saved-replies.md', () => {
  it('are read whole: Zendesk, Freshdesk, CSV', () => {
    const files = samples.map(readSavedReplies);
    expect(files.flatMap(({ leftOut }) => leftOut)).toEqual([]);
    expect(files.map(({ replies }) => replies)).toEqual([
      [
        {
          name: 'Late parcel',
          text: 'Hi {{ticket.requester.first_name}},\n\nYour parcel will arrive soon.',
          kind: 'public',
          row: 1,
        },
        {
          name: 'Return label',
          text: 'The label is in the box. I refund you the day it is back, by {{ticket.due_date}}.',
          kind: 'public',
          row: 2,
        },
      ],
      [
        {
          name: 'Late parcel',
          folder: 'Deliveries',
          text: 'Hi {{ticket.requester.firstname}},\nyour parcel will arrive soon.',
          kind: 'public',
          row: 1,
        },
        {
          name: 'Falta un dato',
          folder: 'Pedidos',
          text: 'Hola [NOMBRE], su pedido sale el lunes.',
          kind: 'public',
          row: 2,
        },
      ],
      [
        {
          name: 'Late parcel',
          folder: 'Deliveries',
          text: 'Hi {{ticket.requester.first_name}},\nyour parcel will arrive soon.',
          kind: 'public',
          row: 2,
        },
        { name: 'Return label', folder: 'Returns', text: 'The label is in the box.', kind: 'public', row: 3 },
      ],
    ]);
  });
});

describe('JSON', () => {
  const macro = (...actions: unknown[]) => JSON.stringify({ macros: [{ title: 'One', actions }] });

  it('reads a note as a note, whichever way the flag is written', () => {
    for (const value of [false, 'false']) {
      const file = readSavedReplies(
        macro({ field: 'comment_value', value: 'Done.' }, { field: 'comment_mode_is_public', value }),
      );
      expect(file.replies).toMatchObject([{ kind: 'internal' }]);
    }
  });

  it('keeps the valid part and names the place and reason of the rest', () => {
    const file = readSavedReplies(
      JSON.stringify({
        macros: [
          { title: 'Good', actions: [{ field: 'comment_value', value: 'Hello.' }] },
          { title: 'Fields only', actions: [{ field: 'status', value: 'solved' }] },
          { title: 7, actions: [] },
          { title: 'Odd', actions: [{ field: 'comment_value', value: { html: 'no' } }] },
          'text',
          { title: ' ', actions: [{ field: 'comment_value', value: 'Nameless.' }] },
        ],
      }),
    );
    expect(file.replies.map(({ name }) => name)).toEqual(['Good']);
    expect(file.leftOut).toEqual([
      { reason: 'no-text', row: 2, path: 'macros.1.actions', name: 'Fields only' },
      { reason: 'wrong-type', row: 3, path: 'macros.2.title', name: undefined },
      { reason: 'wrong-type', row: 4, path: 'macros.3.actions.0.value', name: 'Odd' },
      { reason: 'wrong-type', row: 5, path: 'macros.4', name: undefined },
      { reason: 'no-name', row: 6, path: 'macros.5.actions', name: undefined },
    ]);
  });

  it.each([
    ['{"macros": [', 'not-json'],
    ['{"views": []}', 'unknown-shape'],
    ['[]', 'empty'],
    ['', 'empty'],
    ['\uFEFF  \n', 'empty'],
  ])('answers %j with %s', (text, reason) => {
    expect(readSavedReplies(text)).toEqual({ replies: [], leftOut: [{ reason }] });
  });

  it('turns HTML into the text a person reads, and never into anything else', () => {
    const value =
      '<style>p{color:red}</style><p>Hola&nbsp;Ana,</p><ul><li>uno &amp; dos</li><li>tr&eacute;s &#8364;</li></ul>' +
      '<p>&lt;b&gt; is not a tag<br>a &lt; b<script>alert(1)</script></p>';
    const file = readSavedReplies(macro({ field: 'comment_value_html', value }));
    expect(file.replies[0]?.text).toBe('Hola Ana,\n\n- uno & dos\n- trés €\n\n<b> is not a tag\na < b');
  });
});

describe('CSV', () => {
  it('reads Spanish headers, semicolons, quotes and lines within a cell', () => {
    const file = readSavedReplies('\uFEFFNombre;Carpeta;Texto\r\nTarde;Envíos;"Hola ""Ana"",\r\nllega en breve."\r\n');
    expect(file.replies).toEqual([
      { name: 'Tarde', folder: 'Envíos', text: 'Hola "Ana",\nllega en breve.', kind: 'public', row: 2 },
    ]);
    expect(file.leftOut).toEqual([]);
  });

  it('counts rows as a spreadsheet does and says what each lacks', () => {
    const file = readSavedReplies('title,body\nOne,Hello.\n\n,No name.\nNo text,\nTwo,"Bye.\n');
    expect(file.replies.map(({ name, row }) => [name, row])).toEqual([['One', 2]]);
    expect(file.leftOut.map(({ reason, row }) => [reason, row])).toEqual([
      ['no-name', 4],
      ['no-text', 5],
      ['open-quote', 6],
    ]);
  });

  it('names the column it misses, with those it found', () => {
    expect(readSavedReplies('id,body\n1,Hello.').leftOut).toEqual([
      { reason: 'no-name-column', row: 1, path: 'id, body' },
    ]);
    expect(readSavedReplies('title,id\nOne,1').leftOut).toEqual([
      { reason: 'no-text-column', row: 1, path: 'title, id' },
    ]);
  });
});

it('never throws, and finds a reason whenever it finds no reply', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const { replies, leftOut } = readSavedReplies(text);
      expect(replies.length + leftOut.length).toBeGreaterThan(0);
    }),
  );
});
