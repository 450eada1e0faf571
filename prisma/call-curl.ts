import { HOST } from './builders-call';
import type { Vars } from './call-world';

/** The file that examples send: `@works-order.txt`. */
const FILE = Buffer.from('Ten weeks');

const filled = (text: string, vars: Vars): string =>
  text.replace(/\$([A-Z_]+)/g, (_, name: string) => {
    const value = vars[name];
    if (value === undefined) throw new Error(`the example names $${name}, which nobody gave`);
    return String(value);
  });

/** The words of a command as a shell reads them: '…' as it stands, "…" and bare words with names filled in. */
function wordsOf(command: string, vars: Vars): string[] {
  const parts = command.replaceAll('\\\n', ' ').matchAll(/((?:'[^']*'|"[^"]*"|[^\s'"])+)/g);
  return [...parts].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"|([^'"]+)/g, (_, plain?: string, quoted?: string, bare?: string) =>
      plain === undefined ? filled(quoted ?? bare ?? '', vars) : plain,
    ),
  );
}

interface Asked {
  method: string;
  url: string;
  headers: Headers;
  body?: string | Uint8Array<ArrayBuffer> | FormData;
}

function formPart(asked: Asked, said: string): void {
  const [name = '', ...rest] = said.split('=');
  const [value = ''] = rest.join('=').split(';type=');
  const form = asked.body instanceof FormData ? asked.body : new FormData();
  form.append(name, value.startsWith('@') ? new File([new Uint8Array(FILE)], value.slice(1)) : value);
  asked.body = form;
}

type Take = (asked: Asked, said: string, here: string) => void;

const OPTIONS: Record<string, Take> = {
  '-X': (asked, said) => {
    asked.method = said;
  },
  '-H': (asked, said) => {
    const colon = said.indexOf(':');
    asked.headers.set(said.slice(0, colon), said.slice(colon + 1).trim());
  },
  '-d': (asked, said) => {
    asked.body = said;
  },
  '--data-binary': (asked, said, here) => {
    asked.body = said === '@-' ? here : new Uint8Array(FILE);
  },
  '-F': formPart,
  '-o': () => undefined,
};

/** The request that curl would send for an example: read from its text as a shell and curl read it. */
export function requestOf(example: string, vars: Vars): Request {
  const [command = '', here = ''] = example.split(' <<END\n');
  const [curl, ...words] = wordsOf(command, { ...vars, STET: HOST });
  if (curl !== 'curl') throw new Error(`this is no curl: ${example}`);
  const asked: Asked = { method: 'GET', url: '', headers: new Headers() };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const take = OPTIONS[word];
    if (take) {
      at += 1;
      take(asked, words[at] ?? '', filled(here.replace(/\nEND$/, ''), vars));
    } else if (word.startsWith('http')) asked.url = word;
    else if (word !== '-sS' && word !== '-OJ') throw new Error(`${word} is no option that the examples use`);
  }
  return new Request(asked.url, { method: asked.method, headers: asked.headers, body: asked.body });
}
