/** Layouts of the two pages that were seen at customers beside the usual one (or are known from older sources). */

/**
 * | variant          | what is different |
 * |------------------|-------------------|
 * | `messaging`      | the conversation is a chat: a plain-text composer with a send button of its own, channel `native_messaging` |
 * | `old`            | the marks of the layout before the Agent Workspace, and the number on the conversation alone |
 * | `inner-editable` | the marked composer is a wrapper, what is edited stands inside it |
 */
export const zendeskVariants = ['messaging', 'old', 'inner-editable'] as const;

/**
 * | variant         | what is different |
 * |-----------------|-------------------|
 * | `shadow`        | the conversation stands in an open shadow root; neither number nor subject in the light page, only in its title |
 * | `light-contact` | the contact panel is a part of the light page |
 * | `edit-note`     | a note in the thread can be corrected, in an editor inside it |
 * | `old-actions`   | buttons and editor with their older marks, and no placeholder for the reply box |
 */
export const freshdeskVariants = ['shadow', 'light-contact', 'edit-note', 'old-actions'] as const;

export type Variant = (typeof zendeskVariants)[number] | (typeof freshdeskVariants)[number];
