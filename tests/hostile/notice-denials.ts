// node --permission --import ./tests/hostile/notice-denials.ts SCRIPT — writes the file that CANARY_FILE names as soon as
// the script asks for a right that it does not have, such as starting a process, whatever it makes of the refusal.
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';

for (const right of ['addon', 'child', 'fs', 'inspector', 'wasi', 'worker'])
  subscribe(`node:permission-model:${right}`, (denied) => {
    appendFileSync(process.env['CANARY_FILE'] ?? '', `${right} ${JSON.stringify(denied)}\n`);
  });
