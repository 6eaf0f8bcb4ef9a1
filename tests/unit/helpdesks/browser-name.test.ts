import { expect, it } from 'vitest';
import { browserName } from '../../../entrypoints/sidebar/browser-name.ts';

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome 156'],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2', 'Edg 156'],
  ['Something else', 'unknown browser'],
])('says of “%s” only %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
