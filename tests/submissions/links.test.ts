import { describe, expect, it } from 'vitest';
import { describeLink, describeLinkText } from '../../src/submissions/links.ts';

describe('a link', () => {
  it.each([
    'https://voorbeeld.be',
    'http://voorbeeld.be/pad/?vraag=1&nog=a%20b#stuk',
    'https://voorbeeld.be:8443/',
    'https://www.youtu.be/abc',
    'https://café.be/menu',
    'https://موقع.مصر/',
    'https://правительство.рф',
    'https://maps.app.goo.gl/abc',
    'mailto:redactie@voorbeeld.be',
    'tel:+3231234567',
    '/charter/#informeel',
    '/verhalen/?bladzijde=2',
    '#stuk',
    '?x=1',
  ])('may lead to %s', (address) => {
    expect(describeLink(address)).toBeUndefined();
  });

  it.each([
    ['', 'leidt nergens heen'],
    ['javascript:alert(1)', 'begint met "javascript:"'],
    ['JaVaScRiPt:alert(1)', 'begint met "javascript:"'],
    ['java\tscript:alert(1)', 'een teken dat je niet ziet'],
    ['\u200Bjavascript:alert(1)', 'een teken dat je niet ziet'],
    ['data:text/html,x', 'begint met "data:"'],
    ['vbscript:x', 'begint met "vbscript:"'],
    ['blob:https://voorbeeld.be/x', 'begint met "blob:"'],
    ['whatsapp://send?text=x', 'begint met "whatsapp:"'],
    ['//elders.example/x', 'begint met //'],
    ['/\\elders.example', 'een \\'],
    ['https:elders.example', 'is geen webadres'],
    ['https:///elders.example', 'is geen webadres'],
    ['https://naam:geheim@voorbeeld.be', 'bevat een gebruikersnaam of wachtwoord'],
    ['https://www.kbc.be@elders.example/', 'bevat een gebruikersnaam of wachtwoord'],
    ['https://ｖoorbeeld.be', 'vreemde tekens in de naam'],
    ['https://voorbeeld。be', 'vreemde tekens in de naam'],
    ['https://voor%2ebeeld.be', 'vreemde tekens in de naam'],
    ['https://xn--80ak6aa92e.com', 'verbergt letters'],
    ['https://127.0.0.1/', 'een getal in plaats van de naam'],
    ['https://2130706433/', 'een getal in plaats van de naam'],
    ['https://0x7f.1/', 'een getal in plaats van de naam'],
    ['https://[::1]/', 'vreemde tekens in de naam'],
    ['https://intranet/', 'niet naar een site die iedereen kan bereiken'],
    ['https://раураl.com', 'mengt letters'],
    ['https://аррӏе.com', 'mengt letters'],
    ['https://bit.ly/3xyz', 'is ingekort'],
    ['https://www.tinyurl.com/abc', 'is ingekort'],
    ['www.voorbeeld.be', 'Zet er https:// voor'],
    ['voorbeeld.be/pad', 'Zet er https:// voor'],
    ['redactie@voorbeeld.be', 'Zet er mailto: voor'],
    ['../../etc/passwd', 'leidt niet naar een bladzijde'],
    ['/verhalen/../admin/', 'bevat ".."'],
    [`https://voorbeeld.be/${'a'.repeat(600)}`, 'hooguit 500'],
  ])('may not lead to %j', (address, why) => {
    const sentence = describeLink(address);
    expect(sentence).toContain(why);
    expect(sentence).toMatch(/^De link "[^]*\.$/);
  });
});

describe('a link whose text is an address', () => {
  it.each([
    ['hier', 'https://voorbeeld.be'],
    ['https://voorbeeld.be', 'https://www.voorbeeld.be/pad'],
    ['www.voorbeeld.be', 'https://voorbeeld.be/'],
    ['voorbeeld.be', 'https://voorbeeld.be/'],
    ['verslag.pdf', 'https://voorbeeld.be/verslag.pdf'],
    ['het charter', '/charter/'],
  ])('leads where it says: %s', (text, address) => {
    expect(describeLinkText(text, address)).toBeUndefined();
  });

  it.each([
    ['https://kbc.be', 'https://elders.example/'],
    ['www.kbc.be', 'https://elders.example/'],
    ['kbc.be/aanmelden', 'https://elders.example/'],
  ])('does not lead elsewhere: %s', (text, address) => {
    expect(describeLinkText(text, address)).toBe(
      'De link toont "kbc.be" maar leidt naar "elders.example". Maak beide gelijk.',
    );
  });
});
