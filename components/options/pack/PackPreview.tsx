import type { TeamPack } from '../../../lib/team/pack.ts';
import { packChanges } from '../../../lib/team/pack-changes.ts';
import { Button } from '../../shared/Button.tsx';
import { useTexts } from '../texts.ts';

interface Props {
  readonly name: string;
  readonly now: TeamPack;
  readonly next: TeamPack;
  readonly busy: boolean;
  readonly publish: () => void;
  readonly drop: () => void;
}

/** What publishing would change for everybody, before it does. */
export function PackPreview({ name, now, next, busy, publish, drop }: Props) {
  const { t } = useTexts();
  const changes = packChanges(now, next);
  if (changes.length === 0) return <p>{t('packSame', { name })}</p>;
  return (
    <div className="notice pack-preview">
      <p>{t('packWouldChange', { n: changes.length, name })}</p>
      <ul>
        {changes.map(({ path, was, is }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
          <li key={index}>
            <code>{path}</code> {was !== undefined && <del>{was}</del>} {is !== undefined && <ins>{is}</ins>}
          </li>
        ))}
      </ul>
      <p className="row">
        <Button busy={busy} onClick={publish}>
          {t('packPublish')}
        </Button>
        <Button look="plain" onClick={drop}>
          {t('packKeep')}
        </Button>
      </p>
    </div>
  );
}
