import type { Ask, RequestOf } from '../../lib/messages/contract.ts';
import type { Failure, PanelStore } from './panel-state.ts';

/**
 * Asks for a change of the settings, and takes up the answer: all of them as they are by then. Not where the panel was changed
 * meanwhile, as by a key that is held down: the answer to that is on its way.
 */
export async function changeSettings<N extends 'changeSettings' | 'muteForMe'>(
  store: PanelStore,
  ask: Ask,
  name: N,
  request: RequestOf<N>,
): Promise<Failure | null> {
  const { settings } = store.getState();
  const answer = await ask(name, request);
  if (!answer.ok) return answer.error;
  if (store.getState().settings === settings) store.setState({ settings: answer.value });
  return null;
}
