// One question for every kind of answer.
export const questions = [
  ['trial-list', 'which trials included main portal vein invasion?'],
  ['trial-list', 'which trials met their primary endpoint and are open label?'],
  ['value', 'what was overall survival in IMbrave150?'],
  ['value', 'five-year survival with STRIDE'],
  ['trial', 'tell me about LEAP-012'],
  ['subgroup', 'overall survival in HBV patients in IMbrave150'],
  ['quote', "who said if we don't lead"],
  ['definition', 'what is mRECIST?'],
  ['regulatory', 'is STRIDE approved by the FDA?'],
  ['passages', 'funding of trials'],
  ['help', 'help'],
  ['clarify', 'what about survival?'],
  ['refusal', 'should I treat my patient with STRIDE?'],
  ['refusal', 'what is the weather?'],
  ['ranking', 'Which trial had the longest median OS?'],
  ['comparison', 'Compare IMbrave150 and HIMALAYA'],
  ['claim-check', 'is it true that lenvatinib improved overall survival in REFLECT?'],
];

/** Other views of an answer, by what is seen: the questions with the words that buttons add. */
export const views = [
  ['page', 'which trials included main portal vein invasion? (page 2)'],
  ['sources', 'which trials included main portal vein invasion? (all sources)'],
  ['analyses', 'Latest analysis of OS in IMbrave150'],
];
