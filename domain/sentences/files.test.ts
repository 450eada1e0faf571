import { describe, expect, it } from 'vitest';
import { fileWords, originalWarning, sizeWords } from './files';

describe('sizes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1500, '2 KB'],
    [3_400_000, '3.4 MB'],
    [200_000_000, '200 MB'],
    [4_294_967_295, '4,295 MB'],
  ])('%d are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

it('a file is told by its kind and size', () => {
  expect(fileWords({ type: 'image/jpeg', size: 3_400_000 })).toBe('JPEG image, 3.4 MB');
  expect(fileWords({ type: 'application/pdf', size: 12_000 })).toBe('PDF, 12 KB');
  expect(fileWords({ type: 'application/x-unknown', size: 1 })).toBe('File, 1 byte');
});

it('an original is handed out with a warning where nothing else is to be looked at', () => {
  expect(originalWarning({ type: 'application/pdf', hasCopy: false })).toMatch(/^The original .* viruses/);
  expect(originalWarning({ type: 'image/jpeg', hasCopy: true })).toMatch(/camera/);
});

it('an image that cannot be shown is said to be one', () => {
  expect(originalWarning({ type: 'image/heic', hasCopy: false })).toMatch(
    /^This HEIC image cannot be shown here.* as a JPEG.* viruses/,
  );
});
