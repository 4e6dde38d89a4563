import type { Request } from 'playwright-core';

/** A request as GitLab's API reads it: parameters come in the address and in a JSON body alike. */
export interface Call {
  method: string;
  /** Decoded, without `/api/v4/projects/:id`. */
  path: string;
  url: URL;
  params: Record<string, unknown>;
  headers: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** An answer that is not a success. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, body: unknown) {
    super(`GitLab answers ${status}`);
    this.answer = json(body, status);
  }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

export function readCall(request: Request, prefix: string): Call {
  const url = new URL(request.url());
  const body = request.postData() ?? '';
  const isForm = request.headers()['content-type']?.startsWith('application/x-www-form-urlencoded');
  const fields = isForm ? new URLSearchParams(body) : undefined;
  return {
    method: request.method(),
    path: url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : url.pathname,
    url,
    headers: request.headers(),
    params: {
      ...Object.fromEntries(url.searchParams),
      ...(fields ? Object.fromEntries(fields) : body ? (JSON.parse(body) as Record<string, unknown>) : {}), // an API's JSON is an object
    },
  };
}

export function text(call: Call, name: string): string | undefined {
  const value = call.params[name];
  return value === undefined || value === null ? undefined : String(value as string | number | boolean); // as the docs type parameters
}

/**
 * @throws Refusal as GitLab's API words it
 */
export function required(call: Call, name: string): string {
  const value = text(call, name);
  if (!value) throw new Refusal(400, { error: `${name} is missing` });
  return value;
}

/** A page of a list with GitLab's headers (docs.gitlab.com/api/rest/#pagination). */
export function paginate(call: Call, all: unknown[]): Answer {
  const size = Number(text(call, 'per_page') ?? 20);
  const page = Number(text(call, 'page') ?? 1);
  const pages = Math.max(1, Math.ceil(all.length / size));
  const link = (rel: string, to: number): string => {
    const url = new URL(call.url);
    url.searchParams.set('page', String(to));
    url.searchParams.set('per_page', String(size));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [...(page < pages ? [link('next', page + 1)] : []), link('first', 1), link('last', pages)];
  return json(all.slice((page - 1) * size, page * size), 200, {
    'x-page': String(page),
    'x-per-page': String(size),
    'x-total': String(all.length),
    'x-total-pages': String(pages),
    'x-next-page': page < pages ? String(page + 1) : '',
    link: links.join(', '),
  });
}
