import { useMemo } from 'react';
import { translator } from '../../../lib/i18n/translator.ts';
import en from '../../../locales/en/pack.json';
import es from '../../../locales/es/pack.json';
import { useMessages } from '../../shared/messages-context.ts';
import { useTexts } from '../texts.ts';

interface Entry {
  readonly path: string;
  readonly message: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How many places are listed; whoever has more of them reads the file with the command. */
const listed = 20;

/** The places in a pack that do not fit, each with its reason in the reader's language. */
export function Misfits({ errors }: { readonly errors: readonly Entry[] }) {
  const { t } = useTexts();
  const { language } = useMessages();
  const say = useMemo(() => translator({ en, es }, language), [language]);
  const known = (reason: string): reason is Extract<keyof typeof en, string> => Object.hasOwn(en, reason);
  return (
    <>
      <ul className="misfits">
        {errors.slice(0, listed).map(({ path, message, reason, values }) => (
          <li key={`${path} ${message}`}>
            <code>{path || t('packWhole')}</code> {known(reason) ? say(reason, values) : message}
          </li>
        ))}
      </ul>
      {errors.length > listed && <p>{t('leftOutMore', { n: errors.length - listed })}</p>}
    </>
  );
}
