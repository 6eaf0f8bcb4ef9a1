import controls from '../shared/controls.css?inline';
import tokens from '../shared/tokens.css?inline';
import detail from './detail.css?inline';
import frame from './frame.css?inline';
import header from './header.css?inline';
import health from './health.css?inline';
import impact from './impact.css?inline';
import pad from './pad.css?inline';
import reply from './reply.css?inline';
import stop from './stop.css?inline';
import tags from './tags.css?inline';

/** The panel's style sheets in order, as text for its shadow root. */
export const styles: readonly string[] = [
  tokens,
  controls,
  frame,
  header,
  health,
  reply,
  tags,
  pad,
  detail,
  impact,
  stop,
];
