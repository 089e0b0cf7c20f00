import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Program } from '../../../rules/index.ts';
import { root } from '../../../server/root.ts';
import { type DecisionGraph, decisionGraph } from '../zen/decision-graph.ts';
import type { GraphPage } from './opening.ts';

const folder = join(root, 'test/bench/jdm');
const built = join(root, 'node_modules/.cache/canopy/jdm');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface JdmSite {
  /** The page of the graph of that name. */
  pageOf(graph: string): GraphPage;
  close(): void;
}

/** The decision graph that scores by the program's rules, its tables in rows and columns. */
export function jdmGraph(program: Program): DecisionGraph {
  const { nodes, edges } = decisionGraph(program);
  const across = Math.ceil(Math.sqrt(nodes.length));
  const position = (place: number) => ({ x: (place % across) * 300, y: Math.floor(place / across) * 140 });
  return { nodes: nodes.map((node, place) => ({ ...node, position: position(place) })), edges };
}

/** A page with the editor alone; undefined where it can't be installed, such as without a registry. */
export async function openJdmSite(graphs: ReadonlyMap<string, DecisionGraph>): Promise<JdmSite | undefined> {
  if (!isInstalled() || !isBuilt()) return undefined;
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const graph = graphs.get(decodeURIComponent(pathname.replace('/graphs/', '')));
    if (graph) {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(graph));
      return;
    }
    const path = join(built, pathname === '/' ? 'index.html' : pathname);
    const content = await readFile(path).catch(() => undefined);
    response.statusCode = content ? 200 : 404;
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream').end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pageOf: (graph) => ({
      home,
      path: `/?graph=${encodeURIComponent(graph)}`,
      node: '.react-flow__node',
      selected: '.react-flow__node.selected',
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function isInstalled(): boolean {
  if (existsSync(join(folder, 'node_modules/@gorules/jdm-editor'))) return true;
  process.stderr.write('installing jdm-editor for the bench …\n');
  return ran('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']);
}

function isBuilt(): boolean {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  return ran(process.execPath, [vite, 'build', folder, '--outDir', built, '--logLevel', 'error']);
}

function ran(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, NODE_ENV: 'production' };
  return spawnSync(command, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
