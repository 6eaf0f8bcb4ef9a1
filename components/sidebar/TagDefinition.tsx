import type { Tag, TagExample } from '../../lib/insights/types.ts';
import { useMessages } from '../shared/messages-context.ts';
import { usePanel, useTexts } from './panel-context.ts';

export interface Described {
  readonly tag: Tag;
  /** Px from the panel's lower edge: 0, or more where the tag's own button lies down there. */
  readonly bottom: number;
}

/**
 * What a tag means, what belongs to it and what does not, while its button is pointed at or focused. It lies over the
 * panel's edge and moves nothing. Screen readers get the definition with the button.
 */
export function TagDefinition({ described }: { readonly described: Described | null }) {
  const { t, pick } = useTexts();
  const { language } = useMessages();
  const { ports } = usePanel();
  if (described === null) return null;
  const { tag, bottom } = described;
  const belongs = inLanguage(tag.belongs, language);
  const excluded = inLanguage(tag.excludes, language);
  const instead = ports.taxonomy.tags.find((other) => other.id === excluded?.instead);
  return (
    <div className="definition" style={{ bottom: `${bottom}px` }} aria-hidden="true">
      <p>
        <b>{pick(tag.label)}</b> {pick(tag.definition)}
      </p>
      {belongs && (
        <p>
          <span className="term">{t('tags.belongs')}</span> <q lang={belongs.language}>{belongs.text}</q>
        </p>
      )}
      {excluded && (
        <p>
          <span className="term">{t('tags.excludes')}</span> <q lang={excluded.language}>{excluded.text}</q>
          {instead && <> → {pick(instead.label)}</>}
        </p>
      )}
    </div>
  );
}

function inLanguage(examples: readonly TagExample[], language: string): TagExample | undefined {
  return examples.find((example) => example.language === language) ?? examples[0];
}
