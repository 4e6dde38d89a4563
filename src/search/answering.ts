import { search as t } from '../i18n/nl.ts';
import { AnswerGroups } from './answer-groups.ts';
import type { Colours } from './answer-item.ts';
import {
  answerAtOnce,
  answerFromFirst,
  answerInFull,
  countValues,
  isMeant,
  type Answer,
  type Found,
} from './answer.ts';
import { fillFilters } from './filter-fields.ts';
import type { FirstStage } from './first-stage.ts';
import type { FullText } from './full-text.ts';
import { keepForOffline } from './offline.ts';
import { readWanted } from './question-words.ts';
import { Remarks } from './remarks.ts';
import { isEmpty, matches, type Question } from './search-address.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchSources } from './search-sources.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Milliseconds without a key before all texts are asked. */
const PAUSE = 200;

/** Answers questions on the page: at once from the first stage, and then from all texts. */
export class Answering {
  readonly groups: AnswerGroups;
  readonly #parts: SearchParts;
  readonly #sources: SearchSources;
  readonly #remarks: Remarks;
  #turn = 0;
  #isTouched = false;

  /** @param ask what is done when a reader takes other words */
  constructor(parts: SearchParts, sources: SearchSources, colours: Colours, ask: (query: string) => void) {
    this.#parts = parts;
    this.#sources = sources;
    this.#remarks = new Remarks(parts, ask);
    this.groups = new AnswerGroups(parts.answers, colours);
    for (const touch of ['pointerdown', 'focusin', 'wheel', 'touchmove'] as const) {
      parts.answers.addEventListener(touch, () => (this.#isTouched = true), { passive: true });
    }
  }

  /** Shows the filters, and loads all texts with what there is to choose. */
  async prepare(): Promise<void> {
    this.#parts.filters.hidden = false;
    try {
      const fullText = await this.#sources.fullText();
      const values = await fullText.values();
      if (this.#turn === 0) fillFilters(this.#parts.form, values, values, {});
      this.#parts.filters.disabled = false;
    } catch {
      // Whoever asks something hears it.
    }
  }

  /** @param isTyping whether more may follow: then all texts wait a little */
  async answer(question: Question, isTyping: boolean): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    this.#isTouched = false;
    // A round trip away, and wanted with the full text.
    void this.#sources.thesaurus.read(readWanted(question.query).words);
    const first = await this.#sources.first().catch(() => undefined);
    const shown = first && isCurrent() ? await this.#showAtOnce(question, first, isCurrent) : [];
    // What is shown is painted before all texts take the processor.
    if (isTyping) await new Promise((done) => setTimeout(done, PAUSE));
    if (!isCurrent()) return;
    if (isEmpty(question)) return this.#clear();
    this.#parts.browse.hidden = true;
    this.#parts.filters.hidden = false;
    if (shown.length === 0) this.#parts.say(t.loading);
    try {
      const loaded = await Promise.all([this.#sources.fullText(), this.#sources.vocabulary().catch(() => undefined)]);
      if (isCurrent()) await this.#showInFull(question, first, loaded, { shown, isTyping, isCurrent });
    } catch {
      if (isCurrent()) await this.#fail(question, first, isCurrent);
    }
  }

  /** Titles need not wait for the words that tell whether an intro will do. */
  async #showAtOnce(question: Question, first: FirstStage, isCurrent: () => boolean): Promise<Found[]> {
    const known = this.#sources.loadedVocabulary;
    const shown = await this.#show(answerAtOnce(question.query, first, known), question, isCurrent);
    if (known || shown.length > 0 || isEmpty(question)) return shown;
    // Wanted after these words, and meanwhile on its way.
    void this.#sources.fullText().catch(() => undefined);
    const loaded = await this.#sources.vocabulary().catch(() => undefined);
    return isCurrent() ? this.#show(answerAtOnce(question.query, first, loaded), question, isCurrent) : [];
  }

  /** @returns what there was to show */
  async #show({ found, understood }: Answer, { filters }: Question, isCurrent: () => boolean): Promise<Found[]> {
    const passed = found.filter(({ facts }) => matches(facts, filters));
    if (passed.length === 0) return [];
    this.#parts.browse.hidden = true;
    this.#remarks.clear();
    await this.groups.show(passed, (word) => isMeant(word, understood.terms), isCurrent);
    return passed;
  }

  async #showInFull(
    question: Question,
    first: FirstStage | undefined,
    [fullText, vocabulary]: readonly [FullText, Vocabulary | undefined],
    { shown, isTyping, isCurrent }: { shown: readonly Found[]; isTyping: boolean; isCurrent: () => boolean },
  ): Promise<void> {
    const answer = await answerInFull(question, { first, vocabulary, fullText }, shown);
    const values = await fullText.values();
    const found = answer.found.filter(({ facts }) => matches(facts, question.filters));
    if (!isCurrent()) return;
    if (shown.length > 0) await this.groups.join(found, () => this.#isTouched, isCurrent);
    else await this.groups.show(found, (word) => isMeant(word, answer.understood.terms), isCurrent);
    if (!isCurrent()) return;
    const { form, filters, browse } = this.#parts;
    fillFilters(form, values, countValues(answer.found, question.filters), question.filters);
    filters.disabled = false;
    browse.hidden = found.length > 0;
    const { query } = question;
    this.#remarks.help(found.length > 0 ? undefined : { query, vocabulary, newest: first?.newest ?? [] });
    this.#remarks.tell(question, answer, found.length, isTyping);
    keepForOffline();
  }

  #clear(): void {
    this.groups.clear();
    this.#remarks.clear();
    this.#parts.browse.hidden = false;
    this.#parts.say('');
  }

  /** Without Pagefind there is what titles and intros say, or the list to browse. */
  async #fail(question: Question, first: FirstStage | undefined, isCurrent: () => boolean): Promise<void> {
    const vocabulary = await this.#sources.vocabulary().catch(() => undefined);
    if (!isCurrent()) return;
    const shown = first
      ? await this.#show(await answerFromFirst(question.query, first, vocabulary), question, isCurrent)
      : [];
    if (!isCurrent()) return;
    if (shown.length === 0) this.#clear();
    this.#parts.say(shown.length > 0 ? t.partly(t.found(this.groups.size, question.query)) : t.failed);
  }
}
