import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import type { OptionsServices } from '../../../components/options/services.ts';
import type { AccessToHelpdesks } from '../../../components/shared/page/HelpdeskAccess.tsx';
import type { OutgoingFile } from '../../../components/shared/page/save-file.ts';
import type { FakeBackground } from './fake-background.ts';

/** A browser that keeps the extension off no helpdesk. */
export const openAccess: AccessToHelpdesks = {
  missing: () => Promise.resolve([]),
  request: () => Promise.resolve(true),
  onChange: () => () => {},
};
const noPolicy = { raw: {}, state: {} };

/** The options, with what they saved and which hosts they asked the browser for. */
export function open(
  background: FakeBackground,
  given: () => Promise<boolean> = () => Promise.resolve(true),
  seams: Partial<Pick<OptionsServices, 'access' | 'keysPage' | 'readPolicy' | 'tabsOn'>> = {},
) {
  const saved: OutgoingFile[] = [];
  const wanted: string[] = [];
  const services = {
    ask: background.ask,
    onChange: background.onChange,
    preferred: ['en-GB'],
    requestAccess: (pattern: string) => {
      wanted.push(pattern);
      return given();
    },
    tabsOn: () => Promise.resolve(() => {}),
    access: openAccess,
    keysPage: { kind: 'chromium' as const },
    readPolicy: () => Promise.resolve(noPolicy),
    ...seams,
    save: (file: OutgoingFile) => saved.push(file),
    now: () => new Date('2025-05-20T08:00:00Z'),
  };
  return { user: userEvent.setup(), saved, wanted, ...render(<OptionsPage services={services} />) };
}
