import { folded } from './fold.ts';

/**
 * Verbs of support in the two singular forms of address, as an order: tú / usted. Every other form of the table is built
 * from these: «revisa, revísalo, revisas» and «revise, revíselo, revises».
 */
const orders = `
abre/abra accede/acceda acepta/acepte activa/active actualiza/actualice adjunta/adjunte agrega/agregue añade/añada anota/anote apaga/apague apunta/apunte
asegura/asegure avisa/avise ayuda/ayude borra/borre busca/busque cambia/cambie cancela/cancele cierra/cierre coloca/coloque comenta/comente
comparte/comparta completa/complete comprueba/compruebe comunica/comunique conecta/conecte configura/configure confirma/confirme consulta/consulte
contacta/contacte contesta/conteste copia/copie crea/cree cuenta/cuente deja/deje desactiva/desactive descarga/descargue desconecta/desconecte
describe/describa desinstala/desinstale devuelve/devuelva disculpa/disculpe elige/elija elimina/elimine enciende/encienda encuentra/encuentre
entra/entre entrega/entregue envía/envíe escribe/escriba espera/espere evita/evite explica/explique facilita/facilite fija/fije
guarda/guarde imprime/imprima indica/indique informa/informe ingresa/ingrese inicia/inicie instala/instale intenta/intente introduce/introduzca
lee/lea limpia/limpie llama/llame manda/mande mantén/mantenga marca/marque mira/mire modifica/modifique mueve/mueva muestra/muestre olvida/olvide paga/pague
pasa/pase pega/pegue perdona/perdone permite/permita pide/pida pincha/pinche presiona/presione prueba/pruebe pulsa/pulse quita/quite
realiza/realice recarga/recargue recibe/reciba recoge/recoja recuerda/recuerde reenvía/reenvíe registra/registre reinicia/reinicie rellena/rellene
responde/responda restablece/restablezca reserva/reserve revisa/revise sigue/siga solicita/solicite
selecciona/seleccione suscribe/suscriba teclea/teclee toca/toque toma/tome traslada/traslade usa/use utiliza/utilice verifica/verifique visita/visite
vuelve/vuelva cuida/cuide dirige/dirija despreocupa/despreocupe preocupa/preocupe duda/dude facilita/facilite aprovecha/aproveche disfruta/disfrute
proporciona/proporcione reporta/reporte considera/considere especifica/especifique detalla/detalle
firma/firme sube/suba gira/gire mide/mida desliza/deslice arrastra/arrastre aprieta/apriete sujeta/sujete retira/retire saca/saque conserva/conserve
renueva/renueve valora/valore anula/anule autoriza/autorice acude/acuda presenta/presente lleva/lleve trae/traiga coge/coja aplica/aplique sirve/sirva agradece/agradezca
desenchufa/desenchufe enchufa/enchufe separa/separe extrae/extraiga introduce/introduzca traduce/traduzca amplía/amplíe repite/repita invita/invite
haz/haga pon/ponga ten/tenga ven/venga di/diga sal/salga ve/vaya oye/oiga
`;

/** Other forms in which the two differ, wherever they stand: tú / usted. */
const forms = `
puedes/puede podrás/podrá podrías/podría puedas/pueda pudiste/pudo pudieras/pudiera tienes/tiene tendrás/tendrá tendrías/tendría tengas/tenga tuviste/tuvo
quieres/quiere querrías/querría quieras/quiera quisieras/quisiera necesitas/necesita necesites/necesite debes/debe deberás/deberá
deberías/debería deseas/desea desees/desee sabes/sabe sepas/sepa eres/es seas/sea estás/está estés/esté vas/va vayas/vaya has/ha hayas/haya habrás/habrá habías/había hubieras/hubiera
haces/hace hagas/haga harías/haría hiciste/hizo dices/dice digas/diga dirías/diría dijiste/dijo ves/ve veas/vea viste/vio prefieres/prefiere prefieras/prefiera
preferirías/preferiría encuentras/encuentra recibes/recibe recibas/reciba sigues/sigue sigas/siga pediste/pidió pides/pide piensas/piensa crees/cree creas/crea
serías/sería estarías/estaría irías/iría verías/vería darías/daría recibirías/recibiría necesitarías/necesitaría pagas/paga vienes/viene vengas/venga fuiste/fue
mencionas/menciona comentas/comenta indicas/indica utilizas/utiliza usas/usa decides/decide decidas/decida eliges/elige elijas/elija entiendes/entiende
entras/entra accedes/accede abres/abre abras/abra pones/pone pongas/ponga escribes/escribe escribas/escriba respondes/responde mandas/manda envías/envía envíes/envíe
intentas/intenta intentes/intente pulsas/pulsa seleccionas/selecciona cancelas/cancela cambies/cambie compres/compre pagues/pague llames/llame revises/revise
confirmes/confirme indiques/indique uses/use utilices/utilice avises/avise preocupes/preocupe dudes/dude olvides/olvide encuentres/encuentre
`;

