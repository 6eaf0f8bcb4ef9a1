/** Points down; style turns it when what it controls is open. */
export function Chevron() {
  return (
    <svg className="chevron" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path d="m3.5 6 4.5 4.5L12.5 6" />
    </svg>
  );
}
