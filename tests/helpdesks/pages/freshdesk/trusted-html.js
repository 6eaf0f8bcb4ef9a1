// The one policy of this page. What it lets through goes into an inert document and is rebuilt from known elements.
const policy = window.trustedTypes?.createPolicy('practice-editor', { createHTML: (html) => html });

/** HTML text for `DOMParser` on a page that demands Trusted Types. */
export const trustedHtml = (html) => policy?.createHTML(html) ?? html;
