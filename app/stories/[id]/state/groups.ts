/** How many requests one person has on the way at a time: others on the desk want their turn too. */
const AT_ONCE = 4;

/** Does the same for many, a few at a time; `done` hears of each as it comes. Answers are in the order of what was asked. */
export async function inGroups<T, A>(
  many: readonly T[],
  work: (one: T) => Promise<A>,
  done: (answer: A, one: T) => void = () => undefined,
): Promise<A[]> {
  const answers: A[] = [];
  let next = 0;
  const hand = async () => {
    while (next < many.length) {
      const at = next;
      next += 1;
      const one = many[at] as T;
      const answer = await work(one);
      answers[at] = answer;
      done(answer, one);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, many.length) }, hand));
  return answers;
}
