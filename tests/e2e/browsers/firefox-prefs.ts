interface FirefoxSettings {
  readonly locale: string;
  readonly theme: 'light' | 'dark';
  /** The practice proxy on loopback. */
  readonly proxyPort: number;
  /** Where downloads go. */
  readonly downloads: string;
}

/** Settings of a Firefox profile, for `user.js`; see `about:config`. */
export const firefoxPrefs = ({
  locale,
  theme,
  proxyPort,
  downloads,
}: FirefoxSettings): Record<string, string | number | boolean> => ({
  // An unsigned extension that lies in the profile, at work from the first start. Release builds of Firefox refuse it.
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.startupScanScopes': 15,
  // An extension that asks for an optional host is given it: no test can press the button of the question.
  'extensions.webextOptionalPermissionPrompts': false,
  // The helpdesks' names lead to the practice sites; loopback is never asked of a proxy.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'intl.accept_languages': `${locale},${locale.slice(0, 2)}`,
  // The real helpdesks are on Firefox's list of sites whose certificate nothing excuses.
  'network.stricttransportsecurity.preloadlist': false,
  // 2 is the folder named here, without a question.
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  // 0 is dark, 1 is light.
  'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
});
