/** Midnight of the Monday on or before a day, by the reader's own clock (ISO 8601 weeks). */
export function weekBegan(day: Date): Date {
  const monday = new Date(day.getFullYear(), day.getMonth(), day.getDate());
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  return monday;
}
