// Visual Studio Code as a server, with one extension and nothing that reaches out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';

const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  // As it is outside a browser.
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  // Scenarios of a test are typed and clicked; nothing is to pop up because the mouse happens to lie somewhere.
  'editor.hover.delay': 200,
  'editor.minimap.enabled': false,
};

/** Installs the extension and starts the server. */
export async function start({ editors, folder, vsix, compiler, workspace }) {
  const entry = path.join(editors, 'node_modules/code-server/out/node/entry.js');
  const data = path.join(folder, 'data');
  const common = [entry, '--user-data-dir', data, '--extensions-dir', path.join(folder, 'extensions')];
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(folder, 'config') };
  await write(path.join(data, 'User/settings.json'), settings);
  await write(path.join(data, 'Machine/settings.json'), { 'commitlang.server.path': compiler });

  const install = spawn(process.execPath, [...common, '--install-extension', vsix], { env, stdio: 'ignore' });
  const [code] = await once(install, 'exit');
  if (code !== 0) {
    throw new Error(`Installing the extension ended with ${code}.`);
  }

  const port = await freePort();
  const server = spawn(
    process.execPath,
    [
      ...common, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust',
      '--disable-getting-started-override', workspace,
    ],
    { env, stdio: 'ignore' },
  );
  const address = `http://127.0.0.1:${port}`;
  await healthy(address, server);
  return {
    url: `${address}/?folder=${encodeURI(workspace)}`,
    stop: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
}

async function write(file, json) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(json));
}

async function freePort() {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

async function healthy(address, server) {
  while (server.exitCode === null) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }

    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  throw new Error(`The editor ended with ${server.exitCode}.`);
}
