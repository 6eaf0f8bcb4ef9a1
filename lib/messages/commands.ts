/** The keys of the extension: their names in the manifest, and how the background hands one on to the tab in front. */
import * as z from 'zod/mini';
import { lazily } from './lazily.ts';

/** Carried out by the panel. `toggle-panel` is not: it changes the settings, and every panel follows them. */
export const panelCommands = ['tag-1', 'tag-2', 'tag-3', 'undo-tag', 'focus-panel'] as const;
export type PanelCommand = (typeof panelCommands)[number];
export const commandNames = ['toggle-panel', ...panelCommands] as const;
export type CommandName = (typeof commandNames)[number];

/** What the background sends to the top frame of the tab in which the key was pressed. */
export const commandSchema = lazily(() => z.object({ command: z.enum(panelCommands) }));

/** The keys as the browser writes them, by command; a command without a key is missing. */
export const commandKeysSchema = lazily(() =>
  z.object({
    'toggle-panel': z.optional(z.string()),
    'tag-1': z.optional(z.string()),
    'tag-2': z.optional(z.string()),
    'tag-3': z.optional(z.string()),
    'undo-tag': z.optional(z.string()),
    'focus-panel': z.optional(z.string()),
  }),
);
export type CommandKeys = z.infer<ReturnType<typeof commandKeysSchema>>;

/** Subscribes to commands; returns the unsubscribe. */
export type OnCommand = (listener: (command: PanelCommand) => void) => () => void;
