import actionClosedBeforeSuggestion from './action-closed-before-suggestion.ts';
import actionClosedLate from './action-closed-late.ts';
import actionClosedNotDone from './action-closed-not-done.ts';
import actionDoneWithoutDate from './action-done-without-date.ts';
import actionDoneWithoutEvidence from './action-done-without-evidence.ts';
import actionOverdue from './action-overdue.ts';
import actionOwnerUnknown from './action-owner-unknown.ts';
import actionStockPhrases from './action-stock-phrases.ts';
import actionWithoutDue from './action-without-due.ts';
import actionWithoutOwner from './action-without-owner.ts';
import actionWithoutSuggestion from './action-without-suggestion.ts';
import bankCardNumber from './bank-card-number.ts';
import channelRecords from './channel-records.ts';
import claimUnsupported from './claim-unsupported.ts';
import confidentialPrinted from './confidential-printed.ts';
import copiedFromEarlier from './copied-from-earlier.ts';
import countContradicted from './count-contradicted.ts';
import coverageRate from './coverage-rate.ts';
import dateForm from './date-form.ts';
import dateInFuture from './date-in-future.ts';
import type { Rule } from './define-rule.ts';
import documentBeforeCause from './document-before-cause.ts';
import documentNumberForm from './document-number-form.ts';
import eventOfAbsentPerson from './event-of-absent-person.ts';
import evidenceIncomplete from './evidence-incomplete.ts';
import exemptionApproverUnknown from './exemption-approver-unknown.ts';
import exemptionByOneself from './exemption-by-oneself.ts';
import exemptionExpired from './exemption-expired.ts';
import exemptionUnused from './exemption-unused.ts';
import exemptionWithoutReason from './exemption-without-reason.ts';
import frameCount from './frame-count.ts';
import handledAfterAsOf from './handled-after-as-of.ts';
import handledBeforeCampaign from './handled-before-campaign.ts';
import identityNumber from './identity-number.ts';
import mergeAcrossKinds from './merge-across-kinds.ts';
import mergeCircle from './merge-circle.ts';
import mergedTwice from './merged-twice.ts';
import minutesAgainstTimes from './minutes-against-times.ts';
import modeAgainstHeads from './mode-against-heads.ts';
import nearDuplicateContent from './near-duplicate-content.ts';
import numberingForm from './numbering-form.ts';
import obligationDueSoon from './obligation-due-soon.ts';
import obligationMissing from './obligation-missing.ts';
import obligationUndecided from './obligation-undecided.ts';
import ownerLeft from './owner-left.ts';
import pairingWithoutPersons from './pairing-without-persons.ts';
import personTwiceInTalk from './person-twice-in-talk.ts';
import phoneNumber from './phone-number.ts';
import punctuationForm from './punctuation-form.ts';
import recordedBeforeTalk from './recorded-before-talk.ts';
import recordedLate from './recorded-late.ts';
import recordedOnOneDay from './recorded-on-one-day.ts';
import replyBeforeSuggestion from './reply-before-suggestion.ts';
import reportBeforeLastTalk from './report-before-last-talk.ts';
import requestInReport from './request-in-report.ts';
import sameLength from './same-length.ts';
import sameName from './same-name.ts';
import samePersonBothSides from './same-person-both-sides.ts';
import sameSuggestionText from './same-suggestion-text.ts';
import sectionUnused from './section-unused.ts';
import statedAgainstComputed from './stated-against-computed.ts';
import statedParts from './stated-parts.ts';
import suggestionBeforeTalk from './suggestion-before-talk.ts';
import suggestionTargetUnknown from './suggestion-target-unknown.ts';
import suggestionWithoutDisposition from './suggestion-without-disposition.ts';
import suggestionWithoutReply from './suggestion-without-reply.ts';
import talkAfterAsOf from './talk-after-as-of.ts';
import talkAfterMilestone from './talk-after-milestone.ts';
import talkBeforeEvent from './talk-before-event.ts';
import talkByAbsentPerson from './talk-by-absent-person.ts';
import talkOnDayOff from './talk-on-day-off.ts';
import talkOutsidePeriod from './talk-outside-period.ts';
import talkOverlap from './talk-overlap.ts';
import talkSameHour from './talk-same-hour.ts';
import talkeeWithCriticism from './talkee-with-criticism.ts';
import talksUniform from './talks-uniform.ts';
import titleForm from './title-form.ts';
import tooManyTalksADay from './too-many-talks-a-day.ts';

/** Every rule, in the order in which the rule table lists them: by family. */
export const CATALOGUE: readonly Rule[] = [
  modeAgainstHeads,
  samePersonBothSides,
  personTwiceInTalk,
  mergeCircle,
  mergeAcrossKinds,
  mergedTwice,
  suggestionTargetUnknown,
  actionOwnerUnknown,
  sameName,
  sectionUnused,
  talkOutsidePeriod,
  talkAfterAsOf,
  talkByAbsentPerson,
  reportBeforeLastTalk,
  talkAfterMilestone,
  talkBeforeEvent,
  dateInFuture,
  recordedBeforeTalk,
  recordedLate,
  recordedOnOneDay,
  suggestionBeforeTalk,
  replyBeforeSuggestion,
  actionClosedBeforeSuggestion,
  handledAfterAsOf,
  handledBeforeCampaign,
  documentBeforeCause,
  ownerLeft,
  eventOfAbsentPerson,
  obligationMissing,
  obligationUndecided,
  pairingWithoutPersons,
  coverageRate,
  obligationDueSoon,
  evidenceIncomplete,
  talkOverlap,
  talkSameHour,
  minutesAgainstTimes,
  tooManyTalksADay,
  sameLength,
  talksUniform,
  talkOnDayOff,
  statedParts,
  statedAgainstComputed,
  channelRecords,
  claimUnsupported,
  countContradicted,
  frameCount,
  requestInReport,
  titleForm,
  documentNumberForm,
  dateForm,
  numberingForm,
  punctuationForm,
  suggestionWithoutDisposition,
  suggestionWithoutReply,
  actionWithoutSuggestion,
  actionWithoutOwner,
  actionWithoutDue,
  actionOverdue,
  actionClosedLate,
  actionClosedNotDone,
  actionDoneWithoutDate,
  actionDoneWithoutEvidence,
  actionStockPhrases,
  nearDuplicateContent,
  sameSuggestionText,
  copiedFromEarlier,
  exemptionWithoutReason,
  exemptionUnused,
  exemptionByOneself,
  exemptionApproverUnknown,
  exemptionExpired,
  identityNumber,
  bankCardNumber,
  phoneNumber,
  confidentialPrinted,
  talkeeWithCriticism,
];
