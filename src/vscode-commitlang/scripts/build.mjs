// One file of code, and what the repository has once and the package needs too.
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

process.chdir(new URL('..', import.meta.url).pathname);
await copyFile('../../LICENSE', 'LICENSE');
await copyFile('../icon.png', 'icon.png');
const { metafile } = await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  external: ['vscode'],
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
await writeFile('dist/ThirdPartyNotices.txt', (await Promise.all(bundled(metafile).map(notice))).join('\n'));

/** The folders of the packages that ended up in the file. */
function bundled({ inputs }) {
  const folders = Object.keys(inputs).map((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** The licence of a package as it asks to be passed on. */
async function notice(folder) {
  const name = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  if (name === undefined) {
    throw new Error(`${folder} has no licence.`);
  }

  return `${folder.slice('node_modules/'.length)}\n\n${(await readFile(`${folder}/${name}`, 'utf8')).trim()}\n`;
}
