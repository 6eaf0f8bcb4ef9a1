import type { AccessToHelpdesks } from '../shared/page/HelpdeskAccess.tsx';
import type { SaveFile } from '../shared/page/save-file.ts';
import type { PageServices } from '../shared/page/use-page.ts';
import type { KeysPage } from './KeysSection.tsx';
import type { PolicySaid } from './PolicyLines.tsx';

/** Asks the browser for a host. Has to be called in the click itself, or the browser refuses to ask. */
export type RequestAccess = (pattern: string) => Promise<boolean>;

/** The seams between the options and the browser. */
export interface OptionsServices extends PageServices {
  readonly requestAccess: RequestAccess;
  /** Notes the tabs open under a pattern, while they can be seen; what comes back tells them that something has changed. */
  readonly tabsOn: (pattern: string) => Promise<() => void>;
  readonly access: AccessToHelpdesks;
  readonly keysPage: KeysPage;
  readonly readPolicy: () => Promise<PolicySaid>;
  readonly save: SaveFile;
  readonly now: () => Date;
}
