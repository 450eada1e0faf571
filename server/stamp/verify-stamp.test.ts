import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CA,
  certificate,
  clearAuthorities,
  FOR_STAMPS,
  file,
  fresh,
  openssl,
  opensslVerifies,
  type Pair,
  replyOf,
  run,
} from '@/scripts/test-authority/authority';
import { der, INTEGER, OCTETS, SEQUENCE } from './der';
import { readCertificate } from './stamp-certificate';
import { type Asked, newNonce, stampRequest } from './stamp-request';
import { verifiedStamp } from './verify-stamp';

afterAll(clearAuthorities);

const DATA = Buffer.from('what was received');
const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const asked = (sha256 = hash(DATA)) => ({ sha256, nonce: newNonce() });
const anchor = ({ certificate: path }: Pair) => readCertificate(new X509Certificate(readFileSync(path)).raw);

const SHA256 = Buffer.from('300d06096086480165030402010500', 'hex');

interface Forged {
  time?: string;
  /** The certificate that comes along in place of the signer's. */
  shown?: string;
  contentType?: string;
}

/** A stamp's words, signed with any certificate at all: `openssl ts` itself refuses to stamp with one that is not for stamps. */
async function forgedReply(signer: Pair, { sha256, nonce }: Asked, forged: Forged = {}): Promise<Buffer> {
  const { time = '20260302180005Z', shown, contentType = '1.2.840.113549.1.9.16.1.4' } = forged;
  const info = der(
    SEQUENCE,
    der(INTEGER, Buffer.of(1)),
    Buffer.from('06042a030401', 'hex'),
    der(SEQUENCE, SHA256, der(OCTETS, Buffer.from(sha256, 'hex'))),
    der(INTEGER, Buffer.of(7)),
    der(0x18, Buffer.from(time)),
    der(INTEGER, nonce),
  );
  const out = fresh('signed.der');
  const how = ['-binary', '-nodetach', '-cades', '-econtent_type', contentType, '-md', 'sha256'];
  const by = ['-signer', signer.certificate, '-inkey', signer.key, '-outform', 'DER'];
  const other = shown ? ['-nocerts', '-certfile', shown] : [];
  await run('openssl', ['cms', '-sign', ...how, ...by, ...other, '-in', file('info.der', info), '-out', out]);
  return der(SEQUENCE, der(SEQUENCE, der(INTEGER, Buffer.of(0))), readFileSync(out));
}

