import { functionIds } from '../../lib/insights/types.ts';
import { functionOf, idsOfSort } from '../../lib/team/tag-view.ts';
import type { Filter } from './address.ts';
import { SelectField } from './SelectField.tsx';
import { useTexts } from './texts.ts';

interface Props {
  readonly filter: Filter;
  readonly choose: (tag: string) => void;
}

/**
 * The tags by the function that answers for them. One no longer offered is there, since it was recorded once; one that is shown
 * under another tag is found there.
 */
export function TagField({ filter, choose }: Props) {
  const { t, language, functionName, taxonomy, view } = useTexts();
  const { tags: offered, known = offered } = taxonomy;
  const within = idsOfSort(view, filter);
  const tags = known.filter(
    (tag) => !Object.hasOwn(view.retired, tag.id) && (within === undefined || within.includes(tag.id)),
  );
  const groups = functionIds
    .map((id) => ({ id, of: tags.filter((tag) => functionOf(view, tag.id) === id) }))
    .filter(({ of }) => of.length > 0);
  return (
    <SelectField className="wide" label={t('tag')} value={filter.tag} all={t('tagAll')} choose={choose}>
      {filter.tag && !tags.some((tag) => tag.id === filter.tag) && <option value={filter.tag}>{filter.tag}</option>}
      {groups.map(({ id, of }) => (
        <optgroup key={id} label={functionName(id)}>
          {of.map((tag) => (
            <option key={tag.id} value={tag.id}>
              {tag.label[language]}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
