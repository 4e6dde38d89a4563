import { json, text, type Answer, type Call } from '../gitlab/exchange.ts';

/** `MAX_RESPONSE_ITEMS` is 50; here it is small, so that tests turn pages. */
const MOST = 2;

/** A page of a list with Forgejo's headers. */
export function paginate(call: Call, all: unknown[]): Answer {
  const size = Math.min(Number(text(call, 'limit') ?? 30), MOST);
  const page = Number(text(call, 'page') ?? 1);
  const next = new URL(call.url);
  next.searchParams.set('page', String(page + 1));
  const link = page * size < all.length ? { link: `<${next.href}>; rel="next"` } : {};
  return json(all.slice((page - 1) * size, page * size), 200, { 'x-total-count': String(all.length), ...link });
}
