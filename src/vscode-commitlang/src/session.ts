import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { createClient } from './client';
import { findCompiler } from './compiler';
import { ResultDocuments } from './results';
import { Status } from './status';
import { TestExplorer } from './testExplorer';

const howToInstall = 'How to Install';
const openSettings = 'Open Settings';
const showOutput = 'Show Output';

/** The language server from one start to the next, and what stands on it. */
export class Session implements vscode.Disposable {
  private readonly results = new ResultDocuments();
  private readonly status = new Status();
  private client: LanguageClient | undefined;
  private tests: TestExplorer | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly extension: vscode.Uri,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  /** Ends the server, if one runs, and starts one; after what is being started or ended already. */
  restart(): Promise<void> {
    return this.queue(async () => {
      await this.end();
      await this.start();
    });
  }

  /** Ends the server. */
  stop(): Promise<void> {
    return this.queue(() => this.end());
  }

  dispose(): void {
    this.tests?.dispose();
    this.results.dispose();
    this.status.dispose();
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work);
    return this.last;
  }

  private async start(): Promise<void> {
    const compiler = await findCompiler(this.extension.fsPath);
    if (compiler === undefined) {
      this.status.stopped('no compiler');
      void this.offer('The compiler `commitlang` was not found.', howToInstall, openSettings);
      return;
    }

    this.output.info(`Starting ${[compiler.command, ...compiler.args, 'serve'].join(' ')}`);
    const client = createClient(compiler, this.output, this.results, this.status);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        this.status.ready();
      } else if (newState === State.Stopped) {
        this.status.stopped('not running');
      }
    });
    try {
      await client.start();
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      void this.offer(`The compiler ${compiler.command} could not be started.`, showOutput, howToInstall, openSettings);
      return;
    }

    this.client = client;
    this.tests = new TestExplorer(client);
  }

  private async end(): Promise<void> {
    this.tests?.dispose();
    this.tests = undefined;
    const client = this.client;
    this.client = undefined;
    await client?.dispose();
  }

  private async offer(message: string, ...choices: string[]): Promise<void> {
    switch (await vscode.window.showErrorMessage(message, ...choices)) {
      case howToInstall:
        await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(this.extension, 'walkthrough', 'install.md'));
        break;
      case openSettings:
        await vscode.commands.executeCommand('workbench.action.openSettings', 'commitlang.server.path');
        break;
      case showOutput:
        this.output.show();
        break;
    }
  }
}