// Without the openssl program there is no authority to ask: these tests are then skipped, and say so by this name.
describe.skipIf(!openssl)('a stamp (needs the openssl program)', () => {
  let root: Pair;
  let signer: Pair;
  let anchors: ReturnType<typeof anchor>[];
  beforeAll(() => {
    root = certificate('Test Root', CA, { key: 'rsa' });
    signer = certificate('Town Time Authority', FOR_STAMPS, { issuer: root, key: 'rsa' });
    anchors = [anchor(root)];
  });

  const refused = async (reply: Promise<Buffer> | Buffer, what = asked(), trusted = anchors) => {
    const bytes = await reply;
    return expect(() => verifiedStamp(bytes, what, trusted));
  };

  test('of openssl ts is believed, with its name and time', async () => {
    const what = asked();
    const before = Date.now();
    const stamp = verifiedStamp(await replyOf(signer, stampRequest(what)), what, anchors);
    expect(stamp.by).toBe('Town Time Authority');
    expect(Math.abs(Date.parse(stamp.at) - before)).toBeLessThan(10_000);
  });

  test.each([
    ['RSA', 'rsa', 'sha256'],
    ['elliptic curves', 'EC', 'sha256'],
    ['the old hash of the certificate', 'EC', 'sha1'],
  ] as const)('made with %s', async (_, key, ess) => {
    const own = certificate('Another Authority', FOR_STAMPS, { issuer: root, key });
    const what = asked();
    expect(verifiedStamp(await replyOf(own, stampRequest(what), { ess }), what, anchors).by).toBe('Another Authority');
  });

  test('through certificates in between, and not without them, nor through those that may not vouch', async () => {
    const between = certificate('Between', CA, { issuer: root });
    const own = certificate('Far Authority', FOR_STAMPS, { issuer: between });
    const what = asked();
    const whole = await replyOf(own, stampRequest(what), { chain: between.certificate });
    expect(verifiedStamp(whole, what, anchors).by).toBe('Far Authority');
    expect(verifiedStamp(whole, what, [anchor(between)]).by).toBe('Far Authority');
    (await refused(replyOf(own, stampRequest(what)), what)).toThrow(/not-trusted/);
    for (const [extensions, more] of [
      ['basicConstraints=critical,CA:FALSE', {}],
      ['basicConstraints=critical,CA:TRUE\nkeyUsage=critical,digitalSignature', {}],
      [`${CA}\nextendedKeyUsage=serverAuth`, {}],
      [`${CA}\n1.2.3.4=critical,ASN1:NULL`, {}],
      [CA, { digest: 'sha1' }],
    ] as const) {
      const bad = certificate('Bad', extensions, { issuer: root, ...more });
      const under = certificate('Under', FOR_STAMPS, { issuer: bad });
      (await refused(replyOf(under, stampRequest(what), { chain: bad.certificate }), what)).toThrow(/not-trusted/);
    }
  });

  test('through more certificates than the one above allows is not believed', async () => {
    const short = certificate('Short', 'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign', {
      issuer: root,
    });
    const below = certificate('Below', CA, { issuer: short });
    const own = certificate('Far Authority', FOR_STAMPS, { issuer: below });
    const what = asked();
    const chain = file('chain.pem', readFileSync(short.certificate, 'utf8') + readFileSync(below.certificate, 'utf8'));
    (await refused(replyOf(own, stampRequest(what), { chain }), what)).toThrow(/not-trusted/);
  });

  test('of an authority that nobody we trust vouches for', async () => {
    const what = asked();
    const other = certificate('Test Root', CA, { key: 'rsa' });
    (await refused(replyOf(signer, stampRequest(what)), what, [anchor(other)])).toThrow(/not-trusted/);
    (await refused(replyOf(signer, stampRequest(what)), what, [])).toThrow(/not-trusted/);
    // One that says all the same of itself: only its signatures are others.
    const identifier = anchors[0]?.keyIdentifier?.toString('hex');
    const twin = certificate('Test Root', CA, { key: 'rsa', identifier });
    const forged = certificate('Town Time Authority', FOR_STAMPS, { issuer: twin });
    (await refused(replyOf(forged, stampRequest(what)), what)).toThrow(/not-trusted/);
    expect(verifiedStamp(await replyOf(forged, stampRequest(what)), what, [anchor(twin)]).by).toMatch(/^Town/);
  });

  test('for other bytes, and one that was given before', async () => {
    const what = asked();
    const reply = await replyOf(signer, stampRequest(what));
    (await refused(reply, { ...what, sha256: hash('something else') })).toThrow(/other-bytes/);
    (await refused(reply, asked())).toThrow(/replayed/);
    const noNonce = Buffer.from(stampRequest(what));
    const plain = der(SEQUENCE, noNonce.subarray(2, 2 + 3 + 51), Buffer.of(1, 1, 0xff));
    (await refused(replyOf(signer, plain), what)).toThrow(/replayed/);
  });

  test('whose certificate had expired, or was not valid yet', async () => {
    const what = asked();
    const old = certificate('Old Authority', FOR_STAMPS, { issuer: root, until: '20210101000000Z' });
    (await refused(replyOf(old, stampRequest(what)), what)).toThrow(/expired/);
    (await refused(forgedReply(signer, what, { time: '20190302180005Z' }), what)).toThrow(/expired/);
    (await refused(forgedReply(signer, what, { time: '21050302180005Z' }), what)).toThrow(/expired/);
  });

  test('whose certificate was made for something else', async () => {
    const what = asked();
    expect(verifiedStamp(await forgedReply(signer, what), what, anchors)).toEqual({
      by: 'Town Time Authority',
      at: '2026-03-02T18:00:05.000Z',
    });
    for (const extensions of [
      'keyUsage=critical,digitalSignature',
      'extendedKeyUsage=timeStamping',
      'extendedKeyUsage=critical,timeStamping,serverAuth',
      'extendedKeyUsage=critical,codeSigning',
      'keyUsage=critical,keyEncipherment\nextendedKeyUsage=critical,timeStamping',
    ]) {
      const other = certificate('Not For Stamps', extensions, { issuer: root });
      (await refused(forgedReply(other, what), what)).toThrow(/not-for-stamps/);
    }
  });

  test('with another certificate of the same key put in, or of another kind than it was signed as', async () => {
    const what = asked();
    const one = certificate('One', FOR_STAMPS, { issuer: root, serial: '77' });
    const other = certificate('Other', FOR_STAMPS, { issuer: root, serial: '77', ofKey: one.key });
    const shown = (path: string) => forgedReply(one, what, { shown: path });
    expect(verifiedStamp(await shown(one.certificate), what, anchors).by).toBe('One');
    (await refused(shown(other.certificate), what)).toThrow(/altered/);
    const named = await forgedReply(one, what, { contentType: '1.2.840.113549.1.9.16.1.5' });
    // The name outside of what is signed is the first one.
    const at = named.indexOf(Buffer.from('2a864886f70d0109100105', 'hex')) + 10;
    named[at] = 4;
    (await refused(named, what)).toThrow(/not-understood/);
  });

  test('that was refused', async () => {
    const what = asked();
    (await refused(replyOf(signer, stampRequest(what), { digests: 'sha512' }), what)).toThrow(/refused/);
  });

  test('an answer that is none', async () => {
    const what = asked();
    const good = await replyOf(signer, stampRequest(what));
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('<html>Sign in</html>'),
      Buffer.from('3080', 'hex'),
      Buffer.from('3084ffffffff', 'hex'),
      Buffer.from('300530030201', 'hex'),
      Buffer.from('30053003020100', 'hex'),
      good.subarray(0, -1),
      Buffer.concat([good, Buffer.of(0)]),
    ])
      (await refused(bytes, what)).toThrow(/not-understood/);
  });

  test('with any single byte altered is refused, or says the very same', async () => {
    const what = asked();
    const reply = await replyOf(signer, stampRequest(what));
    const said = verifiedStamp(reply, what, anchors);
    let refusals = 0;
    for (let at = 0; at < reply.length; at += 1) {
      const altered = Buffer.from(reply);
      altered[at] = (altered[at] ?? 0) ^ 0x01;
      try {
        expect(verifiedStamp(altered, what, anchors)).toEqual(said);
      } catch (error) {
        expect(error).toMatchObject({ name: 'StampFailed' });
        refusals += 1;
      }
    }
    expect(refusals / reply.length).toBeGreaterThan(0.95);
  });

  test('is believed by openssl too, about these bytes and no others', async () => {
    const what = asked();
    const reply = file('kept.tsr', await replyOf(signer, stampRequest(what)));
    expect(await opensslVerifies(reply, file('data', DATA), root.certificate)).toMatch(/Verification: OK/);
    expect(await opensslVerifies(reply, file('other', 'other'), root.certificate)).toMatch(/FAILED|mismatch/);
  });
});
