import { WORDMARK } from '../../src/ui/wordmark.ts';

/** The gazette's nameplate. */
export function Wordmark() {
  return (
    <svg className="wordmark" viewBox={`0 0 ${WORDMARK.width} ${WORDMARK.height}`} role="img" aria-label="I love Kiel">
      <path d={WORDMARK.letters} />
      <path className="hart" d={WORDMARK.heart} />
    </svg>
  );
}
