/**
 * The weekly question to each agent ("Did what you know count this week?"), anonymous by construction: the answer travels
 * without token or id. It carries the team's key of the week, the same for everybody in the team, which `GET /v1/hello` hands
 * out as `pulse`. `docs/decisions/` says what is stored when, `SECURITY.md` what is not prevented.
 */
import { z } from 'zod';

export const pulseAnswers = ['yes', 'partly', 'no'] as const;
export const pulseAnswerSchema = z.enum(pulseAnswers);
export type PulseAnswer = z.infer<typeof pulseAnswerSchema>;
/** Answers of a week below which nothing of it is shown, and nothing of it stays readable. */
export const pulseMinimum = 5;
/** Characters of the line. */
export const pulseLine = 140;

/** `pulse` of `GET /v1/hello` with a token: which week may be answered now, and with which key. The same for the whole team. */
export const pulseKeySchema = z.looseObject({
  /** Monday of the ISO week, `YYYY-MM-DD`, UTC. */
  week: z.iso.date(),
  key: z.string().min(20).max(200),
});
export type PulseKey = z.infer<typeof pulseKeySchema>;

/**
 * `POST /v1/pulse`, to be sent **without** `Authorization`. Once a week is kept by the device, which remembers the week it
 * answered; the endpoint cannot tell one person's two answers from two people's.
 */
export const pulseRequestSchema = z.object({
  key: z.string().min(20).max(200),
  week: z.iso.date(),
  answer: pulseAnswerSchema,
  line: z.string().trim().max(pulseLine).optional(),
});
export type PulseRequest = z.infer<typeof pulseRequestSchema>;
/** Says nothing of the week: not even how many have answered. */
export const pulseTakenSchema = z.looseObject({ taken: z.literal(true) });

/** `GET /v1/pulse`: weeks with five answers or more, oldest first. Open to agents as well: it is their answer. */
export const pulseResponseSchema = z.looseObject({
  minimum: z.int(),
  weeks: z.array(
    z.looseObject({
      week: z.iso.date(),
      answers: z.int(),
      yes: z.int(),
      partly: z.int(),
      no: z.int(),
      /** In the order of the alphabet, without time; empty unless five answers or more came with one. */
      lines: z.array(z.string()),
    }),
  ),
});
export type PulseResponse = z.infer<typeof pulseResponseSchema>;
