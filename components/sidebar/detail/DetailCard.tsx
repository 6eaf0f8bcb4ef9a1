import { type MouseEvent, useId, useLayoutEffect, useRef } from 'react';
import { noneFits } from '../../../lib/insights/none-fits.ts';
import { isInternal } from '../../../lib/insights/rules-of-use.ts';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { tagNamed } from '../../../lib/team/tags.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { useMessages } from '../../shared/messages-context.ts';
import { usePanel, usePanelState, useTexts } from '../panel-context.ts';
import { ExcerptField } from './ExcerptField.tsx';
import { ListField } from './ListField.tsx';
import { MoneyField } from './MoneyField.tsx';
import { TextField } from './TextField.tsx';
import { useSaving } from './use-saving.ts';

/** The card after a press. It asks for nothing, and is gone with the next words of the draft. */
export function DetailCard() {
  const insight = usePanelState((state) => state.detail);
  return insight === null ? null : <Card key={insight.id} insight={insight} />;
}

function Card({ insight }: { readonly insight: OwnInsight }) {
  const { t, pick } = useTexts();
  const { actions, ports } = usePanel();
  const { language } = useMessages();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const isOpen = usePanelState((state) => state.settings.internalOpen);
  const { products, areas } = usePanelState((state) => state.team);
  const { said, save, onWriting } = useSaving();
  const { tag } = insight;
  const own = isInternal(tag);
  const plain = !own && tag !== noneFits;
  const named = tagNamed(ports.taxonomy, tag);
  const name = tag === noneFits ? t('tags.noneFits') : own && !isOpen ? t('tags.internal') : named && pick(named.label);

  // Escape closes it also where the focus stands elsewhere in the panel.
  useLayoutEffect(() => {
    const root = card.current?.closest('aside');
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && actions.closeDetail();
    root?.addEventListener('keydown', onKey);
    return () => root?.removeEventListener('keydown', onKey);
  }, [actions]);

  const close = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // Pressed by key, the button has the focus, and goes with the card.
    if (currentTarget.matches(':focus')) ports.focus.enter();
    actions.closeDetail();
  };
  const toggle = (field: 'repeat' | 'urgent') =>
    save(actions.amend(insight, { [field]: insight[field] === true ? null : true }));
  const write = (field: 'note' | 'asked' | 'product' | 'area') => (text: string) =>
    save(actions.write(insight, field, text));

  return (
    <section className="detail" aria-labelledby={id} ref={card} data-insight={insight.id}>
      <div className="detail-head">
        <h3 id={id}>{t(tag === noneFits ? 'detail.titleNone' : 'detail.title', { tag: name ?? tag })}</h3>
        <Button look="plain" aria-label={t('detail.close')} title={t('detail.closeTitle')} onClick={close}>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
      {plain && <ExcerptField insight={insight} save={save} />}
      {plain && (
        <div className="acts">
          {(['repeat', 'urgent'] as const).map((field) => (
            <Button key={field} aria-pressed={insight[field] === true} onClick={() => void toggle(field)}>
              {t(`detail.${field}`)}
            </Button>
          ))}
        </div>
      )}
      {plain && products.length > 0 && (
        <ListField
          label={t('detail.product')}
          values={products}
          value={insight.product}
          write={write('product')}
          onWriting={onWriting}
        />
      )}
      {plain && <MoneyField insight={insight} save={save} onWriting={onWriting} />}
      {own && (
        <ListField
          label={t('detail.area')}
          values={areas}
          value={insight.area}
          write={write('area')}
          onWriting={onWriting}
        />
      )}
      {tag === 'int.wait' && (
        <>
          <TextField label={t('detail.asked')} value={insight.asked} write={write('asked')} onWriting={onWriting} />
          <TextField
            label={t('detail.due')}
            type="date"
            value={insight.due}
            write={(day) => save(actions.amend(insight, { due: day === '' ? null : day }))}
            onWriting={onWriting}
          />
        </>
      )}
      <TextField
        label={t(tag === noneFits ? 'detail.wouldFit' : 'detail.note')}
        value={insight.note}
        write={write('note')}
        onWriting={onWriting}
      />
      <p className={said !== null && said !== 'saved' ? 'problem' : 'aside'} aria-live="polite">
        {said === 'saved'
          ? t('detail.saved')
          : said !== null && (said.detail === 'redaction' ? t('detail.notRedacted') : errorText(said, language))}
      </p>
    </section>
  );
}
