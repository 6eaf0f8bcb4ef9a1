import type { Tag } from '../../lib/insights/types.ts';
import { useTexts } from './panel-context.ts';
import { TagButton } from './TagButton.tsx';
import { TagProblems } from './TagProblem.tsx';

/** The tags pressed last, at hand. */
export function RecentTags({ tags }: { readonly tags: readonly Tag[] }) {
  const { t } = useTexts();
  if (tags.length === 0) return null;
  return (
    <div className="recent">
      <span className="term" id="recent-tags">
        {t('tags.recent')}
      </span>
      <ul className="tag-list" aria-labelledby="recent-tags">
        {tags.map((tag) => (
          <li key={tag.id}>
            <TagButton tag={tag} />
          </li>
        ))}
      </ul>
      <TagProblems tags={tags} kind="not-recorded" />
    </div>
  );
}
