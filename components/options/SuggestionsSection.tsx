import { useState } from 'react';
import { moved, type TagPreference } from '../../lib/insights/preference.ts';
import { tagById } from '../../lib/insights/taxonomy.ts';
import { Button } from '../shared/Button.tsx';
import { useMessages } from '../shared/messages-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useTexts } from './texts.ts';

/** A shift smaller than this changes no order worth telling. */
const told = 0.05;

/** Which suggested tags this agent's presses have moved on this device, and the way to forget it. */
export function SuggestionsSection() {
  const { t, sentence } = useTexts();
  const { ask } = useMessages();
  const preference = useAnswer('tagPreference', {}, ['preference']);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<'' | 'reset' | { readonly wrong: string }>('');

  const reset = async () => {
    setBusy(true);
    setSaid('');
    const answer = await ask('resetTagPreference', {});
    setBusy(false);
    setSaid(answer.ok ? 'reset' : { wrong: sentence(answer.error) });
    preference.again();
  };

  if (preference.value === null) {
    return (
      <p role="status" className={preference.error ? 'wrong' : 'muted'}>
        {preference.error ? sentence(preference.error) : t('loading')}{' '}
        {preference.error && <Button onClick={preference.again}>{t('again')}</Button>}
      </p>
    );
  }
  const up = shifted(preference.value, 1);
  const down = shifted(preference.value, -1);
  return (
    <>
      <p className="muted">{t('suggestionsWhat')}</p>
      {up.length + down.length === 0 && <p>{t('suggestionsNone')}</p>}
      <ShiftedTags title={t('suggestionsUp')} tags={up} />
      <ShiftedTags title={t('suggestionsDown')} tags={down} />
      {Object.keys(preference.value.tags).length > 0 && (
        <Button busy={busy} onClick={() => void reset()}>
          {t('suggestionsReset')}
        </Button>
      )}
      <p role="status" className={typeof said === 'object' ? 'wrong' : 'muted'}>
        {typeof said === 'object' ? said.wrong : said === 'reset' ? t('suggestionsForgotten') : ''}
      </p>
    </>
  );
}

function ShiftedTags({ title, tags }: { title: string; tags: readonly string[] }) {
  const { language } = useMessages();
  if (tags.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="shifted">
        {tags.map((tag) => (
          <li key={tag}>{tagById(tag)?.label[language] ?? tag}</li>
        ))}
      </ul>
    </>
  );
}

/** Ids of the tags moved that way, the furthest first. */
function shifted(preference: TagPreference, way: 1 | -1): string[] {
  return Object.keys(preference.tags)
    .map((tag) => ({ tag, by: way * moved(preference, tag) }))
    .filter(({ by }) => by >= told)
    .sort((a, b) => b.by - a.by || (a.tag < b.tag ? -1 : 1))
    .map(({ tag }) => tag);
}
