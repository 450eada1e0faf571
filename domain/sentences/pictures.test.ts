import { expect, test } from 'vitest';
import { PICTURE_FAULTS } from '../picture';
import { pictureSentence } from './pictures';

const none = { hasPicture: false, note: null, mediaType: 'text/html; charset=utf-8' };

test('a picture says what it is, and where the page goes on below it', () => {
  expect(pictureSentence({ ...none, hasPicture: true })).toMatch(/^Drawn by a browser from the page that is kept/);
  expect(pictureSentence({ ...none, hasPicture: true, note: 'cut' })).toMatch(
    /goes on below the end of the picture\.$/,
  );
});

test('where there is none, why, and whose move it is', () => {
  for (const note of PICTURE_FAULTS)
    expect(pictureSentence({ ...none, note })).toMatch(/attach it\.$|administrator\.$/);
  expect(pictureSentence(none)).toMatch(/Capture it again to have one\.$/);
  expect(pictureSentence({ ...none, mediaType: '' })).toMatch(/Capture it again/);
  expect(pictureSentence({ ...none, mediaType: 'application/pdf' })).toMatch(/^Pictures are made of web pages alone/);
});
