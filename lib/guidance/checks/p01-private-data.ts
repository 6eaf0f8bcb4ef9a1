import type { PrivateDatum } from '../language/private-data.ts';
import { privateData } from '../language/private-data.ts';
import { spanAt } from '../language/sentence.ts';
import type { Language } from '../types.ts';
import type { Check } from './check.ts';

/** A whole card number, bank account, identity number or password. */
export const privateDataCheck: Check = {
  id: 'P01',
  group: 'P',
  severity: 'stop',
  title: { en: 'Private data in the reply', es: 'Datos privados en la respuesta' },
  message: {
    en: 'Anyone who reads this mail could use it; the last four digits are enough to recognise it.',
    es: 'Cualquiera que lea este correo podría usarlo; los cuatro últimos dígitos bastan para reconocerlo.',
  },
  rewrite: {
    en: 'Show the last four digits only.',
    es: 'Muestre solo los cuatro últimos dígitos.',
  },
  source: {
    principle: {
      en: 'Trust: what protects the customer is asked before sending, not taken back after.',
      es: 'Confianza: lo que protege al cliente se pregunta antes de enviar, no se borra después.',
    },
    research: ['PCI DSS 4.0, requirement 3: card numbers are shown masked', 'GDPR, article 5: data minimisation'],
  },
  needs: {},
  kinds: ['public', 'internal'],
  detect: (context) =>
    context.sentences.flatMap((placed) =>
      placed.sentence.get(privateData).map((datum) => ({
        ...spanAt(placed, datum),
        rewrite: masked(datum, placed.sentence.language),
      })),
    ),
};

function masked({ kind, tail }: PrivateDatum, language: Language): string {
  if (kind === 'password')
    return language === 'en' ? '(set a new password with the link)' : '(cree una nueva con el enlace)';
  return language === 'en' ? `ending ${tail}` : `terminado en ${tail}`;
}
