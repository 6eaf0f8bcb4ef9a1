const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set();

/** True when the page is dark now, by choice or by the system. */
export const isDark = () => root.dataset.theme === 'dark' || (root.dataset.theme === 'system' && system.matches);

/** Calls back after every change of theme. */
export const onTheme = (listener) => listeners.add(listener);

const tell = () => {
  for (const listener of listeners) listener();
};
system.addEventListener('change', tell);

/** Changes to the other theme and remembers it. */
export function toggleTheme() {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  localStorage.setItem('practice-theme', root.dataset.theme);
  tell();
}
