/** What the newsroom finds on the forge in the tests: a story, and what a story refers to. */
export const STORY = 'content/stories/soep-op-de-stoep/index.md';
export const STORY_PHOTO = 'content/stories/soep-op-de-stoep/soep-3f9a1c.jpg';
export const STORY_TEXT = `---
title: Soep op de stoep
intro: Elke vrijdag staat er een ketel soep voor het onthaal.
date: 2026-11-18
author:
  name: Fatima
themes:
  - eten
photo:
  file: soep-3f9a1c.jpg
  alt: Twee buren lachen naast een kom soep.
  maker: Fatima
  consent: true
---

De ketel staat er om twaalf uur.
`;

export const PROJECT_FILES: Record<string, string | Buffer> = {
  [STORY]: STORY_TEXT,
  [STORY_PHOTO]: Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
  'content/themes/buren.md': '---\nname: Buren\nsection: samen\n---\n',
  'content/themes/eten.md': '---\nname: Eten\nsection: eten\n---\n',
  'content/organisations/de-pijler.md': '---\nname: De Pijler\n---\n',
  'content/tips/naar-buiten.md': '---\nnumber: 1\ntitle: Ga naar buiten\n---\n',
};
