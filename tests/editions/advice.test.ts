import { describe, expect, it } from 'vitest';
import { adviseOnEdition } from '../../src/editions/advice.ts';
import { readComposition, type Fields, type StoryText } from '../../src/editions/composition.ts';

const names = { theme: (id: string) => id.toUpperCase(), organisation: (id: string) => `Huis ${id}` };

interface Sketch {
  theme?: string;
  organisation?: string;
  photo?: boolean;
  words?: number;
}

/** Stories with their names, as they stand in their files. */
function file({ theme = 'zorg', organisation, photo = false, words = 10 }: Sketch, title: string): StoryText {
  const author = { name: 'Amina', ...(organisation && { organisation }) };
  const data = { title, themes: [theme, 'trots'], author, ...(photo && { photo: { file: 'foto.jpg' } }) };
  return { data, body: 'woord '.repeat(words) };
}

function compose(number: number, [lead = {}, ...stories]: Sketch[], fields: Fields = {}) {
  const ids = stories.map((_, index) => `s${index}`);
  const files = new Map([lead, ...stories].map((sketch, index) => [index === 0 ? 'lead' : `s${index - 1}`, sketch]));
  return readComposition({ number, lead: 'lead', stories: ids, ...fields }, (id) => {
    const sketch = files.get(id);
    return sketch && file(sketch, id);
  });
}

const care: Sketch[] = [{ theme: 'zorg' }, { theme: 'zorg' }, { theme: 'trots' }];
const mixed: Sketch[] = [{ theme: 'zorg' }, { theme: 'trots' }];
const sentences = (...editions: Sketch[][]) =>
  adviseOnEdition(
    editions.map((sketches, index) => compose(9 - index, sketches)),
    names,
  ).map(({ field, sentence }) => `${field}: ${sentence}`);

describe('a theme', () => {
  it('dominates when more than half of the stories are about it first, three numbers running', () => {
    expect(sentences(care, care, care)).toEqual([
      'stories: Het thema “ZORG” overheerst drie nummers na elkaar (7, 8 en 9): telkens hoort meer dan de helft van de verhalen erbij. Neem er ook verhalen bij over iets anders.',
    ]);
  });

  it('does not with half of them, with two numbers, or with another one between', () => {
    expect(sentences(mixed, care, care)).toEqual([]);
    expect(sentences(care, care)).toEqual([]);
    expect(sentences(care, care, mixed, care)).toEqual([]);
  });
});

describe('an organisation', () => {
  const house: Sketch[] = [{ organisation: 'x' }, { organisation: 'x', theme: 'trots' }, { theme: 'samen' }];

  it('dominates in the same way', () => {
    expect(sentences(house, house, house)).toEqual([
      'stories: “Huis x” overheerst drie nummers na elkaar (7, 8 en 9): telkens komt meer dan de helft van de verhalen daarvandaan. Vraag ook een andere organisatie om een verhaal.',
    ]);
  });

  it('is not what stories of nobody in particular share', () => {
    const nobody: Sketch[] = [{ theme: 'a' }, { theme: 'b' }, { theme: 'c' }];
    expect(sentences(nobody, nobody, nobody)).toEqual([]);
  });
});

describe('a lead without a photo', () => {
  it('is told of when another story has one, and which', () => {
    expect(sentences([{}, {}, { photo: true }])).toEqual([
      'lead: Het hoofdverhaal heeft geen foto, en “s1” heeft er wel een. Zet dat verhaal bovenaan, of voeg een foto toe.',
    ]);
  });

  it('is as it is when none has one, and not told of where there is no lead yet', () => {
    expect(sentences([{}, {}])).toEqual([]);
    const edition = compose(1, [{}, { photo: true }], { lead: undefined });
    expect(adviseOnEdition([edition], names)).toEqual([]);
  });
});

describe('an edition that is too long for its pages', () => {
  const of = (words: number, fields: Fields = {}) => adviseOnEdition([compose(1, [{ words }], fields)], names);

  it('is told so with the pages that it would fill', () => {
    expect(of(2600)).toEqual([]);
    expect(of(2601)).toEqual([
      {
        field: 'pages',
        sentence:
          'Dit nummer vult ongeveer 5 bladzijden, en op papier zijn er 4. Kies 8 bladzijden, of haal verhalen weg. Wat niet past, staat er ingekort met een QR-code.',
      },
    ]);
    expect(of(2601, { pages: 8 })).toEqual([]);
  });

  it('can only be made shorter where there are no more pages', () => {
    expect(of(6000, { pages: 8 })[0]?.sentence).toContain('op papier zijn er 8. Haal verhalen weg.');
  });
});

describe('a composition', () => {
  it('leaves out what is no story, and the lead among the others', () => {
    const edition = compose(3, [{}, {}], { stories: ['lead', 's0', 'weg', 7] });
    expect([edition.lead?.title, edition.stories.map(({ title }) => title)]).toEqual(['lead', ['s0']]);
    expect(readComposition({ stories: 'soep' }, () => undefined).stories).toEqual([]);
  });

  it('has room for stories of which the fields are anything', () => {
    const title: unknown = Object.create(null);
    const odd = () => ({ data: { title, themes: 'zorg', author: 'Amina', gallery: 3 }, body: '' });
    expect(readComposition({ number: 1, lead: 'x', stories: [title] }, odd).stories).toEqual([]);
    expect(readComposition({ number: 1, lead: 'x' }, odd).lead).toMatchObject({
      title: '',
      theme: undefined,
      organisation: undefined,
      pictures: 0,
    });
  });
});
