import type { Page } from 'playwright-core';

/** What Decap put aside of a new story in the browser's database: its text and the number of its photos. */
export function backupOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answerOf = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answerOf(indexedDB.open('localforage'));
    const [store] = [...database.objectStoreNames].filter((name) => name === 'keyvaluepairs');
    if (!store) return '';
    const backup: unknown = await answerOf(database.transaction(store).objectStore(store).get('backup.stories'));
    database.close();
    if (typeof backup !== 'object' || !backup || !('raw' in backup)) return '';
    const photos = 'mediaFiles' in backup && Array.isArray(backup.mediaFiles) ? backup.mediaFiles.length : 0;
    return `${String(backup.raw)}\n${photos} foto`;
  });
}
