// One file of code, and what the repository has once and the package needs too.
import { copyFile } from 'node:fs/promises';
import { build } from 'esbuild';

process.chdir(new URL('..', import.meta.url).pathname);
await copyFile('../../LICENSE', 'LICENSE');
await copyFile('../icon.png', 'icon.png');
await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  external: ['vscode'],
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});
