import { type Result, refuse } from '@/domain/refusal';

/** A file of 10 MB in base64, in JSON, with room for the fields around it. */
const MOST_BYTES = 15 * 1024 * 1024;

const tooLarge = () =>
  refuse('too-large', 'This is more than 10 MB, the most a text or file may have. Send it in parts.');

async function bytesOf(request: Request): Promise<Result<Uint8Array>> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > MOST_BYTES) return tooLarge();
      chunks.push(chunk);
    }
  } catch {
    // Whoever sent it hung up, as a page does that is left: no fault of this program.
    return refuse('invalid', 'What was sent broke off in the middle. Send it again.');
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of a write: a JSON object, and the exact text it came as. */
export interface Body {
  value: Record<string, unknown>;
  text: string;
  /** Clears away what the body brought, once the write is answered. */
  done?: () => Promise<void>;
}

/** The JSON object that a text is; null where it is none. */
export function jsonObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** No body is an empty object. */
export async function bodyOf(request: Request): Promise<Result<Body>> {
  const read = await bytesOf(request);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.byteLength === 0) return { ok: true, value: { value: {}, text: '' } };
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    return refuse('unsupported-type', 'Send JSON, with the content type application/json.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value = jsonObject(text);
    if (value) return { ok: true, value: { value, text } };
  } catch {
    // Not UTF-8: falls through to the one sentence for all that is not a JSON object.
  }
  return refuse('invalid', 'What was sent is not a JSON object in UTF-8.', { fields: { body: 'Not a JSON object.' } });
}
