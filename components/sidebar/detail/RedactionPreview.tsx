import { type KeyboardEvent, useId, useState } from 'react';
import { placeholder } from '../../../lib/insights/redact/mask.ts';
import type { Piece } from '../../../lib/insights/redact/pieces.ts';
import { useTexts } from '../panel-context.ts';

interface PreviewProps {
  readonly pieces: readonly Piece[];
  readonly onChange: (pieces: readonly Piece[]) => void;
}

/**
 * The words as they would be stored. What was masked stays masked; a press masks one word more, and only that can be
 * taken back. One stop of the Tab key, arrows from word to word.
 */
export function RedactionPreview({ pieces, onChange }: PreviewProps) {
  const { t } = useTexts();
  const id = useId();
  const [at, setAt] = useState(0);
  /** The words behind masks made by hand, by place. They are in no message. */
  const [behind, setBehind] = useState<Readonly<Record<number, string>>>({});
  const words = pieces.flatMap((piece, index) => (isWord(piece) ? [index] : []));

  const toggle = (index: number) => {
    const { [index]: word, ...others } = behind;
    const piece = pieces[index];
    if (piece === undefined) return;
    setBehind(word === undefined ? { ...behind, [index]: piece.text } : others);
    const next: Piece = word === undefined ? { text: placeholder('hand'), masked: 'hand' } : { text: word };
    onChange(pieces.map((one, place) => (place === index ? next : one)));
  };

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = Math.min(words.length - 1, Math.max(0, at + by));
    setAt(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };

  return (
    <>
      <p id={id} className="aside">
        {t('detail.preview')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form. */}
      <div className="preview" role="group" aria-labelledby={id} onKeyDown={move}>
        {pieces.map((piece, index) =>
          isWord(piece) ? (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place.
              key={index}
              type="button"
              className="word"
              aria-pressed={piece.masked === 'hand'}
              tabIndex={words.indexOf(index) === Math.min(at, words.length - 1) ? 0 : -1}
              onFocus={() => setAt(words.indexOf(index))}
              onClick={() => toggle(index)}
            >
              {piece.text}
            </button>
          ) : piece.masked !== undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place.
            <mark key={index}>{piece.text}</mark>
          ) : (
            piece.text
          ),
        )}
      </div>
    </>
  );
}

const isWord = ({ text, masked }: Piece): boolean => masked === 'hand' || (masked === undefined && text.trim() !== '');
