import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../lib/guidance/checks/check.ts';
import { createReviewer } from '../../../lib/guidance/review.ts';
import type { ReviewInput } from '../../../lib/guidance/types.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import { type Passes, tellCustomer } from '../../../lib/insights/tell-customer.ts';
import { topics } from '../../../lib/insights/tell-topics.ts';
import { tickets } from '../../helpdesks/tickets.ts';
import { fc } from '../property.ts';

const folder = new URL('../../../lib/guidance/checks/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.examples.ts'));
const examples = await Promise.all(
  files.map(async (file) => ((await import(new URL(file, folder).href)) as { examples: readonly Example[] }).examples),
);

const reviewer = createReviewer();
const loud = (input: ReviewInput) =>
  reviewer.review(input).findings.filter(({ severity }) => severity === 'stop' || severity === 'fix');
const passes: Passes = (draft, language) => loud({ draft, language }).length === 0;
const tags = taxonomy.tags.map(({ id }) => id);
const late = { tag: 'log.late', recordedAt: '2025-05-12T09:00:00Z' };

describe('the draft for a customer who waits', () => {
  it('names what they told us about, states what was done, and promises nothing', () => {
    const sentence = 'The carrier now delivers on Saturdays too';
    expect(tellCustomer({ ...late, language: 'en-US', sentence, requester: 'Laura Whitfield' }, passes)).toEqual({
      language: 'en',
      saysHow: true,
      text: [
        'Hello Laura,',
        'On 12 May 2025 you wrote to us about a delivery that came late or not at all. That is fixed now: the carrier now delivers on Saturdays too.',
        'If it happens again, a reply to this message is enough.',
        'Kind regards',
      ].join('\n\n'),
    });
    const frase = 'El transportista reparte ahora también los sábados.';
    expect(tellCustomer({ ...late, language: 'es', sentence: frase, requester: 'Begoña Ibáñez' }, passes)).toEqual({
      language: 'es',
      saysHow: true,
      text: [
        'Hola, Begoña:',
        'El 12 de mayo de 2025 recibimos un mensaje sobre una entrega que llegó tarde o no llegó. Ya está resuelto: el transportista reparte ahora también los sábados.',
        'Si vuelve a ocurrir, basta con responder a este mensaje.',
        'Un saludo',
      ].join('\n\n'),
    });
  });

  it('leaves out a sentence in another language, and one that would not pass', () => {
    const foreign = tellCustomer({ ...late, language: 'es', sentence: 'The return label is now in the box.' }, passes);
    expect([foreign.saysHow, foreign.text.includes('label')]).toEqual([false, false]);
    const loudOne = tellCustomer({ ...late, language: 'en', sentence: 'It was our warehouse’s fault.' }, passes);
    expect([loudOne.saysHow, passes(loudOne.text, 'en')]).toEqual([false, true]);
  });

  it('greets nobody by a name that is none, and says no day that cannot be read', () => {
    const text = (requester: string, recordedAt = late.recordedAt) =>
      tellCustomer({ ...late, language: 'en', requester, recordedAt }).text;
    for (const none of ['', 'laura@mail.example', '+44 20 7946 0018', 'Mr Oyelaran', '#3f2a91cc04'])
      expect(text(none)).toMatch(/^Hello,\n/);
    expect(text('', 'yesterday')).toContain('\nYou wrote to us about');
  });

  it('speaks the language of whoever reads it where the customer’s is not known', () => {
    expect(tellCustomer({ ...late, language: 'und' }, passes, 'es').language).toBe('es');
    expect(tellCustomer({ ...late, language: 'de' }, passes, 'es').language).toBe('en');
  });

  it.each(tags)('passes every check for %s, in both languages', (tag) => {
    for (const language of ['en', 'es'] as const) {
      const { text } = tellCustomer({ ...late, tag, language, requester: 'Laura' });
      expect(loud({ draft: text, requester: 'Laura', language }), text).toEqual([]);
    }
  });

  it.each(Object.keys(topics))(
    'speaks of %s with what was done, and has nothing to fix as the panel reviews it',
    (tag) => {
      expect(tags).toContain(tag);
      const done = {
        en: 'The carrier now delivers on Saturdays too.',
        es: 'El transportista reparte también los sábados.',
      };
      for (const language of ['en', 'es'] as const) {
        const draft = tellCustomer({ ...late, tag, language, sentence: done[language], requester: 'Laura' }, passes);
        expect([draft.saysHow, draft.text.includes(topics[tag]?.[language] ?? 'no topic')]).toEqual([true, true]);
        expect(loud({ draft: draft.text, kind: 'public', requester: 'Laura', language }), draft.text).toEqual([]);
      }
    },
  );

  it('passes whatever the sentence says', () => {
    // What the checks themselves are tried on is the worst that a sentence may hold.
    const said = examples.flat().map(({ draft }) => draft);
    expect(said.length).toBeGreaterThan(400);
    const sentence = fc.oneof(fc.constantFrom(...said), fc.string({ maxLength: 500 }), fc.lorem({ mode: 'sentences' }));
    const language = fc.constantFrom('en', 'es', 'es-MX', 'und');
    fc.assert(
      fc.property(fc.constantFrom(...tags), language, sentence, (tag, spoken, words) => {
        const draft = tellCustomer({ ...late, tag, language: spoken, sentence: words }, passes);
        expect(loud({ draft: draft.text, language: draft.language }), draft.text).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(tickets)('stands in ticket $id without a `fix`', (ticket) => {
    const thread = ticket.messages
      .filter(({ internal }) => !internal)
      .map(({ author, text }) => ({
        from: author.role === 'agent' ? ('agent' as const) : ('customer' as const),
        text,
      }));
    const draft = tellCustomer({ ...late, language: ticket.language, requester: ticket.requester.name });
    expect(loud({ draft: draft.text, requester: ticket.requester.name, thread })).toEqual([]);
  });
});
