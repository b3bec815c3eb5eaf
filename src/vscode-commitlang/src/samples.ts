import * as vscode from 'vscode';

const samples = ['first', 'contradiction', 'scenario'];

/** Opens a copy of a sample that can be changed at will; asks which when none is named. */
export async function openSample(extension: vscode.Uri, name?: string): Promise<void> {
  const chosen = name ?? (await vscode.window.showQuickPick(samples, { placeHolder: 'Which sample?' }));
  if (chosen === undefined || !samples.includes(chosen)) {
    return;
  }

  const file = vscode.Uri.joinPath(extension, 'walkthrough', 'samples', `${chosen}.commit`);
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: 'commit', content });
  await vscode.window.showTextDocument(document);
}
