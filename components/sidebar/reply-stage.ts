import type { PanelState } from './panel-state.ts';

/** `review` shows the review; every other stage is a sentence of its own (`reply.<stage>`). */
export type ReplyStage =
  | 'noTicket'
  | 'reading'
  | 'closed'
  | 'paste'
  | 'noBox'
  | 'empty'
  | 'looking'
  | 'failed'
  | 'missing'
  | 'review';

export function replyStage(state: PanelState): ReplyStage {
  const { ticket, draft } = state;
  if (ticket === null) return state.between ? 'reading' : 'noTicket';
  if (draft === 'unread') return 'reading';
  if (draft === null)
    return state.context?.closed === true ? 'closed' : state.health?.noDraft === true ? 'paste' : 'noBox';
  if (draft.text.trim() === '') return state.pasted ? 'paste' : 'empty';
  if (state.reviewFailed !== null) return state.reviewFailed === 'missing' ? 'missing' : 'failed';
  if (state.review !== null) return 'review';
  return state.context === null && !state.contextLate ? 'reading' : 'looking';
}
