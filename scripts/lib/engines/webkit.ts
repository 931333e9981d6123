import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import { UserError } from '../cli.ts';
import { installDebian } from '../browser.ts';

/*
 * WebKit, the engine of every iPhone and of WeChat on it, as Debian builds it for GTK, through its own WebDriver. It
 * needs a screen: where there is none, a virtual one.
 */
const DRIVER = '/usr/bin/WebKitWebDriver';
const PACKAGES = ['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'];

const miniBrowser = (): string | undefined =>
  ['4.1', '4.0', '6.0']
    .flatMap((version) =>
      [`${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/`, ''].map(
        (triple) => `/usr/lib/${triple}webkit2gtk-${version}/MiniBrowser`,
      ),
    )
    .find((path) => existsSync(path));

const hasScreen = (): boolean => (process.env['DISPLAY'] ?? '') !== '' || existsSync('/usr/bin/xvfb-run');

/** Whether WebKit can be driven here. */
export const hasWebKit = (): boolean => existsSync(DRIVER) && miniBrowser() !== undefined && hasScreen();

/** Installs WebKit where it is missing and we may. @throws UserError saying what to install otherwise. */
export function ensureWebKit(): void {
  if (!hasWebKit()) installDebian('WebKit', PACKAGES);
  if (!hasWebKit()) throw new UserError(`装好以后仍然找不到 ${DRIVER}`);
}

/** A window of an engine in which one page stands at a time. */
export interface Window {
  /** Opens an address and waits until it is loaded. */
  open(address: string): Promise<void>;
  /** CSS px; the window may not become as narrow as wanted, so the width it has is returned. */
  size(width: number, height: number): Promise<number>;
  /** Runs a self-contained function in the page. */
  run<A extends readonly unknown[], T>(act: (...given: A) => T, ...given: A): Promise<T>;
  /** Types into the first box that answers a selector. */
  type(selector: string, words: string): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Starts the driver in a process group of its own, so that the screen and the browser end with it. */
async function startDriver(port: number): Promise<ChildProcess> {
  const screen = (process.env['DISPLAY'] ?? '') === '';
  const command = screen ? 'xvfb-run' : DRIVER;
  const before = screen ? ['-a', '-s', '-screen 0 1600x1200x24', DRIVER] : [];
  const driver = spawn(command, [...before, `--port=${port}`], { stdio: 'ignore', detached: true });
  for (let turn = 0; turn < 100; turn++) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return driver;
    await new Promise((done) => setTimeout(done, 100));
  }
  end(driver);
  throw new UserError(`${DRIVER} 没有启动`);
}

const end = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) process.kill(-pid);
};

/** A window without tool bar, which may be as narrow as a phone; opened by a press, as the engine wants it. */
async function bare(driver: WebDriver, root: string): Promise<void> {
  await driver.get(root);
  const first = await driver.getWindowHandle();
  await driver.executeScript(() => {
    document.body.addEventListener('click', (event) => {
      event.preventDefault();
      window.open('about:blank', '_blank', 'width=360,height=800,toolbar=no');
    });
  });
  await driver.findElement(By.css('h1')).click();
  await driver.wait(async () => (await driver.getAllWindowHandles()).length === 2, 10_000);
  const other = (await driver.getAllWindowHandles()).find((handle) => handle !== first);
  await driver.switchTo().window(other!);
}

/** Opens WebKit on a site served at `root`. */
export async function webkitWindow(root: string): Promise<Window> {
  const port = await freePort();
  const process_ = await startDriver(port);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  });
  let driver: WebDriver;
  try {
    driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build();
    await bare(driver, `${root}/404.html`);
  } catch (cause) {
    end(process_);
    throw cause;
  }
  const run: Window['run'] = (act, ...given) =>
    driver.executeScript(`return (${act.toString()}).apply(null, arguments)`, ...given);
  return {
    open: (address) => driver.get(address),
    size: async (width, height) => {
      await driver.manage().window().setRect({ x: 0, y: 0, width, height });
      return run(() => window.innerWidth);
    },
    run,
    type: (selector, words) => driver.findElement(By.css(selector)).sendKeys(words),
    back: () => driver.navigate().back(),
    close: async () => {
      try {
        await driver.quit();
      } finally {
        end(process_);
      }
    },
  };
}

/** The version of the engine, e.g. `WebKitGTK 2.50.6`. */
export const webkitVersion = (): string => {
  const said = execFileSync('dpkg-query', ['-W', '-f=${Version}', 'webkit2gtk-driver'], { encoding: 'utf8' });
  return `WebKitGTK ${said.split('-')[0]}`;
};
