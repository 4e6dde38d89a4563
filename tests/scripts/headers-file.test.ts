import { describe, expect, it } from 'vitest';
import { matchHeaders, parseHeaders } from '../../scripts/headers-file.ts';

const TEXT = `/*
  X-Frame-Options: DENY
  Link: </a.css>; rel=preload

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/404.html
  X-Robots-Tag: noindex
/tips/*
  Link: </b.css>; rel=preload
`;

describe('a _headers file', () => {
  it('is a list of paths, each with its headers', () => {
    expect(parseHeaders(TEXT).slice(0, 2)).toEqual([
      {
        path: '/*',
        headers: [
          ['x-frame-options', 'DENY'],
          ['link', '</a.css>; rel=preload'],
        ],
      },
      { path: '/_astro/*', headers: [['cache-control', 'public, max-age=31536000, immutable']] },
    ]);
  });

  it('may be empty', () => {
    expect(parseHeaders('')).toEqual([]);
  });

  it('keeps the colons in a value', () => {
    expect(parseHeaders('/\n  Link: https://a.example:8080/')[0]?.headers).toEqual([
      ['link', 'https://a.example:8080/'],
    ]);
  });
});

describe('the headers of a path', () => {
  const headersOf = (path: string) => matchHeaders(parseHeaders(TEXT), path);

  it('are those of every rule that matches it', () => {
    expect(headersOf('/_astro/soep.avif')).toMatchObject({
      'x-frame-options': 'DENY',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('are only those of rules that do', () => {
    expect(headersOf('/')).toEqual({ 'x-frame-options': 'DENY', link: '</a.css>; rel=preload' });
  });

  it('have a rule without a star for that path alone', () => {
    expect(headersOf('/404.html')).toHaveProperty('x-robots-tag', 'noindex');
    expect(headersOf('/404.html/a')).not.toHaveProperty('x-robots-tag');
  });

  it('add up where two rules set the same one', () => {
    expect(headersOf('/tips/1/')['link']).toBe('</a.css>; rel=preload, </b.css>; rel=preload');
  });
});
