import * as vscode from 'vscode';
import type { ProgressToken, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageclient/node';

/** What the compiler is doing, beside the language of the editor. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('commitlang.status', { language: 'commit' });
  private readonly running = new Map<ProgressToken, string>();

  constructor() {
    this.item.name = 'CommitLang';
    this.item.command = { command: 'commitlang.showOutput', title: 'Output' };
    this.stopped('not running');
  }

  /** The server answers. */
  ready(): void {
    this.is(true);
    this.item.severity = vscode.LanguageStatusSeverity.Information;
    this.item.text = 'CommitLang';
    this.update();
  }

  /** The server does not answer, and why. */
  stopped(why: string): void {
    this.is(false);
    this.item.severity = vscode.LanguageStatusSeverity.Warning;
    this.item.text = `CommitLang: ${why}`;
    this.update();
  }

  /** The server reports on work of its own. */
  progress(token: ProgressToken, params: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    switch (params.kind) {
      case 'begin':
        this.running.set(token, params.title);
        break;
      case 'report':
        break;
      case 'end':
        this.running.delete(token);
        break;
    }

    this.update();
  }

  dispose(): void {
    this.item.dispose();
  }

  /** Commands that ask the server are offered while it answers. */
  private is(running: boolean): void {
    this.running.clear();
    void vscode.commands.executeCommand('setContext', 'commitlang.running', running);
  }

  private update(): void {
    this.item.busy = this.running.size > 0;
    this.item.detail = [...this.running.values()].join(', ');
  }
}
