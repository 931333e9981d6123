import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { UserError } from './cli.ts';

/** Chromium's engine without the program around it: a window takes two fifths of the work. */
const SHELL = '/usr/bin/chromium-headless-shell';
const PATHS = [SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Arguments for a headless Chromium that asks nothing of the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
];

/** Path of an installed Chromium, or null. CHROMIUM_PATH comes first. */
export function chromiumPath(): string | null {
  return (
    [process.env['CHROMIUM_PATH'] ?? '', ...PATHS].find((path) => path !== '' && existsSync(path)) ?? null
  );
}

const hasChineseFont = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
};

/** Whether Debian's packages may be installed: a Debian, and we are root. */
const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian's packages when this is a Debian and we are root. @throws UserError saying what to install otherwise. */
export function installDebian(name: string, packages: readonly string[]): void {
  const byHand = `apt-get install -y ${packages.join(' ')}`;
  if (!mayInstall()) throw new UserError(`浏览器测试需要 ${name} 和中文字体。请安装：sudo ${byHand}`);
  console.log(`没有找到 ${name} 或它要的字体，正在安装 ${packages.join('、')} …`);
  const run = (args: readonly string[]): void => {
    execFileSync('apt-get', args, {
      // What apt-get complains of is for the person who must mend it.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    run(['update']);
    run(['install', '-y', ...packages]);
  } catch (cause) {
    throw new UserError(`安装没有成功（${(cause as Error).message}）。请手动安装：${byHand}`);
  }
}

/**
 * Makes sure that browser tests can run: installs Debian's Chromium and CJK fonts where they are missing and we may.
 * @throws UserError saying what to install otherwise; it never skips.
 */
export function ensureChromium(): string {
  const ready = (): string | null => (hasChineseFont() ? chromiumPath() : null);
  const found = ready();
  if (found !== null) return found;
  const fonts = ['fonts-noto-cjk', 'fontconfig'];
  try {
    installDebian('Chromium', ['chromium-headless-shell', ...fonts]);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    // Older releases have the whole program alone.
    installDebian('Chromium', ['chromium', ...fonts]);
  }
  const installed = ready();
  if (installed === null) throw new UserError('装好以后仍然找不到 Chromium；请用 CHROMIUM_PATH 指明它的位置');
  return installed;
}

/**
 * As `ensureChromium`; where only the whole program is, and packages may be installed, tries to get the engine alone.
 * @throws UserError as `ensureChromium` does.
 */
export function ensureShell(): string {
  const found = ensureChromium();
  const isChosen = process.env['CHROMIUM_PATH'] === found;
  if (found === SHELL || isChosen || !mayInstall()) return found;
  try {
    installDebian('chromium-headless-shell', ['chromium-headless-shell']);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    console.warn(`${cause.message}\n用 ${found} 也行，要慢一倍多。`);
  }
  return ensureChromium();
}
