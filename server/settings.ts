/** How one server runs. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** SQLite's file and uploads. */
  readonly dataFolder: string;
  readonly mongoUri: string | undefined;
  /** This process, among servers on one store. */
  readonly serverId: string;
  /** Only this machine can reach it: demo accounts may log in. */
  readonly loopback: boolean;
  /** Browsers reach it by https, so cookies are Secure and browsers are told to stay there. */
  readonly tls: boolean;
  /** How many proxies stand before it, whose X-Forwarded-For and -Proto are believed. */
  readonly proxies: number;
  readonly logLevel: LogLevel;
  /** Of one address and of one account, in ten seconds. */
  readonly requestsPer10Seconds: number;
  readonly mostConnections: number;
  /** Who has it reads /metrics from elsewhere than this machine. */
  readonly metricsToken: string | undefined;
  /** Whether an empty store that only this machine can reach gets a park to look around in. */
  readonly demo: boolean;
  /** Of the first platform administrator, `root`, where there is none yet. */
  readonly administratorPassword: string | undefined;
  /** Of the designer's built files; undefined: the API only. */
  readonly designerFolder: string | undefined;
  /** A session that is not used ends after these minutes, and any after these hours. */
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
}

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export const usualSettings = {
  host: '127.0.0.1',
  port: 3000,
  dataFolder: 'data',
  mongoUri: undefined,
  tls: false,
  proxies: 0,
  logLevel: 'info',
  requestsPer10Seconds: 1200,
  mostConnections: 2000,
  metricsToken: undefined,
  demo: false,
  administratorPassword: undefined,
  designerFolder: undefined,
  sessionIdleMinutes: 60,
  sessionHours: 12,
} as const satisfies Partial<Settings>;

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
