import { useEffect, useState } from 'react';
import { taxonomy as builtIn } from '../../lib/insights/taxonomy.ts';
import type { Taxonomy } from '../../lib/insights/types.ts';
import { taxonomyOf } from '../../lib/team/tags.ts';
import type { PageServices } from '../shared/page/use-page.ts';

/** The tags as the team's pack has them: its labels, its own ones, and what is shown under what. */
export function useTeamTaxonomy({ ask, onChange }: Pick<PageServices, 'ask' | 'onChange'>): Taxonomy {
  const [taxonomy, setTaxonomy] = useState<Taxonomy>(builtIn);
  useEffect(() => {
    let over = false;
    const read = async () => {
      const answer = await ask('team', {});
      if (!over && answer.ok && answer.value) setTaxonomy(taxonomyOf(answer.value.taxonomy));
    };
    void read();
    const forget = onChange((topics) => {
      if (topics.includes('team')) void read();
    });
    return () => {
      over = true;
      forget();
    };
  }, [ask, onChange]);
  return taxonomy;
}
