import type { TagCues } from './types.ts';

/** Cues on loss, theft, fraud and accidents. */
export const safetyCues: readonly TagCues[] = [
  {
    tag: 'saf.risk',
    negation: 'cancels',
    en: {
      strong: [
        '(stolen|stole|theft|robbed|pickpocket*|mugged)',
        '(report|reporting) ... (lost|stolen) ... (card|phone|wallet)',
        '(lost|misplaced|lose) (my|our) (credit|debit|bank|new)? (card|cards|phone|wallet|purse|keys|passport|handbag)',
        '(fraud|fraudulent|fraudster|scam|scammed|scammer|phishing|hacked|hacker)',
        '(someone|somebody|person) (else)? (used|is using|has used|has got into|got into|accessed|has accessed|is in|logged into|made|took over|using|hacked)',
        '(block|freeze|cancel) (my|the) (card|cards|account) (immediately|now|please|right away|at once)?',
        '(had|in|have|reporting|report|an|been in|car) (an|a|the|my)? (accident|crash in|car crash)',
        '(injured|hurt|burned|burnt|electric shock|caught fire|on fire|exploded|smoke came)',
        'did not (make|authori*|approve) (this|that|it|these|those)',
        "didn't (make|authori*|approve) (this|that|it|these|those)",
        '(unknown|strange|unfamiliar|suspicious) (email|device|login|log in|person|address|activity)',
        '(compromised|impersonat*|identity theft|posing as)',
      ],
      plain: [
        '(accident|emergency)',
        'card (is|was|has been|got) (lost|missing|stolen)',
        '(dangerous|unsafe|safety hazard)',
        'suspicious',
      ],
      weak: ['(lost|missing|unknown|urgent|urgently)', '(police|hospital)'],
    },
    es: {
      strong: [
        '(robad*|robaron|robo|robado|hurto|atraco)',
        '(he perdido|perdi|se me ha perdido|extravi*) (la|el|mi|las|mis)? (tarjeta|movil|cartera|llaves|pasaporte|telefono|bolso|dni)',
        '(fraude|fraudulent*|estafa*|phishing)',
        '(suplant*|hacke*|pirate*)',
        '(accidente|siniestro)',
        '(herid*|lesionad*|quemadur*|quemad*)',
        '(bloquear|bloqueen|bloquead|anular|cancelar) (la|mi|las|mis) tarjeta*',
        '(se ha|se) (incendi*|explot*|prendi*)',
        'alguien (ha|esta|intenta|intentando|esta intentando|pudo) (entrado|usado|usando|accedido|suplantar|entrar|entrando|comprado)',
        'no (he hecho|he autorizado|autorice|hice) (yo)? (este|esta|ese|esa|estos|ningun)',
      ],
      plain: ['(sospechos*|peligros*|peligro)', '(denuncia|policia)'],
      weak: ['(perdido|desconocid*)', 'urgente'],
    },
  },
];
