// CKEditor 5 hands plain text to DOMParser and innerHTML. The page that carries it needs a default policy; this one
// refuses what could run.
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) =>
    html.replace(/<(script|iframe|object)\b[^>]*>/gi, '').replace(/\son\w+\s*=/gi, ' data-refused='),
});
