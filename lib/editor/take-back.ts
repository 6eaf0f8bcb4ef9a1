/** Taking back what an editor has just written, by its own undo, so that no draft stays other than it was. */

/** CKEditor 5 and Froala hear their shortcut, a box without an editor the browser's command. */
export function takeBack(editable: HTMLElement, isTaken: boolean): void {
  if (!isTaken) {
    document.execCommand('undo');
    return;
  }
  const isMac = /^Mac/i.test(navigator.platform);
  const shortcut = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !isMac, metaKey: isMac };
  editable.dispatchEvent(
    new KeyboardEvent('keydown', { ...shortcut, bubbles: true, cancelable: true, composed: true }),
  );
}
