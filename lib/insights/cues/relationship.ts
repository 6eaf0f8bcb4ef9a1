import type { TagCues } from './types.ts';

/** Cues on whether the customer stays. */
export const relationshipCues: readonly TagCues[] = [
  {
    tag: 'rel.churn',
    negation: 'cancels',
    en: {
      strong: [
        '(cancel|cancelling|canceling|terminate|terminating|end|ending) (my|the|our|this|all)? ... (plan|subscription|account|contract|membership|policy|service|insurance|premium)',
        "(i am|i'm|im|we are|we're) (cancelling|canceling|leaving|switching)",
        '(competitor|competitors|competition)',
        '(another|different|other|new) (provider|company|supplier|bank|carrier|airline|shop|store|browser)',
        'last time (i|we) (buy|order|shop|fly|use|book|will)',
        '(close|closing|delete|deleting|deactivate|remove|removing) (my|the|this|our|an) ... account',
        "(never|not|won't) ... (again|ever again) ... (with|from|you)",
        '(lost|losing|lose) (a|me as a|customers|another|loyal) (customer|customers|client)?',
        '(competent|better) ... (rival|rivals|competitor*)',
        '(going|go|move|moving|switch|switching|switched|change) (over)? to (another|your competitor|a different|someone else|chrome|the competition)',
        'never (flying|buying|using|ordering|shopping|booking|fly|buy|use|order|book)',
      ],
      plain: [
        '(unsubscribe|uninstall|uninstalling|downgrade)',
        '(done|finished) with (you|this|them)',
        '(free|basic) (plan|account) instead',
        '(switch|switching|move) (to|from) (a|the)? (free)',
      ],
      weak: ['(cancel|leave|leaving)', '(rival|elsewhere|alternative)'],
    },
    es: {
      strong: [
        '(de|la) baja',
        '(competencia|competidor*)',
        '(otra|otro|otras|otros) (compania|companias|proveedor*|empresa|banco|operador*|operadora|navegador*|avegador*)',
        'cancelar (mi|la|el|nuestr*) (cuenta|suscripcion|contrato|plan|poliza|servicio|abono)',
        '(ultima|no vuelvo|nunca mas) (vez que|a)? (compro|comprar|pido|vuelo|reservo|contrato|volver*)',
        '(me|nos) (voy|vamos|cambio|cambiamos|paso) (a|de|con)',
        '(cerrar|eliminar|borrar) mi cuenta',
      ],
      plain: ['(cambiarme|pasarme|irme) (a|de)', '(perder|perdeis|pierden) (un|a un)? cliente'],
      weak: ['(cancelar|baja)', '(otra|otro)'],
    },
  },
];
