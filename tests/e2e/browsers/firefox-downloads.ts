import type { FirefoxCommands } from './firefox-commands.ts';

interface FinishedDownload {
  /** BiDi's name of the page it began in. */
  readonly context: string;
  readonly url: string;
  /** The file's name in the folder for downloads. */
  readonly name: string;
}

/** Keeps finished downloads in the browser's own window until they are asked for. */
const keep = `(async () => {
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const kept = { done: [], seen: new WeakSet(), wake() {} };
  window.practiceDownloads = kept;
  (await Downloads.getList(Downloads.ALL)).addView({
    onDownloadChanged(download) {
      if (!download.succeeded || kept.seen.has(download)) return;
      kept.seen.add(download);
      const page = BrowsingContext.get(download.source.browsingContextId);
      kept.done.push({
        context: NavigableManager.getIdForBrowsingContext(page) ?? '',
        url: download.source.url,
        name: PathUtils.filename(download.target.path),
      });
      kept.wake();
    },
  });
})()`;
const next = `(async () => {
  const kept = window.practiceDownloads;
  if (kept.done.length === 0) await new Promise((resolve) => { kept.wake = resolve; });
  return kept.done.shift();
})()`;

/**
 * Lets Playwright hear of every finished download, until the browser ends. Firefox names a download to it only where a
 * navigation led there, and says nothing at all of those that an extension's page begins.
 */
export async function announceDownloads(commands: FirefoxCommands): Promise<void> {
  await commands.inBrowser(keep);
  let count = 0;
  const go = async (): Promise<void> => {
    const { context, url, name } = (await commands.inBrowser(next)) as FinishedDownload;
    const params = { context, url, download: `practice-download-${count++}` };
    commands.announce('browsingContext.downloadWillBegin', { ...params, suggestedFilename: name });
    commands.announce('browsingContext.downloadEnd', { ...params, status: 'complete' });
    return go();
  };
  // The browser's end is the only way out.
  go().catch(() => undefined);
}
