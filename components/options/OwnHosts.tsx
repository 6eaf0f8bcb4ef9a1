import { type FormEvent, useState } from 'react';
import { Failure } from '../../lib/messages/failure.ts';
import { helpdeskHost, hostPattern } from '../../lib/settings/helpdesk-host.ts';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';
import { useMessages } from '../shared/messages-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import type { OptionsServices } from './services.ts';
import { useTexts } from './texts.ts';

/** Freshdesk on a company's own domains: added and removed one by one, each with the browser's permission for it alone. */
export function OwnHosts({ requestAccess, tabsOn }: Pick<OptionsServices, 'requestAccess' | 'tabsOn'>) {
  const { ask } = useMessages();
  const { t, sentence } = useTexts();
  const hosts = useAnswer('ownHosts', {}, ['settings']);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const [said, setSaid] = useState('');

  const change = async (name: 'addHost' | 'removeHost', host: string, words: string) => {
    // Once the host is removed its tabs cannot be found any more, and their panels would stay.
    const tell = await tabsOn(hostPattern(host));
    const answer = await ask(name, { host });
    if (!answer.ok) return setWrong(sentence(answer.error));
    tell();
    if (name === 'addHost') setTyped('');
    setSaid(words);
    hosts.again();
  };
  const allow = (host: string) => {
    setWrong('');
    setSaid('');
    // The request itself comes first: awaiting anything before it would end the browser's leave to ask.
    requestAccess(hostPattern(host)).then(
      (given) =>
        given ? void change('addHost', host, t('hostsAdded', { host })) : setWrong(t('hostsRefused', { host })),
      (error: unknown) => setWrong(t('accessFailed', { why: String(error) })),
    );
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    setSaid('');
    if (typed.trim() === '') return setWrong(t('hostsEmpty'));
    let host: string;
    try {
      host = helpdeskHost(typed);
    } catch (error) {
      return setWrong(wordsFor(error));
    }
    allow(host);
  };
  const wordsFor = (error: unknown): string => {
    const failure = error instanceof Failure ? error : new Failure('invalid_url');
    if (failure.code === 'known_host') return sentence(failure);
    return failure.code === 'insecure_url' ? t('hostsInsecure') : t('hostsBad');
  };

  return (
    <section aria-labelledby="hosts">
      <h2 id="hosts">{t('hostsTitle')}</h2>
      <p className="muted">{t('hostsWhat')}</p>
      {hosts.value?.length === 0 && <p>{t('hostsNone')}</p>}
      <ul className="hosts">
        {(hosts.value ?? []).map(({ host, allowed }) => (
          <li key={host} className="row" data-host={host}>
            <span>{host}</span>
            {!allowed && (
              <>
                <span className="wrong">{t('hostsLost')}</span>
                <Button onClick={() => allow(host)}>{t('hostsAllow')}</Button>
              </>
            )}
            <Button onClick={() => void change('removeHost', host, t('hostsRemoved', { host }))}>
              {t('hostsRemove', { host })}
            </Button>
          </li>
        ))}
      </ul>
      <form className="enrol" noValidate onSubmit={add}>
        <Field
          label={t('hostsField')}
          hint={t('hostsHint')}
          error={wrong || undefined}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong('');
          }}
        />
        <Button type="submit">{t('hostsAdd')}</Button>
      </form>
      <p role="status">
        {hosts.error
          ? sentence(hosts.error)
          : (wrong || said) && <span className={wrong ? 'unseen' : ''}>{wrong || said}</span>}
      </p>
    </section>
  );
}
