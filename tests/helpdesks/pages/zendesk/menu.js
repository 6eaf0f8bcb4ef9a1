import { h } from '../shared/dom.js';

/** A button's menu. Entries are `{label, testId, value, checked}`; it closes on choice, Escape and a press elsewhere. */
export function attachMenu(button, entries, onChoose) {
  let menu = null;
  function close() {
    menu?.remove();
    menu = null;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
  }
  function outside(event) {
    if (!menu?.contains(event.target) && !button.contains(event.target)) close();
  }
  function open() {
    menu = h(
      'ul',
      { class: 'menu', role: 'menu' },
      entries().map(({ label, testId, value, checked }) =>
        h(
          'li',
          { role: 'none' },
          h(
            'button',
            {
              type: 'button',
              role: 'menuitemradio',
              'aria-checked': String(checked ?? false),
              'data-test-id': testId,
              onclick() {
                close();
                onChoose(value);
              },
            },
            label,
          ),
        ),
      ),
    );
    menu.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
    });
    button.after(menu);
    button.setAttribute('aria-expanded', 'true');
    menu.querySelector('button')?.focus();
    document.addEventListener('pointerdown', outside, true);
  }
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => (menu === null ? open() : close()));
}
