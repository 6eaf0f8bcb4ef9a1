import type { RankedReply } from '../../../lib/guidance/saved-replies.ts';
import { useTexts } from '../texts.ts';

const counted = ['stop', 'fix', 'consider', 'hint'] as const;

/** One saved reply: its name and what was found, which unfolds to words, why and rewrite beside its text. */
export function ReplyItem({ reply }: { readonly reply: RankedReply }) {
  const { t } = useTexts();
  const { counts, findings } = reply;
  const said = counted.filter((severity) => counts[severity] > 0);
  return (
    <li className="reply" data-reply={reply.row}>
      <details>
        <summary>
          <span className="reply-name">{reply.name}</span>{' '}
          {reply.folder !== undefined && <span className="muted">{reply.folder} </span>}
          <span className="counts">
            {said.length === 0
              ? t('replyNothing')
              : said.map((severity) => (
                  <span key={severity} data-severity={severity}>
                    {t(`count.${severity}`, { n: counts[severity] })}
                  </span>
                ))}
          </span>
        </summary>
        {reply.kind === 'internal' && <p className="muted">{t('replyInternal')}</p>}
        {findings.length > 0 && (
          <ul className="reply-findings">
            {findings.map((finding) => (
              <li key={`${finding.check} ${finding.start} ${finding.end}`} data-severity={finding.severity}>
                <p>
                  {finding.words.trim() !== '' && <q lang={finding.language}>{finding.words.trim()}</q>}{' '}
                  <span className="severity">{t(`severity.${finding.severity}`)}</span>{' '}
                  <a className="rule-id" href={`#rule-${finding.check}`}>
                    {finding.check}
                  </a>
                </p>
                <p className="muted" lang={finding.language}>
                  {finding.why}
                </p>
                {finding.rewrite !== '' && (
                  <p lang={finding.language}>
                    <span aria-hidden="true">→ </span>
                    {finding.rewrite}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        <p className="reply-text" lang={reply.language}>
          {reply.text}
        </p>
        {reply.unchecked > 0 && <p className="muted">{t('replyUnchecked', { n: reply.unchecked })}</p>}
      </details>
    </li>
  );
}
