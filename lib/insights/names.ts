import type { Localised } from '../guidance/types.ts';
import type { FunctionId, Quadrant, TagKind } from './types.ts';

/** Who in the company an insight concerns, as headings and filters show it. */
export const functionNames: Readonly<Record<FunctionId, Localised>> = {
  prd: { en: 'Product', es: 'Producto' },
  log: { en: 'Logistics', es: 'Logística' },
  bil: { en: 'Billing', es: 'Facturación' },
  sal: { en: 'Sales promise', es: 'Promesa comercial' },
  web: { en: 'Web and app', es: 'Web y app' },
  pol: { en: 'Policy', es: 'Norma' },
  svc: { en: 'Service', es: 'Atención' },
  saf: { en: 'Safety', es: 'Seguridad' },
  rel: { en: 'Relationship', es: 'Relación' },
  int: { en: 'Internal service', es: 'Servicio interno' },
};

/** What sort of thing the customer reports. */
export const kindNames: Readonly<Record<TagKind, Localised>> = {
  defect: { en: 'Defect', es: 'Defecto' },
  friction: { en: 'Friction', es: 'Fricción' },
  need: { en: 'Unmet need', es: 'Necesidad sin cubrir' },
  promise: { en: 'Broken promise', es: 'Promesa incumplida' },
  praise: { en: 'Praise', es: 'Elogio' },
  churn: { en: 'Churn risk', es: 'Riesgo de baja' },
  safety: { en: 'Safety risk', es: 'Riesgo de seguridad' },
  internal: { en: 'Internal', es: 'Interno' },
};

/** What a lead should do about contacts of this kind (value–irritant matrix after Price and Jaffe). */
export const quadrantNames: Readonly<Record<Quadrant, Localised>> = {
  eliminate: { en: 'Eliminate', es: 'Eliminar' },
  automate: { en: 'Automate', es: 'Automatizar' },
  simplify: { en: 'Simplify', es: 'Simplificar' },
  leverage: { en: 'Leverage', es: 'Aprovechar' },
};
