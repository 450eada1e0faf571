import { expect, it } from 'vitest';
import { initialsOf } from './initials';

it.each([
  ['Ada Brandt', 'AB'],
  ['  Jean-Luc van der Berg ', 'JB'],
  ['Plato', 'P'],
  ['Émile Zola', 'ÉZ'],
  ['李 小龙', '李小'],
  ['', ''],
])('initials of %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
