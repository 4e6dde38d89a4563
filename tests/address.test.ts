import { expect, it } from 'vitest';
import { parseAddress } from '../src/address.ts';

it('reads an address as a browser does', () => {
  expect(parseAddress('/tips/1/', 'https://ilovekiel.be')?.href).toBe('https://ilovekiel.be/tips/1/');
  expect(parseAddress('java\tscript:x')?.protocol).toBe('javascript:');
});

it.each(['http://[', 'soep', '', `https://${'Soep'.repeat(5000)}`])('reads none in %s', (address) => {
  expect(parseAddress(address)).toBeUndefined();
});
