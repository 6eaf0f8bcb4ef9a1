import { type DragEvent, useId, useRef, useState } from 'react';
import { savedRepliesCsv } from '../../../lib/guidance/saved-replies.ts';
import type { Settings } from '../../../lib/messages/contract.ts';
import { mutedForMe } from '../../../lib/settings/muted-checks.ts';
import { Button } from '../../shared/Button.tsx';
import type { SaveFile } from '../../shared/page/save-file.ts';
import { useTexts } from '../texts.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { ReplyItem } from './ReplyItem.tsx';
import { type ReviewedFile, reviewFile } from './review-file.ts';

/** Replies shown at first and with each press of "more". */
const step = 50;

interface Props {
  readonly settings: Settings;
  readonly save: SaveFile;
  readonly now: () => Date;
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A file of macros in, a list with what to mend first out. The file is read in this page and goes nowhere. */
export default function SavedReplies({ settings, save, now }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [file, setFile] = useState<ReviewedFile | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const [over, setOver] = useState(false);
  const [count, setCount] = useState(step);
  const [unreadable, setUnreadable] = useState(false);
  const reading = useRef(new AbortController());

  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    reading.current.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    setFile(null);
    setUnreadable(false);
    setCount(step);
    setProgress({ done: 0, all: 0 });
    try {
      const off = mutedForMe(settings);
      const show = (done: number, all: number) => setProgress({ done, all });
      const reviewed = await reviewFile(chosen, { off, signal, progress: show, breathe });
      if (reviewed !== null) setFile(reviewed);
    } catch {
      // The browser could not read it: moved, locked, or a folder.
      if (!signal.aborted) setUnreadable(true);
    }
    if (!signal.aborted) setProgress(null);
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const exportCsv = (reviewed: ReviewedFile) =>
    save({
      name: `fairside-saved-replies-${now().toISOString().slice(0, 10)}.csv`,
      type: 'text/csv',
      parts: [savedRepliesCsv(reviewed.ranked)],
    });

  const found = file?.ranked.filter(({ findings }) => findings.length > 0).length ?? 0;
  return (
    <>
      <p className="muted">{t('repliesWhat')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside does the same by keyboard */}
      <div
        className="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id}>{t('repliesChoose')}</label>
        <input
          id={id}
          type="file"
          accept=".csv,.json,.txt,text/csv,application/json"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
        <p id={`${id}-hint`} className="muted">
          {t('repliesHint')}
        </p>
      </div>
      <p role="status">
        {progress !== null && t('repliesProgress', { done: progress.done, all: progress.all })}
        {unreadable && <span className="wrong">{t('repliesUnreadable')}</span>}
        {file !== null && file.ranked.length > 0 && (
          <>
            {file.name}: {t('repliesChecked', { n: file.ranked.length })} {t('repliesFound', { n: found })}{' '}
            {file.off > 0 && t('repliesOff', { n: file.off })}
          </>
        )}
        {file !== null && file.ranked.length === 0 && (
          <span className="wrong">{t('repliesNone', { name: file.name })}</span>
        )}
      </p>
      {file !== null && file.leftOut.length > 0 && <LeftOutList leftOut={file.leftOut} />}
      {file !== null && file.ranked.length > 0 && (
        <>
          <Button onClick={() => exportCsv(file)}>{t('repliesExport')}</Button>
          <ol className="replies" aria-label={t('repliesList')}>
            {file.ranked.slice(0, count).map((reply) => (
              <ReplyItem key={reply.row} reply={reply} />
            ))}
          </ol>
          {file.ranked.length > count && (
            <Button look="plain" onClick={() => setCount(count + step)}>
              {t('repliesMore', { n: Math.min(step, file.ranked.length - count) })}
            </Button>
          )}
        </>
      )}
    </>
  );
}
