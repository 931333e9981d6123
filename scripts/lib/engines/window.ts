import type { Mode } from '../../../src/shared/page-checks.ts';

/** A window of an engine in which one page stands at a time. */
export interface Window {
  /** Opens an address and waits until it is loaded. */
  open(address: string): Promise<void>;
  /** CSS px. @throws Error when the window does not become as wide as wanted: what is seen would be another layout. */
  size(width: number, height: number): Promise<void>;
  /** Runs a self-contained function in the page; what it promises is waited for. */
  run<A extends readonly unknown[], T>(act: (...given: A) => T, ...given: A): Promise<Awaited<T>>;
  /** Runs the text of a script in the page, past its policy. */
  bring(script: string): Promise<void>;
  /** Types into the first box that answers a selector. */
  type(selector: string, words: string): Promise<void>;
  back(): Promise<void>;
  /** Errors, warnings and requests to other sites since last asked; an engine that cannot tell them says none. */
  told(): string[];
  /** Draws the whole page, as PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** An engine, as Debian has it. */
export interface Engine {
  readonly id: 'webkit' | 'firefox' | 'chromium';
  readonly name: string;
  /** The colours it can be asked for, and the widths in CSS px that its windows have here. */
  readonly colours: readonly Mode['colours'][];
  readonly widths: readonly number[];
  /** Whether it can be driven here. */
  isHere(): boolean;
  /** Installs it where it is missing and we may. @throws UserError saying what to install otherwise. */
  ensure(): void;
  /** Name and version, e.g. `WebKitGTK 2.50.6`. */
  version(): string;
  /** Opens it on a site served at `root`. */
  window(root: string, colours: Mode['colours']): Promise<Window>;
}
