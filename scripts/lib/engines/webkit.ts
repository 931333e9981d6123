import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import type { Mode } from '../../../src/shared/page-checks.ts';
import { installDebian } from '../browser.ts';
import { UserError } from '../cli.ts';
import type { Engine, Window } from './window.ts';

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

const isHere = (): boolean => existsSync(DRIVER) && miniBrowser() !== undefined && hasScreen();

function ensure(): void {
  if (!isHere()) installDebian('WebKit', PACKAGES);
  if (!isHere()) throw new UserError(`装好以后仍然找不到 ${DRIVER}`);
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

/** A window without tool bar, which alone may be as narrow as a phone; opened by a press, as the engine wants it. */
async function bare(driver: WebDriver, root: string): Promise<void> {
  await driver.get(root);
  const first = await driver.getWindowHandle();
  await driver.executeScript(() => {
    document.body.addEventListener('click', (event) => {
      event.preventDefault();
      window.open('about:blank', '_blank', 'popup,width=360,height=800');
    });
  });
  await driver.findElement(By.css('h1')).click();
  await driver.wait(async () => (await driver.getAllWindowHandles()).length === 2, 10_000);
  const other = (await driver.getAllWindowHandles()).find((handle) => handle !== first);
  await driver.switchTo().window(other!);
}

async function open(root: string, colours: Mode['colours']): Promise<Window> {
  const port = await freePort();
  const process_ = await startDriver(port);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary: miniBrowser(),
      args: ['--automation', ...(colours === 'dark' ? ['--dark-mode'] : [])],
    },
  });
  let driver: WebDriver;
  try {
    driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build();
    await driver.manage().setTimeouts({ script: 3_600_000, pageLoad: 3_600_000 });
    await bare(driver, `${root}/404.html`);
  } catch (cause) {
    end(process_);
    throw cause;
  }
  const run: Window['run'] = (act, ...given) =>
    driver.executeScript(`return (${act.toString()}).apply(null, arguments)`, ...given);
  /** Makes the window so large. On a busy machine the page learns of it some time after the window has it. */
  async function resize(width: number, height: number): Promise<void> {
    await driver.manage().window().setRect({ x: 0, y: 0, width, height });
    const size = (): Promise<number[]> => run(() => [window.innerWidth, window.innerHeight]);
    let [wide, high] = await size();
    for (let turn = 0; turn < 100 && (wide !== width || high !== height); turn++) {
      await new Promise((done) => setTimeout(done, 100));
      [wide, high] = await size();
    }
    if (wide !== width) throw new Error(`WebKit 的窗口要 ${width} 像素宽，只能 ${wide} 像素`);
  }
  return {
    open: (address) => driver.get(address),
    size: resize,
    run,
    bring: (script) => driver.executeScript(script),
    type: (selector, words) => driver.findElement(By.css(selector)).sendKeys(words),
    back: () => driver.navigate().back(),
    // Its driver hands over no console.
    told: () => [],
    picture: async () => {
      const { width, height } = await driver.manage().window().getRect();
      await resize(width, await run(() => document.documentElement.scrollHeight));
      const drawn = Buffer.from(await driver.takeScreenshot(), 'base64');
      await resize(width, height);
      return drawn;
    },
    close: async () => {
      try {
        await driver.quit();
      } finally {
        end(process_);
      }
    },
  };
}

function version(): string {
  const said = execFileSync('dpkg-query', ['-W', '-f=${Version}', 'webkit2gtk-driver'], { encoding: 'utf8' });
  return `WebKitGTK ${said.split('-')[0]}`;
}

export const webkit: Engine = {
  id: 'webkit',
  name: 'WebKit',
  // It knows no forced colours; its narrowest window is 334 px wide.
  colours: ['light', 'dark'],
  widths: [360, 1280],
  isHere,
  ensure,
  version,
  window: open,
};
