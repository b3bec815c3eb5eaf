import * as vscode from 'vscode';
import { openSample } from './samples';
import { Session } from './session';
import { CheckTasks } from './tasks';

let session: Session | undefined;

/** Called by VS Code when a `.commit` file is in sight. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('CommitLang', { log: true });
  const started = new Session(context.extensionUri, output);
  session = started;
  context.subscriptions.push(
    output,
    started,
    vscode.commands.registerCommand('commitlang.restartServer', () => started.restart()),
    vscode.commands.registerCommand('commitlang.showOutput', () => {
      output.show(true);
    }),
    vscode.commands.registerCommand('commitlang.openSample', (name?: string) => openSample(context.extensionUri, name)),
    vscode.tasks.registerTaskProvider(CheckTasks.type, new CheckTasks(context.extensionPath)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => started.restart()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('commitlang.server.path')) {
        void started.restart();
      }
    }),
  );
  await started.restart();
}

/** Called by VS Code before it ends. */
export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
