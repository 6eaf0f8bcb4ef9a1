/** `GET /v1/report`: the figures of the printed report for the filter of insights, summary and export. For leads and owners. */
import { z } from 'zod';

export const reportResponseSchema = z.looseObject({
  /** Insights, and the tickets they are of: as many as in the export of the same filter. */
  total: z.int(),
  tickets: z.int(),
  /** The tags with most insights, thanks apart, five at most, each with masked words of one customer. */
  causes: z.array(
    z.looseObject({ tag: z.string(), insights: z.int(), tickets: z.int(), excerpt: z.string().nullable() }),
  ),
  thanks: z.looseObject({ insights: z.int(), excerpt: z.string().nullable() }),
  urgent: z.int(),
  repeat: z.int(),
  /** Never added across currencies. */
  money: z.array(z.looseObject({ currency: z.string(), amount: z.number(), insights: z.int() })),
});
export type ReportResponse = z.infer<typeof reportResponseSchema>;
