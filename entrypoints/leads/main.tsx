import '../../lib/messages/zod-setup.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/controls.css';
import '../../components/shared/page/page.css';
import '../../components/leads/leads.css';
import '../../components/leads/views.css';
import '../../components/leads/board/board.css';
import '../../components/leads/issues/issues.css';
import { createRoot } from 'react-dom/client';
import { LeadsPage } from '../../components/leads/LeadsPage.tsx';
import { followTheme } from '../../components/shared/page/follow-theme.ts';
import { saveFile } from '../../components/shared/page/save-file.ts';
import { onChange } from '../../lib/messages/client.ts';
import { ask } from '../../lib/messages/page-client.ts';

followTheme();
const root = document.getElementById('root');
if (root) {
  const services = { ask, onChange, preferred: navigator.languages, save: saveFile, now: () => new Date() };
  createRoot(root).render(<LeadsPage services={services} />);
}
