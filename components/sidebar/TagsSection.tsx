import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { type FunctionId, functionIds, type Tag } from '../../lib/insights/types.ts';
import { Field } from '../shared/Field.tsx';
import { useMessages } from '../shared/messages-context.ts';
import { findTags } from './find-tags.ts';
import { NativeTagLines } from './NativeTagLines.tsx';
import { PressedTags } from './PressedTags.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { type Described, TagDefinition } from './TagDefinition.tsx';
import { TagGroup } from './TagGroup.tsx';
import { TagList } from './TagList.tsx';
import { TagListContext } from './tag-list-context.ts';
import { useSteadyPress } from './use-steady-press.ts';

/** What the customer teaches the company: one press records it. Groups fold by function; what stands stays on top. */
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
  const press = useSteadyPress(section);

  const { tags, functions } = ports.taxonomy;
  const found = useMemo(() => findTags(tags, wanted, language), [tags, wanted, language]);
  const byFunction = useMemo(() => {
    const groups = functionIds.map((area) => [area, tags.filter((tag) => tag.function === area)] as const);
    return groups.filter(([, list]) => list.length > 0);
  }, [tags]);

  const describe = useCallback((tag: Tag | null, at?: HTMLElement) => {
    setDescribed(tag === null || at === undefined ? null : { tag, bottom: clearOf(at) });
  }, []);
  const onToggle = useCallback((area: FunctionId, isOpen: boolean) => {
    setOpen((areas) =>
      isOpen ? [...areas.filter((other) => other !== area), area] : areas.filter((other) => other !== area),
    );
  }, []);
  const list = useMemo(() => ({ press, describe }), [press, describe]);

  /** A tag's button stands once: in the list below where that shows it, else with the pressed ones on top. */
  const standsBelow = (tag: Tag) => (found === null ? open.includes(tag.function) : found.includes(tag));

  return (
    <TagListContext.Provider value={list}>
      <section className="tags" aria-labelledby={id} ref={section}>
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
          <PressedTags standsBelow={standsBelow} />
          <NativeTagLines />
        </div>
        {found === null ? (
          byFunction.map(([area, group]) => (
            <TagGroup
              key={area}
              area={area}
              name={area === 'int' ? t('tags.internal') : pick(functions[area])}
              hint={area === 'int' ? t('tags.internalHint') : undefined}
              tags={group}
              open={open.includes(area)}
              onToggle={onToggle}
            />
          ))
        ) : found.length === 0 ? (
          <p className="state">{t('tags.noMatch', { text: wanted.trim() })}</p>
        ) : (
          <TagList tags={found} />
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
