import type { Example } from './check.ts';

export const examples: readonly Example[] = [
  {
    language: 'en',
    flag: true,
    draft:
      'First open Settings, then choose Billing, next click Invoices, after that pick the month and finally press Download.',
  },
  { language: 'en', flag: true, draft: 'First unplug it, then wait, then press the button, then plug it in.' },
  {
    language: 'en',
    flag: true,
    draft: 'Start by opening the lid, then lift the tray, next take out the filter and finally rinse it.',
  },
  { language: 'en', flag: false, draft: '1. Open Settings\n2. Choose Billing\n3. Press Download' },
  { language: 'en', flag: false, draft: 'First unplug it, then wait one minute.' },
  { language: 'en', flag: false, draft: 'Open Settings and press Download.' },
  {
    language: 'es',
    flag: true,
    draft: 'Primero abra Ajustes, luego elija Facturas, después pulse el mes y finalmente Descargar.',
  },
  { language: 'es', flag: true, draft: 'Primero desenchufe, luego espere, luego pulse y por último enchufe.' },
  { language: 'es', flag: false, draft: '1. Abra Ajustes\n2. Elija Facturas\n3. Pulse Descargar' },
  { language: 'es', flag: false, draft: 'Primero desenchufe y luego espere un minuto.' },
  {
    language: 'en',
    flag: true,
    draft: 'First, open the lid. Then lift the tray. Next, take out the filter. Lastly, rinse it and put it back.',
  },
  {
    language: 'en',
    flag: true,
    draft: `The lamp is new and the wire is fine, and the two of them were tested last week by Tom in the shop, who wrote that the light
stays on for a day and a night with the old bulb and with the new one, and that the plug is dry, the fuse is whole, the case is
shut and the glass is clean, so what you see at home has to come from the wall, from the long cord that you bought in May or from
the switch in the hall that you told us about, which is of the kind that hums when it is warm. Please plug the lamp into the
kitchen wall tonight. Please keep it on until you go to bed. If it stays on there, it is the switch, and a new one costs less than a bulb and fits in the same hole in
the wall without any more work than a turn of two screws.`,
  },
  {
    language: 'en',
    flag: false,
    draft:
      'First the parcel went to Leeds, then it left for York, then the van broke down, and finally it was brought to your neighbour.',
  },
  {
    language: 'en',
    flag: false,
    draft: `Do this in order:
1. First open Settings
2. Then choose Billing
3. Next click Invoices
4. Finally press Download`,
  },
  {
    language: 'en',
    flag: false,
    draft: 'First open Settings.\n\nThen choose Billing.\n\nNext click Invoices.\n\nFinally press Download.',
  },
  { language: 'en', flag: false, draft: 'Your first bill, the next bill and the last bill are all paid, first class.' },
  { language: 'en', flag: false, draft: 'Then we met, then I called, then she wrote and then they came.' },
  {
    language: 'en',
    flag: false,
    draft: 'I will send the part first, next week you get the label, then the fitter comes.',
  },
  {
    language: 'es',
    flag: true,
    draft: 'Primero, abra la tapa. Luego levante la bandeja. A continuación saque el filtro. Por último, aclárelo.',
  },
  {
    language: 'es',
    flag: true,
    draft: 'En primer lugar cierre el grifo, después quite la tapa, luego cambie la junta y finalmente abra otra vez.',
  },
  {
    language: 'es',
    flag: false,
    draft:
      'Primero el paquete fue a Lugo, luego salió hacia Vigo, después se paró la furgoneta y por último llegó a su casa.',
  },
  {
    language: 'es',
    flag: false,
    draft: `Haga esto en orden:
1. Primero abra Ajustes
2. Luego elija Facturas
3. Después pulse el mes
4. Por último, Descargar`,
  },
  { language: 'es', flag: false, draft: 'Después de la visita, luego de comer, le llamo yo; primero va el técnico.' },
  { language: 'es', flag: false, draft: 'Desde luego, el primero de la lista es usted y el segundo también.' },
];
