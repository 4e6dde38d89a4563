import type { Map } from 'immutable';
import { useEffect, useState } from 'react';
import { onDraftChange } from '../photos/draft.ts';
import type { ControlProps } from './control.ts';

/** A picture of the entry, to show: on its way, here, or not to be had. */
export interface Picture {
  url?: string;
  failed?: boolean;
}

/** Decap's stand-in for a picture that is on its way. */
const ON_ITS_WAY = 'empty.svg';

/** The picture of that name beside the entry. Decap loads it when it is first asked for and tells nobody when it is there. */
export function usePicture(
  getAsset: ControlProps<string>['getAsset'],
  name: string | null | undefined,
  field: Map<string, unknown>,
): Picture {
  const [picture, setPicture] = useState<Picture>({});
  useEffect(() => {
    if (!name) return;
    const look = () => {
      const { url, path } = getAsset(name, field);
      if (path === ON_ITS_WAY) return;
      stop();
      // What could not be loaded has its bare name for an address.
      setPicture(url === name ? { failed: true } : { url });
    };
    const stop = onDraftChange(look);
    look();
    return () => {
      stop();
      setPicture({});
    };
  }, [getAsset, name, field]);
  return picture;
}
