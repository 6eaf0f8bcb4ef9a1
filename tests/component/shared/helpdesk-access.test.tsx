import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { HelpdeskAccess } from '../../../components/shared/page/HelpdeskAccess.tsx';

const both = ['https://*.zendesk.com/*', 'https://*.freshdesk.com/*'];

/** A browser that grants some of the helpdesks, and asks a person who answers `answer`. */
function browserThat(missing: string[], answer: () => Promise<boolean>) {
  const asked: (readonly string[])[] = [];
  const listeners = new Set<() => void>();
  return {
    asked,
    listeners,
    access: {
      missing: async () => missing,
      request: async (patterns: readonly string[]) => {
        asked.push(patterns);
        const given = await answer();
        if (given) missing = [];
        for (const listener of listeners) listener();
        return given;
      },
      onChange: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

describe('access to the helpdesks', () => {
  it.each([
    ['en', both, /run on zendesk\.com and freshdesk\.com/, 'Allow access', /Access was given/],
    ['es', both, /funcione en zendesk\.com y freshdesk\.com/, 'Permitir el acceso', /Acceso concedido/],
    ['en', both.slice(1), /run on freshdesk\.com,/, 'Allow access', /Access was given/],
  ] as const)('is asked for in one press (%s)', async (language, missing, line, button, done) => {
    const { access, asked, listeners } = browserThat([...missing], async () => true);
    const { container, unmount } = render(<HelpdeskAccess access={access} language={language} />);
    await screen.findByText(line);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(asked).toEqual([missing]);
    await screen.findByText(done);
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    expect(listeners.size).toBe(0);
  });

  it('says so when it is refused, and asks again at the next press', async () => {
    const { access, asked } = browserThat([...both], async () => false);
    render(<HelpdeskAccess access={access} language="en" />);
    const button = await screen.findByRole('button', { name: 'Allow access' });
    await userEvent.click(button);
    await screen.findByText('Access was not given. Nothing has changed.');
    await userEvent.click(button);
    expect(asked).toHaveLength(2);
  });

  it('tells what the browser answered when it takes no request', async () => {
    const { access } = browserThat([...both], () => Promise.reject(new Error('not in a press')));
    render(<HelpdeskAccess access={access} language="en" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    await screen.findByText(/not in a press/);
  });

  it('is no word where nothing is missing', async () => {
    const { access } = browserThat([], async () => true);
    const answer = Promise.resolve([]);
    const { container } = render(<HelpdeskAccess access={{ ...access, missing: () => answer }} language="en" />);
    await act(() => answer);
    expect(container.textContent).toBe('');
  });
});
