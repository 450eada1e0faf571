import { describe, expect, it } from 'vitest';
import { fileName, newUploadInput } from './upload';

describe('the name of a file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    [' a b.txt ', 'a b.txt'],
    ['C:\\Users\\ada\\scan.png', 'scan.png'],
    ['../../etc/passwd', 'passwd'],
    ['photo\u202Egnp.exe', 'photognp.exe'],
    ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie: x.txt'],
    ['Straße – 1.csv', 'Straße – 1.csv'],
  ])('%j is %j', (name, want) => {
    expect(fileName.parse(name)).toBe(want);
  });

  it.each(['', '  ', '/', '\u202e', `${'x'.repeat(252)}.txt`, 'a\0.txt'.repeat(200)])('%j is none', (name) => {
    expect(fileName.safeParse(name).success).toBe(false);
  });
});

it.each([0, -1, 1.5, '7'])('a size of %j is none', (size) => {
  expect(newUploadInput.safeParse({ claim: 'c', name: 'a.txt', size }).success).toBe(false);
});
