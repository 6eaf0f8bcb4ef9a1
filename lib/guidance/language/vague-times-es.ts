import type { VagueGrammar } from './vague-times.ts';

export const vagueEs: VagueGrammar = {
  words: [
    '(?:muy )?en breve(?:s dias| plazo)?',
    'brevemente',
    '(?:muy |lo mas |bien )?pronto(?: posible)?(?! como| pago)',
    '(?:a|con|en) (?:la|su)? ?(?:mayor|maxima|misma)? ?brevedad(?: posible)?',
    '(?:lo )?(?:antes|mas rapido|mas rapidamente|mas pronto) posible',
    'cuanto antes',
    '(?:tan pronto|en cuanto|tan rapido)(?: como)? (?:nos |me |le |les )?(?:sea posible|podamos|pueda(?:n)?|tengamos(?: \\w+){0,2}|sepamos(?: \\w+)?|sepa (?:algo|mas)|haya(?: \\w+)?|este (?:list|disponib|resuelt|solucionad)\\w+|tenga (?:noticias|novedades|algo|mas|una respuesta))',
    'con la mayor (?:brevedad|rapidez|celeridad|prontitud)(?: posible)?',
    'en el menor (?:tiempo|plazo)(?: posible)?',
    'a su debido tiempo',
    'proximamente',
    'en (?:un )?(?:futuro|plazo) (?:proximo|cercano|breve)',
    'en (?:los|las) (?:proxim[oa]s|siguientes) (?:dias|semanas|horas|meses)',
    '(?:en|dentro de) (?:un[oa]s|algun[oa]s|poc[oa]s|vari[oa]s) (?:dias|semanas|horas|meses)',
    'dentro de (?:muy )?poco(?: tiempo)?',
    'en (?:muy )?poco tiempo',
    '(?:mas adelante|mas tarde)(?! de| que)',
    'a la (?:mayor )?prontitud',
    '(?:una |con )pronta (?:respuesta|solucion|resolucion)',
  ],
  harmlessBefore:
    /(?:\b(?:hasta|de|demasiado|tan|mas|igual de|verle|verte|verles|veros|vernos|vemos|vuelva|vuelve|esperamos(?: \w+)?|(?:saber|noticias) (?:de )?(?:usted|ti|ustedes|suyas|tuyas)(?: \w+)?|mejor\w{0,3}|recuper\w{0,4}|que se \w+) |\b(?:esperamos|espero|ojala|confiamos en) que\b[^,;]{0,80}|\b(?:nos|me) (?:pide|pidio|pidiera|dice|dijo|indica|indico|comenta|comento)\b[^,;]{0,80}|\b(?:quiere|queria|necesita|necesitaba|pidio|pide|solicita|desea|esperaba) \b[^,;]{0,80}|\b(?:le|te|les) (?:dijeron|dijimos|prometieron|prometimos|aseguraron|indicaron|dije)\b[^,;]{0,80}|\bgracias (?:por|de antemano)\b[^.;]{0,60}|\b(?:no quiero|no le voy a|en (?:vez|lugar) de|sin) (?:decir\w*|prometer\w*|escribir\w*|responder\w*)?[^,;]{0,30})$/,
  harmlessAfter: /^ ?(?:para saber|o tarde|de la|de lo (?:previsto|esperado|normal|habitual))\b/,
};
