import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A kind of browser: where it usually is, and how one comes by it. */
interface BrowserKind {
  readonly name: string;
  /** Environment variables that name its program, most telling first. */
  readonly variables: readonly string[];
  readonly places: Partial<Record<NodeJS.Platform, readonly string[]>>;
  /** Debian's packages: itself first, then fonts that its pages are to be seen in. */
  readonly packages: readonly string[];
  /** What a person is told to do, one line each. */
  readonly ways: readonly string[];
}

const { LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
const fonts = ['fonts-liberation', 'fonts-noto-core'];
const installLock = '/run/lock/fairside-install';

/**
 * Google's own Chrome builds no longer load an unpacked extension from the command line (since 137), so only Chromium
 * and Chrome for Testing are looked for.
 */
const chromium: BrowserKind = {
  name: 'Chromium',
  variables: ['FAIRSIDE_CHROMIUM', 'CHROME_PATH'],
  places: {
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    win32: [`${LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`, `${PROGRAMFILES}\\Chromium\\Application\\chrome.exe`],
  },
  packages: ['chromium', ...fonts],
  ways: [
    '  Debian, Ubuntu:  sudo apt-get install chromium',
    '  Fedora:          sudo dnf install chromium',
    '  macOS:           brew install --cask chromium',
    '  Windows:         winget install Hibbiki.Chromium',
    'Or set FAIRSIDE_CHROMIUM to the program of a Chromium or a Chrome for Testing you already have.',
  ],
};

/** Release builds of Firefox take no unsigned extension; the extended support release and the developers' builds do. */
const firefox: BrowserKind = {
  name: 'Firefox ESR',
  variables: ['FAIRSIDE_FIREFOX'],
  places: {
    linux: ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr', '/usr/bin/firefox-devedition'],
    darwin: [
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    win32: [`${PROGRAMFILES}\\Firefox Developer Edition\\firefox.exe`, `${PROGRAMFILES}\\Firefox Nightly\\firefox.exe`],
  },
  packages: ['firefox-esr', ...fonts],
  ways: [
    '  Debian:   sudo apt-get install firefox-esr',
    '  macOS:    brew install --cask firefox@developer-edition',
    '  Windows:  winget install Mozilla.Firefox.DeveloperEdition',
    'Or set FAIRSIDE_FIREFOX to the program of a Firefox ESR, Developer Edition or Nightly you already have.',
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
export const findChromium = (): string => find(chromium);

/**
 * Path of a Firefox that takes an unsigned extension: `FAIRSIDE_FIREFOX`, else the usual places, else Debian's package,
 * as {@link findChromium} does.
 * @throws BrowserMissing with the exact thing to install.
 */
export const findFirefox = (): string => find(firefox);

function find(kind: BrowserKind): string {
  for (const name of kind.variables) {
    const path = process.env[name];
    if (path === undefined || path === '') continue;
    if (existsSync(path)) return path;
    throw new BrowserMissing(`${name} points to ${path}, where there is no file.`);
  }
  const found = lookAround(kind);
  if (found !== undefined) return found;
  if (canInstall()) {
    install(kind);
    const installed = lookAround(kind);
    if (installed !== undefined) return installed;
  }
  throw new BrowserMissing([`Fairside needs ${kind.name}, and none was found.`, ...kind.ways].join('\n'));
}

function lookAround(kind: BrowserKind): string | undefined {
  return kind.places[process.platform]?.find((path) => existsSync(path));
}

function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*debian/m.test(release);
}

function install({ name, packages }: BrowserKind): void {
  console.error(`No ${name} found; installing Debian’s (apt-get install ${packages[0]}) …`);
  // In turn with every other process that has found it missing at this moment: the package manager refuses the second one.
  const run = (...args: string[]) =>
    execFileSync('flock', [installLock, 'apt-get', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
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
