import { site } from '../site/site.ts';

/** Whether the settings name who answers for what is printed: Belgian law wants the name and the address on it. */
export const HAS_PUBLISHER = site.publisher.name !== '' && site.publisher.address !== '';
