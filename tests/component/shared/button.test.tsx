import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Button } from '../../../components/shared/Button.tsx';

it('takes no press while it is busy, and keeps the focus', async () => {
  const user = userEvent.setup();
  let presses = 0;
  const press = () => {
    presses += 1;
  };
  const { rerender } = render(<Button onClick={press}>Send</Button>);
  const button = screen.getByRole('button', { name: 'Send' });
  await user.click(button);
  rerender(
    <Button busy onClick={press}>
      Send
    </Button>,
  );
  await user.click(button);
  expect(presses).toBe(1);
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.getAttribute('type')).toBe('button');
});
