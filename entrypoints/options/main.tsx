import '../../lib/messages/zod-setup.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/controls.css';
import '../../components/shared/page/page.css';
import '../../components/options/options.css';
import '../../components/options/guidance.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { followTheme } from '../../components/shared/page/follow-theme.ts';
import { saveFile } from '../../components/shared/page/save-file.ts';
import { onChange } from '../../lib/messages/client.ts';
import { ask } from '../../lib/messages/page-client.ts';
import { accessToHelpdesks } from './access-to-helpdesks.ts';
import { keysPage } from './keys-page.ts';
import { readPolicy } from './read-policy.ts';
import { tabsOn } from './tabs-on.ts';

followTheme();
const root = document.getElementById('root');
if (root) {
  const services = {
    ask,
    onChange,
    preferred: navigator.languages,
    requestAccess: (pattern: string) => browser.permissions.request({ origins: [pattern] }),
    tabsOn,
    access: accessToHelpdesks,
    keysPage: keysPage(),
    readPolicy,
    save: saveFile,
    now: () => new Date(),
  };
  createRoot(root).render(<OptionsPage services={services} />);
}
