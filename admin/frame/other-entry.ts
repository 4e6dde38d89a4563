/** The entry that an address opens. */
const ENTRY = /#\/collections\/[^/]+\/entries\/[^?]+/;

/**
 * Begins anew when the address names another entry than the one that is open, as a bookmark or a link in a message does:
 * Decap would show the fields of the one that it had, and save them over the other.
 */
export function startAnewForOtherEntry(): void {
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    const [before, after] = [oldURL, newURL].map((address) => ENTRY.exec(address)?.[0]);
    if (before && after && before !== after) location.reload();
  });
}
