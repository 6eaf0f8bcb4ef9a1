/** The mark, in the shape of `public/icon/icon.svg`: a balance beam and what it rests on. */
export function Beam() {
  return (
    <svg className="beam" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M1.5 4h13M4 12.5 8 6l4 6.5" />
    </svg>
  );
}
