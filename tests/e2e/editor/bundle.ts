import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** `in-world.ts` with all it imports, as one script for the page. */
export async function bundleEditor(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome121',
      lib: {
        entry: fileURLToPath(new URL('./in-world.ts', import.meta.url)),
        formats: ['iife'],
        name: 'fairsideBundle',
      },
    },
  });
  const bundles = (Array.isArray(made) ? made : [made]) as { output: { type: string; code?: string }[] }[];
  const code = bundles.flatMap(({ output }) => output).find(({ type }) => type === 'chunk')?.code;
  if (code === undefined) throw new Error('lib/editor could not be bundled');
  return code;
}
