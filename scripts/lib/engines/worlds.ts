import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../server.ts';

/** What a page of the site may come up in, of what it does not have in hand. */
export interface World {
  /** In words, behind the mode of a finding: `少了find-box`. */
  readonly words: string;
  /** Files that do not arrive. */
  readonly lost: RegExp | null;
  /** The moment at which the visitor's clock stands when the page opens, ISO; null leaves it. */
  readonly opened: string | null;
}

/** A module of the site, by its address. */
const MODULE = /\/_astro\/[^/]+\.js$/;

/** Everything arrives, today. */
export const plain: World = { words: '齐全', lost: null, opened: null };
/** An engine without modules, or a network that brings none. */
export const noModules: World = { words: '模块都没有到', lost: MODULE, opened: null };
/** One of the modules is lost, by its address. */
export const without = (module: string): World => ({
  words: `少了${module.replace(/^.*\/|\.[^.]*\.js$/g, '')}`,
  lost: new RegExp(`^${module.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
  opened: null,
});
/** A page read long after its data, by day and at the same hour everywhere. */
export const later = (day: string): World => ({
  words: `${day}打开`,
  lost: null,
  opened: `${day}T12:00:00+08:00`,
});

/** Runs before the page's own scripts: its clock, and an ear for errors in engines whose driver tells none. */
const FIRST = '/visitor.js';
const firstScript = (opened: string | null): string => `(function () {
  var errors = (window.visitErrors = []);
  addEventListener('error', function (event) { if (event.message) errors.push(event.message); });
  addEventListener('unhandledrejection', function (event) { errors.push(String(event.reason)); });
  var opened = ${JSON.stringify(opened)};
  if (opened === null) return;
  var Real = Date;
  var shift = Real.parse(opened) - Real.now();
  var now = function () { return Real.now() + shift; };
  function Shifted() {
    if (!new.target) return new Real(now()).toString();
    return arguments.length ? Reflect.construct(Real, arguments) : new Real(now());
  }
  Shifted.prototype = Real.prototype;
  Shifted.now = now;
  Shifted.parse = Real.parse;
  Shifted.UTC = Real.UTC;
  window.Date = Shifted;
})();`;

/** A server of the site whose world can be changed from one page to the next. */
export interface Stage {
  readonly root: string;
  /** From now on pages come up so; nothing that was fetched before is kept. */
  set(world: World): void;
  /** Modules that were asked for since the world was set, by address. */
  modules(): string[];
  close(): void;
}

/** Serves `out/current` on 127.0.0.1 as `serve` does, in the world that is set; at first the plain one. */
export async function openStage(out: string): Promise<Stage> {
  const site: Server = await serve(out, 0);
  let world = plain;
  let asked = new Set<string>();
  const send = (response: ServerResponse, status: number, type: string, body: string): void => {
    response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
    response.end(body);
  };

  /** Hands a request to the site, and what it answers through the stage. */
  function pass(request: IncomingMessage, response: ServerResponse): void {
    const { writeHead, write, end } = response;
    const chunks: Buffer[] = [];
    let status = 200;
    let headers: OutgoingHttpHeaders = {};
    response.writeHead = ((code: number, given: OutgoingHttpHeaders = {}) => {
      [status, headers] = [code, given];
      return response;
    }) as typeof writeHead;
    response.write = ((chunk: Buffer) => {
      chunks.push(Buffer.from(chunk));
      return true;
    }) as typeof write;
    response.end = ((last?: Buffer | string) => {
      if (last !== undefined && typeof last !== 'function') chunks.push(Buffer.from(last as string));
      Object.assign(response, { writeHead, write, end });
      const whole = Buffer.concat(chunks);
      const isPage = String(headers['Content-Type'] ?? '').startsWith('text/html');
      const body = isPage
        ? Buffer.from(whole.toString('utf8').replace(/<head>/, `<head><script src="${FIRST}"></script>`))
        : whole;
      if (request.method !== 'HEAD' && 'Content-Length' in headers) headers['Content-Length'] = body.length;
      response.writeHead(status, { ...headers, 'Cache-Control': 'no-store' });
      return response.end(body);
    }) as typeof end;
    site.emit('request', request, response);
  }

  const server = createServer((request, response) => {
    const address = (request.url ?? '/').split('?')[0]!;
    if (MODULE.test(address)) asked.add(address);
    if (address === FIRST) send(response, 200, 'text/javascript', firstScript(world.opened));
    else if (world.lost?.test(address)) send(response, 404, 'text/plain', '没有到');
    else pass(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next) => {
      world = next;
      asked = new Set();
    },
    modules: () => [...asked].sort(),
    close: () => {
      server.close();
      site.close();
    },
  };
}
