import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { isInternal } from '../../lib/insights/rules-of-use.ts';
import { type FunctionId, functionIds, type Tag } from '../../lib/insights/types.ts';
import { Field } from '../shared/Field.tsx';
import { useMessages } from '../shared/messages-context.ts';
import { findTags } from './find-tags.ts';
import { InternalGroup } from './InternalGroup.tsx';
import { NativeTagLines } from './NativeTagLines.tsx';
import { NoneFits } from './NoneFits.tsx';
import { PadNote } from './PadNote.tsx';
import { PressedTags } from './PressedTags.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { RecentTags } from './RecentTags.tsx';
import { Suggestions } from './Suggestions.tsx';
import { type Described, TagDefinition } from './TagDefinition.tsx';
import { TagGroup } from './TagGroup.tsx';
import { TagList } from './TagList.tsx';
import { TagListContext } from './tag-list-context.ts';
import { useSteadyPress } from './use-steady-press.ts';
import { useTagPlaces } from './use-tag-places.ts';

/** What the customer teaches the company: one press records it. Suggestions first, then all by function. */
export function TagsSection() {
  const { t, pick } = useTexts();
  const { language } = useMessages();
  const { ports } = usePanel();
  const id = useId();
  const onTicket = usePanelState((state) => state.ticket !== null);
  const between = usePanelState((state) => state.between);
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<readonly FunctionId[]>([]);
  const [described, setDescribed] = useState<Described | null>(null);
  const section = useRef<HTMLElement>(null);
  const { begin, press } = useSteadyPress(section);
  // Most of the panel's elements are tags of folded groups, and the first picture shows none of them.
  const [drawsFolded, setDrawsFolded] = useState(false);
  useEffect(() => ports.whenIdle(() => setDrawsFolded(true)), [ports]);

  const { tags, functions } = ports.taxonomy;
  const found = useMemo(() => findTags(tags, wanted, language), [tags, wanted, language]);
  const { suggested, recent, below, listed, standsBelow } = useTagPlaces(found, open);
  const byFunction = useMemo(() => {
    const groups = functionIds.map((area) => [area, below.filter((tag) => tag.function === area)] as const);
    return groups.filter(([area, list]) => list.length > 0 || tags.some((tag) => tag.function === area));
  }, [below, tags]);

  const describe = useCallback((tag: Tag | null, at?: HTMLElement) => {
    setDescribed(tag === null || at === undefined ? null : { tag, bottom: clearOf(at) });
  }, []);
  const onToggle = useCallback((area: FunctionId, isOpen: boolean) => {
    setOpen((areas) =>
      isOpen ? [...areas.filter((other) => other !== area), area] : areas.filter((other) => other !== area),
    );
  }, []);
  const list = useMemo(() => ({ press, describe }), [press, describe]);
  const internal = (of: readonly Tag[]) => of.filter((tag) => isInternal(tag.id));
  const foundInternal = internal(found ?? []);

  return (
    <TagListContext.Provider value={list}>
      <section className="tags" aria-labelledby={id} ref={section} onPointerDown={begin}>
        <div className="tags-top">
          <div className="tags-head">
            <h2 id={id} tabIndex={-1}>
              {t('tags.title')}
            </h2>
            <Field
              label={t('tags.find')}
              quietLabel
              type="search"
              placeholder={t('tags.findShort')}
              autoComplete="off"
              spellCheck={false}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || wanted === '') return;
                event.preventDefault();
                setWanted('');
              }}
            />
          </div>
          {!onTicket && !between && <p className="state">{t('tags.noTicket')}</p>}
          <PressedTags label={t('tags.recordedList')} which={listed} standsBelow={standsBelow} />
          <PadNote />
          <NativeTagLines />
        </div>
        {found === null ? (
          <>
            {suggested.length > 0 && <Suggestions suggested={suggested} />}
            <RecentTags tags={recent} />
            {byFunction.map(([area, group]) =>
              area === 'int' ? (
                <InternalGroup
                  key={area}
                  tags={group}
                  open={open.includes(area)}
                  drawsFolded={drawsFolded}
                  onToggle={onToggle}
                />
              ) : (
                <TagGroup
                  key={area}
                  area={area}
                  name={pick(functions[area])}
                  tags={group}
                  open={open.includes(area)}
                  drawsFolded={drawsFolded}
                  onToggle={onToggle}
                />
              ),
            )}
            <NoneFits />
          </>
        ) : found.length === 0 ? (
          <>
            <p className="state">{t('tags.noMatch', { text: wanted.trim() })}</p>
            <NoneFits />
          </>
        ) : (
          <>
            <TagList tags={found.filter((tag) => !isInternal(tag.id))} />
            {foundInternal.length > 0 && (
              <InternalGroup
                tags={foundInternal}
                open={open.includes('int')}
                drawsFolded={drawsFolded}
                onToggle={onToggle}
              />
            )}
          </>
        )}
        <TagDefinition described={described} />
      </section>
    </TagListContext.Provider>
  );
}

/** A definition takes up to this much, in px. */
const DEFINITION_HEIGHT = 150;

/** Where the definition stands, in px from the panel's lower edge: at the edge, or just above a button that lies there. */
function clearOf(button: HTMLElement): number {
  const { top, bottom } = button.getBoundingClientRect();
  const edge = button.closest('.panel')?.getBoundingClientRect().bottom ?? window.innerHeight;
  return bottom > edge - DEFINITION_HEIGHT ? edge - top + 4 : 0;
}
