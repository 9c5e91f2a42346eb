import coverageRate from './coverage/coverage-rate.ts';
import obligationDueSoon from './coverage/obligation-due-soon.ts';
import obligationMissing from './coverage/obligation-missing.ts';
import obligationUndecided from './coverage/obligation-undecided.ts';
import pairingWithoutPersons from './coverage/pairing-without-persons.ts';
import evidenceIncomplete from './evidence/evidence-incomplete.ts';
import exemptPersonTalked from './exemptions/exempt-person-talked.ts';
import exemptionApproverUnknown from './exemptions/exemption-approver-unknown.ts';
import exemptionByOneself from './exemptions/exemption-by-oneself.ts';
import exemptionExpired from './exemptions/exemption-expired.ts';
import exemptionUnused from './exemptions/exemption-unused.ts';
import exemptionWithoutReason from './exemptions/exemption-without-reason.ts';
import actionClosedLate from './follow-up/action-closed-late.ts';
import actionClosedNotDone from './follow-up/action-closed-not-done.ts';
import actionDoneWithoutDate from './follow-up/action-done-without-date.ts';
import actionDoneWithoutEvidence from './follow-up/action-done-without-evidence.ts';
import actionOverdue from './follow-up/action-overdue.ts';
import actionStockPhrases from './follow-up/action-stock-phrases.ts';
import actionWithoutDue from './follow-up/action-without-due.ts';
import actionWithoutOwner from './follow-up/action-without-owner.ts';
import actionWithoutSuggestion from './follow-up/action-without-suggestion.ts';
import declinedWithAction from './follow-up/declined-with-action.ts';
import immediateNotSoon from './follow-up/immediate-not-soon.ts';
import suggestionWithoutDisposition from './follow-up/suggestion-without-disposition.ts';
import suggestionWithoutReply from './follow-up/suggestion-without-reply.ts';
import actionOwnerUnknown from './links/action-owner-unknown.ts';
import clockDateUnborne from './links/clock-date-unborne.ts';
import mergeAcrossKinds from './links/merge-across-kinds.ts';
import mergeCircle from './links/merge-circle.ts';
import mergedTwice from './links/merged-twice.ts';
import partyUnknown from './links/party-unknown.ts';
import raisedByAbsent from './links/raised-by-absent.ts';
import recorderUnknown from './links/recorder-unknown.ts';
import roleUnused from './links/role-unused.ts';
import sameName from './links/same-name.ts';
import sectionUnused from './links/section-unused.ts';
import setValueUnborne from './links/set-value-unborne.ts';
import suggestionTargetUnknown from './links/suggestion-target-unknown.ts';
import wordMisspelt from './links/word-misspelt.ts';
import lifeDates from './plausibility/life-dates.ts';
import minutesAgainstTimes from './plausibility/minutes-against-times.ts';
import partyStanding from './plausibility/party-standing.ts';
import placeInUse from './plausibility/place-in-use.ts';
import remarkUnrecorded from './plausibility/remark-unrecorded.ts';
import sameLength from './plausibility/same-length.ts';
import talkAtNight from './plausibility/talk-at-night.ts';
import talkLength from './plausibility/talk-length.ts';
import talkOnDayOff from './plausibility/talk-on-day-off.ts';
import talkOverlap from './plausibility/talk-overlap.ts';
import talkRegisteredTwice from './plausibility/talk-registered-twice.ts';
import talkSameHour from './plausibility/talk-same-hour.ts';
import talksUniform from './plausibility/talks-uniform.ts';
import tooManyTalksADay from './plausibility/too-many-talks-a-day.ts';
import bankCardNumber from './privacy/bank-card-number.ts';
import confidentialPrinted from './privacy/confidential-printed.ts';
import identityNumber from './privacy/identity-number.ts';
import phoneNumber from './privacy/phone-number.ts';
import talkeeWithCriticism from './privacy/talkee-with-criticism.ts';
import copiedFromEarlier from './sameness/copied-from-earlier.ts';
import nearDuplicateContent from './sameness/near-duplicate-content.ts';
import recordTwice from './sameness/record-twice.ts';
import sameMeasure from './sameness/same-measure.ts';
import sameSuggestionText from './sameness/same-suggestion-text.ts';
import modeAgainstHeads from './shape/mode-against-heads.ts';
import personTwiceInTalk from './shape/person-twice-in-talk.ts';
import samePersonBothSides from './shape/same-person-both-sides.ts';
import actionClosedBeforeSuggestion from './time/action-closed-before-suggestion.ts';
import dateInFuture from './time/date-in-future.ts';
import documentBeforeCause from './time/document-before-cause.ts';
import eventOfAbsentPerson from './time/event-of-absent-person.ts';
import eventOfOtherPerson from './time/event-of-other-person.ts';
import handledAfterAsOf from './time/handled-after-as-of.ts';
import handledBeforeCampaign from './time/handled-before-campaign.ts';
import leftWithoutEnd from './time/left-without-end.ts';
import ownerLeft from './time/owner-left.ts';
import phaseAgainstTalks from './time/phase-against-talks.ts';
import postOutsideMembership from './time/post-outside-membership.ts';
import postsOverlap from './time/posts-overlap.ts';
import recordedBeforeTalk from './time/recorded-before-talk.ts';
import recordedLate from './time/recorded-late.ts';
import recordedOnOneDay from './time/recorded-on-one-day.ts';
import replyBeforeSuggestion from './time/reply-before-suggestion.ts';
import reportBeforeLastTalk from './time/report-before-last-talk.ts';
import roundsOutOfOrder from './time/rounds-out-of-order.ts';
import suggestionBeforeTalk from './time/suggestion-before-talk.ts';
import talkAfterAsOf from './time/talk-after-as-of.ts';
import talkAfterMilestone from './time/talk-after-milestone.ts';
import talkBeforeEvent from './time/talk-before-event.ts';
import talkByAbsentPerson from './time/talk-by-absent-person.ts';
import talkOutsidePeriod from './time/talk-outside-period.ts';
import approvalPaper from './words/approval-paper.ts';
import channelRecords from './words/channel-records.ts';
import claimUnsupported from './words/claim-unsupported.ts';
import countContradicted from './words/count-contradicted.ts';
import dateForm from './words/date-form.ts';
import documentNumberForm from './words/document-number-form.ts';
import frameCount from './words/frame-count.ts';
import numberingForm from './words/numbering-form.ts';
import punctuationForm from './words/punctuation-form.ts';
import requestInReport from './words/request-in-report.ts';
import statedAgainstComputed from './words/stated-against-computed.ts';
import statedParts from './words/stated-parts.ts';
import titleForm from './words/title-form.ts';

