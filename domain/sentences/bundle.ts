/** Why a bundle cannot be made. */
export const BUNDLE_FAULT = {
  missing: (path: string) =>
    `The bytes of ${path} are not in the place where files are kept, so no whole bundle can be made. Tell your administrator: a backup may still hold them.`,
  altered: (path: string) =>
    `The bytes of ${path} are no longer the ones that were kept, so no bundle was made with them. Tell your administrator: a backup may still hold the right ones.`,
} as const;

/** What is said of the passphrase of a sealed bundle. */
export const PASSPHRASE = {
  short: (fewest: number) =>
    `A passphrase has at least ${fewest} characters: five or six words that nobody else would put together. Whoever has the file can try as often as they like.`,
  plain: () => 'This passphrase repeats a few letters. Take five or six words that nobody else would put together.',
  line: () => 'A passphrase is one line of letters, digits and signs. Take the line break or tab out.',
  unlike: () => 'The two passphrases are not the same. Type both again.',
} as const;

/** What the form of the sealed bundle says. */
export const SEALED_BUNDLE = {
  what: 'The bundle, with the confidential evidence of this story that you are named on, and its files. All of it is encrypted to a passphrase that you choose.',
  recorded:
    'That you made it, and that you read each piece that goes in, stands in the trail for those named on it alone.',
  lost: 'The passphrase is kept nowhere. Tell it to the reader by another way than the file; if it is lost, nobody can open the bundle.',
  making: 'The sealed bundle is being made.',
  made: 'The sealed bundle is saved. “npm run open-bundle” opens it.',
} as const;
