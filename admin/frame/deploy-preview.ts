import { useEffect, useRef } from 'react';

export interface DeployPreviewProps {
  isNewEntry: boolean;
  isPersisting?: boolean;
  loadDeployPreview: (options?: { maxAttempts: number; signal: AbortSignal }) => void;
}

/** How often the forge is asked for a preview, five seconds apart, as Decap's own toolbar does. */
const ATTEMPTS = { opened: 24, saved: 3 };

/** Has Decap look for the preview that the forge's pipeline makes, when a text is opened and again when it is saved. */
export function useDeployPreview({ isNewEntry, isPersisting, loadDeployPreview }: DeployPreviewProps): void {
  const load = useRef(loadDeployPreview);
  const opened = useRef(false);
  useEffect(() => {
    load.current = loadDeployPreview;
  });
  useEffect(() => {
    if (isNewEntry || isPersisting) return;
    const controller = new AbortController();
    load.current({ maxAttempts: opened.current ? ATTEMPTS.saved : ATTEMPTS.opened, signal: controller.signal });
    opened.current = true;
    return () => controller.abort();
  }, [isNewEntry, isPersisting]);
}