/** Every rule, in the order in which the rule table lists them: by family. */
export const RULES = [
  modeAgainstHeads,
  samePersonBothSides,
  personTwiceInTalk,
  mergeCircle,
  mergeAcrossKinds,
  mergedTwice,
  suggestionTargetUnknown,
  actionOwnerUnknown,
  sameName,
  wordMisspelt,
  partyUnknown,
  setValueUnborne,
  roleUnused,
  recorderUnknown,
  clockDateUnborne,
  raisedByAbsent,
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
  eventOfOtherPerson,
  leftWithoutEnd,
  roundsOutOfOrder,
  postOutsideMembership,
  postsOverlap,
  phaseAgainstTalks,
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
  talkRegisteredTwice,
  placeInUse,
  talkLength,
  talkAtNight,
  lifeDates,
  partyStanding,
  remarkUnrecorded,
  statedParts,
  statedAgainstComputed,
  channelRecords,
  claimUnsupported,
  countContradicted,
  frameCount,
  requestInReport,
  approvalPaper,
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
  declinedWithAction,
  immediateNotSoon,
  nearDuplicateContent,
  sameSuggestionText,
  sameMeasure,
  recordTwice,
  copiedFromEarlier,
  exemptionWithoutReason,
  exemptionUnused,
  exemptionByOneself,
  exemptionApproverUnknown,
  exemptionExpired,
  exemptPersonTalked,
  identityNumber,
  bankCardNumber,
  phoneNumber,
  confidentialPrinted,
  talkeeWithCriticism,
];
