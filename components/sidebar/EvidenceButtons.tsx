import { useId } from 'react';
import type { CheckId } from '../../lib/guidance/types.ts';
import { isInternal } from '../../lib/insights/rules-of-use.ts';
import { tagNamed } from '../../lib/team/tags.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { ticketKey } from './ticket-key.ts';

/** Tags that turn a lament into evidence (taxonomy, relations with the guidance panel). */
const evidence: ReadonlySet<string> = new Set(['int.wait', 'int.lack', 'pol.unfair']);

/**
 * What a finding complains of, recorded with one press. Unless the agent's own tags stand in the open, their buttons do not
 * say which they are: a customer may see the screen.
 */
export function EvidenceButtons({ check }: { readonly check: CheckId }) {
  const { t, pick } = useTexts();
  const { actions, ports } = usePanel();
  const id = useId();
  const ticket = usePanelState((state) => state.ticket);
  const isOpen = usePanelState((state) => state.settings.internalOpen);
  const pressed = usePanelState((state) =>
    state.ticket === null ? undefined : state.pressed[ticketKey(state.ticket)],
  );
  const tags = (ports.ruleOf(check)?.tags ?? []).filter((tag) => evidence.has(tag));
  if (ticket === null || tags.length === 0) return null;
  return (
    <>
      {tags.map((tag) => {
        const named = tagNamed(ports.taxonomy, tag);
        if (named === undefined) return null;
        const isQuiet = isInternal(tag) && !isOpen;
        return (
          <button
            key={tag}
            type="button"
            className="button evidence"
            data-evidence={tag}
            aria-pressed={pressed?.[tag] !== undefined}
            aria-describedby={`${id}-${tag}`}
            onClick={() => void actions.press(tag)}
          >
            {isQuiet ? t('evidence.internal') : t('evidence.record', { tag: pick(named.label) })}
            <span id={`${id}-${tag}`} hidden>
              {pick(named.label)}. {pick(named.definition)}
            </span>
          </button>
        );
      })}
    </>
  );
}
