import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeadsPage } from '../../../components/leads/LeadsPage.tsx';
import type { OutgoingFile } from '../../../components/shared/page/save-file.ts';
import type { FakeBackground } from './fake-background.ts';

/** The leads' page at an address, with what it saved. */
export function open(background: FakeBackground, address = '/leads.html', preferred: readonly string[] = ['en-GB']) {
  history.replaceState(null, '', address);
  const saved: OutgoingFile[] = [];
  const services = {
    ask: background.ask,
    onChange: background.onChange,
    preferred,
    save: (file: OutgoingFile) => saved.push(file),
    now: () => new Date('2025-05-20T08:00:00Z'),
  };
  return { user: userEvent.setup(), saved, ...render(<LeadsPage services={services} />) };
}

/** Ticket numbers in the table, top to bottom. */
export const tickets = () =>
  [...document.querySelectorAll('tr[data-insight]')].map((line) => line.querySelectorAll('td')[3]?.textContent);

export const shown = (text: string | RegExp) => screen.findByText(text);