/** A form of address on a verb. */
export interface AddressForm {
  readonly register: 'tu' | 'usted';
  /** The same form in the other address, as it is written. */
  readonly other: string;
  /** Also a form of the third person: it addresses somebody only as an order at the head of a clause. */
  readonly orderOnly: boolean;
}

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/** Writes the accent that a pronoun at the end calls for: revisa → revísa(lo), cambie → cámbie(lo), haga → hága(lo). */
function stressed(order: string): string {
  if (/[áéíóú]/.test(order) || !/[aeiou].*[aeiou]/.test(order)) return order.replace('én', 'en');
  const stem = order.slice(0, -1).replace(/(?:(?<=[qg])u|i)$/, '');
  const rest = order.slice(stem.length);
  const at = Math.max(stem.search(/[aeo][^aeo]*$/), stem.search(/[iu][^aeiou]*$/));
  const strong = stem.search(/[aeo][iu]?[^aeiou]*$/);
  const place = strong === -1 ? at : strong;
  return place < 0
    ? order
    : `${stem.slice(0, place)}${accents[stem[place] ?? ''] ?? ''}${stem.slice(place + 1)}${rest}`;
}

const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [tu = '', usted = ''] = pair.split('/');
      return [tu, usted];
    });
const tails = ['nos', 'me', 'lo', 'la', 'los', 'las', 'le', 'les', 'melo', 'mela', 'noslo', 'nosla'];

/** Forms of the table that are also other words («vela», «entre»), or mostly the third person at the head of a clause. */
const homographs =
  `vela velas vele veles veme sala salas sale sales ven vente dila dile diles cuenta ayuda copia duda espera reserva entrega marca
prueba toma entre pase cierre informe corte toque consulta visita llama descarga ve sal busca activa completa pega paga registra nos estas cuentas pasas
permite muestra recibe encuentra encuentre mueve venga realiza evita informa cree crea reporta preocupa asegura facilita cancela fija considera pone
disfruta aprovecha cuida oye suscribe dirige olvida despreocupa comunica deja pasala ponla ponlas`.split(/\s+/);

function build(): ReadonlyMap<string, AddressForm> {
  const map = new Map<string, AddressForm>();
  const add = (tu: string, usted: string, orderOnly: boolean) => {
    if (tu === usted) return;
    if (!map.has(folded(tu))) map.set(folded(tu), { register: 'tu', other: usted, orderOnly });
    if (!map.has(folded(usted))) map.set(folded(usted), { register: 'usted', other: tu, orderOnly });
  };
  for (const [tu, usted] of pairs(forms)) {
    map.set(folded(tu), { register: 'tu', other: usted, orderOnly: false });
  }
  for (const [tu, usted] of pairs(orders)) {
    add(tu, usted, true);
    for (const tail of tails) add(stressed(tu) + tail, stressed(usted) + tail, false);
    add(`${stressed(tu)}te`, `${stressed(usted)}se`, false);
  }
  for (const shared of homographs) map.delete(shared);
  return map;
}

/** Forms of address by folded word. */
export const addressForms: ReadonlyMap<string, AddressForm> = build();
