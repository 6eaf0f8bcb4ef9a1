import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createPanel } from '../../../components/sidebar/panel.ts';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Review, ReviewInput } from '../../../lib/guidance/types.ts';
import type { ChangeNativeTag } from '../../../lib/helpdesks/native-tags.ts';
import { redactAll } from '../../../lib/insights/redact/redact-all.ts';
import { suggestTags } from '../../../lib/insights/suggest.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import type { PanelCommand } from '../../../lib/messages/commands.ts';
import { FakeBackground } from './fake-background.ts';
import { FakeHelpdesk } from './fake-helpdesk.ts';
import { rule, sampleReview } from './samples.ts';

interface Options {
  readonly background?: FakeBackground;
  readonly preferredLanguages?: readonly string[];
  readonly changeNativeTag?: ChangeNativeTag;
  readonly copy?: (text: string) => Promise<boolean>;
  readonly whenIdle?: (work: () => void) => () => void;
}

/** The panel on a page that shows no ticket yet. Idle work runs at once unless asked otherwise; the review answers what `review.says` holds. */
export async function openPanel({
  background = new FakeBackground(),
  preferredLanguages = ['en-GB'],
  copy,
  changeNativeTag = async () => 'done',
  whenIdle = (work) => {
    work();
    return () => {};
  },
}: Options = {}) {
  const helpdesk = new FakeHelpdesk();
  const review = {
    says: sampleReview() as Review | null,
    seen: [] as ReviewInput[],
    /** What was muted for the agent at each look. */
    off: [] as string[][],
    prepared: 0,
    wait: async () => {},
  };
  const copied: string[] = [];
  /** Presses one of the extension's own keys. */
  const press: { command: (command: PanelCommand) => void } = { command: () => {} };
  const focused: ('panel' | 'page')[] = [];
  const life = new AbortController();
  const panel = createPanel({
    adapter: helpdesk.adapter,
    watchTicket: helpdesk.watchTicket,
    ask: background.ask,
    onChange: background.onChange,
    onCommand: (listener) => {
      press.command = listener;
      return () => {
        press.command = () => {};
      };
    },
    focus: {
      enter: () => focused.push('panel'),
      leave: () => focused.push('page'),
      isInside: () => document.activeElement !== document.body,
    },
    prepareReview: () => {
      review.prepared += 1;
    },
    review: async (input, off) => {
      review.seen.push(input);
      review.off.push([...off]);
      await review.wait();
      return review.says;
    },
    ruleOf: () => rule,
    suggestTags: async (...given) => suggestTags(...given),
    redact: async (...given) => redactAll(...given),
    watchSelection: helpdesk.watchSelection,
    changeNativeTag,
    taxonomy,
    versions: { extension: '1.2.3', browser: 'Chrome 156' },
    preferredLanguages,
    copy:
      copy ??
      (async (text) => {
        copied.push(text);
        return true;
      }),
    whenIdle,
  });
  const view = render(<Sidebar panel={panel} />);
  await act(async () => panel.start(life.signal));
  return { panel, helpdesk, background, review, copied, press, focused, life, user: userEvent.setup(), ...view };
}

type Opened = Awaited<ReturnType<typeof openPanel>>;

/** Shows a ticket with its conversation read and this text in the reply box. */
export async function onTicket({ helpdesk }: Opened, number: string, text = ''): Promise<void> {
  await act(async () => {
    helpdesk.show(number);
    helpdesk.context(number);
    helpdesk.draft(number, { text, kind: 'public' });
  });
}

/** A panel on ticket 1001 with a draft whose review says this. */
export async function withReview(part: Parameters<typeof sampleReview>[0], options?: Options): Promise<Opened> {
  const opened = await openPanel(options);
  opened.review.says = sampleReview(part);
  await onTicket(opened, '1001', 'A draft.');
  await screen.findByRole('list', { name: /Five questions|Cinco preguntas/ });
  return opened;
}

export const region = (name: string) => screen.getByRole('region', { name });
