import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  /** What stands for no filter. */
  readonly all: string;
  readonly choose: (value: string) => void;
  readonly className?: string;
  /** Options, or groups of them. */
  readonly children: ReactNode;
}

/** One filter of the bar with its choices. */
export function SelectField({ label, value, all, choose, className, children }: Props) {
  return (
    <label className={className}>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{all}</option>
        {children}
      </select>
    </label>
  );
}

/** Choices by value and name; a value that is not among them stands there as it is, so that no filter is hidden. */
export function Choices({ of, value }: { of: readonly (readonly [string, string])[]; value?: string | undefined }) {
  const strange = value !== undefined && !of.some(([one]) => one === value);
  return (
    <>
      {strange && <option value={value}>{value}</option>}
      {of.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </>
  );
}
