import { useEffect, useState } from 'react';
import { Field } from '../../shared/Field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string | undefined;
  /** Stores it; what is stored comes back as `value`. */
  readonly write: (text: string) => Promise<unknown>;
}

/** A line that is stored when it is left or with Enter, and then shows what was stored. */
export function TextField({ label, type = 'text', value = '', write }: TextFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const store = async () => {
    if (text !== value) await write(text);
  };
  return (
    <Field
      label={label}
      type={type}
      maxLength={type === 'text' ? 140 : undefined}
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void store()}
      onKeyDown={(event) => event.key === 'Enter' && void store()}
    />
  );
}
