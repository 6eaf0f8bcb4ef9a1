import type { Filter } from './address.ts';
import { FilterLink } from './FilterLink.tsx';
import { type Place, views } from './place.ts';
import { useTexts } from './texts.ts';

interface Props {
  readonly filter: Filter;
  readonly place: Place;
}

/** The views of the page, a row of links. The filter goes along; an issue that is open stays behind. */
export function ViewLinks({ filter: { issue: _, ...filter }, place }: Props) {
  const { t } = useTexts();
  return (
    <nav className="views no-print" aria-label={t('views')}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <FilterLink filter={filter} place={{ view }} current={view === place.view}>
              {t(`view.${view}`)}
            </FilterLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
