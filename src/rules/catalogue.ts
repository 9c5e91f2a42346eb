import actionClosedBeforeTalk from './action-closed-before-talk.ts';
import actionDoneWithoutDate from './action-done-without-date.ts';
import channelRecords from './channel-records.ts';
import claimUnsupported from './claim-unsupported.ts';
import type { Rule } from './define-rule.ts';
import exemptionUnused from './exemption-unused.ts';
import exemptionWithoutReason from './exemption-without-reason.ts';
import frameCount from './frame-count.ts';
import mergeAcrossKinds from './merge-across-kinds.ts';
import mergeCircle from './merge-circle.ts';
import mergedTwice from './merged-twice.ts';
import modeAgainstHeads from './mode-against-heads.ts';
import obligationMissing from './obligation-missing.ts';
import obligationUndecided from './obligation-undecided.ts';
import pairingWithoutPersons from './pairing-without-persons.ts';
import personTwiceInTalk from './person-twice-in-talk.ts';
import reportBeforeLastTalk from './report-before-last-talk.ts';
import samePersonBothSides from './same-person-both-sides.ts';
import statedParts from './stated-parts.ts';
import talkAfterAsOf from './talk-after-as-of.ts';
import talkByAbsentPerson from './talk-by-absent-person.ts';
import talkOutsidePeriod from './talk-outside-period.ts';

/** Every rule, in the order in which the rule table lists them: by family. */
export const CATALOGUE: readonly Rule[] = [
  modeAgainstHeads,
  samePersonBothSides,
  personTwiceInTalk,
  mergeCircle,
  mergeAcrossKinds,
  mergedTwice,
  actionDoneWithoutDate,
  talkOutsidePeriod,
  talkAfterAsOf,
  talkByAbsentPerson,
  reportBeforeLastTalk,
  actionClosedBeforeTalk,
  obligationMissing,
  obligationUndecided,
  pairingWithoutPersons,
  statedParts,
  channelRecords,
  claimUnsupported,
  frameCount,
  exemptionWithoutReason,
  exemptionUnused,
];
