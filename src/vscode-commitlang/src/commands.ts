import * as vscode from 'vscode';
import { type ExecuteCommandMiddleware, ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import { isResult, pageCommand } from './protocol';
import type { ResultDocuments } from './results';

const aboutPlace = new Set(['commitlang.explain', 'commitlang.showScenario', 'commitlang.showRelying']);

/** Asks the server's commands about the place of the cursor where they come without arguments, and shows what they answer. */
export function executeCommand(
  client: () => LanguageClient,
  results: ResultDocuments,
): NonNullable<ExecuteCommandMiddleware['executeCommand']> {
  return async (command, args: unknown[]) => {
    // A menu passes the document and more; the server takes a place or a fingerprint.
    const asked = aboutPlace.has(command) && !isOfServer(args) ? place() : args.filter((arg) => !(arg instanceof vscode.Uri));
    if (asked === undefined) {
      void vscode.window.showInformationMessage('Put the cursor into a commitment first.');
      return undefined;
    }

    let answer: unknown;
    try {
      answer = await client().sendRequest(ExecuteCommandRequest.type, { command, arguments: asked });
    } catch (error) {
      // That there is nothing here to explain is an answer, and no failure.
      void vscode.window.showInformationMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }

    if (isResult(answer) && command !== pageCommand) {
      await results.show(answer);
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
