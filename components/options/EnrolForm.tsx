import { type FormEvent, useRef, useState } from 'react';
import type { RequestOf } from '../../lib/messages/contract.ts';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';
import { useMessages } from '../shared/messages-context.ts';
import type { Failed } from '../shared/page/use-page.ts';
import { accessFor } from './access.ts';
import { type EnrolField, fieldOf } from './enrol-error.ts';
import type { RequestAccess } from './services.ts';
import { useTexts } from './texts.ts';

interface Props {
  /** Address known already, when the device was enrolled there before. */
  readonly url: string;
  readonly requestAccess: RequestAccess;
  readonly enrolled: (team: string) => void;
}

interface Trouble {
  readonly field: EnrolField;
  readonly sentence: string;
}

/** Endpoint and invite. The background judges both; this form only asks that neither is empty, and keeps what was typed. */
export function EnrolForm({ url: known, requestAccess, enrolled }: Props) {
  const { ask } = useMessages();
  const { t, sentence } = useTexts();
  const [url, setUrl] = useState(known);
  const [invite, setInvite] = useState('');
  const [label, setLabel] = useState('');
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [blocked, setBlocked] = useState(false);
  const [busy, setBusy] = useState(false);
  const enrolButton = useRef<HTMLButtonElement>(null);

  const trouble = (field: EnrolField) => troubles.find((one) => one.field === field)?.sentence;
  const fail = (error: Failed) => setTroubles([{ field: fieldOf(error.code), sentence: sentence(error) }]);

  const enrol = async () => {
    const empty: Trouble[] = [];
    if (!url.trim()) empty.push({ field: 'url', sentence: t('urlEmpty') });
    if (!invite.trim()) empty.push({ field: 'invite', sentence: t('inviteEmpty') });
    setTroubles(empty);
    setBlocked(false);
    if (empty.length > 0) return;
    setBusy(true);
    const request: RequestOf<'enrol'> = { url: url.trim(), invite: invite.trim() };
    const answer = await ask('enrol', label.trim() ? { ...request, label: label.trim() } : request);
    setBusy(false);
    if (answer.ok) enrolled(answer.value.team);
    else if (answer.error.code === 'permission_missing') setBlocked(true);
    else fail(answer.error);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void enrol();
  };

  const access = accessFor(url);
  const allow = (pattern: string) => {
    // The request itself comes first: awaiting anything before it would end the browser's leave to ask.
    requestAccess(pattern).then(
      (given) => {
        if (!given) return setTroubles([{ field: 'url', sentence: t('accessRefused') }]);
        // The button just pressed goes away; the focus must not go with it.
        enrolButton.current?.focus();
        void enrol();
      },
      (error: unknown) => setTroubles([{ field: 'url', sentence: t('accessFailed', { why: String(error) }) }]),
    );
  };

  return (
    <form className="enrol" noValidate onSubmit={submit}>
      <Field
        label={t('url')}
        hint={t('urlHint')}
        error={trouble('url')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={url}
        onChange={(event) => {
          setUrl(event.target.value);
          setBlocked(false);
        }}
      />
      <Field
        label={t('invite')}
        hint={t('inviteHint')}
        error={trouble('invite')}
        autoComplete="off"
        spellCheck={false}
        value={invite}
        onChange={(event) => setInvite(event.target.value)}
      />
      <Field
        label={t('device')}
        hint={t('deviceHint')}
        autoComplete="off"
        maxLength={80}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button ref={enrolButton} look="main" type="submit" busy={busy}>
        {t('enrol')}
      </Button>
      <div role="status">
        {busy && <p className="muted">{t('enrolling')}</p>}
        {trouble('form') && <p className="wrong">{trouble('form')}</p>}
        {troubles.length > 0 && !trouble('form') && (
          <p className="unseen">{troubles.map((one) => one.sentence).join(' ')}</p>
        )}
        {blocked && access && <p>{t('accessNeeded', { host: access.host })}</p>}
      </div>
      {blocked && access && (
        <Button look="main" onClick={() => allow(access.pattern)}>
          {t('accessAllow', { host: access.host })}
        </Button>
      )}
    </form>
  );
}
