import { expect, test } from 'vitest';
import { encoded, signed } from './s3-sign';

/** The example of the service's own documentation: GET Object with a range. */
test('a request is signed as the service’s documentation signs it', () => {
  const s3 = {
    endpoint: 'https://examplebucket.s3.amazonaws.com',
    bucket: 'examplebucket',
    region: 'us-east-1',
    key: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  };
  const { authorization } = signed(s3, {
    method: 'GET',
    path: '/test.txt',
    query: '',
    headers: { host: 'examplebucket.s3.amazonaws.com', range: 'bytes=0-9' },
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    at: new Date('2013-05-24T00:00:00.000Z'),
  });
  expect(authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
});

test('what RFC 3986 reserves is encoded', () => {
  expect(encoded("a b/c!'()*~")).toBe('a%20b%2Fc%21%27%28%29%2A~');
});
