import { Session, type Profiler } from 'node:inspector';

/**
 * Which blocks of our own code have run, by V8's precise coverage: each is told once, the first time.
 * @param isOurs - whether a script, by its URL, counts
 * @returns tells how many blocks ran for the first time since it was last asked
 */
export function watchBlocks(isOurs: (url: string) => boolean): () => number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const seen = new Set<string>();
  return () => {
    const before = seen.size;
    // A session of this very process answers before it returns.
    session.post('Profiler.takePreciseCoverage', (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
      if (error) throw error;
      for (const { url, functions } of result.filter((script) => isOurs(script.url)))
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges)
            if (count > 0) seen.add(`${url} ${startOffset} ${endOffset}`);
    });
    return seen.size - before;
  };
}
