import { useId, useState } from 'react';
import { lostTags } from '../../../lib/team/lost-tags.ts';
import { parsePack, type TeamPack } from '../../../lib/team/pack.ts';
import type { Misfit } from '../../../lib/team/reasons.ts';
import { rolledBack } from '../../../lib/team/rolled-back.ts';
import { Button } from '../../shared/Button.tsx';
import { useMessages } from '../../shared/messages-context.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { useTexts } from '../texts.ts';
import { Misfits } from './Misfits.tsx';
import { PackPreview } from './PackPreview.tsx';

/** A pack that fits, beside the one it would replace. */
interface Candidate {
  readonly name: string;
  readonly now: TeamPack;
  readonly next: TeamPack;
  readonly etag: string;
}

/** For leads: a file or an older version, what it would change, and only then publishing it. */
export function PackPublisher() {
  const { t, at, sentence } = useTexts();
  const { ask } = useMessages();
  const versions = useAnswer('packVersions', {}, ['team']);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [errors, setErrors] = useState<readonly Misfit[]>([]);
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const file = useId();
  const list = versions.value ?? [];

  /** Checks the next pack against the one that holds on the endpoint at this moment. */
  const consider = async (name: string, next: (now: TeamPack) => Promise<unknown>) => {
    setBusy(true);
    setCandidate(null);
    setErrors([]);
    setSaid('');
    setWrong('');
    const problem = await tryToConsider(name, next);
    if (problem) setWrong(problem);
    setBusy(false);
  };
  const tryToConsider = async (name: string, next: (now: TeamPack) => Promise<unknown>): Promise<string | null> => {
    const holds = await ask('readPack', { version: null });
    if (!holds.ok) return sentence(holds.error);
    const now = parsePack(holds.value.pack);
    if (!now.ok) return t('packTooNew');
    let json: unknown;
    try {
      json = await next(now.pack);
    } catch (error) {
      return t('packUnreadable', { name, why: error instanceof Error ? error.message : String(error) });
    }
    const parsed = parsePack(json);
    const misfits = parsed.ok ? lostTags(now.pack, parsed.pack) : parsed.errors;
    setErrors(misfits);
    if (parsed.ok && misfits.length === 0) {
      setCandidate({ name, now: now.pack, next: parsed.pack, etag: holds.value.etag });
      return null;
    }
    return t('packDoesNotFit', { name });
  };

  const goBack = (version: number) =>
    consider(t('packVersion', { version: String(version) }), async (now) => {
      const answer = await ask('readPack', { version });
      if (!answer.ok) throw new Error(sentence(answer.error));
      const old = parsePack(answer.value.pack);
      return old.ok ? rolledBack(now, old.pack) : answer.value.pack;
    });

  const publish = async ({ next, etag }: Candidate) => {
    setBusy(true);
    setWrong('');
    const answer = await ask('publishPack', { pack: next, etag });
    setBusy(false);
    setCandidate(null);
    if (!answer.ok) return setWrong(sentence(answer.error));
    setSaid(t('packPublished', { version: String(answer.value.version) }));
    versions.again();
  };

  return (
    <>
      <h3>{t('packPublishTitle')}</h3>
      <label htmlFor={file}>{t('packFile')}</label>
      <input
        id={file}
        type="file"
        accept=".json,application/json"
        disabled={busy}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) void consider(chosen.name, async () => JSON.parse(await chosen.text()));
        }}
      />
      <p role="status" className={wrong ? 'wrong' : undefined}>
        {wrong || said}
      </p>
      {errors.length > 0 && <Misfits errors={errors} />}
      {candidate && (
        <PackPreview
          {...candidate}
          busy={busy}
          publish={() => void publish(candidate)}
          drop={() => setCandidate(null)}
        />
      )}
      {list.length > 0 && (
        <table className="plain-table pack-versions">
          <caption>{t('packVersions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('packVersionColumn')}</th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('packName')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {list.map(({ version, name, published_at }, index) => (
              <tr key={version}>
                <td>{version}</td>
                <td>{at(published_at)}</td>
                <td>{name ?? t('none')}</td>
                <td>
                  {index === 0 ? (
                    t('packHoldsNow')
                  ) : (
                    <Button look="plain" busy={busy} onClick={() => void goBack(version)}>
                      {t('packGoBack', { version: String(version) })}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
