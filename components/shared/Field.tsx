import { type ComponentProps, useId } from 'react';

interface FieldProps extends ComponentProps<'input'> {
  readonly label: string;
  /** One line of help under the field. */
  readonly hint?: string | undefined;
  /** What is wrong with the value, and where. */
  readonly error?: string | undefined;
  /** The label is read aloud but not shown. */
  readonly quietLabel?: boolean;
}

/** A labelled native input with help and error tied to it. */
export function Field({ label, hint, error, quietLabel = false, className, ...input }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={quietLabel ? 'unseen' : undefined}>
        {label}
      </label>
      <input
        type="text"
        {...input}
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  );
}
