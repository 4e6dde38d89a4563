/**
 * An address as a browser reads it; nothing where it is none. Not by `URL.canParse`, which says yes to a site of 20,000
 * capitals, of which the constructor then throws.
 */
export function parseAddress(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
