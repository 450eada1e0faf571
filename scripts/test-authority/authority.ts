import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Real authorities made with the `openssl` program of this machine; null: there is none. */
export const openssl = ((): string | null => {
  try {
    return execFileSync('openssl', ['version'], { encoding: 'utf8' });
  } catch {
    return null;
  }
})();

export const run = promisify(execFile);
/** Made with the first thing that is put there. */
let folder: string | null = null;
export function clearAuthorities(): void {
  if (folder !== null) rmSync(folder, { recursive: true });
  folder = null;
}
function at(name: string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'stet-test-authority-'));
  return join(folder, name);
}
let made = 0;
export function fresh(name: string): string {
  made += 1;
  return at(`${made}-${name}`);
}

/** Writes bytes to a file of its own and tells where. */
export function file(name: string, bytes: Buffer | string): string {
  const path = fresh(name);
  writeFileSync(path, bytes);
  return path;
}

export interface Pair {
  certificate: string;
  key: string;
}

const newKey = (how: string): string => {
  const path = fresh('key.pem');
  const options = how === 'rsa' ? ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'] : ['-algorithm', how];
  const curve = how === 'EC' ? ['-pkeyopt', 'ec_paramgen_curve:P-256'] : [];
  execFileSync('openssl', ['genpkey', ...options, ...curve, '-out', path], { stdio: 'pipe' });
  return path;
};

/** What a certificate is for, as OpenSSL's configuration words it. */
export const CA = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign';
export const FOR_STAMPS = 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping';

interface Wanted {
  issuer?: Pair;
  key?: 'rsa' | 'EC';
  from?: string;
  until?: string;
  digest?: string;
  serial?: string;
  /** What its key is called, in hex; its true hash otherwise. */
  identifier?: string;
  /** Instead of a new key. */
  ofKey?: string;
}

/** A certificate of ours; without an issuer it vouches for itself. */
export function certificate(name: string, extensions: string, wanted: Wanted = {}): Pair {
  const { issuer, key = 'EC', from = '20200101000000Z', until = '20990101000000Z', digest = 'sha256' } = wanted;
  const own = wanted.ofKey ?? newKey(key);
  const [request, out] = [fresh('request.pem'), fresh('certificate.pem')];
  execFileSync('openssl', ['req', '-new', '-key', own, '-subj', `/O=Stet test/CN=${name}`, '-out', request], {
    stdio: 'pipe',
  });
  const config = file(
    'ca.conf',
    `[ca]\ndefault_ca=it\n[it]\ndatabase=${file('index', '')}\nnew_certs_dir=${at('.')}\nserial=${file('serial', wanted.serial ?? String(1000 + made))}
default_md=${digest}\npolicy=any\nunique_subject=no\n[any]\norganizationName=optional\ncommonName=optional\n[more]\nsubjectKeyIdentifier=${wanted.identifier ?? 'hash'}\n${extensions}\n`,
  );
  const by = issuer ? ['-cert', issuer.certificate, '-keyfile', issuer.key] : ['-selfsign', '-keyfile', own];
  const dates = ['-startdate', from, '-enddate', until];
  const args = [
    'ca',
    '-batch',
    '-notext',
    '-config',
    config,
    '-extensions',
    'more',
    ...dates,
    ...by,
    '-in',
    request,
    '-out',
    out,
  ];
  execFileSync('openssl', args, { stdio: 'pipe' });
  return { certificate: out, key: own };
}

/** The answer of `openssl ts`, which stamps for this signer. `chain`: the certificates that come along. */
export async function replyOf(
  signer: Pair,
  request: Buffer,
  { chain = '', digests = 'sha256', ess = 'sha256' } = {},
): Promise<Buffer> {
  const out = fresh('reply.tsr');
  const config = file(
    'tsa.conf',
    `[tsa]\ndefault_tsa=it\n[it]\nserial=${at('stamps')}\ncrypto_device=builtin\nsigner_cert=${signer.certificate}\nsigner_key=${signer.key}
${chain ? `certs=${chain}\n` : ''}signer_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=${digests}\naccuracy=secs:1\nordering=yes\ness_cert_id_alg=${ess}\n`,
  );
  await run('openssl', ['ts', '-reply', '-config', config, '-queryfile', file('query.tsq', request), '-out', out]);
  return readFileSync(out);
}

/** What `openssl ts -verify` says to a reply about a file. */
export async function opensslVerifies(reply: string, data: string, anchors: string): Promise<string> {
  const { stdout, stderr } = await run('openssl', [
    'ts',
    '-verify',
    '-in',
    reply,
    '-data',
    data,
    '-CAfile',
    anchors,
  ]).catch((error: { stdout: string; stderr: string }) => error);
  return `${stdout}${stderr}`;
}

/** An authority that is asked over HTTP; what it answers is the test's to say. */
export async function listeningAuthority(answer: (request: Buffer) => Promise<Buffer | number>, at = 0) {
  const server = createServer(async (asked, said) => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part as Buffer);
    const reply = await answer(Buffer.concat(parts));
    if (typeof reply === 'number') said.writeHead(reply).end();
    else said.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(reply);
  });
  await new Promise<void>((done) => server.listen(at, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}/tsa`, close: () => void server.close() };
}
