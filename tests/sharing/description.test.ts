import { describe, expect, it } from 'vitest';
import { shortDescription } from '../../src/sharing/description.ts';

describe('a description', () => {
  it('that is short stays as it is', () => {
    expect(shortDescription('Twee zinnen. Meer niet.')).toBe('Twee zinnen. Meer niet.');
  });

  it('that is long ends with its last whole sentence', () => {
    const sentence = `${'a'.repeat(120)}.`;
    expect(shortDescription(`${sentence} ${'b '.repeat(60)}`)).toBe(sentence);
  });

  it('of one long sentence ends with a whole word', () => {
    const short = shortDescription('woord '.repeat(50));
    expect(short.endsWith('woord…')).toBe(true);
    expect(short.length).toBeLessThanOrEqual(200);
  });
});
