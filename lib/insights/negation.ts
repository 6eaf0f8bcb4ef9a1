/** A word of denial with at most three words between it and the end of the text. */
const denial =
  /(?:^|[^a-z0-9'])(?:not|no|never|without|cannot|neither|nor|hardly|nunca|sin|ni|tampoco|jamas|[a-z]+n't)(?:[\s"]+(?!only|just|solo|solamente)[^\s.,;:!?]+){0,3}[\s"]+$/;

/** Whether the words that begin at `start` are denied in their own clause: "it is *not* late", "*no* llega tarde". */
export function isNegated(text: string, start: number): boolean {
  return denial.test(text.slice(Math.max(0, start - 60), start));
}
