/** A rule of a `_headers` file: a path, perhaps ending in `*`, and the headers for what matches it. */
export interface HeaderRule {
  path: string;
  headers: [string, string][];
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do: a path, then indented headers. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
    else if (line.trim() !== '') rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers for a path; rules that set the same header add up, joined by a comma. */
export function matchHeaders(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of rules) {
    const matches = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (!matches) continue;
    for (const [name, value] of rule.headers) found[name] = found[name] ? `${found[name]}, ${value}` : value;
  }
  return found;
}
