/** Data as JSON for a script element: no text in it can end the element. */
export function inlineJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
