/** Calls whose body or answer is confidential: the browser remembers nothing of them, not even that one went unanswered. */
export const isConfidentialPath = (path: string): boolean =>
  /\/(confidential|confidential-sources|privileged|sealing|sealed-bundle)(\/|$)/.test(path);
