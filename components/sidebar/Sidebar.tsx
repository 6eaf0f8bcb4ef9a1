import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { localeFor } from '../../lib/i18n/locale.ts';
import { chooseLanguage } from '../../lib/i18n/translator.ts';
import { MessagesContext } from '../shared/messages-context.ts';
import { DetailCard } from './detail/DetailCard.tsx';
import { useFollowingTeam } from './follow-team.ts';
import { Header } from './Header.tsx';
import { HealthLine } from './HealthLine.tsx';
import { ImpactSection } from './ImpactSection.tsx';
import { lookOf } from './look-of.ts';
import type { Panel } from './panel.ts';
import { PanelContext, usePanel, usePanelState } from './panel-context.ts';
import { chosenPlace } from './panel-place.ts';
import { Rail } from './Rail.tsx';
import { ReplySection } from './ReplySection.tsx';
import { Separator } from './Separator.tsx';
import { StopQuestion } from './StopQuestion.tsx';
import { LONGEST_STILL_MS } from './shown-state.ts';
import { TagsSection } from './TagsSection.tsx';

/** The panel beside the reply. It shows a started `Panel` and lets nothing it does take the focus from the page. */
export function Sidebar({ panel }: { readonly panel: Panel }) {
  const followed = useFollowingTeam(panel);
  return (
    <PanelContext.Provider value={followed}>
      <Frame panel={panel} />
    </PanelContext.Provider>
  );
}

/** A pointer over the tags that rests for this long, in ms, is not aiming any more. */
const AIMING_MS = 250;

/**
 * What stands below the reply, with the panel's second picture: the first, which shows what is written now, does not wait for it,
 * and the page is not held up for both at once.
 */
function Lower() {
  const { shown } = usePanel();
  const [due, setDue] = useState(false);
  useEffect(() => setDue(true), []);
  return (
    <div className="lower" onPointerMove={() => shown.holdStill(AIMING_MS)}>
      {due && (
        <>
          <TagsSection />
          <ImpactSection />
          <DetailCard />
        </>
      )}
    </div>
  );
}

/** The same each time the frame is drawn: none of it hangs on what the frame knows. */
const lower = <Lower />;

function Frame({ panel }: { readonly panel: Panel }) {
  const { ports, shown } = panel;
  const settings = usePanelState((state) => state.settings);
  const side = usePanelState((state) => state.place?.side ?? chosenPlace(state, ports.adapter.helpdesk).side);
  const theme = usePanelState((state) => state.theme);
  const writing = useWriting();
  const stop = usePanelState((state) => state.stop);
  const look = usePanelState((state) => lookOf(state, ports.adapter.helpdesk));

  const language = chooseLanguage(settings.language, ports.preferredLanguages);
  const messages = useMemo(
    () => ({
      ask: ports.ask,
      onChange: ports.onChange,
      language,
      locale: localeFor(language, ports.preferredLanguages),
    }),
    [ports, language],
  );
  if (look === 'off') return null;

  return (
    <MessagesContext.Provider value={messages}>
      {/* The press of a mouse must not move the caret out of the reply; the click that follows works all the same. */}
      <aside
        aria-label="Fairside"
        lang={language}
        data-theme={theme}
        className={look === 'rail' ? 'panel rail' : 'panel'}
        data-side={side}
        tabIndex={-1}
        onMouseDown={keepFocus}
      >
        {look === 'rail' ? (
          <Rail />
        ) : (
          <>
            <Separator />
            <Header />
            {/* A press counts for what lay under it when it began: until it is let go and has clicked, nothing moves. */}
            <div
              className="body"
              data-writing={writing}
              onPointerDown={() => shown.holdStill(LONGEST_STILL_MS)}
              onPointerUp={() => shown.holdStill(0)}
              onPointerCancel={() => shown.holdStill(0)}
            >
              <HealthLine />
              {stop !== null && <StopQuestion question={stop} />}
              <ReplySection />
              {lower}
            </div>
          </>
        )}
      </aside>
    </MessagesContext.Provider>
  );
}

function keepFocus(event: MouseEvent): void {
  const { target } = event.nativeEvent;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
  if (target instanceof HTMLSelectElement || target instanceof HTMLOptionElement) return;
  event.preventDefault();
}

/** Whether the reply box holds text. While that is not known yet, as on the way to the next ticket, it stays as it was. */
function useWriting(): boolean {
  const known = useRef(false);
  const now = usePanelState(({ ticket, between, draft }) => {
    if (draft === 'unread') return ticket === null && !between ? false : null;
    return draft !== null && draft.text.trim() !== '';
  });
  if (now !== null) known.current = now;
  return known.current;
}
