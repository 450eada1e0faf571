/** The most sources that a rule may ask for: more than this nobody finds before a story goes to print. */
export const MOST_SOURCES = 9;
/** The most ways to prove a claim of one risk. */
export const MOST_PROOFS = 4;
