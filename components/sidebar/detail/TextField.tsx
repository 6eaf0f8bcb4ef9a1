import { useEffect, useRef, useState } from 'react';
import { Field } from '../../shared/Field.tsx';
import { useAtEnd } from './use-at-end.ts';

interface TextFieldProps {
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string | undefined;
  /** Stores it, and answers whether it is stored; what is stored comes back as `value`. */
  readonly write: (text: string) => Promise<boolean>;
  /** Told whenever it holds something that was not handed over to be stored yet, and when it was. */
  readonly onWriting: (isWriting: boolean) => void;
}

/** A line that is stored when it is left or goes, or with Enter, and then shows what was stored. */
export function TextField({ label, type = 'text', value = '', write, onWriting }: TextFieldProps) {
  const [text, setText] = useState(value);
  /** What is stored or on its way there. */
  const sent = useRef(value);
  useEffect(() => {
    const was = sent.current;
    sent.current = value;
    // What was written on meanwhile is newer than what comes back.
    setText((now) => (now === was ? value : now));
  }, [value]);
  const store = async () => {
    if (text === sent.current) return;
    sent.current = text;
    onWriting(false);
    if (!(await write(text))) sent.current = value;
  };
  useAtEnd(() => void store());
  return (
    <Field
      label={label}
      type={type}
      maxLength={type === 'text' ? 140 : undefined}
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onWriting(true);
      }}
      onBlur={() => void store()}
      onKeyDown={(event) => event.key === 'Enter' && void store()}
    />
  );
}
