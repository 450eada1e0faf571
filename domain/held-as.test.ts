import { expect, it } from 'vitest';
import { heldAsIn } from './held-as';

it.each([
  ['Interview, recording, 00:07:41', '', 'recording'],
  ['00:07:41', '', 'recording'],
  ['7:41', '', 'recording'],
  ['Video of the council, 1:02:03', '', 'recording'],
  ['', 'She sent the audio.', 'recording'],
  ['Tape 2, side B', '', 'recording'],
  ['Transcript, p. 4', 'made from the recording', 'transcript'],
  ['', 'Called back on 3 March; she stood by it.', 'call-back'],
  ['', 'I called her back.', 'call-back'],
  ['Call-back, 3 March', '', 'call-back'],
  ['callback, 3 March', '', 'call-back'],
  ['notes, p. 7', '', 'notes'],
  ['My notes, call at 14:20', '', 'notes'],
  ['Interview at 14:20', '', ''],
  ['p. 12, table 3', 'From the archive.', ''],
  ['', '', ''],
  ['Interview, 3 March', 'There is no recording.', ''],
  ['Interview', 'No recording, notes only.', 'notes'],
  ['Interview', 'Not on tape; called back on Tuesday', 'call-back'],
  ['p. 12:99', '', ''],
  ['videographer', 'recorded births', ''],
])('%j with the note %j is held as %j', (locator, note, heldAs) => {
  expect(heldAsIn({ type: 'quotation', locator, note })).toBe(heldAs);
});

it('takes a time of day for what it is where somebody saw something', () => {
  expect(heldAsIn({ type: 'observation', locator: 'Quay 4, 12 September, 14:20', note: '' })).toBe('');
  expect(heldAsIn({ type: 'observation', locator: 'Quay 4, 14:20', note: 'There is a video.' })).toBe('recording');
});
