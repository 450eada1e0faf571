export interface Topic {
  id: string;
  title: string;
  /** `…` is set as code. */
  lines: readonly string[];
  example?: string;
}

/** What holds for every call. */
export const TOPICS: readonly Topic[] = [
  {
    id: 'begin',
    title: 'To begin',
    lines: [
      'Every call is made with a token, which acts as one person: with their role, on their stories, as of now. An administrator makes one under People, or in a shell on the server.',
      'In the examples, `STET` is the address of this desk and `TOKEN` the token; `STORY`, `CLAIM`, `REVISION` and the like stand for what another call answered. `works-order.txt` is any file.',
      'A token cannot sign off, override, withdraw a sign-off or see confidential evidence, whoever it acts for: those ask for a person.',
    ],
    example:
      'export STET=http://127.0.0.1:3000\nexport TOKEN="$(npm run -s token -- --user checker@stet.example --name script)"\ncurl -sS "$STET/api/v1/stories" -H "Authorization: Bearer $TOKEN"',
  },
  {
    id: 'forms',
    title: 'Forms',
    lines: [
      'JSON in UTF-8 both ways, times in ISO 8601 UTC, ids opaque. An answer may have more fields some day.',
      'Lists take `limit` (1 to 200, 50 unless told) and `after`; they answer `items` and `next`, which is what `after` takes to go on, and null at the end.',
      'A write on a claim, a query or a correction carries the `revision` that was seen. Another one is `stale`, so that nobody decides on words that they have not read.',
      'Writes take an `Idempotency-Key`: the same key with the same body within 24 hours gives the first answer again, and nothing is done twice. With another body it is `invalid`.',
      'A token may call 6,000 times a minute and more. After that the answer is `too-many`.',
      'HEAD answers what GET would, without its body; OPTIONS says which methods an address takes.',
    ],
  },
  {
    id: 'text',
    title: 'Text',
    lines: [
      '`format` is `text`, `markdown`, `html` or `docx` (then `body` is the file in base64). In `text`, blank lines part paragraphs and a single newline is a space; where there is no blank line, each line is a paragraph.',
      '`version.text` is the plain text in which all positions count, in UTF-16 code units: headline, dek, byline and each block that is not empty, joined by one newline.',
      '`version.hash` is `sha256:` and the lower-case hex SHA-256 of `version.text` in NFC and UTF-8. `documentHash` is the same of the canonical JSON (RFC 8785) of `{headline, dek, byline, document}`. A sign-off binds both.',
      '`version.clearanceHash` is taken of the text with each run of white space inside a block as one space, blocks trimmed and empty ones dropped: what clearance compares.',
    ],
  },
  {
    id: 'webhooks',
    title: 'Webhooks',
    lines: [
      'An administrator names addresses that are told when a story is signed off (`sign-off.given`), when a signature no longer holds (`sign-off.voided`), when a correction is accepted (`correction.accepted`) and when a checkpoint is signed (`checkpoint.signed`). What is sent holds ids and hashes, and no word of a story.',
      'Each delivery carries `webhook-id`, `webhook-timestamp` and `webhook-signature`: `v1,` and the base64 HMAC-SHA-256, with the secret that was shown once, of id, timestamp and body, joined by full stops. A delivery that fails is tried again for about a day, with the same id, so that whoever receives it twice can tell.',
      'Clear a text with the clearance call before it goes out, whatever was told: a webhook may come late.',
    ],
  },
];
