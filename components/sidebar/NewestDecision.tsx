import type { OwnInsight } from '../../lib/messages/contract.ts';
import { useTexts } from './panel-context.ts';
import { useSignature, useTagName } from './use-insight-words.ts';

/** The newest answer to something I gave: what was decided, in the words of whoever decided, and how many of mine it is about. */
export function NewestDecision({ decided }: { readonly decided: readonly OwnInsight[] }) {
  const { t } = useTexts();
  const name = useTagName();
  const signature = useSignature();
  const newest = decided.find(({ sentence }) => sentence !== undefined) ?? decided[0];
  if (newest === undefined) return null;
  const same = decided.filter(
    ({ state, sentence, by }) => state === newest.state && sentence === newest.sentence && by === newest.by,
  );
  return (
    <div className="decision" data-decision={newest.state}>
      <p>
        <b>{t(newest.state === 'withdrawn' ? 'state.withdrawn' : `state.${newest.state}`)}</b> ·{' '}
        {newest.sentence === undefined ? name(newest.tag) : <q>{newest.sentence}</q>}
      </p>
      <p className="aside decision-line">
        <span>{signature(newest)}</span>
        <span>{t('impact.ofYours', { n: same.length })}</span>
      </p>
    </div>
  );
}
