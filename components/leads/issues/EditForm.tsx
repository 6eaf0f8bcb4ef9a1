import { type FormEvent, useId, useState } from 'react';
import { functionIds } from '../../../lib/insights/types.ts';
import { type Issue, issueLimits, issueSchema } from '../../../lib/sync/protocol-issues.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { askEndpoint } from '../ask-endpoint.ts';
import { useTexts } from '../texts.ts';
import type { LeadsServices } from '../view-props.ts';
import { issueName } from './issue-name.ts';

interface Props {
  readonly services: LeadsServices;
  readonly issue: Issue;
  readonly changed: (what: string) => void;
}

/** What an issue is called, who answers for it and by which day. */
export function EditForm({ services, issue, changed }: Props) {
  const texts = useTexts();
  const { t, language, functionName } = texts;
  const id = useId();
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim() || null;
    const wanted = { title: text('title'), owner_function: text('owner_function'), due: text('due') };
    const body = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => value !== issue[name as keyof typeof wanted]),
    );
    if (Object.keys(body).length === 0) return;
    setBusy(true);
    const request = { path: `/v1/issues/${issue.id}`, method: 'PATCH' as const, body };
    const answer = await askEndpoint(services.ask, request, issueSchema);
    setBusy(false);
    setWrong(answer.ok ? '' : errorText(answer.error, language));
    if (answer.ok) changed(t('issues.saved'));
  };
  return (
    <form className="form" aria-label={t('issues.edit')} onSubmit={(event) => void save(event)}>
      <h3>{t('issues.edit')}</h3>
      <label htmlFor={`${id}-title`}>{t('issues.title')}</label>
      <input
        key={issue.title}
        id={`${id}-title`}
        name="title"
        type="text"
        maxLength={issueLimits.title}
        defaultValue={issue.title ?? ''}
        placeholder={issueName({ ...issue, title: null }, texts)}
      />
      <div className="pair">
        <div>
          <label htmlFor={`${id}-owner`}>{t('issues.owner')}</label>
          <select
            key={issue.owner_function}
            id={`${id}-owner`}
            name="owner_function"
            defaultValue={issue.owner_function ?? ''}
          >
            <option value="">–</option>
            {functionIds.map((one) => (
              <option key={one} value={one}>
                {functionName(one)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-due`}>{t('issues.due')}</label>
          <input key={issue.due} id={`${id}-due`} name="due" type="date" defaultValue={issue.due ?? ''} />
        </div>
      </div>
      {wrong && (
        <p role="alert" className="wrong">
          {wrong}
        </p>
      )}
      <Button type="submit" busy={busy}>
        {t('issues.save')}
      </Button>
    </form>
  );
}
