import CheckWorker from './worker.ts?worker&inline';
import { PHOTOS } from '../intake/folder-entry.ts';
import type { Hidden } from '../intake/ledger/hidden.ts';
import type { Published } from './published.ts';
import type { Made } from './copies.ts';
import type { Asked, Told } from './worker.ts';

/*
 * The page that checks: it hands the files to a worker and shows what comes back. Written for the engines that the rest
 * of the site is for, so that an older one is told why it cannot check.
 */

const one = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;

const input = one<HTMLInputElement>('#check-files');
const drop = one<HTMLElement>('#check-drop');
const busy = one<HTMLElement>('#check-busy');
const status = one<HTMLElement>('#check-status');
const bar = one<HTMLProgressElement>('#check-bar');
const asked = one<HTMLElement>('#check-hidden');
const downloads = one<HTMLElement>('#check-downloads');
const result = one<HTMLElement>('#check-result');
const published = JSON.parse(one('#check-published').textContent ?? 'null') as Published | null;

interface Named {
  readonly name: string;
  readonly file: Blob;
}

let worker: Worker | null = null;
let last: readonly Named[] = [];
let addresses: string[] = [];

function stop(): void {
  worker?.terminate();
  worker = null;
  busy.hidden = true;
}

/** Takes away what an earlier check left. */
function clear(): void {
  stop();
  asked.hidden = true;
  downloads.hidden = true;
  downloads.textContent = '';
  result.textContent = '';
  addresses.forEach((address) => URL.revokeObjectURL(address));
  addresses = [];
}

function say(words: string): void {
  const line = document.createElement('p');
  line.textContent = words;
  result.append(line);
  result.focus();
}

function offer({ name, type, bytes }: Made): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  addresses.push(address);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.textContent = `下载 ${name}`;
  link.className = 'button';
  downloads.append(link);
}

function check(files: readonly Named[], hidden: Hidden | null): void {
  clear();
  last = files;
  busy.hidden = false;
  bar.value = 0;
  status.textContent = '打开文件';
  const own = new CheckWorker();
  worker = own;
  own.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (worker !== own) return;
    if (data.is === 'progress') {
      status.textContent = data.words;
      bar.value = data.share;
      return;
    }
    stop();
    if (data.is === 'failed') {
      say(`没有查完，是程序的错：${data.words}。请把这句话告诉管程序的人。`);
      return;
    }
    data.made.forEach(offer);
    downloads.hidden = data.made.length === 0;
    asked.hidden = !data.asksHidden;
    result.innerHTML = data.html;
    result.focus();
  });
  own.addEventListener('error', () => {
    if (worker !== own) return;
    stop();
    say('这个浏览器太旧，查不了。请用2023年以后的 Chrome、Edge、360 或 Safari 打开这一页。');
  });
  const message: Asked = { files, published, hidden };
  own.postMessage(message);
}

/** Files of what was dropped; those of a folder too, as a dataset is: one level deep, and its photographs. */
async function filesOf(items: DataTransferItemList): Promise<Named[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const file = (entry: FileSystemEntry): Promise<Named> =>
    new Promise((done, fail) =>
      (entry as FileSystemFileEntry).file((blob) => done({ name: entry.name, file: blob }), fail),
    );
  /** A folder tells its entries a hundred at a time, and none when it is through. */
  const inside = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
    const reader = folder.createReader();
    const all: FileSystemEntry[] = [];
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
      if (some.length === 0) return all;
      all.push(...some);
    }
  };
  const found = await Promise.all(
    entries.map(async (entry) => (entry.isDirectory ? inside(entry as FileSystemDirectoryEntry) : [entry])),
  );
  const flat = ([] as FileSystemEntry[]).concat(...found);
  const pictures = flat.filter((entry) => entry.isDirectory && entry.name === PHOTOS);
  const inPictures = await Promise.all(pictures.map((entry) => inside(entry as FileSystemDirectoryEntry)));
  const isFile = (entry: FileSystemEntry): boolean => entry.isFile && !entry.name.startsWith('.');
  const named = await Promise.all(
    ([] as FileSystemEntry[])
      .concat(...inPictures)
      .filter(isFile)
      .map(file),
  );
  return [
    ...(await Promise.all(flat.filter(isFile).map(file))),
    ...named.map((one) => ({ ...one, name: `${PHOTOS}/${one.name}` })),
  ];
}

input.addEventListener('change', () => {
  const files = Array.from(input.files ?? [], (file) => ({ name: file.name, file }));
  if (files.length > 0) check(files, null);
  // The same file may be chosen again after it was mended.
  input.value = '';
});
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('check-drop--over');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.classList.remove('check-drop--over');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('check-drop--over');
  if (event.dataTransfer === null) return;
  filesOf(event.dataTransfer.items).then(
    (files) => {
      if (files.length > 0) check(files, null);
    },
    () => say('读不了拖进来的文件；请用“选文件”。'),
  );
});
one('#check-cancel').addEventListener('click', () => {
  clear();
  say('已经停下，什么也没有改。');
});
for (const choice of ['include', 'skip'] as const)
  one(`#check-${choice}`).addEventListener('click', () => check(last, choice));
drop.hidden = false;
