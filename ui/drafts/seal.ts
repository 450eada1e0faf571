/** What stands in the browser's store of one draft: nothing that can be read without the person's key. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export interface Seal {
  /** Stands beside every record of this person, and tells who that is only to those who hold the key. */
  owner: string;
  nameOf: (place: string) => Promise<string>;
  close: (name: string, value: unknown) => Promise<Sealed>;
  /** Undefined when it was closed under another name or key, or harmed. */
  open: (name: string, sealed: Sealed) => Promise<unknown>;
}

const IV_BYTES = 12;
const utf8 = new TextEncoder();
const read = (bytes: ArrayBuffer): unknown => JSON.parse(new TextDecoder().decode(bytes));

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
export const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Two keys of the one handed out, neither of which can be taken out of the browser's keeping again. */
async function keysOf(key: string) {
  const base = await crypto.subtle.importKey('raw', bytesOf(key), 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8.encode(info) });
  const aes = { name: 'AES-GCM', length: 256 };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const words = await crypto.subtle.deriveKey(from('words'), base, aes, false, ['encrypt', 'decrypt']);
  const names = await crypto.subtle.deriveKey(from('names'), base, hmac, false, ['sign']);
  return { words, names };
}

/** The per-person key (32 bytes in base64) at work. */
export async function sealOf(key: string): Promise<Seal> {
  const { words, names } = await keysOf(key);
  const hashed = async (what: string) => hexOf(await crypto.subtle.sign('HMAC', names, utf8.encode(what)));
  // The name is bound in, so that one record cannot be passed off as another.
  const aes = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8.encode(name),
  });
  return {
    owner: await hashed('owner'),
    nameOf: (place) => hashed(`place ${place}`),
    close: async (name, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      return { iv, data: await crypto.subtle.encrypt(aes(name, iv), words, utf8.encode(JSON.stringify(value))) };
    },
    open: (name, { iv, data }) => crypto.subtle.decrypt(aes(name, iv), words, data).then(read, () => undefined),
  };
}

/** No seal at all, for a box that never leaves the page. */
export const noSeal: Seal = {
  owner: '',
  nameOf: async (place) => place,
  close: async (_name, value) => ({ iv: new Uint8Array(), data: utf8.encode(JSON.stringify(value)).buffer }),
  open: async (_name, { data }) => read(data),
};
