const holder = document.querySelector('#practice-data');
let data = JSON.parse(holder.textContent);

/** Who is signed in. */
export const me = () => data.me;
export const csrfToken = () => data.csrfToken;
/** Which of the layouts seen at customers this page is; '' for the usual one. See `variants.ts`. */
export const variant = () => new URL(location.href).searchParams.get('variant') ?? data.variant;
export const tickets = () => data.tickets;
export const ticket = (id) => data.tickets.find((one) => one.id === id);

/** Fetches the page's data again. */
export async function reload() {
  const answer = await fetch('/practice/data.json');
  data = await answer.json();
}

/** Sends a write to the site's own API, as the product's page would. Rejects when the API refuses. */
export async function send(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': data.csrfToken },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}`);
  return answer.json();
}
