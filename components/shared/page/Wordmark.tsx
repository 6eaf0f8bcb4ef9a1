/** The mark (a beam and its post) and the name. The mark is decoration; the name is read. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" focusable="false">
        <path d="M1.5 5.5 14.5 3M8 4.5V14" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
      </svg>
      Fairside
    </span>
  );
}
