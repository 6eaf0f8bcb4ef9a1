import type { MouseEvent } from 'react';
import { Button } from '../shared/Button.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { chosenPlace } from './panel-place.ts';

interface PanelMenuProps {
  /** Told of the button that was pressed, which is about to go with the menu. */
  readonly onDone: (pressed: HTMLElement) => void;
}

/** What can be done with the panel itself. */
export function PanelMenu({ onDone }: PanelMenuProps) {
  const { t } = useTexts();
  const { actions, ports } = usePanel();
  const side = usePanelState((state) => chosenPlace(state, ports.adapter.helpdesk).side);
  const key = usePanelState((state) => state.keys['toggle-panel']);
  const other = side === 'right' ? 'left' : 'right';
  const openOptions = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    onDone(currentTarget);
    actions.openOptions();
  };
  const move = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    onDone(currentTarget);
    void actions.moveTo(other);
  };
  return (
    <>
      <Button look="plain" onClick={() => void actions.show('rail')}>
        {t('panel.rail')}
      </Button>
      <Button look="plain" onClick={move}>
        {t(`panel.${other}`)}
      </Button>
      <Button look="plain" aria-describedby="hide-hint" onClick={() => void actions.show('off')}>
        {t('panel.hide')}
      </Button>
      <p id="hide-hint" className="aside">
        {key === undefined ? t('panel.hideHint') : t('panel.hideHintKey', { key })}
      </p>
      <Button look="plain" onClick={openOptions}>
        {t('panel.options')}
      </Button>
    </>
  );
}
