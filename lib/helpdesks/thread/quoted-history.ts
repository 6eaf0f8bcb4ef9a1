/** Cutting quoted history off plain text, by the lines mail programs put before it, in English and Spanish. */

const openings: readonly RegExp[] = [
  // "On Tue, 3 Mar 2026 at 10:02, Ana <ana@…> wrote:" / "El mar, 3 mar 2026 a las 10:02, Ana (<ana@…>) escribió:"
  /^[ \t>]*(?:On|El|Le)\b[^\n]{4,200}(?:\n[^\n]{0,120})?(?:wrote|escribi[óo]|ha escrito)\s*:[ \t]*$/imu,
  /^[ \t]*-{2,}[ \t]*(?:Original Message|Mensaje original)[ \t]*-{2,}/imu,
  // Outlook: a block of headers, of which the second or third is the date.
  /^[ \t]*\*?(?:From|De)\*?:[^\n]+\n(?:[^\n]*\n){0,2}?[ \t]*\*?(?:Sent|Date|Enviado(?: el)?|Fecha)\*?:/imu,
  // Zendesk's and Freshdesk's line above which a customer is asked to reply.
  /^[ \t]*#{2,}-[^\n]*-#{2,}/mu,
];

/** The text before the history it quotes; lines quoted with `>` go too. If nothing else remains, the text as it is. */
export function withoutQuotedHistory(text: string): string {
  let cut = text;
  for (const opening of openings) {
    const at = cut.search(opening);
    if (at > 0 && cut.slice(0, at).trim() !== '') cut = cut.slice(0, at);
  }
  const own = cut.replace(/^[ \t]*>.*(?:\n|$)/gm, '').trim();
  return own === '' ? text.trim() : own;
}
