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
