import * as vscode from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import { isResult, pageCommand } from './protocol';
import type { ResultDocuments } from './results';

const aboutPlace = new Set(['commitlang.explain', 'commitlang.showScenario']);

/** Asks the server's commands about the place of the cursor where they come without arguments, and shows what they answer. */
export function executeCommand(results: ResultDocuments): NonNullable<ExecuteCommandMiddleware['executeCommand']> {
  return async (command, args: unknown[], next) => {
    // A menu passes the document and more; the server takes a place or a fingerprint.
    const asked = aboutPlace.has(command) && !isOfServer(args) ? place() : args.filter((arg) => !(arg instanceof vscode.Uri));
    if (asked === undefined) {
      void vscode.window.showInformationMessage('Put the cursor into a commitment first.');
      return undefined;
    }

    const answer: unknown = await next(command, asked);
    if (isResult(answer) && command !== pageCommand) {
      await results.show(answer);
    } else if (answer === null && aboutPlace.has(command)) {
      void vscode.window.showInformationMessage('There is nothing to show here.');
    }

    return answer;
  };
}

function isOfServer(args: unknown[]): boolean {
  const first = args[0];
  return typeof first === 'string' || (typeof first === 'object' && first !== null && 'position' in first);
}

function place(): unknown[] | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'commit') {
    return undefined;
  }

  const { line, character } = editor.selection.active;
  return [{ uri: editor.document.uri.toString(), position: { line, character } }];
}
