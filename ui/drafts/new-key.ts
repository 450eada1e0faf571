import { hexOf } from './seal';

/** `crypto.randomUUID` is only there on https and on the loopback address; a desk may be served by plain http inside. */
export const newKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)).buffer);
