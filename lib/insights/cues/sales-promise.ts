import type { TagCues } from './types.ts';

/** Cues on what was promised to sell, and on what could be sold. */
export const salesPromiseCues: readonly TagCues[] = [
  {
    tag: 'sal.promise',
    negation: 'ignored',
    en: {
      strong: [
        '(ad|advert|advertisement|advertising|brochure|flyer|offer|website|site|page) (said|says|stated|states|promised|claimed|claims|showed)',
        '(salesman|saleswoman|salesperson|sales rep|sales person|sales agent|sales team)',
        '(not|nothing) (as|like) (described|advertised|the description|the photo|the picture*|in the photo)',
        '(told|promised|assured) (me|us) (that)? (it|they|this|there|i) (would be|was|were|is|had|included|includes|came)',
        'looks nothing like',
        '(was|were|been) (told|promised) (it|that|this|i|there)',
        '(false|misleading) (advert*|claim*|description)',
        '(eligible|entitled) (for|to)',
      ],
      plain: [
        '(advertised|advertising|advert)',
        'i pay for (premium|this|the)',
        '(sold|selling) (me|us) (as|a|something)',
      ],
      weak: ['(promised|described|description)', 'free'],
    },
    es: {
      strong: [
        '(comercial|vendedor|vendedora|dependient*) (me|nos)? (dijo|prometio|aseguro|vendio|decia)',
        '(anuncio|publicidad|folleto|oferta|web|pagina|descripcion) (decia|dice|pone|ponia|prometia|prometeis|asegura)',
        'no (se parece|coincide|corresponde) ... (foto|fotos|anuncio|descripcion|publicidad|anunciad*)',
        '(me|nos) (vendieron|vendisteis)',
        '(publicidad|anuncio) enganos*',
      ],
      plain: [
        '(comercial|anuncio|publicidad)',
        'me dijo que (estaba|era|iba|tenia|costaba|incluia)',
        'no se parece',
        'segun (el|la|vuestr*) (anuncio|publicidad|oferta)',
      ],
      weak: ['(promet*|descripcion)', 'me dijo'],
    },
  },
  {
    tag: 'sal.buy',
    negation: 'ignored',
    en: {
      strong: [
        '(upgrade|upgrading|move|switch|change) (to|my plan|our plan) (a|the|your)? (bigger|premium|platinum|higher|larger|pro|business|annual|better)',
        '(bigger|larger|higher|premium|platinum|business) (plan|package|tier)',
        '(add|adding) ... (users|user|seats|seat|line|lines|person|driver|member)',
        '(want|like|need|wish) to (subscribe|join|become|sign up|open)',
        '(open|opening|create) (a|an|another|up|new|the)* ... account',
        '(quote|quotation) (for|on)?',
        '(switch|switching|come over) to you',
        '(buy|purchase|order) (in bulk|several|multiple|more licen*)',
        '(interested|interest) in (buying|purchasing|your|the|a|an|getting)',
      ],
      plain: [
        '(upgrade|upgrading) (my|our|to|the|plan|account|subscription)',
        '(new|another|second) (line|contract|policy|subscription|customer|plan)',
        '(current|different|available) (package|packages|plan|plans|offer|offers)',
        '(discount|discounts)',
        'details (of|about|on) ... (plan|plans|package|insurance)',
      ],
      weak: ['(plan|plans|package)', '(buy|purchase|insurance)'],
    },
    es: {
      strong: [
        '(contratar|ampliar|subir de plan|pasar al plan|mejorar el plan)',
        '(anadir|agregar|dar de alta) ... (usuario|usuarios|linea|lineas|licencia|licencias)',
        '(abrir|apertura de) (una|la|otra)? cuenta',
        '(presupuesto|cotizacion) (para|de)?',
        'hacerme (cliente|socio|socia)',
        '(interesado|interesada|interesados) en (comprar|adquirir|contratar|la compra|vuestr*|sus)',
        '(compra|adquirir|comprar) (al por mayor|multiples|varias|varios)',
        '(paquetes|planes|servicios) ... precios',
      ],
      plain: [
        '(comprar|adquirir)',
        'darme de alta',
        '(otra|nueva|segunda) linea',
        '(evaluacion|consultoria)',
        '(descuento|descuentos)',
        'disponibilidad (de|del)',
      ],
      weak: ['(plan|planes|paquete|paquetes)', '(precio|precios|interesad*)'],
    },
  },
];
