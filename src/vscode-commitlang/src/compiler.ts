import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** How the compiler is started; what it is to do is added to the arguments. */
export interface Compiler {
  readonly command: string;
  readonly args: readonly string[];
  /** Where it is started: a local tool is known in and below one folder only. */
  readonly folder?: string;
}

const name = process.platform === 'win32' ? 'commitlang.exe' : 'commitlang';

/** The compiler of the settings, else of the extension, else of PATH, else of the workspace; undefined where there is none. */
export async function findCompiler(extensionPath: string): Promise<Compiler | undefined> {
  const setting = vscode.workspace.getConfiguration('commitlang').get<string>('server.path', '').trim();
  if (setting !== '') {
    return started(resolved(setting));
  }

  const bundled = path.join(extensionPath, 'server', name);
  if (await isExecutable(bundled)) {
    return { command: bundled, args: [] };
  }

  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter((entry) => entry !== '')) {
    const file = path.join(folder, name);
    if (await isExecutable(file)) {
      return { command: file, args: [] };
    }
  }

  return vscode.workspace.isTrusted ? localTool() : undefined;
}

function started(file: string): Compiler {
  return file.endsWith('.dll') ? { command: 'dotnet', args: [file] } : { command: file, args: [] };
}

function resolved(setting: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();
  const file = setting.replace('${workspaceFolder}', folder).replace(/^~(?=[/\\])/, homedir());
  return path.resolve(folder, file);
}

/** The tool that a manifest in a workspace folder, or above it, lists. */
async function localTool(): Promise<Compiler | undefined> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    for (let folder = uri.fsPath; ; folder = path.dirname(folder)) {
      if ((await lists(path.join(folder, '.config', 'dotnet-tools.json'))) || (await lists(path.join(folder, 'dotnet-tools.json')))) {
        return { command: 'dotnet', args: ['tool', 'run', 'commitlang'], folder: uri.fsPath };
      }

      if (folder === path.dirname(folder)) {
        break;
      }
    }
  }

  return undefined;
}

async function lists(manifest: string): Promise<boolean> {
  const text = await readFile(manifest, 'utf8').catch(() => undefined);
  return text !== undefined && /"commands"\s*:\s*\[[^\]]*"commitlang"/.test(text);
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
