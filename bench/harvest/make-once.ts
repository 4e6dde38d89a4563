// Makes the pictures of one drawing, in a process of its own for its memory: node make-once.ts DRAWING CACHE REGIONS
import { argv, cpuUsage, resourceUsage } from 'node:process';
import { makeDrawing } from '../../src/partner-days/visual-harvest/drawing.ts';
import type { Rectangle } from '../../src/partner-days/visual-harvest/regions.ts';

const [, , file = '', cache = '', regions = '[]'] = argv;
const start = performance.now();
await makeDrawing(file, JSON.parse(regions) as Rectangle[], { cache }); // `build-cost.ts` writes them
const { user, system } = cpuUsage();
console.log(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    megabytes: resourceUsage().maxRSS / 1024,
  }),
);
