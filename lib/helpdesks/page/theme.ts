/** Whether a page is light or dark, by what it paints. */
import { nowAndThen } from './now-and-then.ts';

export type Theme = 'light' | 'dark';

/** Perceived lightness below which a background is a dark theme's, 0 black … 1 white. */
const darkBelow = 0.45;

/** What the system asks for. */
export const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** By the background of body or root; where neither paints one, by the page's `color-scheme`, which then decides. */
export function paintedTheme(page: Document): Theme {
  for (const element of [page.body, page.documentElement]) {
    const lightness = element && lightnessOf(getComputedStyle(element).backgroundColor);
    if (lightness !== null) return lightness < darkBelow ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(page.documentElement).colorScheme ?? '';
  if (!scheme.includes('dark')) return 'light';
  return scheme.includes('light') ? systemTheme() : 'dark';
}

/** Lightness of a computed colour, or null when it is (nearly) transparent or not in a known notation. */
export function lightnessOf(color: string): number | null {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)$/.exec(color)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number.parseFloat);
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red) || alpha < 0.5) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/**
 * Calls back at once and whenever `theme()` answers something else. Watches attributes of root and body, the system's
 * setting, and looks now and then, because a stylesheet may change unseen. Ends with `signal`.
 */
export function watchThemeOf(theme: () => Theme, onTheme: (theme: Theme) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let said: Theme | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (signal.aborted) return;
    const now = theme();
    if (now === said) return;
    said = now;
    onTheme(now);
  };
  // Twice: at once, and after the page's own transition between colours.
  const changed = (): void => {
    look();
    clearTimeout(later);
    later = setTimeout(look, 350);
  };
  const attributes = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    if (element !== null) attributes.observe(element, { attributes: true });
  }
  nowAndThen(2_000, look, signal);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener(
    'abort',
    () => {
      attributes.disconnect();
      clearTimeout(later);
    },
    { once: true },
  );
  look();
}
