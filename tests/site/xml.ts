import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readText, type Site } from './site.ts';

/**
 * An XML file of the site as nested objects; attributes have an `@` before their name.
 * @typeParam Shape - what the tests expect of it: nothing checks that but they
 * @param lists - the elements of which there may be more than one
 * @throws Error when the file is not well-formed
 */
export async function readXml<Shape>(site: Site, file: string, lists: string[]): Promise<Shape> {
  const text = await readText(site, file);
  const wellFormed = XMLValidator.validate(text);
  if (wellFormed !== true) throw new Error(`${file}, line ${wellFormed.err.line}: ${wellFormed.err.msg}`);
  const options = { ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, isArray: isList(lists) };
  return new XMLParser(options).parse(text) as Shape; // as documented above
}

function isList(lists: readonly string[]) {
  return (name: string) => lists.includes(name);
}
