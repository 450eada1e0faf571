import { expect, it } from 'vitest';
import {
  changedSentence,
  claimName,
  conflictSentence,
  draftSentence,
  giveUpSentence,
  lostSentence,
  needsSentences,
  otherDraftSentence,
  otherDraftsSentence,
  othersSentence,
  savedVersionSentence,
  waitingDraftsSentence,
} from './edit';

it.each([
  [changedSentence([]), 'No claim has other words than before.'],
  [changedSentence([4]), '1 claim has other words now. Saved, what was checked of it is to be checked again.'],
  [changedSentence([4, 7]), '2 claims have other words now. Saved, what was checked of them is to be checked again.'],
  [lostSentence(1), '1 claim has no words left. Saved, it waits in the tray to be attached again or closed as cut.'],
  [claimName(4), 'Claim 4'],
  [othersSentence('Ada Brandt', '14:02', '14:20'), 'Ada Brandt has been editing since 14:02, last saved 14:20.'],
  [draftSentence('untouched', null), ''],
  [draftSentence('saved', '14:20'), 'Saved as draft 14:20'],
  [draftSentence('typing', '14:20'), 'Not saved yet. Your words are kept in this browser.'],
  [draftSentence('failed', null), 'Not saved. Your words are kept in this browser and go up when the server answers.'],
  [otherDraftsSentence(1), 'You have another draft of this text, and it says something else.'],
  [otherDraftsSentence(3), 'You have 3 other drafts of this text, and each says something else.'],
  [otherDraftSentence(27, 'Nobody was hurt.'), '27 words. Reads otherwise at “Nobody was hurt.”.'],
  [otherDraftSentence(1, 'a b c d\ne f g h i'), '1 word. Reads otherwise at “a b c d e f g h …”.'],
  [otherDraftSentence(27, ''), '27 words. It ends where this one goes on.'],
  [otherDraftSentence(27, null), '27 words, the same as here, set otherwise or with other footnotes.'],
  [waitingDraftsSentence(1), '1 older draft waits in this browser until these are saved as a version or deleted.'],
  [giveUpSentence(0), 'Everything you changed since the version is deleted.'],
  [giveUpSentence(1), 'Everything you changed since the version is deleted. Your other draft stays.'],
  [giveUpSentence(2), 'Everything you changed since the version is deleted. Your other drafts stay.'],
  [conflictSentence(2), 'Both of you changed 2 passages. Choose which words stand; the rest goes together as it is.'],
  [savedVersionSentence(4, 0), 'Version 4 is saved. No claim needs a person because of it.'],
  [savedVersionSentence(4, 1), 'Version 4 is saved. 1 claim needs a person now.'],
])('%s', (said, want) => {
  expect(said).toBe(want);
});

it('says of each claim that needs a person what became of it', () => {
  const need = (number: number, kind: 'recheck' | 'lost' | 'tick') => ({ number, need: kind });
  expect(needsSentences([])).toEqual([]);
  expect(needsSentences([need(3, 'tick'), need(4, 'recheck'), need(8, 'lost'), need(9, 'recheck')])).toEqual([
    'Claims 4 and 9 have other words than were checked.',
    'Claim 8 has lost words and waits in the tray.',
    'Claim 3: the words are as they were, but the sentence around them says something else.',
  ]);
});
