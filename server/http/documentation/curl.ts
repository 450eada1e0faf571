import type { Described } from '../described/section';
import { namesIn, type Operation } from '../operation';
import { asText } from './example';

/** `$TOKEN` is the token that calls. */
const nameOf = (name: string) => (name === 'token' ? '$TOKEN_ID' : `$${name.toUpperCase()}`);

/** The path with a name of the shell for each id. */
const pathSaid = (path: string, described: Described) =>
  namesIn(path).reduce((said, name) => said.replace(`{${name}}`, described.path?.[name] ?? nameOf(name)), path);

const hasNames = (text: string) => /\$[A-Z]/.test(text);

/** Where the shell is to fill names in, the body comes as a text that it reads; else as it stands. */
function bodySaid(body: unknown): string[] {
  const text = asText(body);
  const type = `  -H "Content-Type: application/json" \\`;
  if (hasNames(text)) return [type, `  --data-binary @- <<END\n${text}\nEND`];
  return [type, `  -d '${text}'`];
}

const SAVED: Record<string, string> = { lines: '-o trail.ndjson ', bytes: '-OJ ', download: '-OJ ' };

function sent(operation: Operation, described: Described): string[] {
  const { body, upload } = described;
  if (upload)
    return [
      ...Object.entries(upload).map(([name, value]) => `  -H "${name}: ${value}" \\`),
      '  --data-binary @works-order.txt',
    ];
  if (body && operation.kind !== 'read') return bodySaid(body);
  return [];
}

function lines(operation: Operation, described: Described, more: readonly string[]): string {
  const method = operation.method === 'GET' ? '' : `-X ${operation.method} `;
  const saved = operation.method === 'GET' ? (SAVED[operation.kind] ?? '') : '';
  const ask = described.ask ? `?${described.ask}` : '';
  const head = `curl -sS ${method}${saved}"$STET/api/v1${pathSaid(operation.path, described)}${ask}" \\`;
  const token = `  -H "Authorization: Bearer $TOKEN"`;
  return [head, more.length > 0 ? `${token} \\` : token, ...more].join('\n');
}

/** A call as one types it in a shell in which `STET` is the address of the desk and `TOKEN` a token. */
export const curlOf = (operation: Operation, described: Described): string =>
  lines(operation, described, sent(operation, described));

/** The same with a file. */
export const curlWithFile = (operation: Operation, described: Described): string => {
  const { url: _, type: __, ...data } = described.body ?? {};
  return lines(operation, described, [
    '  -F "file=@works-order.txt" \\',
    `  -F 'data=${JSON.stringify({ ...data, locator: 'line 1' })};type=application/json'`,
  ]);
};
