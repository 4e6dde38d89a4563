import { z } from 'astro/zod';
import { MAIN } from './practice-repository.ts';
import { Refusal } from './refusal.ts';
import { SENTENCES } from './sentences.ts';

/** What Decap's proxy backend sends (`decap-cms-backend-proxy/src/implementation.ts`), as far as a rule looks at it. */

/** A path in the content, and nothing of git's own. */
export const contentPath = z.string().regex(/^content(\/(?!\.)[^/\\\0]+)*\/?$/, { error: SENTENCES.outsideContent });

const request = z.looseObject({
  action: z.string(),
  params: z
    .looseObject({
      branch: z.literal(MAIN),
      path: contentPath.optional(),
      folder: contentPath.optional(),
      mediaFolder: contentPath.optional(),
      paths: z.array(contentPath).min(1).optional(),
      files: z.array(z.looseObject({ path: contentPath })).optional(),
      assets: z.array(z.looseObject({ path: contentPath })).optional(),
      dataFiles: z.array(z.looseObject({ path: contentPath })).optional(),
    })
    .optional(),
});

export type Params = NonNullable<z.infer<typeof request>['params']>;

/** A text, named as Decap names it: by collection and slug, or by both in one. */
export const entryKey = z.union([
  z.looseObject({ collection: z.string(), slug: z.string() }),
  z.looseObject({ id: z.string().regex(/^[^/]+\/.+$/) }).transform(({ id }) => {
    const [collection = '', ...slug] = id.split('/');
    return { collection, slug: slug.join('/') };
  }),
]);

export const saving = z.looseObject({
  dataFiles: z.tuple([z.looseObject({ path: z.string(), slug: z.string(), raw: z.string() })]),
  assets: z.array(z.looseObject({ path: z.string(), content: z.string() })),
  options: z.looseObject({
    collectionName: z.string(),
    commitMessage: z.string(),
    useWorkflow: z.boolean(),
    unpublished: z.boolean().optional(),
    pictures: z.array(z.string()),
  }),
});

export const deleting = z.looseObject({
  paths: z.array(z.string()).min(1),
  options: z.looseObject({ commitMessage: z.string() }),
});

export const prefixed = z.looseObject({ cmsLabelPrefix: z.string().optional() });

/** @throws Refusal when it is not what Decap sends, or reaches outside the content */
export function parseRequest(body: unknown): z.infer<typeof request> {
  const parsed = request.safeParse(body);
  if (parsed.success) return parsed.data;
  const outside = parsed.error.issues.some(({ message }) => message === SENTENCES.outsideContent);
  throw outside ? new Refusal(403, SENTENCES.outsideContent) : new Refusal(400, SENTENCES.notJson);
}
