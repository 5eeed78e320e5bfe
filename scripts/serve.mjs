import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tsv': 'text/tab-separated-values',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
};
const typeOf = (file) => {
  const type = types[extname(file)] ?? 'application/octet-stream';
  return /^text|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
};

/** The file in `root` that an address names; undefined where it names none or one outside. */
function fileOf(root, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(join(root, path));
  return file === root || file.startsWith(root + sep) ? file : undefined;
}

/**
 * Serves the files of a folder.
 *
 * @param {string} dir folder
 * @param {number} port 0 takes any that is free
 * @param {{headers?: Record<string, string>}} [options] `headers` go with every answer
 * @returns {Promise<{address: string, port: number, close: () => Promise<void>}>}
 */
export async function serve(dir, port, { headers = {} } = {}) {
  const root = resolve(dir);
  const server = createServer(async (request, response) => {
    const answer = (status, more, body) => {
      response.writeHead(status, { 'Cache-Control': 'no-store', ...headers, ...more });
      response.end(body);
    };
    const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(405, { ...plain, Allow: 'GET, HEAD' }, 'Method not allowed');
    }
    let file = fileOf(root, request.url);
    let found = file && (await stat(file).catch(() => undefined));
    if (found?.isDirectory()) {
      const { pathname, search } = new URL(request.url, 'http://localhost');
      // Without the slash at its end, a page's relative addresses would miss the folder.
      if (!pathname.endsWith('/')) {
        const name = pathname.split('/').pop();
        return answer(301, { ...plain, Location: `${name}/${search}` }, 'Moved');
      }
      file = join(file, 'index.html');
      found = await stat(file).catch(() => undefined);
    }
    if (!found?.isFile()) return answer(404, plain, 'Not found');
    const about = { 'Content-Type': typeOf(file), 'Content-Length': found.size };
    if (request.method === 'HEAD') return answer(200, about);
    response.writeHead(200, { 'Cache-Control': 'no-store', ...headers, ...about });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, done);
  });
  const taken = server.address().port;
  return {
    address: `http://localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
