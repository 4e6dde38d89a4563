import { describe, expect, it } from 'vitest';
import { unusedPrograms } from '../../src/publishing/programs.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

const page = { path: '/', file: 'index.html', html: '<script type="module" src="/_astro/search.a1.js"></script>' };

describe('the programs of a built site', () => {
  it('are used when a page loads them, or a program that is used', async () => {
    const folder = await makeFolder({
      '_astro/search.a1.js': 'import "./words.b2.js"',
      '_astro/words.b2.js': '',
      '_astro/newsroom.c3.js': 'import "./forms.d4.js"',
      '_astro/forms.d4.js': '',
      'pagefind/pagefind.js': '',
    });
    expect(await unusedPrograms(folder, [page])).toEqual(['_astro/forms.d4.js', '_astro/newsroom.c3.js']);
  });
});
