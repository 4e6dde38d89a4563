import { hideDigits, type Finder } from './finder.ts';

/** Numbers that belong to one person or household: of the national register, of a bank account, of a telephone. */

/**
 * A national register number (or BIS number): birthday as YYMMDD, a serial number, and 97 less the remainder of the nine
 * digits before it divided by 97; a 2 goes in front of those for who was born from 2000 on. BIS numbers have 20 or 40
 * added to the month. Royal decree of 3 April 1984 on the composition of the number, as amended on 25 November 1997.
 */
export const NATIONAL_NUMBER: Finder = {
  name: 'een rijksregisternummer',
  pattern: /(?<![\d+])\d{2}[ ./-]?[0-5]\d[ ./-]?[0-3]\d[ ./-]{0,3}\d{3}[ ./-]?\d{2}(?!\d)/g,
  isOne: (found) => {
    const digits = digitsIn(found);
    const month = Number(digits.slice(2, 4)) % 20;
    const [nine, check] = [digits.slice(0, 9), Number(digits.slice(9))];
    if (month > 12 || Number(digits.slice(4, 6)) > 31 || digits.slice(6, 9) === '000') return false;
    return [nine, `2${nine}`].some((counted) => 97 - (Number(counted) % 97) === check);
  },
  mask: (found) => hideDigits(found, 0, 2),
};

/** The length of an IBAN by country: ISO 13616, the registry of SWIFT (https://www.swift.com/standards/data-standards/iban). */
const IBAN_LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 ' +
    'RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Built from the lengths, so that what is written behind an account number is not taken for a part of it. */
const IBANS = [...IBAN_LENGTHS].map(([country, length]) => `${country} ?\\d\\d(?:[ .-]?[\\dA-Z]){${length - 4}}`);

/** An account number: the check of ISO 7064 (mod 97-10), as ISO 13616 uses it. */
export const ACCOUNT: Finder = {
  name: 'een rekeningnummer',
  pattern: new RegExp(`(?<![\\dA-Z])(?=[A-Z]{2} ?\\d\\d)(?:${IBANS.join('|')})(?![\\dA-Z])`, 'gi'),
  isOne: (found) => {
    const letters = found.replace(/[ .-]/g, '').toUpperCase();
    const turned = letters.slice(4) + letters.slice(0, 4);
    const remainder = [...turned].reduce((rest, letter) => Number(`${rest}${Number.parseInt(letter, 36)}`) % 97, 0);
    return remainder === 1;
  },
  mask: (found) => hideDigits(found, 4, 4),
};

const GAP = String.raw`[ ./_|·•*-]{0,3}`;
const inBrackets = (zone: string) => String.raw`(?:\(${zone}\)|${zone})`;
const PHONE_SHAPES = [
  String.raw`(?:\+ ?|00(?: ?(?=32)|(?=[1-9])))(?!\d{1,3}(?:[ .]000)+)[1-9](?:[ ()./_|·•*-]{0,4}\d){8,14}`, // with its country
  String.raw`(?:wa\.me\/|[?&]phone=)\+?\d{8,15}`, // a link that opens a chat
  inBrackets(String.raw`04[5-9]\d`) + String.raw`(?:${GAP}\d){6}`, // mobile
  String.raw`04[ ./-]?[5-9]\d(?<pairs>[ ./-])\d\d\k<pairs>\d\d\k<pairs>\d\d`,
  String.raw`0(?<single>[ .-])4\k<single>[5-9](?:\k<single>\d){7}`,
  inBrackets('0[2349]') + String.raw`${GAP}\d{3}${GAP}\d\d${GAP}\d\d`, // zones of one digit: Antwerp, Brussels, Ghent, Liège
  inBrackets('0[2349]') + String.raw`${GAP}\d\d(?<gap>[ .])\d\d\k<gap>\d{3}`, // a date has the same gap before it as well
  inBrackets(String.raw`0(?:1[0-69]|5\d|6[013-5789]|71|8\d)`) + String.raw`${GAP}\d\d${GAP}\d\d${GAP}\d\d`, // of two
];

/** Numbers for everybody, of help lines and companies: 0800, 0900, 070 and 078, with or without +32. */
const FOR_ALL = /^(?:0|(?:\+|00)320?)(?:[89]00|70|78)/;

/**
 * A telephone number, Belgian as the national numbering plan has them (BIPT, https://www.bipt.be/consumers/numbering), or
 * of another country with a plus.
 */
export const PHONE: Finder = {
  name: 'een telefoonnummer',
  pattern: new RegExp(String.raw`(?<![\d+]|\d[.,/-])(?:${PHONE_SHAPES.join('|')})(?!\d)`, 'g'),
  isOne: (found) => !FOR_ALL.test(found.replace(/[^\d+]/g, '')) && !isCompany(found),
  mask: (found) => {
    const count = digitsIn(found).length;
    return hideDigits(found, count - 6, 2);
  },
};

/** The number of a company or association looks like a mobile one: 0xxx.xxx.xxx, with a check (Royal decree of 24 June 2003). */
function isCompany(found: string): boolean {
  const digits = digitsIn(found);
  return /^\d{4}\.\d{3}\.\d{3}$/.test(found) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}
