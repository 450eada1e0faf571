/** Before a name or a figure: a full stop after these ends no sentence. */
const LEADS =
  /^(?:mr|mrs|ms|mx|dr|prof|sen|rep|gov|gen|col|lt|sgt|cpl|pvt|st|rev|fr|hon|capt|cmdr|adm|maj|pres|supt|insp|det|messrs|mme|mlle|sr|sra|herr|vs|v|no|nos|nr|núm|fig|figs|p|pp|vol|ed|eds|art|para|sec|ch|approx|ca|c|cf|viz|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mt|ft|dept|gouv|bzw|z\.b|u\.a|d\.h|e\.g|i\.e)$/iu;

/** These may end a sentence too: what follows decides. */
const TRAILS = /^(?:inc|corp|ltd|co|bros|jr|etc|al|est|assn|ave|blvd|rd|ph\.d|(?:\p{L}\.)+\p{L})$/iu;
const INITIAL = /^\p{Lu}$/u;

/** Words that begin a sentence far more often than they follow an abbreviation. */
const OPENERS =
  /^(?:the|a|an|in|on|at|by|for|from|he|she|it|its|they|we|you|i|this|that|these|those|but|and|so|yet|then|when|while|after|before|as|if|his|her|their|our|there|here|now|not|no|one|some|many|most|all|both|however|meanwhile|still|what|who|why|how)$/iu;

/** Languages that write an ordinal as a figure with a full stop: "am 3. Mai". */
const ORDINAL_STOP = /^(?:de|da|nb|nn|no|fi|et|lv|cs|sk|pl|hu|hr|sl|sr|bs|tr|is|lb)\b/iu;

/** Whether the full stop after `word`, before `next`, belongs to the word rather than to the end of a sentence. */
export function isAbbreviation(word: string, next: string, language: string): boolean {
  if (LEADS.test(word) || INITIAL.test(word)) return true;
  if (TRAILS.test(word)) return !OPENERS.test(next);
  return /^\p{N}{1,2}$/u.test(word) && ORDINAL_STOP.test(language);
}
