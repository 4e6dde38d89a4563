import { describe, expect, it } from 'vitest';
import { onOneLine } from '../../src/submissions/plain-text.ts';

describe('a text on one line', () => {
  it.each([
    ['Soep\n::add-mask::a', 'Soep ::add-mask::a'],
    ['Soep\r\n\u2028::error::', 'Soep ::error::'],
    ['rood\u001b[31m', 'rood [31m'],
    ['##[add-mask]geheim', '#[add-mask]geheim'],
    ['om\u202egekeerd', 'om gekeerd'],
    ['  Één bel, “vrij” 👩‍👧  ', 'Één bel, “vrij” 👩‍👧'],
  ])('%j becomes %j', (text, expected) => {
    expect(onOneLine(text)).toBe(expected);
  });
});
