/** The one line that resolved threads are folded to. */
export const resolvedCount = (count: number): string => `${count} resolved ${count === 1 ? 'thread' : 'threads'}`;
