import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Field } from '../../../components/shared/Field.tsx';

const described = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' | ');

it('ties help and error to its input', () => {
  const { rerender } = render(<Field label="Invite" hint="Eight characters or more" />);
  const field = screen.getByLabelText('Invite');
  expect(described(field)).toBe('Eight characters or more');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  rerender(<Field label="Invite" hint="Eight characters or more" error="Too short" />);
  expect(described(field)).toBe('Eight characters or more | Too short');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});
