/** The mark and the name. The mark (the shape of `public/icon/icon.svg`) is decoration; the name is read. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
        <path d="M1.5 4h13M4 12.5 8 6l4 6.5" />
      </svg>
      Fairside
    </span>
  );
}
