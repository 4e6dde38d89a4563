import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { drawingFiles } from '../../partner-days/visual-harvest/drawings.ts';

export async function getStaticPaths() {
  const files = await drawingFiles();
  return files.map(({ name, path }) => ({ params: { file: name }, props: { path } }));
}

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) => new Response(await readFile(path));
