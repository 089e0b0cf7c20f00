import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { FerretdbProcess, ferretdbProgram, hasFerretdb } from './ferretdb-process.ts';

/** A MongoDB, or one that answers as it does. */
export interface Mongo {
  /** Of a database that nobody has used. */
  newDatabase(): string;
  /** What was made in it is gone. */
  stop(): Promise<void>;
}

/** Why there is no MongoDB to test with; undefined: there is one. With CI=true that is a failure. */
export function missingMongo(): string | undefined {
  if (process.env.MONGODB_URI || hasFerretdb()) return undefined;
  const reason = `no MongoDB: neither MONGODB_URI is set nor ${ferretdbProgram} built (.ci/run builds it)`;
  if (process.env.CI === 'true') throw new Error(reason);
  return reason;
}

/** Why no test can kill the MongoDB: there is none of its own. */
export function missingOwnMongo(): string | undefined {
  if (hasFerretdb()) return undefined;
  return missingMongo() ?? `MONGODB_URI is not ours to kill, and ${ferretdbProgram} is not built`;
}

/** The server at MONGODB_URI, else one of the test's own. */
export async function startMongo(): Promise<Mongo> {
  const given = process.env.MONGODB_URI;
  const used: string[] = [];
  const own = given ? undefined : await FerretdbProcess.start();
  return {
    newDatabase() {
      const database = `canopy_test_${randomBytes(6).toString('hex')}`;
      const uri = own?.uriOf(database) ?? uriOf(String(given), database);
      used.push(uri);
      return uri;
    },
    async stop() {
      if (!own) for (const uri of used) await drop(uri);
      await own?.remove();
    },
  };
}

/** The same servers and options, another database. Users stand in the database that the address named. */
function uriOf(uri: string, database: string): string {
  const [, servers = '', own = '', options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)\??(.*)$/.exec(uri) ?? [];
  const named = own !== '' && /@/.test(servers) && !/authSource=/i.test(options);
  const all = [...(options ? [options] : []), ...(named ? [`authSource=${own}`] : [])].join('&');
  return `${servers}/${database}${all ? `?${all}` : ''}`;
}

async function drop(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  await connection.dropDatabase();
  await connection.close();
}
