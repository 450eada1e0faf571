import { describe, expect, it } from 'vitest';
import { KNOWN_TYPES, kindOfType, TRAIL_KINDS, typesOf } from './trail-kinds';

describe('the kinds of act in the trail', () => {
  it('hold each type once', () => {
    const held = TRAIL_KINDS.flatMap(typesOf);
    expect(held.sort()).toEqual([...KNOWN_TYPES].sort());
    expect(new Set(held).size).toBe(held.length);
  });

  it.each(TRAIL_KINDS.filter((kind) => kind !== 'other'))('%s holds some', (kind) => {
    expect(typesOf(kind).length).toBeGreaterThan(0);
    expect(typesOf(kind).every((type) => kindOfType(type) === kind)).toBe(true);
  });

  it.each(['sealed', 'claim.dreamt', 'constructor', ''])('%j is filed under other', (type) => {
    expect(kindOfType(type)).toBe('other');
  });

  it('files under other nothing that can be written', () => {
    expect(typesOf('other')).toEqual([]);
  });
});
