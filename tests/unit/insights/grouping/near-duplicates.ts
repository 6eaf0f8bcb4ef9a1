/** Thirty ways thirty customers told of one thing, and things that happened beside it under the same tag. */
const openings = ['', 'Hi, ', 'Hello again. ', 'Sorry to bother you, ', 'As I wrote before, '];
const told = [
  'the courier left my parcel at the wrong gate',
  'your courier left the parcel at the wrong gate again',
  'parcel left at the wrong gate by the courier yesterday',
  'the courier has left our parcel at a wrong gate',
  'courier leaves parcels at the wrong gate, mine is gone',
  'my parcel was left by the courier at the wrong gate, please help',
];

export const nearDuplicates: readonly string[] = openings.flatMap((opening) => told.map((text) => opening + text));

export const others: readonly string[] = [
  'the delivery window moved from Monday to Thursday without notice',
  'tracking has shown the depot in Leeds for nine days',
  'the sofa team cancelled on the morning itself',
  'customs in Madrid hold the shipment for papers',
  'the transfer takes longer than the three days promised',
];
