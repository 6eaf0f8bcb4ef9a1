/** What a team settles about the tags: its own ones, hidden ones, other labels and quadrants, and what takes the place of what. */
import { z } from 'zod';
import { quadrants } from '../insights/types.ts';
import { localised, localTagSchema } from './local-tag.ts';

/** Tags a team may offer beside the built-in ones. */
export const localTagLimit = 8;
/** Tags of its own a team may keep in a pack, hidden ones included. */
const keptTagLimit = 64;
const tagId = z.string().regex(/^[a-z]{2,12}\.[a-z][a-z0-9-]{0,30}$/, 'is a tag id such as "log.late"');

export const taxonomySettingsSchema = z.looseObject({
  /** Version of the built-in taxonomy the pack was written for. */
  version: z.int().min(1).default(1),
  /** Tags that are not offered, built-in or own. What was recorded under them stays under them. */
  hidden: z.array(z.string()).default([]),
  local: z.array(localTagSchema).max(keptTagLimit).default([]),
  /** Other labels, by tag id. */
  labels: z.record(z.string(), localised(60)).optional(),
  /** Another quadrant than the tag's usual one, by tag id. */
  quadrants: z.record(z.string(), z.enum(quadrants)).optional(),
  /** Tags no longer offered and the tag each is shown under from now on: a retired tag, or one merged into another. */
  retired: z.record(tagId, tagId).optional(),
});
