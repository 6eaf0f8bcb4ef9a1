import { noNextStep } from './c01-no-next-step.ts';
import type { Check } from './check.ts';
import { makesItselfSmall } from './d01-makes-itself-small.ts';
import { blameInside } from './d04-blame-inside.ts';
import { noAlternative } from './f02-no-alternative.ts';
import { absolutePromise } from './h01-absolute-promise.ts';
import { justSoon } from './h02-just-soon.ts';
import { declaredLoveCheck } from './h04-declared-love.ts';
import { gapOrWrongName } from './k04-gap-or-wrong-name.ts';
import { privateDataCheck } from './p01-private-data.ts';
import { namesNothing } from './u01-names-nothing.ts';
import { emptyEmpathy } from './u02-empty-empathy.ts';
import { asksAgain } from './u03-asks-again.ts';

/** Every check the product has, in the order of the catalogue. */
export const checks: readonly Check[] = [
  namesNothing,
  emptyEmpathy,
  asksAgain,
  absolutePromise,
  justSoon,
  declaredLoveCheck,
  noNextStep,
  noAlternative,
  makesItselfSmall,
  blameInside,
  gapOrWrongName,
  privateDataCheck,
];
