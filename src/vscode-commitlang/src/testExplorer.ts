import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import type { TextTest, TextTestResult, TextTestRun, TextTests } from './protocol';

const pause = 500;

/** Scenarios and asserts in the view of tests. */
export class TestExplorer implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController('commitlang', 'CommitLang');
  private readonly subscriptions: { dispose(): unknown }[] = [this.controller];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly client: LanguageClient) {
    this.controller.refreshHandler = () => this.refresh();
    this.controller.createRunProfile('Run', vscode.TestRunProfileKind.Run, (request, token) => this.run(request, token), true);
    const refreshSoon = (): void => {
      this.refreshSoon();
    };
    const files = vscode.workspace.createFileSystemWatcher('**/*.commit');
    this.subscriptions.push(
      files,
      files.onDidChange(refreshSoon),
      files.onDidCreate(refreshSoon),
      files.onDidDelete(refreshSoon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'commit') {
          this.refreshSoon();
        }
      }),
    );
    this.refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.refresh().catch((error: unknown) => {
        this.client.error('The tests could not be listed.', error, false);
      });
    }, pause);
  }

  private async refresh(): Promise<void> {
    if (!this.client.isRunning()) {
      return;
    }

    const { tests } = (await this.ask('commitlang.listTests')) as TextTests;
    const files = new Map<string, vscode.TestItem[]>();
    for (const test of tests) {
      const items = files.get(test.uri) ?? [];
      items.push(this.item(test));
      files.set(test.uri, items);
    }

    this.controller.items.replace(
      [...files].map(([address, items]) => {
        const uri = vscode.Uri.parse(address);
        const file = this.controller.createTestItem(address, vscode.workspace.asRelativePath(uri), uri);
        file.children.replace(items);
        return file;
      }),
    );
  }

  private item({ id, label, uri, range }: TextTest): vscode.TestItem {
    const item = this.controller.createTestItem(id, label, vscode.Uri.parse(uri));
    item.range = this.client.protocol2CodeConverter.asRange(range);
    return item;
  }

  private async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const items = new Map(this.chosen(request).map((item) => [item.id, item]));
    const run = this.controller.createTestRun(request);
    try {
      for (const item of items.values()) {
        run.started(item);
      }

      const { results } = (await this.ask('commitlang.runTests', [[...items.keys()]], token)) as TextTestRun;
      for (const result of results) {
        const item = items.get(result.id);
        if (item !== undefined) {
          this.report(run, item, result);
        }
      }
    } finally {
      run.end();
    }
  }

  private report(run: vscode.TestRun, item: vscode.TestItem, { outcome, message, uri, range }: TextTestResult): void {
    const said = message ?? '';
    run.appendOutput(`${outcome}: ${item.label}${said === '' ? '' : `\n${said}`}\n`.replaceAll('\n', '\r\n'), undefined, item);
    if (outcome === 'failed') {
      const failure = new vscode.TestMessage(said === '' ? 'Failed.' : said);
      if (uri !== undefined && range !== undefined) {
        failure.location = new vscode.Location(vscode.Uri.parse(uri), this.client.protocol2CodeConverter.asRange(range));
      }

      run.failed(item, failure);
    } else if (outcome === 'skipped') {
      run.skipped(item);
    } else {
      run.passed(item);
    }
  }

  /** The tests that were asked for; those of a file where it was, all where nothing was named. */
  private chosen({ include, exclude }: vscode.TestRunRequest): vscode.TestItem[] {
    const left = new Set(exclude);
    const tests: vscode.TestItem[] = [];
    const visit = (item: vscode.TestItem): void => {
      if (left.has(item)) {
        return;
      }

      if (item.children.size === 0) {
        tests.push(item);
      } else {
        item.children.forEach(visit);
      }
    };
    if (include === undefined) {
      this.controller.items.forEach(visit);
    } else {
      include.forEach(visit);
    }

    return tests;
  }

  private ask(command: string, args: unknown[] = [], token?: vscode.CancellationToken): Promise<unknown> {
    return this.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }, token);
  }
}
