/** Currencies to choose from, and the one a reader's region pays with. */
export const currencies = ['EUR', 'GBP', 'USD', 'MXN', 'ARS', 'CLP', 'COP', 'PEN', 'CAD', 'AUD', 'CHF'] as const;

const byRegion: Readonly<Record<string, (typeof currencies)[number]>> = {
  GB: 'GBP',
  US: 'USD',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  CA: 'CAD',
  AU: 'AUD',
  CH: 'CHF',
};

export const currencyFor = (locale: string): string => byRegion[locale.split('-')[1] ?? ''] ?? 'EUR';

/** `12`, `12.5`, `1.234,50`, `1,234.50`; null where it is no amount. A single separator with three digits after it groups. */
export function amountOf(text: string): number | null {
  const plain = text.replace(/[\s€$£]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const decimal = /[.,](\d{1,2})$/.exec(plain);
  const whole = decimal === null ? plain : plain.slice(0, decimal.index);
  if (!/^\d+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(whole)) return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${decimal?.[1] ?? '0'}`);
}
