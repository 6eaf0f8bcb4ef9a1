/** Where the caret is, as child indexes from the editor down. */
function caretIn(element) {
  const { anchorNode, anchorOffset } = getSelection();
  if (anchorNode === null || !element.contains(anchorNode)) return null;
  const path = [];
  for (let node = anchorNode; node !== element; node = node.parentNode) {
    path.unshift([...node.parentNode.childNodes].indexOf(node));
  }
  return { path, offset: anchorOffset };
}

function putCaret(element, caret) {
  if (caret === null) return;
  const node = caret.path.reduce((at, index) => at?.childNodes[index], element);
  if (node !== undefined)
    getSelection().collapse(node, Math.min(caret.offset, node.data?.length ?? node.childNodes.length));
}

/** The editor's own history. Only typing, pasting and its buttons make steps; a change by script makes none. */
export function makeUndo(element) {
  const snapshot = () => ({
    html: element.innerHTML,
    nodes: [...element.childNodes].map((node) => node.cloneNode(true)),
    caret: caretIn(element),
  });
  let steps = [snapshot()];
  let at = 0;
  let hasTyped = false;

  function save() {
    hasTyped = false;
    if (steps[at].html === element.innerHTML) return;
    steps = [...steps.slice(0, at + 1), snapshot()];
    at += 1;
  }
  function restore() {
    const { nodes, caret } = steps[at];
    element.replaceChildren(...nodes.map((node) => node.cloneNode(true)));
    putCaret(element, caret);
  }
  return {
    save,
    /** A key is about to change the text; a space or a new line ends a step. */
    typed(key) {
      if (key === ' ' || key === 'Enter') save();
      if (key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(key)) hasTyped = true;
    },
    undo() {
      if (hasTyped) save();
      if (at === 0) return;
      at -= 1;
      restore();
    },
    redo() {
      if (at === steps.length - 1) return;
      at += 1;
      restore();
    },
  };
}
