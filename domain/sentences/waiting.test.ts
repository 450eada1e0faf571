import { expect, test } from 'vitest';
import { waitingAct, waitingDetail, waitingSum } from './waiting';

test.each([
  [0, 0, 'Nothing waits.'],
  [1, 0, '1 thing waits, nothing is late.'],
  [7, 2, '7 things wait, 2 late.'],
])('%i, %i late: %s', (total, late, sentence) => {
  expect(waitingSum(total, late)).toBe(sentence);
});

test.each([
  [waitingAct('query'), 'Answer a query'],
  [waitingAct('query', true), 'Put a query to another'],
  [waitingAct('answer'), 'Read an answer'],
  [waitingDetail.query(3, 'Hanna', null), 'Query 3 from Hanna'],
  [waitingDetail.query(3, 'Hanna', 'Nora'), 'Query 3 from Hanna; Nora can no longer answer'],
  [waitingDetail.secondCheck('Hanna', 'high'), 'High risk, first checked by Hanna'],
  [waitingDetail.secondCheck(null, 'normal'), 'First checked by somebody'],
])('says “%s”', (said, sentence) => {
  expect(said).toBe(sentence);
});
