import { startEngine } from './engine.ts';
import { FirstStage } from './first-stage.ts';
import type { FirstTexts } from './first-texts.ts';
import { FullText } from './full-text.ts';
import { Thesaurus } from './thesaurus.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** What the search is made from, each loaded once, when it is first asked for; what failed is tried again. */
export class SearchSources {
  readonly first: () => Promise<FirstStage>;
  readonly thesaurus: Thesaurus;
  readonly vocabulary: () => Promise<Vocabulary>;
  readonly fullText: () => Promise<FullText>;
  /** The vocabulary, once it is there. */
  loadedVocabulary: Vocabulary | undefined;

  constructor(addresses: { first: string; words: string; related: string }) {
    this.first = once(async () => new FirstStage(JSON.parse(await load(addresses.first)) as FirstTexts)); // the build wrote it
    // On a slow link what answers first has it to itself.
    const afterFirst = () => this.first().catch(() => undefined);
    const loadNext = async (address: string) => afterFirst().then(() => load(address));
    this.thesaurus = new Thesaurus((file) => loadNext(`${addresses.related}${file}.txt`));
    this.vocabulary = once(async () => {
      return (this.loadedVocabulary = readVocabulary(await loadNext(addresses.words), this.thesaurus));
    });
    this.fullText = once(async () => afterFirst().then(async () => new FullText(await startEngine())));
  }
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

function once<Loaded>(start: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () =>
    (loading ??= start().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
