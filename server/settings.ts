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
}
