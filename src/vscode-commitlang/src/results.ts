import * as vscode from 'vscode';
import { isResult, pageCommand, type Result } from './protocol';

const scheme = 'commitlang';
const longestTitle = 60;

/** What the compiler answered, as documents that can be read and not written. */
export class ResultDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: { dispose(): unknown }[];

  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme) {
          this.texts.delete(uri.path);
        }
      }),
    ];
  }

  /** A result that was shown, or the page of a kind of finding, which diagnostics lead to. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const id = /^\/pages\/(\w+)\.md$/.exec(uri.path)?.[1];
    if (id === undefined) {
      return this.texts.get(uri.path) ?? '';
    }

    const page: unknown = await vscode.commands.executeCommand(pageCommand, id);
    return isResult(page) ? page.markdown : '';
  }

  /** Shows a result beside the text it is about; one with the same title takes the place of the last. */
  async show({ title, markdown }: Result): Promise<void> {
    const name = title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title;
    const uri = vscode.Uri.from({ scheme, path: `/${name.replaceAll(/[/\\]/g, '-')}.md` });
    this.texts.set(uri.path, markdown);
    this.changed.fire(uri);
    if (vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined) {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    } else {
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
