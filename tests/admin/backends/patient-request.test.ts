import { expect, it } from 'vitest';
import { patienceFor } from '../../../admin/backends/patient-request.ts';

it('waits a minute for an answer, and as long as a slow line needs for a drawing', () => {
  expect(patienceFor(undefined)).toBe(60_000);
  expect(patienceFor('a'.repeat(125_000))).toBe(61_000);
});
