/** Each holds a connection of the pool while the database is read: most of them stay with those who work. */
const MOST = 4;

let held = 0;
const waiting: (() => void)[] = [];

/** Waits for one of the few places for long reads; call what it gives to leave it. */
export async function takePlace(): Promise<() => void> {
  if (held >= MOST) await new Promise<void>((resolve) => waiting.push(resolve));
  else held += 1;
  let isLeft = false;
  return () => {
    if (isLeft) return;
    isLeft = true;
    const next = waiting.shift();
    if (next) next();
    else held -= 1;
  };
}
