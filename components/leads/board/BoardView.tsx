import { useRef, useState } from 'react';
import { noneFits } from '../../../lib/insights/none-fits.ts';
import type { Quadrant, Tag } from '../../../lib/insights/types.ts';
import { placed } from '../../../lib/team/placed.ts';
import { shownAs } from '../../../lib/team/retired.ts';
import { knownTags } from '../../../lib/team/tags.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { FigureState } from '../FigureState.tsx';
import { useTexts } from '../texts.ts';
import { useFigures } from '../use-figures.ts';
import { usePack } from '../use-pack.ts';
import { reads, type ViewProps } from '../view-props.ts';
import { grid } from './grid.ts';
import { type BoardTag, QuadrantList } from './QuadrantList.tsx';
import { useDrag } from './use-drag.ts';

type Moves = Readonly<Record<string, Quadrant>>;

/**
 * The value–irritant board: what to do about each kind of contact. Tags are moved by dragging their handle or by arrow keys
 * on it; the placement is the team's, saved in its pack. Counts are those of the filter.
 */
export default function BoardView(props: ViewProps) {
  const { services, filter, enrolment } = props;
  const { t, language, taxonomy, view, tag: labelOf } = useTexts();
  const figures = useFigures(props, filter);
  const may = reads(enrolment) === 'endpoint';
  const desk = usePack(services, may);
  const [moves, setMoves] = useState<Moves>({});
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState('');
  const board = useRef<HTMLDivElement>(null);

  const counts = new Map(figures.value?.tags.map(({ tag, count }) => [tag, count]));
  const known: readonly Tag[] = desk.held ? knownTags(desk.held.pack.taxonomy) : (taxonomy.known ?? taxonomy.tags);
  const offered = new Set(taxonomy.tags.map(({ id }) => id));
  const tags = known
    .filter(({ id }) => shownAs(view.retired, id) === id && (offered.has(id) || counts.has(id)))
    .map(
      (tag): BoardTag => ({
        id: tag.id,
        label: labelOf(tag.id),
        quadrant: moves[tag.id] ?? tag.quadrant,
        moved: moves[tag.id] !== undefined && moves[tag.id] !== tag.quadrant,
        count: counts.get(tag.id) ?? 0,
      }),
    )
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  const changes = tags.filter(({ moved }) => moved).length;
  const unplaced = (figures.value?.total ?? 0) - tags.reduce((sum, { count }) => sum + count, 0);
  const total = figures.value?.total ?? 0;

  const move = (id: string, quadrant: Quadrant) => {
    setMoves({ ...moves, [id]: quadrant });
    setWrong('');
    setSaid(t('board.moved', { tag: labelOf(id), quadrant: t(`board.${quadrant}`) }));
  };
  const drag = useDrag(board, move);
  // The counts bring the tags into their order: nothing is taken hold of that is about to move away.
  const inOrder = figures.value !== null || figures.error !== null;

  const save = async () => {
    const error = await desk.publish((pack) => placed(pack, moves));
    if (error === null) {
      setMoves({});
      return setSaid(t('board.saved'));
    }
    setSaid('');
    setWrong(error.code === 'changed_meanwhile' ? t('board.changedMeanwhile') : errorText(error, language));
  };

  return (
    <section aria-label={t('view.board')}>
      <FigureState answer={figures} />
      <p className="muted" id="board-hint">
        {t(may ? 'board.hint' : 'board.readOnly')}
      </p>
      <p role="status" className="unseen">
        {said}
      </p>
      {(wrong || desk.error) && (
        <p role="alert" className="notice">
          {wrong || (desk.error && errorText(desk.error, language))}
        </p>
      )}
      {changes > 0 && (
        <p className="deed">
          <Button look="main" busy={desk.busy} onClick={() => void save()}>
            {t('board.save', { n: changes })}
          </Button>{' '}
          <Button onClick={() => setMoves({})}>{t('board.discard')}</Button>
        </p>
      )}
      <div className="board" ref={board}>
        {grid.flat().map((quadrant) => (
          <QuadrantList
            key={quadrant}
            quadrant={quadrant}
            tags={tags.filter((tag) => tag.quadrant === quadrant)}
            total={total}
            filter={filter}
            over={drag.over === quadrant}
            saved={changes === 0}
            {...(may && desk.held && inOrder && { move, drag })}
          />
        ))}
      </div>
      {unplaced > 0 && <p className="muted">{t('board.unplaced', { n: unplaced, tag: labelOf(noneFits) })}</p>}
    </section>
  );
}
