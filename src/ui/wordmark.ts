/** "I ♥ KIEL" as letters that are blocks on pillars, without a font; view box 448 × 120. */
export const WORDMARK = {
  width: 448,
  height: 120,
  letters:
    'M0 0h26v100H0zM186 0h26v38L240 0h30l-38 50 38 50h-30l-28-38v38h-26zM280 0h26v100h-26zM316 0h62v22h-36v17h30v22h-30v17h36v22h-62zM388 0h26v78h34v22h-60zM0 117h448v3H0' +
    'M10 104h5v14h-5m180-14h5v14h-5m67-14h5v14h-5m33-14h5v14h-5m30-14h5v14h-5m47-14h5v14h-5m25-14h5v14h-5m45-14h5v14h-5',
  heart: 'M106 98 56 48a29 29 0 0 1 50-29 29 29 0 0 1 50 29z',
};
