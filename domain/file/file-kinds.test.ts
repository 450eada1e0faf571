import { expect, it } from 'vitest';
import { readAs } from './file-kinds';

it.each([
  ['application/pdf', 'pdf'],
  ['text/plain', 'text'],
  ['text/csv', 'text'],
  ['message/rfc822', 'text'],
  ['application/vnd.ms-outlook', null],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', null],
  ['image/png', null],
  ['text/html', null],
])('%s is read here as %j', (type, how) => {
  expect(readAs(type)).toBe(how);
});
