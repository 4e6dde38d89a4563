// node bench/check-once.ts FOLDER: checks a content folder in a process of its own and prints, as JSON, what that took.
import { checkContent } from '../src/submissions/check.ts';

/** Times in seconds. */
export interface CheckCost {
  problems: string[];
  /** Until our code and its libraries were read, and the check could begin. */
  start: number;
  check: number;
  /** What the check took of all processor cores together. */
  processor: number;
  /** The most memory that the process ever had, in bytes. */
  peak: number;
}

const start = performance.now() / 1000; // counts from the start of the process
const before = process.cpuUsage();
const { problems } = await checkContent(process.argv[2] ?? '');
const check = performance.now() / 1000 - start;
const { user, system } = process.cpuUsage(before);
const cost: CheckCost = {
  problems: problems.map(({ file, sentence }) => `${file}: ${sentence}`),
  start,
  check,
  processor: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(cost));
