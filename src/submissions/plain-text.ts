/** Line ends, other control characters, and those that turn the direction of a text around. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * A text as part of one line of a log. What a submitter wrote must not start a line, colour a terminal or fold a log:
 * pipelines take lines that start with `::` for commands, and GitHub's also `##[` anywhere in one
 * (actions/runner, ActionCommand.cs).
 */
export function onOneLine(text: string): string {
  return text.replaceAll(CONTROLS, ' ').replaceAll('##[', '#[').trim();
}

/** The same JSON, in which nothing that was written can do to a log what `onOneLine` keeps from it; and yet says all of it. */
export function escapeInJson(json: string): string {
  const escapeRun = (run: string) =>
    // A text in JSON holds no line end: each of those is between two parts.
    run.replaceAll(/[^\n]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return json.replaceAll(CONTROLS, escapeRun).replaceAll('##[', '#\\u0023[');
}
