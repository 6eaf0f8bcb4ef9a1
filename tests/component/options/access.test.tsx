import { expect, it } from 'vitest';
import { accessFor } from '../../../components/options/access.ts';

it.each([
  ['https://fairside.example.com', 'https://fairside.example.com/*'],
  ['fairside.example.com:8787', 'https://fairside.example.com/*'],
  [' https://fairside.example.com:8787/care/ ', 'https://fairside.example.com/*'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1/*'],
])('asks for the host of %s alone, without port or path', (typed, pattern) => {
  expect(accessFor(typed)?.pattern).toBe(pattern);
});

it.each(['', 'two words', 'ftp://fairside.example', 'http://fairside.example'])('asks for nothing at %j', (typed) => {
  expect(accessFor(typed)).toBeNull();
});
