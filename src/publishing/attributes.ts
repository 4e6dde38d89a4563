/** A tag as Astro and parse5 write it: every value between quotes. */
export const TAG = /<[a-z][^\s"'<>/=]*(?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;

/**
 * The page with no tag inside the value of an attribute, where HTML allows one: a description may speak of `</head>`. What
 * follows in this folder looks for tags in the text of the page, and would take that one for its own.
 */
export function withEscapedAttributes(html: string): string {
  return html.replaceAll(TAG, (tag) =>
    tag.indexOf('<', 1) === -1 && tag.indexOf('>') === tag.length - 1
      ? tag
      : tag.replaceAll(/"[^"]*"|'[^']*'/g, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  );
}
