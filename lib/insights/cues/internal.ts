import type { TagCues } from './types.ts';

/** Cues on service inside the house: what agents write of it themselves. */
export const internalCues: readonly TagCues[] = [
  {
    tag: 'int.wait',
    negation: 'ignored',
    en: {
      strong: [
        "{area} (team)? (has not|hasn't|have not|haven't|never|did not|didn't|does not|doesn't|still has not) (replied|reply|answered|answer|responded|respond|confirmed|acted|come back|got back)",
        '{area} (team)? promised',
        '(waiting|wait) (for|on) {area}',
        'internal (reply|answer)',
      ],
      plain: ['(chasing|chased) {area}'],
    },
    es: {
      strong: [
        '{areaes} (aun|todavia|sigue)? (no|sin) (contesta|contestan|responde|responder|contestar|ha respondido|ha contestado|me responde|dice nada)',
        '{areaes} lleva ... (sin|dias)',
        '(espero|esperando|sigo esperando) a {areaes}',
      ],
    },
  },
  {
    tag: 'int.lack',
    negation: 'ignored',
    en: {
      strong: [
        '(no|not have|without) (permission|permissions|rights|authority) to',
        "(i am|i'm|we are|we're) not allowed to",
        '(i have|we have) no access to',
        "knowledge base (does not|doesn't|has no|lacks|is missing)",
        '(no|missing a) macro',
        "(tool|system) (does not|doesn't|will not|won't) let (me|us)",
      ],
      plain: ['not allowed without', 'need a manager', 'knowledge base'],
    },
    es: {
      strong: [
        'no (tengo|tenemos) (permiso|permisos|acceso|autorizacion|margen)',
        '(la herramienta|el sistema) no (me|nos)? (deja|permite)',
        'necesito (autorizacion|permiso)',
      ],
      plain: ['sin permiso', 'base de conocimiento'],
    },
  },
  {
    tag: 'int.help',
    negation: 'ignored',
    en: {
      strong: [
        '(great|good|big|quick) help from {area}',
        '{area} (answered|replied|fixed it|solved it) in (minutes|an hour|ten|five|no time)',
        'thanks to ... in {area}',
        '(colleague|teammate) ... (helped|solved)',
      ],
      plain: ['helped me solve', 'answered in ten'],
    },
    es: {
      strong: [
        '{areaes} (me|nos|lo|la)? (arreglo|resolvio|soluciono|contesto|respondio|ayudo) (en|al momento|enseguida|muy)',
        'gran ayuda',
        'gracias a ... de {areaes}',
        '(companero|companera) (me)? ayudo',
      ],
      plain: ['lo arreglo en', 'contesto al momento'],
    },
  },
];
