// node bench/check-once.ts FOLDER: checks a content folder in a process of its own and prints, as JSON, what that took.
import { checkContent } from '../src/submissions/check.ts';

/** Times in seconds. */
export interface CheckCost {
  problems: string[];
  /** Until our code and its libraries were read, and the check could begin. */
  start: number;
  check: number;
  /** Of all threads together, from the start of the process. */
  processor: number;
  /** The most memory that the process ever had, in bytes. */
  peak: number;
}

const start = performance.now() / 1000; // counts from the start of the process
const { problems } = await checkContent(process.argv[2] ?? '');
const check = performance.now() / 1000 - start;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cost: CheckCost = {
  problems: problems.map(({ file, sentence }) => `${file}: ${sentence}`),
  start,
  check,
  processor: (userCPUTime + systemCPUTime) / 1e6,
  peak: maxRSS * 1024,
};
console.log(JSON.stringify(cost));
