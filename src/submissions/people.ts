import type { Finder } from './people/finder.ts';
import { HOME_ADDRESS } from './people/home-address.ts';
import { ACCOUNT, NATIONAL_NUMBER, PHONE } from './people/numbers.ts';
import { EMAIL, INVITATION, PAYMENT } from './people/online.ts';

/**
 * What is found is taken out of the text before the next kind is sought, so that a part of an account number is not a
 * telephone number as well.
 */
const FINDERS = {
  account: ACCOUNT,
  nationalNumber: NATIONAL_NUMBER,
  invitation: INVITATION,
  payment: PAYMENT,
  email: EMAIL,
  phone: PHONE,
  homeAddress: HOME_ADDRESS,
} satisfies Record<string, Finder>;

type Kind = keyof typeof FINDERS;

/** Something in a text by which a person can be found, called or paid. */
export interface PersonalData {
  kind: Kind;
  /** As it stands in the text, its characters made plain. */
  found: string;
}

/** No reason makes these fit to print. An account number may be that of an association: an editor sees whose it is. */
const NEVER: readonly Kind[] = ['nationalNumber'];
const MOST_TOLD = 4;

/** A digit in some spelling, an @, a slash of a link: few texts have one, and without it or its name there is nothing to find. */
const SIGN = /[\d@/\u0660-\u0669\u06F0-\u06F9\u2070-\u209C\u2460-\u249B\uFE6B\uFF0F-\uFF20\uD835]/;
const NAME_OF_AT = /[\s([{<](?:at[\s)\]}>]|apenstaart)/i;

/**
 * Finds e-mail addresses, telephone, national register and account numbers, group invitations, payment links and home
 * addresses, in the order of their kinds. It knows shapes and checks, no names: a person's name is not found.
 * @param text - plain text, of one field or one paragraph: what stands in two is not read together
 */
export function findPersonalData(text: string): PersonalData[] {
  if (!SIGN.test(text) && !NAME_OF_AT.test(text)) return [];
  const all: PersonalData[] = [];
  let rest = makePlain(text);
  for (const [kind, { pattern, isOne }] of Object.entries(FINDERS) as [Kind, Finder][]) {
    rest = rest.replace(pattern, (found) => {
      if (isOne && !isOne(found)) return found;
      all.push({ kind, found });
      return '\n';
    });
  }
  return all;
}

/**
 * What has to be done about it, as a sentence that tells no more than who wrote it needs: reports are public.
 * @param reason - why an editor lets it stand, the story's `personalDataReason`
 * @returns nothing when there is nothing to do
 */
export function describePersonalData(all: readonly PersonalData[], reason?: unknown): string | undefined {
  const hasReason = typeof reason === 'string' && reason.trim() !== '';
  const counted = all.filter(({ kind }) => NEVER.includes(kind) || !hasReason);
  // An address that is a link by itself is found twice: as it is shown, and as it is followed.
  const refused = [...new Map(counted.map((one) => [one.found, one])).values()];
  if (refused.length === 0) return undefined;
  const told = refused.slice(0, MOST_TOLD).map(({ kind, found }) => {
    const { name, mask } = FINDERS[kind];
    return `${name} (${mask(found)})`;
  });
  const more = refused.length - told.length;
  const list = new Intl.ListFormat('nl').format([...told, ...(more > 0 ? [`nog ${more}`] : [])]);
  const start = `Hier ${refused.length > 1 ? 'staan' : 'staat'} ${list}. Haal dat weg: iedereen kan het lezen.`;
  return refused.some(({ kind }) => NEVER.includes(kind))
    ? `${start} Een rijksregisternummer mag nooit in de gazet.`
    : `${start} Moet het erin? Schrijf dan bij "Gegevens van mensen" waarom; de redactie beslist.`;
}

/** One spelling for characters that look alike to a reader, and none for those that nobody sees. */
function makePlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u034F\uFE00-\uFE0F]/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/%[2-7][\da-f]/gi, decodeURIComponent);
}
