import { defineHastPlugin } from 'satteri';
import { slugOf } from '../slug.ts';

/** What the ids of headings begin with: nothing of the page itself does, so no text can take the place of a part of it. */
const PREFIX = 'kop-';

/** Gives each heading of a text an id of its own, by which the search leads to it. Astro keeps an id that is there. */
export const headingIds = () => {
  const given = new Map<string, number>();
  return defineHastPlugin({
    name: 'own-heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(heading, context) {
        if (heading.properties['id'] === 'footnote-label') return; // the footnotes refer to it
        const slug = PREFIX + slugOf(context.textContent(heading));
        const earlier = given.get(slug) ?? 0;
        given.set(slug, earlier + 1);
        context.setProperty(heading, 'id', earlier === 0 ? slug : `${slug}--${earlier + 1}`);
      },
    },
  });
};
