import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, Histogram, Registry } from 'prom-client';

/** What a server tells a Prometheus: labels are operations and statuses only. */
export interface Metrics {
  observe(operation: string, status: number, seconds: number): void;
  text(): Promise<string>;
  readonly contentType: string;
  stop(): void;
}

const nanosecond = 1e-9;
const buckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60];

export function startMetrics(jobsNow: () => Readonly<Record<string, number>> = () => ({})): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'canopy_request_seconds',
    help: 'Time to answer requests',
    labelNames: ['operation', 'status'],
    buckets,
    registers,
  });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const gauge = (name: string, help: string, now: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(now());
      },
    });
  gauge('canopy_event_loop_delay_p99_seconds', 'Since the metrics were read before', () =>
    finite(delay.percentile(99)),
  );
  // The last to read the delay, so that the next reading begins anew.
  gauge('canopy_event_loop_delay_max_seconds', 'Since the metrics were read before', () => {
    const most = finite(delay.max);
    delay.reset();
    return most;
  });
  gauge('process_resident_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss());
  gauge('process_heap_bytes', 'Used heap of the main thread', () => process.memoryUsage().heapUsed);
  gauge('process_cpu_seconds_total', 'Processor time of all threads', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  gauge('process_uptime_seconds', 'Since the start of the process', () => process.uptime());
  new Gauge({
    name: 'canopy_jobs',
    help: 'Jobs of this server that are not ended',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(jobsNow())) this.set({ state }, count);
    },
  });
  const known = new Map<string, Histogram.Internal<'operation' | 'status'>>();
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    stop: () => delay.disable(),
    observe(operation, status, seconds) {
      const key = `${operation} ${status}`;
      let child = known.get(key);
      if (!child) {
        child = requests.labels({ operation, status: String(status) });
        known.set(key, child);
      }
      child.observe(seconds);
    },
  };
}

/** Before the first measurement there is none. */
function finite(nanoseconds: number): number {
  return Number.isFinite(nanoseconds) && nanoseconds < 1e15 ? nanoseconds * nanosecond : 0;
}
