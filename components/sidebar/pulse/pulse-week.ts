/** Monday of the ISO week, `YYYY-MM-DD`, in UTC: how the endpoint counts the weeks of the question. */
export function pulseWeek(now: Date): string {
  const day = (now.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - day)).toISOString().slice(0, 10);
}
