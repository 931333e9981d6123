import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';

/*
 * Orca, the screen reader of Debian, in Chinese, with Firefox on a screen of its own. It writes what it speaks into its
 * log; without a speech daemon it has no voice to wait for, and a page is read as fast as it can be.
 */
export const ORCA_PACKAGES = [
  'orca',
  'at-spi2-core',
  'dbus',
  'firefox-esr',
  'fonts-noto-cjk',
  'locales',
  'openbox',
  'xdotool',
  'xvfb',
];
const PROGRAMS = ['orca', 'dbus-run-session', 'firefox-esr', 'localedef', 'openbox', 'xdotool', 'xvfb-run'];

export const hasOrca = (): boolean => PROGRAMS.every((name) => existsSync(`/usr/bin/${name}`));

/** Environment of a session that speaks Chinese, keeps all it writes in `home` and finds no speech daemon. */
export const orcaEnvironment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: home,
  XDG_CONFIG_HOME: `${home}/config`,
  XDG_DATA_HOME: `${home}/data`,
  XDG_CACHE_HOME: `${home}/cache`,
  XDG_RUNTIME_DIR: `${home}/run`,
  LOCPATH: home,
  LANG: 'zh_CN.UTF-8',
  LC_ALL: 'zh_CN.UTF-8',
  LANGUAGE: 'zh_CN',
  GNOME_ACCESSIBILITY: '1',
  SPEECHD_ADDRESS: `unix_socket:${home}/none`,
});

/** Folders, a Chinese locale, and a log of the reader that is written line by line, not when it ends. */
export function prepareHome(home: string): void {
  for (const folder of ['config', 'data/orca', 'cache']) mkdirSync(`${home}/${folder}`, { recursive: true });
  mkdirSync(`${home}/run`, { mode: 0o700 });
  execFileSync('localedef', ['-i', 'zh_CN', '-f', 'UTF-8', `${home}/zh_CN.UTF-8`]);
  writeFileSync(
    `${home}/data/orca/orca-customizations.py`,
    'from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n',
  );
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A page of Firefox that a screen reader reads. */
export interface Heard {
  readonly page: Page;
  /** Presses a key of the keyboard, as the whole desk sees it: `Return`, `Down`. */
  press(key: string): Promise<void>;
  /** Gives the page, not the frame of the browser, the keyboard. */
  enter(): Promise<void>;
  /** What was spoken since last asked, once it has been silent for a while. */
  spoken(): Promise<string[]>;
  close(): Promise<void>;
}

/** What Orca's log says was spoken: one entry an utterance. */
export const spokenIn = (log: string): string[] =>
  [...log.matchAll(/ - SPEECH OUTPUT: '([^]*?)'(?= ?\{| ?voice=|\n|$)/g)]
    .map(([, words]) => words!.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');

/** Starts Orca and Firefox; within a desk session, in the environment above. */
export async function listenWithOrca(home: string): Promise<Heard> {
  const log = `${home}/orca.log`;
  const desk = spawn('openbox', { stdio: 'ignore' });
  await pause(1000);
  const orca = spawn('orca', [`--debug-file=${log}`], { stdio: 'ignore' });
  const all = (): string[] => (existsSync(log) ? spokenIn(readFileSync(log, 'utf8')) : []);
  for (let turn = 0; turn < 600 && all().length === 0; turn++) await pause(100);
  if (all().length === 0) throw new Error('Orca 没有说话');
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: false,
    args: ['--kiosk'],
    extraPrefsFirefox: { 'accessibility.force_disabled': -1 },
  });
  const [page] = await browser.pages();
  let had = 0;
  const xdotool = (...args: string[]): Promise<void> =>
    new Promise((done) => {
      spawn('xdotool', args, { stdio: 'ignore' }).on('exit', () => done());
    });
  return {
    page: page!,
    press: (key) => xdotool('key', key),
    enter: () => xdotool('mousemove', '2', '500', 'click', '1'),
    spoken: async () => {
      let silent = 0;
      let last = all().length;
      for (let turn = 0; turn < 600 && silent < 12; turn++) {
        await pause(250);
        const now = all().length;
        silent = now === last ? silent + 1 : 0;
        last = now;
      }
      const now = all();
      const fresh = now.slice(had);
      had = now.length;
      return fresh;
    },
    close: async () => {
      await browser.close();
      orca.kill('SIGKILL');
      desk.kill();
    },
  };
}
