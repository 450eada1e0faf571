import { expect, test } from 'vitest';
import { newSecret, signedHeaders } from './secret';
import { verifies } from './test-receiver';

test('a signature is that of the Standard Webhooks: their own example', () => {
  const headers = signedHeaders(
    { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', payload: '{"test": 2432232314}' },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    new Date(1_614_265_330_000),
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('it holds for id, time and body, with any secret that holds, and with no other', () => {
  const [now, before] = [newSecret(), newSecret()];
  const message = { id: 'd1', payload: '{"type":"ping","slug":"Süd"}' };
  const headers = signedHeaders(message, [now, before], new Date(1_700_000_000_000));
  const received = { headers, body: message.payload };
  expect([now, before, newSecret()].map((secret) => verifies(received, secret))).toEqual([true, true, false]);
  expect(verifies({ ...received, body: `${message.payload} ` }, now)).toBe(false);
  expect(verifies({ ...received, headers: { ...headers, 'webhook-id': 'd2' } }, now)).toBe(false);
  expect(verifies({ ...received, headers: { ...headers, 'webhook-timestamp': '1700000001' } }, now)).toBe(false);
});
