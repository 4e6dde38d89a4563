/** Whether a browser loads the page ahead (WICG prerender); TypeScript's own types do not have it yet. */
interface Document {
  readonly prerendering?: boolean;
}
