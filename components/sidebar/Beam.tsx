/** A balance beam in two strokes: the beam and what it rests on. */
export function Beam() {
  return (
    <svg className="beam" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M1.5 5.5h13M4.5 13 8 6.5 11.5 13" />
    </svg>
  );
}
