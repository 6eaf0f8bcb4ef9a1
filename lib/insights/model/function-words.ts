import type { Language } from '../../guidance/types.ts';
import { stem } from './stem.ts';

/** Words that hold sentences together and greet: alone, or two of them, they name no subject. Without accents, as texts are read. */
const written: Readonly<Record<Language, string>> = {
  en: `a an the this that these those it its i me my mine we us our you your yours he she him her his they them their one ones
    and or but so if then than as because while of to in on at by for from with about into onto over up down out off through between
    am is are was were be been being do does did done have has had having will would shall should can could may might must
    just also too very really quite even only still yet already now here there today again
    hello hi hey dear good morning afternoon evening day thanks thank please regards sir madam sirs team guys ok okay yes yeah well
    need needs want wants wanna like help helping assistance know get getting
    some any all each every more most much many other such no not`,
  es: `el la los las lo un una unos unas al del este esta esto estos estas ese esa eso esos esas aquel aquella
    yo tu usted ustedes vosotros nosotros ellos ellas el ella me te se nos os le les mi mis tus su sus nuestro nuestra vuestro vuestra
    y e o u ni pero sino si que como porque pues aunque mientras de en a por para con sin sobre entre hasta desde hacia segun
    es son era eran fue ser soy somos esta estan estaba estoy estamos estar he ha has han hemos habia haber hay tengo tiene tienen tener
    muy mas menos tan tanto ya aun todavia tambien solo ahora aqui ahi alli hoy siempre no
    hola buenos buenas buen dias dia tardes noches saludos saludo estimado estimada estimados gracias favor cordial cordiales atentamente equipo señor
    necesito necesitamos quiero quisiera queria queremos deseo ayuda ayudar asistencia saber
    todo toda todos todas cada otro otra algun alguna alguno bien vez`,
};

const stemsOf = (language: Language): ReadonlySet<string> =>
  new Set(written[language].split(/\s+/).map((word) => stem(word.replaceAll('ñ', 'n'), language)));
const stems: Readonly<Record<Language, ReadonlySet<string>>> = { en: stemsOf('en'), es: stemsOf('es') };

/** Whether a token's form says nothing of the subject by itself. */
export function isFunctionWord(form: string, language: Language): boolean {
  return form === '#' || form === '<>' || stems[language].has(form);
}
