import type { Connection, Model } from 'mongoose';
import { StorageUnavailable } from '../faults.ts';
import type { CollectionSpec, Scalar } from '../port.ts';
import { mongoose } from './mongoose.ts';
import { told } from './told.ts';

export type { Connection, QueryFilter } from 'mongoose';

/** A document as MongoDB has it. */
export interface Line {
  /** The park's, see `address.ts`. */
  readonly _id: string;
  readonly park: string;
  readonly revision: number;
  /** The declared fields, to be found and sorted by. */
  readonly keys: Readonly<Record<string, Scalar>>;
  /** The document as JSON text: its bytes, the order of its keys and their names stay as they are on every server. */
  readonly body: string;
}

export type Lines = Model<Line>;

const milliseconds = { toFindServer: 2000, toConnect: 2000, betweenHeartbeats: 1000, toGetConnection: 10_000 };

/** Connects, or throws StorageUnavailable within some seconds. Afterwards lost connections are made anew by themselves. */
export async function connect(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection();
  try {
    return await connection.openUri(uri, {
      appName: 'canopy',
      ...(/^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri) ? {} : { dbName: 'canopy' }),
      autoCreate: false,
      autoIndex: false,
      bufferCommands: false,
      // What is acknowledged survives the loss of a server.
      w: 'majority',
      journal: true,
      readPreference: 'primary',
      maxPoolSize: 50,
      // A server that is gone, or hangs, is known as such soon; what waits for it is then refused. A long query is let run.
      serverSelectionTimeoutMS: milliseconds.toFindServer,
      connectTimeoutMS: milliseconds.toConnect,
      heartbeatFrequencyMS: milliseconds.betweenHeartbeats,
      waitQueueTimeoutMS: milliseconds.toGetConnection,
    });
  } catch (error) {
    await connection.destroy().catch(() => undefined);
    const known = told(error, 'MongoDB');
    if (known instanceof StorageUnavailable) throw known;
    // Its text may have the address, with the password in it.
    throw new StorageUnavailable('MongoDB can not be opened at this address', { cause: nameOf(error) });
  }
}

/** Calls back whenever a server has stopped to answer, so that the driver gives up what is under way there. */
export function onGivenUp(connection: Connection, then: () => void): void {
  connection.getClient().on('connectionPoolCleared', ({ interruptInUseConnections }) => {
    if (interruptInUseConnections) then();
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

const types = { text: String, number: Number, boolean: Boolean } as const;

/** A model of a collection: reads and writes nothing but what is declared. */
export function modelOf(connection: Connection, { name, fields, indexes }: CollectionSpec): Lines {
  const keys = new mongoose.Schema(
    Object.fromEntries(Object.entries(fields).map(([field, type]) => [field, { type: types[type] }])),
    { _id: false, id: false, minimize: false, strict: 'throw' },
  );
  const line = new mongoose.Schema(
    { _id: String, park: String, revision: Number, keys, body: String },
    { collection: name, versionKey: false, id: false, minimize: false, strict: 'throw', strictQuery: 'throw' },
  );
  for (const { on, unique } of indexes) {
    const index = Object.fromEntries(['park', ...on.map((field) => `keys.${field}`)].map((path) => [path, 1 as const]));
    // An order is total by the id.
    line.index(unique ? index : { ...index, _id: 1 }, { unique: unique === true });
  }
  return connection.model(name, line) as unknown as Lines;
}
