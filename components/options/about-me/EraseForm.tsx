import { useId, useState } from 'react';
import { Button } from '../../shared/Button.tsx';
import { useMessages } from '../../shared/messages-context.ts';
import { useTexts } from '../texts.ts';

const choices = ['device', 'keep', 'end'] as const;
type Choice = (typeof choices)[number];

interface Props {
  readonly enrolled: boolean;
  /** Events not yet acknowledged: they go with the rest. */
  readonly waiting: number;
  readonly done: () => void;
}

/** The end of what is stored, said in full before the press. */
export function EraseForm({ enrolled, waiting, done }: Props) {
  const { t, sentence } = useTexts();
  const { ask } = useMessages();
  const [open, setOpen] = useState<boolean | null>(null);
  const [choice, setChoice] = useState<Choice>(enrolled ? 'keep' : 'device');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState({ text: '', wrong: false });
  const group = useId();
  const chosen = enrolled ? choice : 'device';

  const erase = async () => {
    setBusy(true);
    const answer = await ask('eraseMe', { endpoint: chosen === 'device' ? null : chosen });
    setBusy(false);
    if (!answer.ok) return setSaid({ text: sentence(answer.error), wrong: true });
    const { device, endpoint } = answer.value;
    setSaid({ text: `${t('erasedHere', { n: device })} ${t(`erasedThere.${endpoint}`)}`, wrong: false });
    setOpen(false);
    done();
  };

  return (
    <>
      {open ? (
        <form
          className="notice erase"
          onSubmit={(event) => {
            event.preventDefault();
            void erase();
          }}
        >
          <fieldset>
            <legend>{t('eraseWhat')}</legend>
            {(enrolled ? choices : choices.slice(0, 1)).map((one) => (
              <label key={one} className="choice">
                <input type="radio" name={group} checked={chosen === one} onChange={() => setChoice(one)} />
                <span>
                  {t(`erase.${one}`)} <span className="muted">{t(`eraseMeans.${one}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {waiting > 0 && <p>{t('eraseWaiting', { n: waiting })}</p>}
          <p>{t('eraseStays')}</p>
          <p className="row">
            <Button type="submit" busy={busy}>
              {t('eraseYes')}
            </Button>
            <Button look="plain" autoFocus onClick={() => setOpen(false)}>
              {t('eraseNo')}
            </Button>
          </p>
        </form>
      ) : (
        <Button autoFocus={open === false} onClick={() => setOpen(true)}>
          {t('eraseOpen')}
        </Button>
      )}
      <p role="status" className={said.wrong ? 'wrong' : undefined}>
        {said.text}
      </p>
    </>
  );
}
