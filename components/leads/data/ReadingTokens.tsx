import { type FormEvent, useCallback, useEffect, useId, useState } from 'react';
import * as z from 'zod/mini';
import type { Ask, RequestOf } from '../../../lib/messages/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { Field } from '../../shared/Field.tsx';
import { readableDay, readableTime } from '../../shared/page/readable.ts';
import type { Failed } from '../../shared/page/use-page.ts';
import { type Filter, writeAddress } from '../address.ts';
import { askEndpoint } from '../ask-endpoint.ts';
import { useTexts } from '../texts.ts';
import { useDataTexts } from './texts.ts';

const tokenSchema = z.looseObject({
  id: z.string(),
  label: z.string(),
  created_at: z.string(),
  last_used: z.nullable(z.string()),
  revoked_at: z.nullable(z.string()),
});
const listSchema = z.looseObject({ tokens: z.array(tokenSchema) });
const madeSchema = z.looseObject({ id: z.string(), token: z.string(), label: z.string() });
const path = '/v1/reading-tokens';

interface Props {
  readonly ask: Ask;
  readonly filter: Filter;
  /** Of the endpoint, without a closing slash. */
  readonly url: string;
}

/** Tokens that only read, for a spreadsheet or a BI tool: made, shown once, listed, ended. */
export function ReadingTokens({ ask, filter, url }: Props) {
  const t = useDataTexts();
  const { language, locale } = useTexts();
  const heading = useId();
  const [tokens, setTokens] = useState<readonly z.infer<typeof tokenSchema>[]>([]);
  const [made, setMade] = useState<z.infer<typeof madeSchema> | null>(null);
  const [label, setLabel] = useState('');
  const [failed, setFailed] = useState<Failed | null>(null);

  const call = useCallback(
    async <T,>(schema: z.ZodMiniType<T>, request: RequestOf<'callEndpoint'>) => {
      const answer = await askEndpoint(ask, request, schema);
      setFailed(answer.ok ? null : answer.error);
      return answer.ok ? answer.value : null;
    },
    [ask],
  );
  const read = useCallback(async () => {
    const list = await call(listSchema, { path });
    if (list) setTokens(list.tokens.filter(({ revoked_at }) => revoked_at === null));
  }, [call]);
  useEffect(() => void read(), [read]);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = label.trim();
    if (!wanted) return;
    const token = await call(madeSchema, { path, body: { label: wanted } });
    if (!token) return;
    setMade(token);
    setLabel('');
    await read();
  };
  const revoke = async (id: string) => {
    const done = await call(z.looseObject({ revoked: z.boolean() }), { path: `${path}/${id}`, method: 'DELETE' });
    if (!done) return;
    if (made?.id === id) setMade(null);
    await read();
  };
  const query = writeAddress(filter).replace('?', '&');

  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('connect')}</h2>
      <p className="muted">{t('connectHint')}</p>
      {failed && <p role="alert">{errorText(failed, language)}</p>}
      <form className="make-token" onSubmit={(event) => void make(event)}>
        <Field
          label={t('tokenLabel')}
          value={label}
          maxLength={80}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Button type="submit" disabled={!label.trim()}>
          {t('tokenMake')}
        </Button>
      </form>
      {made && (
        <div className="notice" role="status">
          <p>{t('tokenOnce', { label: made.label })}</p>
          <Field label={t('token')} readOnly value={made.token} onFocus={(event) => event.target.select()} />
          <Field
            label={t('tokenAddress')}
            readOnly
            value={`${url}/v1/export?format=csv${query}&token=${made.token}`}
            hint={t('tokenRisk')}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
      {tokens.length > 0 && (
        <table>
          <caption>{t('tokens')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tokenLabel')}</th>
              <th scope="col">{t('tokenSince')}</th>
              <th scope="col">{t('tokenUsed')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {tokens.map(({ id, label: name, created_at, last_used }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{readableTime(locale, created_at)}</td>
                <td>{last_used ? readableDay(locale, last_used) : t('tokenNever')}</td>
                <td>
                  <Button aria-label={t('tokenRevokeNamed', { label: name })} onClick={() => void revoke(id)}>
                    {t('tokenRevoke')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
