import { type InputHTMLAttributes, useEffect, useRef, useState } from 'react';
import type { Step } from './use-address.ts';

/** Pause after which what was typed counts, in milliseconds. Enter and leaving the field count at once. */
const pause = 300;

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, 'className' | 'maxLength' | 'placeholder'> {
  readonly type: 'date' | 'search';
  readonly label: string;
  readonly value: string;
  readonly commit: (value: string, step: Step) => void;
}

/** A field somebody types into: one step for the back button however many keys it took. */
export function TypedField({ type, label, value, commit, className, ...rest }: Props) {
  const [typing, setTyping] = useState<string | null>(null);
  const stepped = useRef(false);
  const latest = useRef(commit);
  latest.current = commit;

  const settle = (text: string) => {
    setTyping(null);
    if (text.trim() === value) return;
    latest.current(text.trim(), stepped.current ? 'replace' : 'push');
    stepped.current = true;
  };
  const settleNow = useRef(settle);
  settleNow.current = settle;

  useEffect(() => {
    if (typing === null) return;
    const timer = setTimeout(() => settleNow.current(typing), pause);
    return () => clearTimeout(timer);
  }, [typing]);

  return (
    <label className={className}>
      <span>{label}</span>
      <input
        {...rest}
        type={type}
        value={typing ?? value}
        onChange={(event) => setTyping(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typing !== null) settle(typing);
        }}
        onBlur={() => {
          if (typing !== null) settle(typing);
          stepped.current = false;
        }}
      />
    </label>
  );
}
