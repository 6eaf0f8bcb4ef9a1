import { noNextStep } from './c01-no-next-step.ts';
import { promiseWithNoOwner } from './c02-promise-with-no-owner.ts';
import { vagueAction } from './c03-vague-action.ts';
import { onlyLabels } from './c04-only-labels.ts';
import { sentElsewhere } from './c05-sent-elsewhere.ts';
import { linkForAnswer } from './c06-link-for-answer.ts';
import { inHouseJargon } from './c07-in-house-jargon.ts';
import { heavyReading } from './c08-heavy-reading.ts';
import { buriedSteps } from './c09-buried-steps.ts';
import { threeCourtesies } from './c10-three-courtesies.ts';
import type { Check } from './check.ts';
import { makesItselfSmall } from './d01-makes-itself-small.ts';
import { apologisesThreeTimes } from './d02-apologises-three-times.ts';
import { grovels } from './d03-grovels.ts';
import { blameInside } from './d04-blame-inside.ts';
import { runsCompanyDown } from './d05-runs-company-down.ts';
import { noReason } from './f01-no-reason.ts';
import { noAlternative } from './f02-no-alternative.ts';
import { policyAsShield } from './f03-policy-as-shield.ts';
import { onlySorry } from './f04-only-sorry.ts';
import { offerWithoutTerms } from './f05-offer-without-terms.ts';
import { overLimit } from './f06-over-limit.ts';
import { boughtPraiseCheck } from './f07-bought-praise.ts';
import { panderingCheck } from './f08-pandering.ts';
import { absolutePromise } from './h01-absolute-promise.ts';
import { justSoon } from './h02-just-soon.ts';
import { inventedExperience } from './h03-invented-experience.ts';
import { declaredLoveCheck } from './h04-declared-love.ts';
import { costWithoutFigure } from './h05-cost-without-figure.ts';
import { errorWithoutOwner } from './h06-error-without-owner.ts';
import { emptyReason } from './h07-empty-reason.ts';
import { noApology } from './h08-no-apology.ts';
import { blamesTheCustomer } from './k01-blames-customer.ts';
import { talksDown } from './k02-talks-down.ts';
import { mixesRegisters } from './k03-mixes-registers.ts';
import { gapOrWrongName } from './k04-gap-or-wrong-name.ts';
import { shouts } from './k05-shouts.ts';
import { onlyWe } from './k06-only-we.ts';
import { privateDataCheck } from './p01-private-data.ts';
import { leftoversOfADraft } from './p02-draft-leftovers.ts';
import { namesNothing } from './u01-names-nothing.ts';
import { emptyEmpathy } from './u02-empty-empathy.ts';
import { asksAgain } from './u03-asks-again.ts';
import { questionOpen } from './u04-question-open.ts';
import { otherLanguage } from './u05-other-language.ts';

/** Every check the product has, in the order of the catalogue. */
export const checks: readonly Check[] = [
  namesNothing,
  emptyEmpathy,
  asksAgain,
  questionOpen,
  otherLanguage,
  absolutePromise,
  justSoon,
  inventedExperience,
  declaredLoveCheck,
  costWithoutFigure,
  errorWithoutOwner,
  emptyReason,
  noApology,
  noNextStep,
  promiseWithNoOwner,
  vagueAction,
  onlyLabels,
  sentElsewhere,
  linkForAnswer,
  inHouseJargon,
  heavyReading,
  buriedSteps,
  threeCourtesies,
  noReason,
  noAlternative,
  policyAsShield,
  onlySorry,
  offerWithoutTerms,
  overLimit,
  boughtPraiseCheck,
  panderingCheck,
  makesItselfSmall,
  apologisesThreeTimes,
  grovels,
  blameInside,
  runsCompanyDown,
  blamesTheCustomer,
  talksDown,
  mixesRegisters,
  gapOrWrongName,
  shouts,
  onlyWe,
  privateDataCheck,
  leftoversOfADraft,
];
