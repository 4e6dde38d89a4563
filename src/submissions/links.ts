import { parseAddress } from '../address.ts';
import { isMixed, LOOKALIKES } from './characters.ts';

/** What is wrong with a link, as a Dutch sentence. The newsroom says it at the field, so nothing here needs Node. */

const LONGEST = 500;
/** Of a link as a person writes it; the first group is the host, with all that stands around it. */
const WEB = /^https?:\/\/([^/?#]+)/i;
const HOST = /^[\p{L}\p{M}\p{N}.-]+(?::\d{1,5})?$/u;
/** White space, controls, characters that nobody sees, and the backslash, which a browser reads as a slash. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\\]/u;
/** What a telephone dials; with `*` or `#` it may send on all calls instead. */
const NUMBER = /^tel:\+?(?:[\d().-]|%20)+$/i;
/** Names that a machine has in its own network, or on itself. */
const NEARBY = /\.(?:local|localhost|internal|lan|home|onion)$/;
/** What a reader takes for a site: what begins as an address, or ends as a name in a common domain; not behind an @. */
const NAMED = [
  /(?:https?:\/\/|(?<![\p{L}\p{N}@._-])www\.)([\p{L}\p{N}.-]*[\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}@._-])((?:[\p{L}\p{N}-]+\.)+(?:be|nl|fr|lu|uk|eu|com|org|net|brussels|vlaanderen|gent))(?![\p{L}\p{N}-])/iu,
];

/** They hide where a link leads, and may lead elsewhere tomorrow. */
const SHORTENERS = new Set(
  (
    'adf.ly bit.do bit.ly bitly.com bl.ink buff.ly cutt.ly dlvr.it goo.gl is.gd kort.be lnkd.in ow.ly qrco.de rb.gy ' +
    'rebrand.ly s.id shorte.st shorturl.at short.gy soo.gd t.co t.ly tiny.cc tiny.one tinyurl.com trib.al urlz.fr v.gd'
  ).split(' '),
);

/**
 * Why no reader may be sent to this address, and what to do.
 * @param address as the parser of the text gives it: without entities and escapes
 * @returns nothing for a link that may stand
 */
export function describeLink(address: string): string | undefined {
  const wrong = findWrong(address);
  return wrong && `De link "${shorten(address)}" ${wrong}`;
}

/**
 * What is wrong with a link whose text is an address too: it must lead where it says.
 * @returns nothing where the text is no address, or the same one
 */
export function describeLinkText(text: string, address: string): string | undefined {
  const shown = siteIn(text);
  const followed = hostOf(address);
  const host = shown && hostOf(`https://${shown}`);
  if (!shown || !host || !followed || isPartOf(host, followed) || isPartOf(followed, host)) return undefined;
  return `De link toont "${shorten(shown)}" maar leidt naar "${shorten(followed)}". Maak beide gelijk.`;
}

function findWrong(address: string): string | undefined {
  if (address === '') return 'leidt nergens heen. Zet er een adres in of haal de link weg.';
  if (address.length > LONGEST)
    return `is ${address.length} tekens lang; hooguit ${LONGEST} mag. Neem een korter adres.`;
  if (UNSEEN.test(address)) return 'bevat een spatie, een \\ of een teken dat je niet ziet. Kopieer het adres opnieuw.';
  const scheme = /^[a-z][a-z\d+.-]*(?=:)/i.exec(address)?.[0].toLowerCase();
  if (scheme === 'mailto') return undefined;
  if (scheme === 'tel')
    return NUMBER.test(address) ? undefined : 'is geen telefoonnummer. Schrijf tel: en dan het nummer.';
  if (scheme === 'http' || scheme === 'https') return findWrongOnWeb(address);
  // `voorbeeld.be:8080` has no scheme, though a browser takes it for one.
  if (scheme && !scheme.includes('.'))
    return `begint met "${scheme}:", en dat kan niet. Een link begint met https://, mailto: of tel:.`;
  return findWrongOnSite(address);
}

/** Of an address without a scheme: a browser reads it as one of the site. */
function findWrongOnSite(address: string): string | undefined {
  if (address.startsWith('//')) return 'begint met //. Zet er https: voor.';
  if (/^[/#?]/.test(address)) {
    return /(?:^|\/)\.\.(?:\/|$)/.test(address.replace(/[?#].*$/, ''))
      ? 'bevat "..". Schrijf het hele adres, vanaf de eerste /.'
      : undefined;
  }
  if (/^[^/@]+@[^/@]+$/.test(address)) return 'is een e-mailadres. Zet er mailto: voor.';
  if (/^(?:[\p{L}\p{N}-]+\.)+(?!mdx?$|html?$)\p{L}{2,}(?:[:/?#]|$)/u.test(address))
    return 'mist het begin. Zet er https:// voor.';
  return 'leidt niet naar een bladzijde. Begin met https://, of met / voor een bladzijde van de gazet.';
}

function findWrongOnWeb(address: string): string | undefined {
  const host = WEB.exec(address)?.[1];
  const url = parseAddress(address);
  if (!host || !url) return 'is geen webadres. Schrijf https:// en dan de naam van de site.';
  if (/[”’…–—]$/.test(address)) return 'eindigt op een leesteken, en leidt zo nergens heen. Zet er een spatie tussen.';
  if (host.includes('@')) return 'bevat een gebruikersnaam of wachtwoord (voor de @). Haal dat weg.';
  if (host.normalize('NFKC') !== host || !HOST.test(host))
    return 'heeft vreemde tekens in de naam van de site. Typ die naam opnieuw.';
  const name = host.replace(/\.?(?::\d+)?$/, '').toLowerCase();
  if (/(?:^|\.)xn--/.test(name))
    return 'verbergt letters in de naam van de site (xn--). Schrijf de naam zoals je ze leest.';
  if (isNumber(url.hostname)) return 'heeft een getal in plaats van de naam van een site. Schrijf de naam.';
  if (!name.includes('.') || NEARBY.test(name))
    return 'leidt niet naar een site die iedereen kan bereiken. Kijk het adres na.';
  if (name.split('.').some(isMixed) || looksLatin(name))
    return 'mengt letters van verschillende alfabetten, zodat ze een andere site lijkt. Typ het adres opnieuw.';
  if (SHORTENERS.has(name.replace(/^www\./, '')))
    return 'is ingekort: niemand ziet waar ze heen leidt. Zet het volledige adres.';
  return undefined;
}

/** An address of a machine: `127.0.0.1`, `[::1]`, and what a browser makes of `2130706433`. */
function isNumber(hostname: string): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
}

/** A name that is not Latin but may look it, in a Latin domain: no registry of .рф or .ελ has it. */
function looksLatin(name: string): boolean {
  const top = name.slice(name.lastIndexOf('.') + 1);
  return LOOKALIKES.test(name) && /^\p{Script=Latin}+$/u.test(top);
}

/** The site that a text names, as a reader sees it: what is not seen, and letters of another width, count for nothing. */
function siteIn(text: string): string | undefined {
  const visible = text.replace(/\p{Cf}/gu, '').normalize('NFKC');
  return NAMED.map((pattern) => pattern.exec(visible)?.[1]).find((name) => name !== undefined);
}

function hostOf(address: string): string | undefined {
  return /^https?:/i.test(address) ? parseAddress(address)?.hostname.replace(/^www\./, '') : undefined;
}

/** Parts of a site have one owner. */
function isPartOf(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}

function shorten(address: string): string {
  const visible = address.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');
  return visible.length > 60 ? `${visible.slice(0, 60)}…` : visible;
}
