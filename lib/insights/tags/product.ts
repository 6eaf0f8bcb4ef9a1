import type { Tag } from '../types.ts';

/** Tags on the thing sold. */
export const productTags: readonly Tag[] = [
  {
    id: 'prd.defect',
    function: 'prd',
    kind: 'defect',
    quadrant: 'eliminate',
    label: { en: 'It broke or does not work', es: 'Se rompe o no funciona' },
    definition: {
      en: 'The thing sold fails, arrives faulty from the factory, or stops working in normal use.',
      es: 'Lo vendido falla, llega mal de fábrica o deja de funcionar con uso normal.',
    },
    owner: { en: 'Product / Quality', es: 'Producto / Calidad' },
    belongs: [
      { language: 'en', text: 'The zip broke on day three.' },
      { language: 'en', text: 'The kettle stopped working after a month.' },
      { language: 'es', text: 'La batería se hincha y ya no funciona.' },
    ],
    excludes: [
      { language: 'en', text: 'The box was crushed in the van.', instead: 'log.damage' },
      { language: 'es', text: 'La web no carga.', instead: 'web.fault' },
    ],
  },
  {
    id: 'prd.need',
    function: 'prd',
    kind: 'need',
    quadrant: 'leverage',
    label: { en: 'They need something we do not offer', es: 'Necesitan algo que no ofrecemos' },
    definition: {
      en: 'A wish, size, language, integration or use that the offer does not cover today.',
      es: 'Deseo, talla, idioma, integración o uso que hoy no ofrecemos.',
    },
    owner: { en: 'Product', es: 'Producto' },
    belongs: [
      { language: 'en', text: 'I wish it came in a left-handed version.' },
      { language: 'en', text: 'Do you have it in size 48? You never stock it.' },
      { language: 'es', text: 'Estaría bien que se pudiera pagar con Bizum.' },
    ],
    excludes: [
      { language: 'en', text: 'I want to move to the bigger plan.', instead: 'sal.buy' },
      { language: 'es', text: 'No encuentro la talla 42 en la web.', instead: 'web.lost' },
    ],
  },
  {
    id: 'prd.use',
    function: 'prd',
    kind: 'friction',
    quadrant: 'simplify',
    label: { en: 'Hard to set up or use', es: 'Difícil de instalar o usar' },
    definition: {
      en: 'It works, but the customer cannot make it work or understand how.',
      es: 'Funciona, pero el cliente no consigue usarlo o entenderlo.',
    },
    owner: { en: 'Product / Content', es: 'Producto / Contenidos' },
    belongs: [
      { language: 'en', text: "I can't work out how to set up the router." },
      { language: 'en', text: 'The assembly instructions make no sense.' },
      { language: 'es', text: 'No entiendo las instrucciones de montaje.' },
    ],
    excludes: [
      {
        language: 'en',
        text: 'It was working yesterday and now it is dead, it stopped working.',
        instead: 'prd.defect',
      },
      { language: 'es', text: 'No encuentro dónde descargar la factura en la web.', instead: 'web.lost' },
    ],
  },
  {
    id: 'prd.praise',
    function: 'prd',
    kind: 'praise',
    quadrant: 'leverage',
    label: { en: 'The product is praised', es: 'Elogio al producto' },
    definition: {
      en: 'A specific good word about the thing itself.',
      es: 'Palabra buena y concreta sobre el producto.',
    },
    owner: { en: 'Product / Marketing', es: 'Producto / Marketing' },
    belongs: [
      { language: 'en', text: 'Best boots I have ever owned.' },
      { language: 'en', text: 'We love the blue model.' },
      { language: 'es', text: 'Estoy encantada con la cafetera.' },
    ],
    excludes: [
      { language: 'en', text: 'Marta was wonderful on the phone.', instead: 'svc.praise' },
      { language: 'es', text: 'Gracias por arreglarlo tan rápido, Luis.', instead: 'svc.praise' },
    ],
  },
];
