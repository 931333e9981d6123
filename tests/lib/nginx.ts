import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Debian's nginx with its brotli module; what needs it is left out where it is not installed. */
export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;
const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A port of this machine that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

export interface Nginx {
  readonly plain: number;
  /** Where it speaks TLS; the certificate is its own. */
  readonly secure: number;
  readonly stop: () => Promise<void>;
}

/** Serves `root` with deploy/nginx.conf; its certificate, logs and scratch files lie in `folder`. */
export async function startNginx(folder: string, root: string): Promise<Nginx> {
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '1'],
      ...['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')],
    ],
    { stdio: 'ignore' },
  );
  const [plain, secure] = [await freePort(), await freePort()];
  const conf = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('#TLS ', '')
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443', `listen 127.0.0.1:${secure}`)
    .replaceAll('/etc/ssl/renovation', folder)
    .replace('/srv/renovation/current', root);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `load_module ${MODULE};\ndaemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\nclient_body_temp_path ${folder}/b;\nproxy_temp_path ${folder}/p;\nfastcgi_temp_path ${folder}/f;\nuwsgi_temp_path ${folder}/u;\nscgi_temp_path ${folder}/s;\n${conf}\n}\n`,
  );
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  });
  const gone = new Promise<void>((done) => nginx.once('close', () => done()));
  const isUp = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${plain}/`).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    if (nginx.exitCode !== null) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
    await new Promise((next) => setTimeout(next, 50));
  }
  return {
    plain,
    secure,
    stop: async () => {
      nginx.kill('SIGTERM');
      await gone;
    },
  };
}
