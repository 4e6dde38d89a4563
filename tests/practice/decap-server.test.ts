import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDecapServer } from '../../scripts/practice/decap-server.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

/** decap-server as a child, with a program in its place that does what it is asked to: answer, hang or die. */

const STAND_IN = `
const { createServer } = require('node:http');
let asked = 0;
createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk)).on('end', () => {
    const wanted = JSON.parse(body);
    if (wanted === 'die') process.exit(1);
    if (wanted === 'page') response.end('<!DOCTYPE html>');
    if (wanted === 'hello') response.end(JSON.stringify({ asked: ++asked, pid: process.pid, origin: process.env.ORIGIN }));
  });
}).listen(process.env.PORT, process.env.BIND_HOST, () => {
  console.log('Decap CMS Proxy Server listening on');
  console.log('Decap CMS Git Proxy Server configured with');
});
`;

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void said.push(String(line)));
  onTestFinished(() => void vi.restoreAllMocks());
});

async function start(program = STAND_IN, patience = 10_000) {
  const folder = await makeFolder({ 'server.cjs': program });
  const server = startDecapServer({ repository: folder, folder, program: join(folder, 'server.cjs'), patience });
  onTestFinished(server.stop);
  return server;
}

function isRunning(pid: unknown): boolean {
  try {
    return process.kill(Number(pid), 0); // signal 0 only asks
  } catch {
    return false;
  }
}

describe('decap-server', () => {
  it('starts once, and answers no website', async () => {
    const server = await start();
    const { answer } = await server.ask('hello');
    expect(answer).toMatchObject({ asked: 1, origin: 'https://nobody.invalid' });
    expect(await server.ask('hello')).toMatchObject({ status: 200, answer: { asked: 2 } });
  });

  it.each(['die', 'page'])('starts again after "%s", which is told', async (what) => {
    const server = await start();
    await expect(server.ask(what)).rejects.toMatchObject({
      status: 503,
      message: expect.stringContaining('antwoordt even niet') as string,
    });
    expect(said).toEqual([expect.stringMatching(/^decap-server antwoordt niet .*start het opnieuw/)]);
    expect(await server.ask('hello')).toMatchObject({ answer: { asked: 1 } });
  });

  it('starts again when it died between two questions', async () => {
    const server = await start();
    const { answer } = await server.ask('hello');
    const { pid } = answer as { pid: number }; // the stand-in's answer
    process.kill(pid);
    await expect.poll(() => isRunning(pid)).toBe(false);
    await expect
      .poll(async () => (await server.ask('hello').catch(() => undefined))?.answer)
      .toMatchObject({ asked: 1 });
  });

  it('is stopped when it takes too long', async () => {
    const server = await start(STAND_IN, 2000);
    const { answer } = await server.ask('hello');
    await expect(server.ask('hang')).rejects.toMatchObject({ status: 503 });
    expect(isRunning((answer as { pid: number }).pid)).toBe(false); // the stand-in's answer
  });

  it.each([
    ['process.exit(3);', 'gestopt met code 3'],
    ['setInterval(() => {}, 1000);', 'start niet'],
  ])('says so when it does not start: %s', async (program, words) => {
    const server = await start(program, 500);
    await expect(server.ask('hello')).rejects.toMatchObject({ status: 503 });
    expect(said.join('\n')).toContain(words);
  });

  it('is gone after it was stopped', async () => {
    const server = await start();
    const { answer } = await server.ask('hello');
    await server.stop();
    expect(isRunning((answer as { pid: number }).pid)).toBe(false); // the stand-in's answer
  });
});
