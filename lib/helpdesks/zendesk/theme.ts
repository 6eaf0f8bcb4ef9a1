import { paintedTheme, systemTheme, type Theme } from '../page/theme.ts';

/** `html[data-theme]` is light, dark or system (one field-tested source); without it, by what the page paints. */
export function zendeskTheme(page: Document): Theme {
  const named = page.documentElement.getAttribute('data-theme');
  if (named === 'dark' || named === 'light') return named;
  return named === 'system' ? systemTheme() : paintedTheme(page);
}
