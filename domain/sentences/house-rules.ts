/** What is still missing, by rule: each names the next act. */
export const MISSING = {
  'supporting-evidence': 'Evidence that supports it is missing. Attach what this rests on, with its place.',
  evidence: 'The evidence that shows it is wrong is missing. Attach it, with its place.',
  'two-sources': 'The sources that disagree are missing. Attach at least two of them.',
  'authors-word': 'The author’s word is missing. Attach it as a quotation, with when and how it was given.',
  wording: 'The wording that would be right is missing. Record the check again with the words the text should read.',
  rationale: 'A word why is missing. Record the check again and say why.',
} as const;
