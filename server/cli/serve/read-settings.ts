import { resolve } from 'node:path';
import { newId } from '../../new-id.ts';
import { isLoopback, logLevels, type Settings, usualSettings } from '../../settings.ts';
import type { Environment } from '../command.ts';
import { say } from '../messages/serve-command.ts';
import { usageRefusal } from '../refusal.ts';

type Option = (name: string) => string | undefined;

/** How to serve: as the command line says, else the environment, else as usual. */
export function readSettings(environment: Environment, option: Option): Settings {
  const host = option('host') ?? environmentOf(environment, 'HOST') ?? usualSettings.host;
  const number = (name: string, usual: number, least: number, most: number, given?: string) =>
    wholeNumber(
      given === undefined ? name : `--${name}`,
      given ?? environmentOf(environment, name),
      usual,
      least,
      most,
    );
  const port = option('port');
  return {
    host,
    port:
      port === undefined
        ? number('PORT', usualSettings.port, 0, 65_535)
        : number('port', usualSettings.port, 0, 65_535, port),
    ...readStoreSettings(environment, option),
    serverId: newId(),
    loopback: isLoopback(host),
    tls: choiceOf(environment, 'CANOPY_TLS', ['0', '1']) === '1',
    proxies: number('CANOPY_PROXIES', usualSettings.proxies, 0, 10),
    logLevel: choiceOf(environment, 'CANOPY_LOG_LEVEL', logLevels) ?? usualSettings.logLevel,
    requestsPer10Seconds: number('CANOPY_REQUESTS_PER_10S', usualSettings.requestsPer10Seconds, 1, 1e9),
    mostConnections: number('CANOPY_CONNECTIONS', usualSettings.mostConnections, 1, 100_000),
    metricsToken: secretOf(environment),
    demo: choiceOf(environment, 'CANOPY_DEMO', ['0', '1']) !== '0',
    administratorPassword: environmentOf(environment, 'CANOPY_ADMIN_PASSWORD'),
    designerFolder: usualSettings.designerFolder,
    sessionIdleMinutes: number('CANOPY_SESSION_IDLE_MINUTES', usualSettings.sessionIdleMinutes, 1, 24 * 60),
    sessionHours: number('CANOPY_SESSION_HOURS', usualSettings.sessionHours, 1, 30 * 24),
  };
}

/** Whether there is to be a designer beside the API. */
export function wantsDesigner(environment: Environment): boolean {
  return choiceOf(environment, 'CANOPY_DESIGNER', ['0', '1']) !== '0';
}

/** Where everything is kept; the commands that work on a store without serving it read the same. */
export function readStoreSettings(environment: Environment, option: Option): Pick<Settings, 'dataFolder' | 'mongoUri'> {
  const mongoUri = environmentOf(environment, 'MONGODB_URI');
  if (mongoUri !== undefined && !/^mongodb(\+srv)?:\/\//.test(mongoUri)) throw usageRefusal(say('serve.mongoUri'));
  const folder = option('data') ?? environmentOf(environment, 'CANOPY_DATA') ?? usualSettings.dataFolder;
  return { dataFolder: resolve(folder), mongoUri };
}

/** Set to nothing is not set: compose files write it so. */
function environmentOf(environment: Environment, name: string): string | undefined {
  return environment[name] || undefined;
}

function wholeNumber(name: string, text: string | undefined, usual: number, least: number, most: number): number {
  if (text === undefined) return usual;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usageRefusal(say('serve.number', name, text, least, most));
}

function choiceOf<Choice extends string>(
  environment: Environment,
  name: string,
  possible: readonly Choice[],
): Choice | undefined {
  const text = environmentOf(environment, name);
  const choice = possible.find((one) => one === text);
  if (text !== undefined && choice === undefined)
    throw usageRefusal(say('serve.choice', name, text, possible.join(', ')));
  return choice;
}

function secretOf(environment: Environment): string | undefined {
  const token = environmentOf(environment, 'CANOPY_METRICS_TOKEN');
  if (token !== undefined && token.length < 16) throw usageRefusal(say('serve.token'));
  return token;
}
