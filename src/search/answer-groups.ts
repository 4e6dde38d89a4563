import { search as t } from '../i18n/nl.ts';
import { renderAnswer, type Colours, type IsWanted } from './answer-item.ts';
import type { Found } from './answer.ts';
import { button, make } from './elements.ts';
import type { FoundPage } from './engine.ts';

/** How many of a kind stand there at first when there are several kinds, when it is alone, and how many come on asking. */
const AT_FIRST = 5;
const ALONE = 10;
const A_TURN = 10;

interface Group {
  kind: string;
  answers: Found[];
  section: HTMLElement;
  count: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
}

/** The answers by kind, in the order of the best of each. What a reader sees stays where it is while more comes. */
export class AnswerGroups {
  readonly #root: HTMLElement;
  readonly #colours: Colours;
  #groups = new Map<string, Group>();
  #isWanted: IsWanted = () => false;

  constructor(root: HTMLElement, colours: Colours) {
    this.#root = root;
    this.#colours = colours;
  }

  /** How many answers stand there. */
  get size(): number {
    return [...this.#groups.values()].reduce((sum, { answers }) => sum + answers.length, 0);
  }

  /** Shows answers in the place of what stood there. */
  async show(found: readonly Found[], isWanted: IsWanted, isCurrent: () => boolean): Promise<void> {
    const byKind = Map.groupBy(found, ({ facts }) => facts.kind ?? '');
    const limit = byKind.size > 1 ? AT_FIRST : ALONE;
    const pages = await load([...byKind.values()].flatMap((answers) => answers.slice(0, limit)));
    if (!isCurrent()) return;
    this.clear();
    this.#isWanted = isWanted;
    for (const [kind, answers] of byKind) this.#append(this.#open(kind, answers), limit, pages);
  }

  /**
   * Adds what stands behind the answers that are shown: other kinds below, others of a kind below their own. Once a reader
   * has `touched` the answers, nothing above the last of them grows but in number.
   */
  async join(found: readonly Found[], isTouched: () => boolean, isCurrent: () => boolean): Promise<void> {
    const byKind = Map.groupBy(found, ({ facts }) => facts.kind ?? '');
    const limit = byKind.size > 1 ? AT_FIRST : ALONE;
    const behind = [...byKind.values()].flatMap((answers) => answers.slice(0, limit));
    const pages = await load(behind.filter(({ id, facts }) => !this.#has(facts.kind ?? '', id)));
    if (!isCurrent()) return;
    const last = [...this.#groups.keys()].at(-1);
    for (const [kind, answers] of byKind) {
      const group = this.#groups.get(kind);
      if (!group) {
        this.#append(this.#open(kind, answers), limit, pages);
        continue;
      }
      group.answers.push(...answers.filter(({ id }) => !group.answers.some((other) => other.id === id)));
      if (kind === last || !isTouched()) this.#append(group, limit - group.list.children.length, pages);
      else this.#tell(group);
    }
  }

  clear(): void {
    this.#groups = new Map();
    this.#root.replaceChildren();
  }

  /** @returns whether there was one */
  focusFirst(): boolean {
    const first = this.#root.querySelector('a');
    first?.focus();
    return Boolean(first);
  }

  #has(kind: string, id: string): boolean {
    return this.#groups.get(kind)?.answers.some((answer) => answer.id === id) ?? false;
  }

  #open(kind: string, answers: Found[]): Group {
    const count = make('span', 'count');
    const list = make('ol', 'plain');
    const more = button('more', '', () => void this.#showMore(kind));
    const heading = make('h2', '', t.kindsFound[kind] ?? kind, ' ', count);
    const section = make('section', 'group', make('div', 'over', heading, more), list);
    list.setAttribute('aria-label', t.kindsFound[kind] ?? kind);
    const group: Group = { kind, answers: [...answers], section, count, list, more };
    this.#groups.set(kind, group);
    this.#root.append(section);
    return group;
  }

  #append(group: Group, room: number, pages: ReadonlyMap<string, FoundPage>): void {
    const shown = group.list.children.length;
    const next = group.answers.slice(shown, shown + Math.max(0, room));
    group.list.append(...next.map((found) => renderAnswer(found, pages.get(found.id), this.#isWanted, this.#colours)));
    this.#tell(group);
  }

  #tell({ kind, answers, count, list, more }: Group): void {
    count.textContent = String(answers.length);
    more.hidden = list.children.length >= answers.length;
    more.textContent = t.moreOfKind(t.kindsFound[kind] ?? kind);
  }

  async #showMore(kind: string): Promise<void> {
    const group = this.#groups.get(kind);
    if (!group) return;
    const shown = group.list.children.length;
    const pages = await load(group.answers.slice(shown, shown + A_TURN)).catch(() => undefined);
    if (!pages || shown !== group.list.children.length) return;
    this.#append(group, A_TURN, pages);
    group.list.children[shown]?.querySelector('a')?.focus();
  }
}

/** Loads what is not listed already, or was found in a text that the list does not show. */
async function load(answers: readonly Found[]): Promise<Map<string, FoundPage>> {
  const pages = await Promise.all(
    answers.map(async ({ id, listed, hit }) => {
      if (!hit || (listed && !hit.isInBody)) return [];
      // A piece that does not arrive takes no answer away that can be shown without it.
      const page = listed ? await hit.load().catch(() => undefined) : await hit.load();
      return page ? [[id, page] as const] : [];
    }),
  );
  return new Map(pages.flat());
}
