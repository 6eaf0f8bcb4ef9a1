import { kindNames, quadrantNames } from '../lib/insights/names.ts';
import { taxonomy } from '../lib/insights/taxonomy.ts';
import type { Tag, TagExample } from '../lib/insights/types.ts';

const opening = `# The tags

One tag is one click is one recorded insight: what this customer has just taught the company. Tag what the customer *says*; the owner finds the
cause. The list below is written from the data the sidebar shows (\`lib/insights/tags/\`); after a change there, run
\`node tools/run.mjs tools/taxonomy-doc.ts\`. Version ${taxonomy.version} of the taxonomy, ${taxonomy.tags.length} tags.

## Rules of use

1. Tag what the customer says, not what you think is behind it.
2. Up to three tags on a ticket. Where two fit, in this order: safety, broken promise, defect, friction, need.
   \`web.self\` comes last: only when no other tag names the subject.
3. \`rel.churn\` and \`svc.again\` are added to the cause, never instead of it. \`svc.conduct\` and \`svc.reach\` may stand alone.
4. The same tag on the same ticket is the same insight, however often it is pressed.
5. A tag is retired or merged only with a mapping. Ids never change; labels may.
6. No tag is about an agent's performance, and none is counted per agent. \`svc.conduct\` is what the customer says of the
   service, whoever was meant.
7. The three tags of internal service (\`int.…\`) are the agent's own and are never shown to customers.

## What a suggestion is

\`lib/insights/suggest.ts\` (as a command: \`npm run --silent suggest\`) weighs the words customers use when a tag fits,
in the language of the text, passing over what is denied ("it is not late"). At most three are suggested, each with the customer's own
words that earned it. A suggestion is never applied by itself. How it works and how good it is: \`docs/suggestions.md\`. The examples below are tests: each one that belongs has its tag among
the three, each one that does not has the right tag first. They were used while the cues were written, so that says that the mechanism
works; it is no figure of accuracy.
`;

/** The text of `docs/taxonomy.md`: rules of use, an overview, and every tag with definition and examples in both languages. */
export function taxonomyPage(): string {
  return `${[opening, overview(), ...sections()].join('\n')}`;
}

function overview(): string {
  const rows = taxonomy.tags.map(
    (tag) =>
      `| \`${tag.id}\` | ${tag.label.en} | ${tag.label.es} | ${tag.owner.en} | ${kindNames[tag.kind].en} | ${quadrantNames[tag.quadrant].en} |`,
  );
  return `## All tags

| id | English | Spanish | owner | kind | quadrant |
|---|---|---|---|---|---|
${rows.join('\n')}

What the quadrants ask of a lead. **Eliminate**: it irritates both sides, remove the cause. **Automate**: the customer wants it and a conversation adds
nothing, make it self-service. **Simplify**: the company needs it and the customer suffers it, cut steps, words, conditions. **Leverage**: both gain
from the conversation, give it time. (Value–irritant matrix after Price and Jaffe.)
`;
}

function sections(): string[] {
  return Object.entries(taxonomy.functions).map(([id, name]) => {
    const tags = taxonomy.tags.filter((tag) => tag.function === id);
    return `## ${name.en} / ${name.es}\n\n${tags.map(tagText).join('\n')}`;
  });
}

function tagText(tag: Tag): string {
  return `### \`${tag.id}\` ${tag.label.en} / ${tag.label.es}

${tag.definition.en}
*${tag.definition.es}*

- Belongs: ${tag.belongs.map(quoted).join(' · ')}
- Does not belong: ${tag.excludes.map((example) => `${quoted(example)} → \`${example.instead ?? ''}\``).join(' · ')}
- Owner: ${tag.owner.en} / ${tag.owner.es}
`;
}

function quoted({ language, text }: TagExample): string {
  return language === 'en' ? `“${text}”` : `«${text}»`;
}
