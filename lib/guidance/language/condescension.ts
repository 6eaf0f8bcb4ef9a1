import type { Language, Span } from '../types.ts';
import { oneOf, Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const stepsEn =
  oneOf(`click tap press go open restart reboot reset choose select enter type send reply call follow use update upgrade download install uninstall
  sign log turn switch close unplug plug add set change fill complete attach visit scan pair drag check remove delete copy paste write return contact
  email log put take ask hold let tell create move swipe register submit search refresh show bring`);

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:obviously|evidently|needless to say|it goes without saying|self-evidently)(?! (?:wrong|broken|false|damaged|ours|our))',
    'as (?:everyone|everybody|anyone|anybody|we all|you (?:surely|certainly|should|must|obviously|of course|well)|any (?:adult|user|customer)) (?:already )?(?:know|knows|can see|would know|understands?)',
    'everyone knows|everybody knows|anyone (?:can|could) (?:do|see|understand) (?:that|this|it)|even (?:a child|my grandmother|a beginner) (?:can|could)',
    "(?:it is|it's|this is|that is|that's|is) (?:really |very |so |super |extremely |perfectly |quite |actually |pretty )?(?:obvious|self-explanatory|common sense|not (?:that |so |very )(?:hard|difficult|complicated)|not rocket science|child's play|a no-brainer)",
    "(?:it is|it's|this is|that is|that's) (?:really|very|so|super|extremely|perfectly|quite|actually|pretty) (?:easy|simple|straightforward)(?! (?:mistake|to (?:miss|overlook|mix up|get wrong|confuse)))",
    `(?:^|(?<=[.:;,] )|(?<=please )|(?<=then )|(?<=and )|(?<=you (?:can|could|must|should|may) )|(?<=(?:need|have|want) to ))simply ${stepsEn}`,
    `all you (?:have|need) to do is(?: to)?`,
    '(?:^|(?<=[.,;:] ))(?:clearly|naturally)(?=\\s?,| (?:you|the (?:card|account|form|terms|instructions)|your|this is|that is))',
    "(?:like|as) i said,? it(?:'s| is) (?:easy|simple)|do you (?:even )?(?:understand|get it)(?=\\s?\\?)|let me (?:spell it out|explain it (?:slowly|again slowly|in simple (?:words|terms)))|in words? (?:you|even you)",
  ]),
  es: new Pattern([
    '(?:obviamente|evidentemente|logicamente|naturalmente|huelga decir|ni que decir tiene|cae por su propio peso)(?! (?:mal|equivocad|errone|nuestr))',
    'como (?:es (?:logico|obvio|evidente|natural)|todo el mundo (?:sabe|puede ver)|todos (?:sabemos|saben)|cualquiera sabe|(?:usted |tu )?(?:sin duda |seguro que |bien |deberia[s]? )(?:sabe[sn]?|sabra[sn]?|saber)|comprendera[s]?|(?:usted )?podra[s]? (?:imaginar|entender|comprender))',
    '(?:todo el mundo|cualquiera|hasta un nino|todos) (?:lo )?(?:sabe|saben|puede (?:hacerlo|entenderlo|verlo)|lo entiende|entiende)',
    '(?:es|resulta) (?:realmente |francamente |muy |super |tan |bastante |la mar de |de lo mas )(?:facil|sencill[oa]|simple|evidente|obvio)(?! (?:confundi|equivoc|pasarl))|es (?:obvio|evidente|de cajon|de sentido comun|de logica|pan comido)|no es (?:tan |muy )(?:dificil|complicado)',
    '(?:esta claro|es evidente|es obvio|resulta obvio) que(?! (?:fallamos|nos|la|hemos|fue))',
    '(?:^|(?<=[.:;,] )|(?<=puede )|(?<=puedes )|(?<=tiene que )|(?<=tienes que )|(?<=debe )|(?<=y ))simplemente (?:[a-z]{2,12}(?:ar|er|ir)(?:l[aeo]s?|nos|me|se)?|haga|haz|pulse|pulsa|reinicie|reinicia|vaya|ve|abra|abre|entre|entra|escriba|escribe|envie|envia|siga|sigue|use|usa|revise|revisa|elija|elige|seleccione|selecciona|descargue|descarga|responda|responde|llame|llama|cierre|cierra|introduzca|introduce)',
    'lo unico que (?:tiene|tienes|ha de|debe|debes)(?: que)? hacer es|(?:me|se lo|te lo) (?:explico|repito) (?:despacio|con palabras (?:sencillas|faciles))|(?:me )?(?:entiende|entiendes)(?=\\s?\\?)',
  ]),
};

/** Words that tell the reader they should have known: "obviously", "simply restart", «como todo el mundo sabe». */
export const condescension = (sentence: Sentence): readonly Span[] =>
  patterns[sentence.language].all(sentence.fold).filter((span) => !isQuoted(sentence, span));
