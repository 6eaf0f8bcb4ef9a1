import { Button } from '../shared/Button.tsx';
import type { SaveFile } from '../shared/page/save-file.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useTexts } from './texts.ts';

/** What the endpoint refused: kept, in the open, and to be taken along as a file. */
export function SetAside({ save, now }: { save: SaveFile; now: () => Date }) {
  const { t, sentence, at } = useTexts();
  const { value, error, again } = useAnswer('setAside', {}, ['sync', 'insights']);
  if (error) {
    return (
      <p role="status" className="wrong">
        {sentence(error)} <Button onClick={again}>{t('again')}</Button>
      </p>
    );
  }
  if (value === null) return <p className="muted">{t('loading')}</p>;
  if (value.length === 0) return <p className="muted">{t('setAsideNone')}</p>;
  const exportAll = () =>
    save({
      name: `fairside-set-aside-${now().toISOString().slice(0, 10)}.json`,
      type: 'application/json',
      parts: [`${JSON.stringify(value, null, 2)}\n`],
    });
  return (
    <>
      <p>{t('setAsideWhy')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('id')}</th>
          </tr>
        </thead>
        <tbody>
          {value.map(({ id, at: time, code, path }) => (
            <tr key={id}>
              <td>{at(time)}</td>
              <td>
                <code>{code}</code>
              </td>
              <td>{path ? <code>{path}</code> : t('none')}</td>
              <td>
                <code>{id}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={exportAll}>{t('setAsideExport')}</Button>
    </>
  );
}
