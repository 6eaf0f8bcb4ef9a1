import { type FormEvent, useId, useRef, useState } from 'react';
import {
  decidedStates,
  type Issue,
  issueLimits,
  issueSchema,
  signedStates,
} from '../../../lib/sync/protocol-issues.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { askEndpoint } from '../ask-endpoint.ts';
import { useTexts } from '../texts.ts';
import type { LeadsServices } from '../view-props.ts';

interface Props {
  readonly services: LeadsServices;
  readonly issue: Issue;
  readonly changed: (what: string) => void;
}
type State = (typeof decidedStates)[number];
type Field = 'sentence' | 'by' | 'area';
const fields: readonly Field[] = ['sentence', 'by', 'area'];

/**
 * The answer to those who reported. *Fixed* and *declined* need a sentence and the name of whoever answers: what is missing is
 * named beside its field, and so is what the endpoint refuses.
 */
export function DecisionForm({ services, issue, changed }: Props) {
  const { t, language } = useTexts();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<State | null>(null);
  const [wrong, setWrong] = useState<Partial<Record<Field | 'form', string>>>({});
  const [busy, setBusy] = useState(false);
  const signed = state !== null && signedStates.includes(state);

  const decide = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (state === null) {
      setWrong({ form: t('issues.needs.state') });
      return form.current?.querySelector<HTMLElement>('[name="state"]')?.focus();
    }
    const given = new FormData(form.current ?? undefined);
    const text = (field: Field) => String(given.get(field) ?? '').trim();
    const missing = signed ? (['sentence', 'by'] as const).filter((field) => text(field) === '') : [];
    if (missing.length > 0) {
      setWrong(Object.fromEntries(missing.map((field) => [field, t(`issues.needs.${field}`)])));
      return form.current?.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus();
    }
    setWrong({});
    setBusy(true);
    const written = fields.filter((field) => text(field) !== '').map((field) => [field, text(field)] as const);
    const body = { state, ...Object.fromEntries(written) };
    const answer = await askEndpoint(services.ask, { path: `/v1/issues/${issue.id}/decision`, body }, issueSchema);
    setBusy(false);
    if (answer.ok) {
      form.current?.reset();
      setState(null);
      return changed(t('issues.decided', { state: t(`state.${state}`) }));
    }
    const place = fields.find((field) => field === answer.error.detail) ?? 'form';
    setWrong({ [place]: errorText(answer.error, language) });
  };

  const field = (name: Field, required: boolean) => ({
    id: `${id}-${name}`,
    name,
    maxLength: issueLimits[name],
    'aria-required': required || undefined,
    'aria-invalid': wrong[name] ? true : undefined,
    'aria-describedby': wrong[name] ? `${id}-${name}-wrong` : undefined,
  });
  const label = (name: Field, required: boolean) => (
    <label htmlFor={`${id}-${name}`}>
      {t(`issues.${name}`)}
      {!required && <span className="muted"> {t('issues.optional')}</span>}
    </label>
  );
  const error = (name: Field) =>
    wrong[name] && (
      <p id={`${id}-${name}-wrong`} className="wrong">
        {wrong[name]}
      </p>
    );

  return (
    <form ref={form} className="form" aria-label={t('issues.decision')} onSubmit={(event) => void decide(event)}>
      <h3>{t('issues.decision')}</h3>
      <fieldset className="choices">
        <legend className="unseen">{t('state')}</legend>
        {decidedStates.map((one) => (
          <label key={one}>
            <input type="radio" name="state" value={one} checked={state === one} onChange={() => setState(one)} />
            {t(`state.${one}`)}
          </label>
        ))}
      </fieldset>
      {label('sentence', signed)}
      <textarea rows={3} {...field('sentence', signed)} />
      {error('sentence')}
      <div className="pair">
        <div>
          {label('by', signed)}
          <input type="text" {...field('by', signed)} />
          {error('by')}
        </div>
        <div>
          {label('area', false)}
          <input type="text" {...field('area', false)} />
          {error('area')}
        </div>
      </div>
      <p className="muted">{t('issues.goesTo')}</p>
      {wrong.form && (
        <p role="alert" className="wrong">
          {wrong.form}
        </p>
      )}
      <Button type="submit" look="main" busy={busy}>
        {t('issues.decide')}
      </Button>
    </form>
  );
}
