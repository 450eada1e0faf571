const MOST = 12;

/** "claim 4", "claims 4 and 7", "claims 4, 7 and 9"; of very many, the first and how many more. */
export function claimNumbers(those: readonly number[]): string {
  const numbers = [...those].sort((a, b) => a - b);
  const [first, ...others] = numbers;
  if (first === undefined) return 'no claim';
  if (others.length === 0) return `claim ${first}`;
  if (numbers.length > MOST) return `claims ${numbers.slice(0, MOST).join(', ')} and ${numbers.length - MOST} more`;
  return `claims ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
