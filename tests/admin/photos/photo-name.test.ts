import { describe, expect, test } from 'vitest';
import { photoName } from '../../../admin/photos/photo-name.ts';

describe('the name of a photo', () => {
  test.each([
    ['Soep op de stoep.JPG', 'soep-op-de-stoep-3f9a1c.jpg'],
    ['Élan façade Ødegård.png', 'elan-facade-odegard-3f9a1c.jpg'],
    ['buurtfeest 2026.webp', 'buurtfeest-2026-3f9a1c.jpg'],
    [
      'een heel lange naam die maar niet wil ophouden met woorden.jpg',
      'een-heel-lange-naam-die-maar-niet-wil-3f9a1c.jpg',
    ],
  ])('keeps what %s says', (original, name) => {
    expect(photoName(original, '3f9a1c77')).toBe(name);
  });

  test.each([
    'IMG_1234.jpg',
    'IMG-20260928-WA0007.jpg',
    'DSC0001.JPG',
    'PXL_20260928_101112131.jpg',
    'image.png',
    'WhatsApp Image 2026-09-28 at 10.11.12.jpeg',
    'Schermafbeelding 2026-09-28 om 10.11.12.png',
    '20260928_101112.jpg',
    'foto (3).jpg',
    '照片.jpg',
    '.jpg',
    '',
  ])('is “foto” where %s says nothing', (original) => {
    expect(photoName(original, '3f9a1c77')).toBe('foto-3f9a1c.jpg');
  });

  test('has nothing in it that leads to another folder', () => {
    expect(photoName('../../../tuin/../feest.jpg', '3f9a1c77')).toBe('tuin-feest-3f9a1c.jpg');
  });
});
