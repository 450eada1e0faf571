import { describe, expect, it } from 'vitest';
import { addressProblem, decideRedelivery, newWebhookInput, type WebhookFacts } from './webhook';
import { decideDeliveryEnd, deliveryEnd, isForTheTrail } from './webhook-delivery';
import { newsAmong } from './webhook-event';

const NOW = '2026-01-01T00:00:00.000Z';
const CMS: WebhookFacts = {
  id: 'w1',
  name: 'The CMS',
  url: 'https://cms.example.org/hook',
  events: ['sign-off.given'],
  restricted: false,
  enabled: true,
  revision: 1,
};

describe('an address', () => {
  const allows = (host: string) => (url: URL) => url.host === host;

  it.each([
    ['https://cms.example.org/hook?key=1', null],
    ['http://cms.example.org/hook', /over https alone/],
    ['http://intranet:8080/', null],
    ['https://cms.example.org:8443/', /port 443 alone/],
    ['https://me:secret@cms.example.org/', /name and password/],
    ['https://cms.example.org/#part', /#/],
    ['mailto:cms@example.org', /begins with https/],
    ['cms.example.org', /no address/],
    ['javascript:alert(1)', /begins with https/],
  ])('%s', (url, problem) => {
    const said = addressProblem(url, allows('intranet:8080'));
    if (problem === null) expect(said).toBeNull();
    else expect(said).toMatch(problem);
  });

  it('is told of each event once, in our order', () => {
    const asked = {
      name: 'x',
      url: 'https://a.example',
      events: ['sign-off.voided', 'sign-off.given', 'sign-off.voided'],
    };
    expect(newWebhookInput.parse(asked).events).toEqual(['sign-off.given', 'sign-off.voided']);
    expect(newWebhookInput.safeParse({ ...asked, events: ['ping'] }).success).toBe(false);
    expect(newWebhookInput.safeParse({ ...asked, events: [] }).success).toBe(false);
  });
});

describe('what is news', () => {
  const committed = {
    type: 'version.committed',
    payload: { number: 4, hash: 'h', documentHash: 'd', clearanceHash: 'c' },
  };
  const accepted = {
    type: 'correction.decided',
    payload: {
      correction: 'x1',
      claim: 'c1',
      decision: 'accepted',
      words: 'SECRET',
      replacement: 'SECRET',
      reason: 'SECRET',
    },
  };
  const voided = { type: 'sign-off.voided', payload: { signOff: 'o1', version: 3, why: 'SECRET' } };
  const withdrawn = { type: 'sign-off.withdrawn', payload: { signOff: 'o1', version: 3, reason: 'SECRET' } };
  const newsOf = (...events: unknown[]) => newsAmong(events as Parameters<typeof newsAmong>[0]);

  it('is what was accepted, with the version it made, and what that voided; no words of either', () => {
    const news = newsOf(committed, accepted, voided);
    expect(news).toEqual([
      {
        type: 'correction.accepted',
        at: 1,
        data: { correction: 'x1', claim: 'c1', version: 4, hash: 'h', documentHash: 'd', clearanceHash: 'c' },
      },
      { type: 'sign-off.voided', at: 2, signOff: 'o1', data: { signOff: 'o1', why: 'new-version' } },
    ]);
    expect(JSON.stringify([news, newsOf(voided), newsOf(withdrawn)])).not.toContain('SECRET');
  });

  it('says why a signature holds no longer', () => {
    expect(newsOf(voided)[0]?.data.why).toBe('claims-changed');
    expect(newsOf(withdrawn)[0]?.data.why).toBe('withdrawn');
  });

  it('is nothing else', () => {
    const declined = { ...accepted, payload: { ...accepted.payload, decision: 'declined' } };
    expect(newsOf(committed, declined, { type: 'note.written', payload: { text: 'x' } })).toEqual([]);
  });
});

describe('the end of a delivery', () => {
  const taken = { id: 'd1', webhook: 'w1', name: 'The CMS', type: 'sign-off.given', seq: 4, tries: 0 } as const;
  const tried = { delivery: 'd1', lease: 'l', status: 500, millis: 3 };

  it('a test is tried once', () => {
    expect(deliveryEnd({ type: 'ping', tries: 0 }, 'unreachable', NOW).state).toBe('failed');
    expect(deliveryEnd({ type: 'sign-off.given', tries: 0 }, 'unreachable', NOW).state).toBe('waiting');
    expect(deliveryEnd({ type: 'sign-off.given', tries: 8 }, 'unreachable', NOW).state).toBe('failed');
  });

  it.each([
    ['sign-off.given', null, true],
    ['sign-off.given', 'unreachable', false],
    ['sign-off.given', 'answer-gone', true],
    ['checkpoint.signed', null, false],
    ['checkpoint.signed', 'answer-gone', true],
    ['ping', null, false],
    ['ping', 'answer-gone', false],
  ] as const)('%s, %s: in the trail %s', (type, fault, told) => {
    expect(isForTheTrail(type, deliveryEnd({ type, tries: 0 }, fault, NOW))).toBe(told);
  });

  it('is told once, and a try that is none not at all', () => {
    expect(decideDeliveryEnd(taken, { ...tried, fault: null }, NOW)).toMatchObject({
      ok: true,
      events: [{ type: 'webhook.delivered', payload: { seq: 4, tries: 1 } }],
    });
    expect(decideDeliveryEnd(taken, { ...tried, fault: 'answer-later' }, NOW)).toMatchObject({ ok: false });
  });
});

describe('sending again', () => {
  const found = [
    { id: 'd1', state: 'failed' },
    { id: 'd2', state: 'waiting' },
  ] as const;

  it('is for what has ended, of this address, while it is switched on', () => {
    expect(decideRedelivery(CMS, found, ['d1', 'd1'])).toMatchObject({ ok: true, change: { deliveries: ['d1'] } });
    expect(decideRedelivery(CMS, found, ['d2'])).toMatchObject({ refusal: { code: 'invalid' } });
    expect(decideRedelivery(CMS, found, ['d3'])).toMatchObject({ refusal: { code: 'invalid' } });
    expect(decideRedelivery({ ...CMS, enabled: false }, found, ['d1'])).toMatchObject({ ok: false });
  });
});
