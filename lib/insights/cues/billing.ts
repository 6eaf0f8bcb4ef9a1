import type { TagCues } from './types.ts';

/** Cues on charges, bills and money owed. */
export const billingCues: readonly TagCues[] = [
  {
    tag: 'bil.wrong',
    negation: 'cancels',
    en: {
      strong: [
        '(charged|billed|debited|invoiced|paid) (me|us|my card|my account)? (twice|double|two times)',
        '(double|duplicate|wrong|incorrect|unauthori*) (charge|charges|payment|payments|bill|billing|amount)',
        '(wrongly|incorrectly|mistakenly) (charged|billed)',
        '(charged|billed) (me|us|my account)? ... (never|not|after|by mistake|for something|without)',
        '(overcharged|over charged|charged too much|charged extra)',
        '(billed|charged) after',
        'took ... (out of|from) my account',
        "(didn't|did not|never) get all (the|my) (cash|money)",
        'wrong (exchange)? (rate|amount) (of cash)?',
      ],
      plain: [
        '(charged|billed|debited) (me|us|my|our|for)',
        "(payment|charge|transaction|debit) (i|that i|which i|on my) (don't|didn't|do not|did not|never)? (recogni*|make|know|statement)?",
        'money (was|has been|is) taken',
        'still (paying|being charged|charging)',
      ],
      weak: ['(charge|charges|charged|billed)', '(twice|extra|double)'],
    },
    es: {
      strong: [
        '(cobrado|cobrasteis|cobraron|cargado|pasado) (dos veces|doble|por duplicado|de mas)',
        '(cobro|cargo|pago|recibo) (doble|duplicado|indebido|incorrecto|erroneo|que no)',
        '(me|nos) (habeis|han|ha) (cobrado|cargado)',
        '(sigo|seguimos|siguen) (pagando|cobrando*)',
      ],
      plain: [
        '(me|nos) (cobraron|cobrasteis|cobran|cargaron)',
        '(cargo|cobro) (que no|no reconozco|desconocido)',
        'de mas en la factura',
      ],
      weak: ['(cobrado|cargo|cobro|cobrad*)', '(dos veces|duplicad*)'],
    },
  },
  {
    tag: 'bil.refund',
    negation: 'ignored',
    en: {
      strong: [
        '(rebate|reimbursement|reimbursed)',
        '(waiting|expecting|expect|owed|awaiting) ... (rebate|compensation|reimbursement|refund|credit)',
        '(waiting|wait|waited) (for|on) (my|the|a|our) (refund|money|credit|compensation|reimbursement)',
        "refund (has not|hasn't|have not|still|not|never|yet)",
        '(still|have|received|got|had)? (have|had)? (no|not) (a|any|my|the)? refund',
        "(where is|where's|wheres) (my|the|our) (refund|money|compensation)",
        '(want|need|give|get|like|receive|have|demand|claim) (me|us|my|the|a|our)* (full)? (money|cash) back',
        '(want|need|get|request|like|demand|claim|receive|please|to|give me|give us) (my|the|a|an|for a|our)* (full)? refund',
        'reimburse*',
        '(money|refund) (was|is|has)? (never|not|not been) (credited|refunded|returned|received)',
      ],
      plain: [
        'money back',
        '(refunded|my refund|the refund|refund me|refund us|refund status|refund for|refund please)',
        '(compensation|compensate)',
        'paying for a new',
      ],
      weak: ['(refund|refunds)', '(credit|voucher)', 'still waiting'],
    },
    es: {
      strong: [
        '(espero|esperando|pendiente de) ... (reembolso|compensacion|abono|indemnizacion|devolucion)',
        '(esperando|espero|espera|esperamos) (el|mi|un|la|una) (reembolso|dinero|abono|devolucion del dinero|compensacion)',
        'no me (han|habeis|ha) (devuelto|reembolsado|abonado|ingresado)',
        'sigo sin (el|mi|recibir el)? (dinero|reembolso|abono)',
        '(pido|solicito|quiero|exijo|reclamo|necesito) (el|un|mi|que me)? (reembolso|dinero|devuelv*|reembols*)',
        'que (me|nos) (devuelv*|reembols*|abon*)',
        'devol* (el|mi) dinero',
      ],
      plain: [
        '(reembolso|reembolsar|reembolsen|reembolsad*)',
        '(compensacion|indemnizacion)',
        'devuelto el (dinero|importe)',
      ],
      weak: ['(abono|dinero)', 'esperando'],
    },
  },
  {
    tag: 'bil.unclear',
    negation: 'ignored',
    en: {
      strong: [
        '(will|would|do) (i|we) (be|get) charged',
        'charged (an)? extra',
        '(are|is) there (any|a|an)? (fee|fees|charge|charges|cost)',
        'charge (me|us)? (for|any|a) ... (using|withdraw*|transfer*|fee|fees)',
        "(don't|do not|cannot|can't|didn't) understand (the|my|this|your) (invoice|bill|charge*|fee*|price|pricing|statement)",
        "(what is|what's|what are|why is there) (this|the|these|that|a|an) ... (fee|fees|charge|charges|cost)",
        '(hidden|extra|surprise|unexpected|additional) (fee|fees|cost|costs|charge|charges)',
        '(why|what) (was|am|were|is|are) (i|we|my) ... (charged|paying|bill|fee)',
        '(fee|fees|charges) (for|on) (my|the|a|withdraw*|exchang*|cancel*)',
        'how much (is|does|do|are|will|would|it)',
      ],
      plain: [
        '(termination|cancellation|cancelation|withdrawal|service|transfer) (fee|fees|charge|charges|penalty)',
        '(check|see|view|look at|explain) (my|the|your|last|our)* (invoice|invoices|bill|bills|charges|fees)',
        '(pricing|price list)',
        '(bill|invoice) (is|was|has|went) (so|too|much)? (high|higher|up|unclear|confusing)',
        'surprise',
      ],
      weak: ['(fee|fees|price|prices|cost|costs)', '(bill|invoice|charge|charges)', '(unclear|confusing|expensive)'],
    },
    es: {
      strong: [
        '(me|nos) (van a|vais a)? cobrar* ... (por|comision|si)',
        '(hay|tiene|cobran|cobrais) (alguna)? (comision|coste|tarifa)',
        'no (entiendo|comprendo) (la|mi|esta|el|este|vuestra|su) (factura|recibo|cargo|cobro|precio|importe)',
        'que es (este|esta|ese|esa|el|la) (cargo|comision|importe|cobro|concepto|recargo)',
        '(coste|costes|cargo|gastos) (oculto|ocultos|inesperad*|extra)',
        '(aclaracion|explicacion|explicar|aclarar) ... (factura|facturacion|cargos|importe)',
      ],
      plain: [
        'de repente (sube|pago|ha subido)',
        'sorpresa',
        '(cuanto|que) (cuesta|cuestan|vale|precio)',
        '(facturacion|desglose)',
        '(comision|comisiones|tarifa|tarifas)',
      ],
      weak: ['(factura|recibo|importe)', '(precio|precios|caro|cara)'],
    },
  },
];
