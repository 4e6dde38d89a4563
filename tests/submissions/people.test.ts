import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePersonalData, findPersonalData } from '../../src/submissions/people.ts';

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind);

describe('an e-mail address', () => {
  it.each([
    'Mail naam@voorbeeld.be.',
    'mailto:naam%40voorbeeld.be',
    'naam.van-de@post.voorbeeld.be',
    'Vraag het aan naam [at] voorbeeld.be',
    'naam(at)voorbeeld(dot)be',
    'naam apenstaartje voorbeeld punt be',
    'naam @ voorbeeld.be',
    'ｎａａｍ＠voorbeeld．be',
    'naam@voor\u00ADbeeld.be',
  ])('is found in "%s"', (text) => {
    expect(kindsIn(text)).toEqual(['email']);
  });

  it.each(['Volg ons: @ilovekiel', 'Feest @ het Kielpark', 'Hij at soep. Punt.', 'Een prijs: 3 stuks @ 2 euro', 'a@b'])(
    'is not "%s"',
    (text) => {
      expect(findPersonalData(text)).toEqual([]);
    },
  );
});

describe('a telephone number', () => {
  it.each([
    'Bel 0485 12 34 56.',
    '0485/12.34.56',
    '0485-123-456',
    '0485123456',
    '04 85 12 34 56',
    '0 4 8 5 1 2 3 4 5 6',
    '+32 485/12.34.56',
    '+32 (0)485 12 34 56',
    '+32 (485) 12 34 56',
    '0032 485 12 34 56',
    '03 123 45 67',
    '(03) 123.45.67',
    '03/12 34 567',
    '014 12 34 56',
    'tel:+3231234567',
    'https://wa.me/32485123456',
    '+31 6 12345678',
    '+90 532 123 45 67',
    '０４８５ １２ ３４ ５６',
    '٠٤٨٥ ١٢ ٣٤ ٥٦',
    '0485\u200B12\u200B34\u200B56',
    '0485\u00A012\u00A034\u00A056',
    '0485 – 12 – 34 – 56',
    '0485 **12** 34 56',
  ])('is found in "%s"', (text) => {
    expect(kindsIn(text)).toEqual(['phone']);
  });

  it.each([
    'bel 112 of 1712',
    '0800 30 030 en 078 15 10 20 zijn gratis',
    '+32 78 15 10 20',
    '+32 (0)78 15 10 20',
    'op 22/11/2026 om 14.30 uur',
    '22-11-2026 12:30 - 16:00',
    'Op 03/12/26 100 mensen',
    'van 04.50-12.30-14.15',
    'edities 0-10-2022 en 1953-2026',
    '€ 1.250,00 en 2.000.000 euro',
    '+100 000 000 mensen',
    'ISBN 978-90-446-1234-5 en 0-19-853453-1',
    'BTW BE 0403.019.261, nummer 0471.938.850',
    'mededeling +++048/5123/45678+++',
    'prijzen 0,45 0,50 0,60 0,75',
    '1 2 3 4 5 6 7 8 9 10 11',
    '51.1893, 4.3847',
    'https://wa.me/?text=hallo',
  ])('is not "%s"', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

describe('a number of the national register', () => {
  it.each(['85.07.30-033.28', '85073003328', '85 07 30 033 28', '17.07.30-033.84', 'nr 85/07/30-033/28'])(
    'is found in "%s"',
    (text) => {
      expect(kindsIn(text)).toEqual(['nationalNumber']);
    },
  );

  it.each([
    ['another check', '85.07.30-033.29'],
    ['a month that is none', '85.13.30-033.28'],
    ['a digit more', '850730033281'],
  ])('has not %s', (_what, text) => {
    expect(kindsIn(text)).not.toContain('nationalNumber');
  });
});

describe('an account number', () => {
  it.each([
    'BE68 5390 0754 7034',
    'be68539007547034 voor de soep',
    'BE 68 5390 0754 7034',
    'BE68-5390-0754-7034 OF CASH',
    'NL91 ABNA 0417 1643 00',
    'TR33 0006 1005 1978 6457 8413 26',
    'BE68\u200B5390\u200B0754\u200B7034',
  ])('is found in "%s"', (text) => {
    expect(kindsIn(text)).toEqual(['account']);
  });

  it.each(['BE68 5390 0754 7035', 'BE68 5390 0754', 'XX68 5390 0754 7034'])('is not "%s"', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

describe('a link into a group, or to somebody’s purse', () => {
  it.each([
    ['invitation', 'https://chat.whatsapp.com/AbCdEf123'],
    ['invitation', 'chat․whatsapp．com/AbCdEf123'],
    ['invitation', 'https://t.me/+abcdef'],
    ['invitation', 'https://signal.group/#CjQKI'],
    ['payment', 'https://payconiq.com/t/1/abc'],
    ['payment', 'https://paypal.me/amina'],
  ])('is found: %s', (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each(['https://t.me/kielkrant', 'https://faq.whatsapp.com/groepen', 'Betalen kan met Payconiq.'])(
    'is not "%s"',
    (text) => {
      expect(findPersonalData(text)).toEqual([]);
    },
  );
});

describe('a home address', () => {
  it.each([
    'Abdijstraat 12',
    'Wij wonen in de Abdijstraat 12.',
    'Ze woont op Abdijstraat 12a, 2020 Antwerpen',
    'Sint-Bernardsesteenweg 113 bus 4',
    'Kielpark 8/3',
    'Emiel Vloorsstraat nr. 20',
    'Alfons De Cockstraat 7, derde verdieping',
    'abdijstraat 12, 2020 Antwerpen',
    'Kioskplaats 3 in Hoboken',
    'ABDIJSTRAAT 12',
    'Abdijstr. 12',
    'Abdij\u00ADstraat １２',
  ])('is found in "%s"', (text) => {
    expect(kindsIn(text)).toEqual(['homeAddress']);
  });

  it.each([
    'in de Abdijstraat 12 mensen',
    'Abdijstraat 2026',
    'de Kielse zaal om 12 uur',
    'tram 10 en bus 22',
    'Abdijstraat, 12 mei',
    'Markt Abdijstraat 12, 13 en 14 mei',
    'Markt in het Kielpark 12 en 13 mei',
    'Abdijstraat 14.30 uur, of 14u',
    'in het Kielpark 2 keer',
    'Speelplein 3 is open',
    'De winkelstraat 3.',
    'Allerlei 3.',
    'Op het plein 12.',
  ])('is not "%s"', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

describe('what is said about it', () => {
  const sentence = (text: string, reason?: string) => describePersonalData(findPersonalData(text), reason);

  it('is nothing about a text without', () => {
    expect(sentence('Een kom soep in 2026.')).toBeUndefined();
  });

  it('names everything in one sentence, and gives none of it away', () => {
    expect(sentence('Mail fatima@voorbeeld.be of bel 0485 12 34 56, ook naar BE68 5390 0754 7034.')).toBe(
      'Hier staan een rekeningnummer (BE68 •••• •••• 7034), een e-mailadres (f•••@voorbeeld.be) en een telefoonnummer ' +
        '(0485 •• •• 56). Haal dat weg: iedereen kan het lezen. Moet het erin? Schrijf dan bij "Gegevens van mensen" ' +
        'waarom; de redactie beslist.',
    );
  });

  it('stays short when there is a list of them', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => `0485 12 34 ${index + 10}`).join(', ');
    expect(sentence(numbers)).toContain('en nog 56.');
  });

  it('leaves the brackets around a number to the text', () => {
    expect(sentence('Amina (0485 12 34 56)')).toContain('een telefoonnummer (0485 •• •• 56).');
  });

  it('says the same thing once', () => {
    expect(sentence('Bel 0485 12 34 56. Ja, 0485 12 34 56!')).toMatch(/^Hier staat een telefoonnummer/);
  });

  it('is nothing once there is a reason, but for a number of the national register', () => {
    const reason = 'Het nummer van het onthaal.';
    expect(sentence('Bel 0485 12 34 56.', reason)).toBeUndefined();
    expect(sentence('Bel 0485 12 34 56.', ' ')).toBeDefined();
    expect(sentence('Bel 0485 12 34 56 voor 85.07.30-033.28.', reason)).toBe(
      'Hier staat een rijksregisternummer (••.••.••-•••.28). Haal dat weg: iedereen kan het lezen. ' +
        'Een rijksregisternummer mag nooit in de gazet.',
    );
  });
});

it('finds nothing in the stories of the gazette', async () => {
  const folder = join(import.meta.dirname, '../../content/stories');
  const stories = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
  expect(stories.length).toBeGreaterThan(0);
  for (const file of stories) {
    const blocks = (await readFile(join(folder, file), 'utf8')).split(/\n{2,}/);
    expect(blocks.flatMap(findPersonalData), file).toEqual([]);
  }
});

it('ends in time on what is made to keep it busy', () => {
  const busy = ['a.', '@', '0 4 ', 'BE68 ', 'a at ', '+3 ', '00320', 'Abdijstraat 1-', 'straat', '0485 '];
  for (const part of busy) {
    const text = part.repeat(100_000 / part.length);
    const start = performance.now();
    findPersonalData(`${text}@1`);
    expect(performance.now() - start, part).toBeLessThan(1000);
  }
});

it('takes any text, and tells no whole number of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      describePersonalData(findPersonalData(text));
    }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 450_000_000, max: 499_999_999 }),
      fc.constantFrom('', ' ', '.', '/'),
      (number, gap) => {
        const text = `0${number}`.replace(/(....)(..)(..)(..)/, `$1${gap}$2${gap}$3${gap}$4`);
        const found = findPersonalData(`Bel ${text}!`);
        expect(found).toEqual([{ kind: 'phone', found: text }]);
        expect(describePersonalData(found)).not.toContain(text);
      },
    ),
  );
});
