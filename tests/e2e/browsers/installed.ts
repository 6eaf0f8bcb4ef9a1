import type { TestProject } from 'vitest/node';
import { findChromium, findFirefox } from '../../../tools/browser.ts';

/** Installs the browser of a project where it is missing, once and before any test's time begins. */
export default function installed({ config }: TestProject): void {
  if (config.env.FAIRSIDE_BROWSER === 'firefox') findFirefox();
  else findChromium();
}
