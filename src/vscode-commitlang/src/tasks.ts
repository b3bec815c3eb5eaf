import * as vscode from 'vscode';
import { findCompiler } from './compiler';

interface CheckTask extends vscode.TaskDefinition {
  readonly paths?: readonly string[];
}

/** The task that checks a workspace folder, saved text only, with its findings among the problems. */
export class CheckTasks implements vscode.TaskProvider {
  static readonly type = 'commitlang';

  constructor(private readonly extensionPath: string) {}

  async provideTasks(): Promise<vscode.Task[]> {
    const tasks = (vscode.workspace.workspaceFolders ?? []).map((folder) => this.task({ type: CheckTasks.type }, folder));
    return (await Promise.all(tasks)).filter((task) => task !== undefined);
  }

  async resolveTask(task: vscode.Task): Promise<vscode.Task | undefined> {
    const { scope } = task;
    return typeof scope === 'object' ? this.task(task.definition, scope) : undefined;
  }

  private async task(definition: CheckTask, folder: vscode.WorkspaceFolder): Promise<vscode.Task | undefined> {
    const compiler = await findCompiler(this.extensionPath);
    if (compiler === undefined) {
      return undefined;
    }

    const paths = definition.paths?.length ? definition.paths : ['.'];
    const execution = new vscode.ProcessExecution(compiler.command, [...compiler.args, 'check', '--format', 'msbuild', ...paths], {
      cwd: folder.uri.fsPath,
    });
    const task = new vscode.Task(definition, folder, 'check', 'commitlang', execution, '$commitlang');
    task.group = vscode.TaskGroup.Build;
    return task;
  }
}
