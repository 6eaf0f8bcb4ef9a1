/** Whether a person could write into this box now. */
export function isWritable(editable: HTMLElement): boolean {
  if (editable instanceof HTMLTextAreaElement) return !editable.readOnly && !editable.disabled;
  return editable.isContentEditable && editable.getAttribute('aria-readonly') !== 'true';
}
