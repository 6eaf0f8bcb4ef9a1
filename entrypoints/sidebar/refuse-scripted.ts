/** Only a person may press or type in the panel: a page's script can reach into an open shadow root. */

const guarded = [
  ...['click', 'dblclick', 'auxclick', 'pointerdown', 'pointermove', 'pointerup', 'mousedown'],
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change'],
];
/** What may send a form when a person does it. */
const pressing = new Set(['click', 'keydown', 'keypress']);

/**
 * Stops events that no person made before anything inside hears them. The answer lets a single one through: a copy that
 * this extension made of a person's event.
 */
export function refuseScripted(shadow: ShadowRoot, signal: AbortSignal): (event: Event) => void {
  const admitted = new WeakSet<Event>();
  const options = { capture: true, signal };
  let pressed = false;
  const refuse = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const name of guarded) {
    shadow.addEventListener(
      name,
      (event) => {
        if (!event.isTrusted && !admitted.has(event)) return refuse(event);
        if (!pressing.has(name)) return;
        pressed = true;
        setTimeout(() => {
          pressed = false;
        });
      },
      options,
    );
  }
  // A script's `requestSubmit()` makes an event the browser calls trusted: it counts only as part of a person's press.
  shadow.addEventListener(
    'submit',
    (event) => {
      if (!event.isTrusted || !pressed) refuse(event);
    },
    options,
  );
  return (event) => admitted.add(event);
}
