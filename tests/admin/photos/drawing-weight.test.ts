import { expect, it } from 'vitest';
import { drawingWeight } from '../../../admin/photos/drawing-weight.ts';

it('is what the gate takes, on every forge', () => {
  for (const forge of ['gitlab', 'forgejo', 'github']) expect(drawingWeight(forge).most).toBe(60);
  expect(drawingWeight('gitlab').refuse(61, 60)).toMatch(/61 MB zwaar; hooguit 60 MB kan\..*bewaar ze als JPEG/);
});

it('leaves room for the text in the practice newsroom, which takes 50 MB at a time', () => {
  const { most, refuse } = drawingWeight('proxy');
  const sent = Math.ceil((most * 1024 * 1024) / 3) * 4;
  expect(sent).toBeLessThan(50 * 1024 * 1024 - 512 * 1024);
  expect(refuse(38, most)).toMatch(/oefenruimte.*echte redactieruimte/);
});
