import { Session, type Profiler } from 'node:inspector';

/**
 * Which blocks of our own code have run, by V8's precise coverage.
 * @param isOurs - whether a script, by its URL, counts
 * @returns adds to `seen` what ran since it was last asked, and tells how many blocks of that are new there
 */
export function watchBlocks(isOurs: (url: string) => boolean): (seen: Set<string>) => number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return (seen) => {
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
