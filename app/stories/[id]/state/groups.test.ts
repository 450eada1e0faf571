import { expect, it } from 'vitest';
import { inGroups } from './groups';

it('does all of them, four at a time at most, and answers in the order that was asked', async () => {
  let running = 0;
  let most = 0;
  const heard: number[] = [];
  const work = async (one: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, one % 3));
    running -= 1;
    return one * 2;
  };
  const many = Array.from({ length: 23 }, (_, at) => at);
  const answers = await inGroups(many, work, (_answer, one) => heard.push(one));
  expect(answers).toEqual(many.map((one) => one * 2));
  expect(most).toBe(4);
  expect(heard.toSorted((a, b) => a - b)).toEqual(many);
});

it('does nothing of nothing', async () => {
  expect(await inGroups([], () => Promise.resolve(1))).toEqual([]);
});
