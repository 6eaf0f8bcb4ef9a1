import { useId } from 'react';
import { useTexts } from '../panel-context.ts';
import { TextField } from './TextField.tsx';

interface ListFieldProps {
  readonly label: string;
  /** The team's list; a line to write in stands in its place while it is empty. */
  readonly values: readonly string[];
  readonly value: string | undefined;
  readonly write: (text: string) => Promise<boolean>;
  readonly onWriting: (isWriting: boolean) => void;
}

/** One of the team's products or areas. */
export function ListField({ label, values, value = '', write, onWriting }: ListFieldProps) {
  const { t } = useTexts();
  const id = useId();
  if (values.length === 0) return <TextField label={label} value={value} write={write} onWriting={onWriting} />;
  const shown = value === '' || values.includes(value) ? values : [value, ...values];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="control" value={value} onChange={(event) => void write(event.currentTarget.value)}>
        <option value="">{t('detail.none')}</option>
        {shown.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}
