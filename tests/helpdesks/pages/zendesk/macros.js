/** Saved replies, as teams have them: two that promise too much and one that is fine. */
export const macros = [
  {
    name: 'Delivery::Delay',
    html: '<p>We apologise for any inconvenience. We guarantee it will arrive soon.</p>',
  },
  {
    name: 'Entrega::Retraso',
    html: '<p>Disculpe las molestias. Le garantizamos que su pedido llegará lo antes posible.</p>',
  },
  {
    name: 'Delivery::Ask for a day',
    html: '<p>Which day can somebody be at home between 9:00 and 13:00?</p>',
  },
];
