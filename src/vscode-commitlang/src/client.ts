import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import type { Compiler } from './compiler';
import { executeCommand } from './commands';
import type { ResultDocuments } from './results';
import type { Status } from './status';

/** A client of `commitlang serve`, not started yet. */
export function createClient(
  compiler: Compiler,
  output: vscode.LogOutputChannel,
  results: ResultDocuments,
  status: Status,
): LanguageClient {
  const folder = compiler.folder ?? vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const server: ServerOptions = {
    command: compiler.command,
    args: [...compiler.args, 'serve'],
    options: folder === undefined ? {} : { cwd: folder },
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', language: 'commit' },
      { scheme: 'untitled', language: 'commit' },
    ],
    outputChannel: output,
    initializationOptions: { showsResults: true },
    middleware: {
      executeCommand: executeCommand(() => client, results),
      handleWorkDoneProgress: (token, params, next) => {
        status.progress(token, params);
        next(token, params);
      },
    },
  };
  const client = new LanguageClient('commitlang', 'CommitLang', server, options);
  return client;
}
