import { createHash, generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  key: string;
  /** PEM. */
  cert: string;
  /**
   * The switch with which Chromium takes this certificate, and no other. With `--ignore-certificate-errors` it would
   * still ask NSS, which ends the browser on a Debian that has no libsqlite3.
   */
  chromiumArg: string;
}

const TAG = { integer: 0x02, bits: 0x03, oid: 0x06, utf8: 0x0c, time: 0x17, sequence: 0x30, set: 0x31 };
const OID = { ecdsaWithSha256: '2a8648ce3d040302', commonName: '550403' };
const DAY = 86_400_000;

/**
 * A certificate for this machine, valid for a day around now: X.509 v1 (RFC 5280, section 4.1), written by hand since
 * Node reads certificates but issues none.
 */
export function makeCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicInfo = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = der(TAG.sequence, der(TAG.oid, Buffer.from(OID.ecdsaWithSha256, 'hex')));
  const commonName = [der(TAG.oid, Buffer.from(OID.commonName, 'hex')), der(TAG.utf8, Buffer.from('localhost'))];
  const name = der(TAG.sequence, der(TAG.set, der(TAG.sequence, ...commonName)));
  const validity = der(TAG.sequence, time(Date.now() - DAY), time(Date.now() + DAY));
  const serial = der(TAG.integer, Buffer.from([1]));
  const contents = der(TAG.sequence, serial, algorithm, name, validity, name, publicInfo);
  const signature = der(TAG.bits, Buffer.from([0]), sign('sha256', contents, privateKey)); // no bits left over
  const certificate = der(TAG.sequence, contents, algorithm, signature);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    chromiumArg: `--ignore-certificate-errors-spki-list=${createHash('sha256').update(publicInfo).digest('base64')}`,
  };
}

/** A value in DER (X.690): its tag, its length in one to three bytes, itself. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}

/** UTCTime: `YYMMDDhhmmssZ`. */
function time(instant: number): Buffer {
  const digits = new Date(instant).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(TAG.time, Buffer.from(`${digits}Z`));
}
