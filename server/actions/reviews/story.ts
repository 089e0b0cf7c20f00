import type { ReviewDeed, ReviewEvent } from '../../storage/documents/reviews.ts';

type Opinion = Extract<ReviewDeed, { readonly kind: 'approve' | 'askForChanges' }>;

interface Said {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

interface Thread extends Said {
  readonly number: number;
  readonly subject: Extract<ReviewDeed, { readonly kind: 'comment' }>['subject'];
  readonly replies: readonly (Said & { readonly number: number })[];
  readonly resolved: { readonly by: string; readonly at: string } | null;
}

interface GivenVerdict {
  readonly by: string;
  readonly at: string;
  readonly verdict: Opinion['kind'];
  readonly text: string | null;
  /** The person's last one. */
  readonly standing: boolean;
}

/** What has become of a review, from its events. */
export interface Story {
  /** The number of the last event; 0: none yet. */
  readonly last: number;
  readonly verdicts: readonly GivenVerdict[];
  readonly threads: readonly Thread[];
  readonly withdrawn: { readonly by: string; readonly at: string; readonly text: string | null } | null;
  /** Its version is there, or will be. */
  readonly isPublishing: boolean;
}

/** `events` in their order. Only verdicts on this very content count. */
export function storyOf(events: readonly ReviewEvent[], hash: string): Story {
  const threads = new Map<number, Thread>();
  const opinions: { readonly by: string; readonly at: string; readonly deed: Opinion }[] = [];
  let withdrawn: Story['withdrawn'] = null;
  let isPublishing = false;
  for (const { number, by, at, deed } of events)
    switch (deed.kind) {
      case 'comment':
        threads.set(number, { number, by, at, text: deed.text, subject: deed.subject, replies: [], resolved: null });
        break;
      case 'reply':
        changeThread(threads, deed.thread, ({ replies, ...thread }) => ({
          ...thread,
          replies: [...replies, { number, by, at, text: deed.text }],
        }));
        break;
      case 'resolve':
      case 'reopen':
        changeThread(threads, deed.thread, (thread) => ({
          ...thread,
          resolved: deed.kind === 'resolve' ? { by, at } : null,
        }));
        break;
      case 'approve':
      case 'askForChanges':
        if (deed.hash === hash) opinions.push({ by, at, deed });
        break;
      case 'withdraw':
        withdrawn = { by, at, text: deed.text };
        break;
      case 'publish':
        isPublishing = true;
    }
  const lastOf = new Map(opinions.map((one) => [one.by, one]));
  const verdicts = opinions.map((one) => ({
    ...{ by: one.by, at: one.at, verdict: one.deed.kind, text: one.deed.text },
    standing: lastOf.get(one.by) === one,
  }));
  return { last: events.at(-1)?.number ?? 0, verdicts, threads: [...threads.values()], withdrawn, isPublishing };
}

function changeThread(threads: Map<number, Thread>, number: number, change: (thread: Thread) => Thread): void {
  const thread = threads.get(number);
  if (thread) threads.set(number, change(thread));
}
