import { useMemo } from 'react';
import { taxonomyOf } from '../../lib/team/tags.ts';
import type { Panel } from './panel.ts';
import { useStore } from './use-store.ts';

/** The panel with the tags as the team has them: every part below reads `ports.taxonomy` and follows the pack by it. */
export function useFollowingTeam(panel: Panel): Panel {
  const settings = useStore(panel.shown, (state) => state.team.taxonomy);
  return useMemo(() => {
    const { hidden, local, labels, quadrants, retired } = settings;
    const untouched = hidden.length + local.length === 0 && !labels && !quadrants && !retired;
    if (untouched) return panel;
    return { ...panel, ports: { ...panel.ports, taxonomy: taxonomyOf(settings) } };
  }, [panel, settings]);
}
