type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'interrupted';

/** Long work. Its id begins with its park's: `<park>.<random>`. */
export interface StoredJob {
  readonly type: 'import' | 'run' | 'verify' | 'recheck' | 'preview' | 'trial' | 'impact';
  readonly state: JobState;
  readonly by: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** The server that works on it, and until when it may be taken for alive. */
  readonly server: string | null;
  readonly aliveUntil: string | null;
  /** Someone wants the running job to stop: its server sees it here, whoever was asked. */
  readonly cancelAsked: boolean;
  readonly progress: { readonly phase: string; readonly done: number; readonly of: number | null } | null;
  readonly request: unknown;
  readonly result: unknown;
  readonly problem: {
    readonly code: string;
    readonly message: { readonly 'zh-CN': string; readonly en: string };
    readonly faults?: readonly {
      readonly place: string;
      readonly message: { readonly 'zh-CN': string; readonly en: string };
    }[];
  } | null;
}

/** A running server, alive as long as it renews its line. */
export interface RunningServer {
  readonly startedAt: string;
  readonly aliveUntil: string;
}
