import { Button } from '../shared/Button.tsx';
import { usePanel, useTexts } from './panel-context.ts';

/** What can be done with the panel itself. */
export function PanelMenu({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const { actions } = usePanel();
  const openOptions = () => {
    onDone();
    actions.openOptions();
  };
  return (
    <>
      <Button look="plain" onClick={() => void actions.show('rail')}>
        {t('panel.rail')}
      </Button>
      <Button look="plain" aria-describedby="hide-hint" onClick={() => void actions.show('off')}>
        {t('panel.hide')}
      </Button>
      <p id="hide-hint" className="aside">
        {t('panel.hideHint')}
      </p>
      <Button look="plain" onClick={openOptions}>
        {t('panel.options')}
      </Button>
    </>
  );
}
