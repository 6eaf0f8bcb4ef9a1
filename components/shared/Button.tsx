import type { ComponentProps } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  /** `plain` looks like text until pointed at, `main` is the one action of a form. */
  readonly look?: 'plain' | 'framed' | 'main';
  /** Waiting for an answer: says so to assistive technology and takes no second press. */
  readonly busy?: boolean;
}

/** A native button, at least 28 px high. A busy one keeps the focus, which a disabled one would lose. */
export function Button({ look = 'framed', busy = false, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={['button', look, className].filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}
