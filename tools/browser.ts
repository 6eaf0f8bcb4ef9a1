import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Google's own Chrome builds no longer load an unpacked extension from the command line (since 137), so only Chromium
 * and Chrome for Testing are looked for.
 */
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  win32: [
    `${process.env.LOCALAPPDATA ?? ''}\\Chromium\\Application\\chrome.exe`,
    `${process.env.PROGRAMFILES ?? ''}\\Chromium\\Application\\chrome.exe`,
  ],
};

/** What a person is told when no browser can be found or installed. */
export class BrowserMissing extends Error {
  override name = 'BrowserMissing';
}

/**
 * Path of a Chromium: `FAIRSIDE_CHROMIUM` or `CHROME_PATH`, else the usual places, else Debian's package when this is
 * root on Debian or Ubuntu (installed now; takes about a minute).
 * @throws BrowserMissing with the exact thing to install.
 */
export function findChromium(): string {
  for (const name of ['FAIRSIDE_CHROMIUM', 'CHROME_PATH']) {
    const path = process.env[name];
    if (path === undefined || path === '') continue;
    if (existsSync(path)) return path;
    throw new BrowserMissing(`${name} points to ${path}, where there is no file.`);
  }
  const found = lookAround();
  if (found !== undefined) return found;
  if (canInstall()) {
    console.error('No Chromium found; installing Debian’s (apt-get install chromium) …');
    const options = { stdio: ['ignore', 2, 2] as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update'], { ...options, stdio: [...options.stdio] });
    execFileSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation', 'fonts-noto-core'],
      {
        ...options,
        stdio: [...options.stdio],
      },
    );
    const installed = lookAround();
    if (installed !== undefined) return installed;
  }
  throw new BrowserMissing(
    [
      'Fairside needs Chromium, and none was found.',
      '  Debian, Ubuntu:  sudo apt-get install chromium',
      '  Fedora:          sudo dnf install chromium',
      '  macOS:           brew install --cask chromium',
      '  Windows:         winget install Hibbiki.Chromium',
      'Or set FAIRSIDE_CHROMIUM to the program of a Chromium or a Chrome for Testing you already have.',
    ].join('\n'),
  );
}

function lookAround(): string | undefined {
  return usualPlaces[process.platform]?.find((path) => existsSync(path));
}

function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*debian/m.test(release);
}

/** Command-line switches every start of the browser shares: the built extension, and no traffic of the browser's own. */
export function extensionArgs(extensionDir: string): string[] {
  return [
    `--load-extension=${extensionDir}`,
    `--disable-extensions-except=${extensionDir}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch,MediaRouter,OptimizationHints,Translate',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
