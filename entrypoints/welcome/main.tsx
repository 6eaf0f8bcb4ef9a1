import '../../lib/messages/zod-setup.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/controls.css';
import '../../components/shared/page/page.css';
import '../../components/welcome/welcome.css';
import { createRoot } from 'react-dom/client';
import { followTheme } from '../../components/shared/page/follow-theme.ts';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { onChange } from '../../lib/messages/client.ts';
import { ask } from '../../lib/messages/page-client.ts';
import { accessToHelpdesks } from '../options/access-to-helpdesks.ts';

followTheme();
const root = document.getElementById('root');
if (root) {
  const services = { ask, onChange, preferred: navigator.languages, access: accessToHelpdesks };
  createRoot(root).render(<WelcomePage services={services} />);
}
