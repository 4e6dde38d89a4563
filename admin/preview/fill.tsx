import { createElement, type ReactNode } from 'react';
import { drawFacade, FACADE_CLASSES, facadeClass, LARGE_FACADE } from '../../src/facade/facade.ts';

/** A photo as far as it has been filled in. */
interface FilledPhoto {
  source: string;
  alt: string;
}

/** What goes into the empty story page. */
export interface Filling {
  /** By mark: what stands in its place, or nothing, and then the element around it goes too. */
  texts: ReadonlyMap<string, ReactNode>;
  /** By mark: what stands in its place in an attribute. */
  attributes: ReadonlyMap<string, string>;
  /** By selector: an element of which there is one for each of these, with their own texts above the others. */
  lists: ReadonlyMap<string, readonly Filling[]>;
  /** The photo in the place of a `picture`; the façade of `seed` when absent. */
  photo?: FilledPhoto | undefined;
  seed: string;
}

/** React's names of what HTML writes otherwise. */
const PROPERTIES: Record<string, string> = { class: 'className', datetime: 'dateTime', fetchpriority: 'fetchPriority' };

/**
 * An element of the empty page with what is written in the place of its marks. React writes every value as text or as
 * the value of an attribute: no value becomes markup.
 * @returns null where nothing is left of it
 */
export function fill(element: Element, filling: Filling, facade: Element, key = 0): ReactNode {
  for (const [selector, items] of filling.lists) {
    if (!element.matches(selector)) continue;
    if (items.length === 0) return null;
    const lists = new Map([...filling.lists].filter(([other]) => other !== selector));
    return items.map((item, index) =>
      fill(element, { ...filling, ...item, ...merge(filling, item), lists }, facade, index),
    );
  }
  if (element.localName === 'picture')
    return filling.photo ? photoIn(element, filling.photo) : facadeOf(facade, filling.seed);
  const children = [...element.childNodes].flatMap((child, index) => fillNode(child, filling, facade, index));
  if (element.hasChildNodes() && children.every((child) => child === null)) return null;
  return createElement(element.localName, { ...propertiesOf(element, filling), key }, ...children);
}

function fillNode(node: ChildNode, filling: Filling, facade: Element, key: number): ReactNode[] {
  if (node.nodeType === Node.ELEMENT_NODE) return [fill(node as Element, filling, facade, key)]; // as its type says
  if (node.nodeType !== Node.TEXT_NODE) return [];
  const parts = fillText(node.textContent ?? '', filling.texts);
  return parts ?? [null];
}

/** A text with the values of its marks; nothing when one of them has no value. */
function fillText(text: string, values: ReadonlyMap<string, ReactNode>): ReactNode[] | undefined {
  const mark = [...values.keys()].find((candidate) => text.includes(candidate));
  if (mark === undefined) return [text];
  const value = values.get(mark);
  if (value === undefined) return undefined;
  const at = text.indexOf(mark);
  const after = fillText(text.slice(at + mark.length), values);
  return after && [text.slice(0, at), value, ...after].filter((part) => part !== '');
}

function merge({ texts, attributes }: Filling, item: Filling): Pick<Filling, 'texts' | 'attributes'> {
  return {
    texts: new Map([...texts, ...item.texts]),
    attributes: new Map([...attributes, ...item.attributes]),
  };
}

function propertiesOf(element: Element, { attributes }: Filling): Record<string, string> {
  const known = [...element.attributes].filter(({ name }) => !/^(on|style$)/i.test(name));
  return Object.fromEntries(
    known.map(({ name, value }) => [
      PROPERTIES[name] ?? name,
      [...attributes].reduce((text, [mark, own]) => text.replaceAll(mark, () => own), value),
    ]),
  );
}

/** The site sends a photo in several sizes, cut to shape; the preview has one file and lets the browser cut it. */
function photoIn(picture: Element, { source, alt }: FilledPhoto): ReactNode {
  const image = picture.querySelector('img');
  const cut = picture.closest('.gallery') === null;
  const ratio = `${image?.getAttribute('width')} / ${image?.getAttribute('height')}`;
  return (
    <picture key="picture">
      <img src={source} alt={alt} style={cut ? { aspectRatio: ratio, objectFit: 'cover' } : {}} decoding="async" />
    </picture>
  );
}

function facadeOf(facade: Element, seed: string): ReactNode {
  const own = new Map([...facade.attributes].map(({ name, value }) => [PROPERTIES[name] ?? name, value]));
  return (
    <svg key="facade" {...Object.fromEntries(own)} className={facadeClass(seed)}>
      {drawFacade(seed, LARGE_FACADE).map(({ part, path }) => (
        <path key={part} className={FACADE_CLASSES[part]} d={path} />
      ))}
    </svg>
  );
}
