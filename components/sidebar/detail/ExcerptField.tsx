import { useEffect, useState } from 'react';
import { joined, type Piece, wordsOf } from '../../../lib/insights/redact/pieces.ts';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { usePanel, useTexts } from '../panel-context.ts';
import { RedactionPreview } from './RedactionPreview.tsx';
import type { Saving } from './use-saving.ts';

const LONGEST = 500;

/** The customer's words, from what is selected in the conversation: shown as they would be stored before they are. */
export function ExcerptField({ insight, save }: Pick<Saving, 'save'> & { readonly insight: OwnInsight }) {
  const { t } = useTexts();
  const { actions, ports } = usePanel();
  /** What was selected last while the card stands: writing into one of its fields takes the selection away. */
  const [text, setText] = useState('');
  const [pieces, setPieces] = useState<readonly Piece[] | null>(null);
  const [failed, setFailed] = useState(false);

  // Here and not while there is no card: every key in the reply moves the selection.
  useEffect(() => {
    const life = new AbortController();
    ports.watchSelection((selected) => selected !== '' && setText(selected), life.signal);
    return () => life.abort();
  }, [ports]);

  useEffect(() => {
    let current = true;
    setPieces(null);
    setFailed(false);
    if (text === '') return;
    void actions.redact(text, insight.ref).then((found) => {
      if (!current) return;
      setFailed(found === null);
      setPieces(found === null ? null : shortened(wordsOf(found)));
    });
    return () => {
      current = false;
    };
  }, [actions, text, insight.ref]);

  const add = async () => {
    if (pieces === null) return;
    if (await save(actions.amend(insight, { excerpt: joined(pieces).trim() }))) setText('');
  };

  if (text === '') {
    return insight.excerpt === undefined ? (
      <p className="aside">{t('detail.selectWords')}</p>
    ) : (
      <div className="excerpt">
        <q>{insight.excerpt}</q>
        <Button look="plain" onClick={() => void save(actions.amend(insight, { excerpt: null }))}>
          {t('detail.removeExcerpt')}
        </Button>
      </div>
    );
  }
  return (
    <div className="excerpt">
      {failed && <p className="problem">{t('detail.notRedacted')}</p>}
      {pieces !== null && (
        <>
          <RedactionPreview pieces={pieces} onChange={setPieces} />
          <div className="acts">
            <Button onClick={() => void add()}>{t('detail.addExcerpt')}</Button>
            <Button look="plain" onClick={() => setText('')}>
              {t('detail.leaveExcerpt')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** As many whole words as an excerpt holds. */
function shortened(pieces: readonly Piece[]): readonly Piece[] {
  let length = 0;
  return pieces.filter(({ text }) => {
    length += text.length;
    return length <= LONGEST;
  });
}
