type Stopping = () => unknown;

/** How scripts/serve.mjs, which is no part of the bundle, gets hold of what it has to stop. */
const held = globalThis as { stetStops?: Stopping[]; stetStop?: () => Promise<void>; stetClose?: () => Promise<void> };

/** What works without being asked says here how it is stopped; what `stop` answers is waited for, some seconds at most. */
export function atStop(stop: Stopping): void {
  held.stetStops ??= [];
  held.stetStops.push(stop);
  held.stetStop ??= async () => {
    await Promise.allSettled((held.stetStops ?? []).map(async (one) => one()));
  };
}

/** What is done last, when nothing is asked or worked on any more. */
export const atClose = (close: () => Promise<void>): void => {
  held.stetClose = close;
};
