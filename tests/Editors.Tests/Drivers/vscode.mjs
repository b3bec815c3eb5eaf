// What Visual Studio Code shows in a folder. Prints a section for each thing tried: "== name", then the text on the screen.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { start } from './codeServer.mjs';
import { Workbench } from './workbench.mjs';

const env = process.env;
const workspace = env.COMMITLANG_WORKSPACE;
const server = await start({
  editors: env.COMMITLANG_EDITORS,
  folder: env.COMMITLANG_SCRATCH,
  vsix: env.COMMITLANG_VSIX,
  compiler: env.COMMITLANG_SERVER,
  workspace,
});
const editor = await Workbench.open(server.url, env.COMMITLANG_CHROMIUM);

const sections = {
  async contradiction() {
    await editor.file('contradiction.commit');
    await editor.squiggle('error').waitFor();
    const hover = await editor.hover(editor.squiggle('error'), /no conduct/);
    return [...hover, '', ...(await editor.problems(/CL3001/))];
  },

  async scenario() {
    await editor.file('contradiction.commit');
    await editor.goTo(18, 8);
    await editor.command('CommitLang: Show the Scenario of the Finding Here');
    const shown = await editor.preview();
    await editor.closeActive();
    return [shown];
  },

  async page() {
    await editor.file('contradiction.commit');
    await editor.followCode('CL3001');
    const shown = await editor.preview();
    await editor.closeActive();
    return shown.split('\n').filter((line) => line !== '').slice(0, 2);
  },

  async broken() {
    await editor.file('support.commit');
    await editor.goTo(16, 79);
    await editor.type('x');
    await editor.squiggle('error').waitFor();
    const hover = await editor.hover(editor.squiggle('error'), /not declared/);
    return [await editor.line(), ...hover, '', ...(await editor.problems(/CL1001/))];
  },

  async fix() {
    await editor.file('support.commit');
    await editor.goTo(16, 79);
    const choices = await editor.choicesOn('Control+.', '.action-widget .monaco-list-row');
    await editor.press('Enter');
    await editor.squiggle('error').waitFor({ state: 'detached' });
    return [...choices, '', await editor.line()];
  },

  async hover() {
    await editor.file('support.commit');
    await editor.goTo(23, 40);
    await editor.command('Show or Focus Hover');
    return editor.hoverText();
  },

  async completion() {
    await editor.file('support.commit');
    await editor.goTo(17, 15);
    await editor.press('Enter');
    await editor.type('un');
    await editor.press('Control+Space');
    const labels = await editor.choices('.suggest-widget.visible .monaco-list-row .label-name');
    await editor.press('Escape', 'Control+Shift+k');
    return labels.sort();
  },

  async format() {
    await editor.file('ceasefire.commit');
    await editor.goTo(8, 1);
    await editor.press('Shift+End');
    await editor.type('  each of Ukraine,Russia   shall  not JoinPeaceTalks  ');
    const before = await editor.line();
    await editor.command('Format Document');
    await editor.lineIs(/each of Ukraine, Russia shall not/);
    return [before, await editor.line()];
  },

  async save() {
    await editor.file('ceasefire.commit');
    await editor.goTo(8, 1);
    await editor.press('Shift+End');
    await editor.type('each   of Ukraine, Russia shall not JoinPeaceTalks');
    await editor.command('File: Save');
    await editor.saved();
    return places(path.join(workspace, 'seeds'), /each .*JoinPeaceTalks/);
  },

  async rename() {
    await editor.file('parties.commit');
    await editor.goTo(9, 8);
    await editor.press('F2');
    await editor.renameTo('Bundesrepublik');
    await editor.lineIs(/Bundesrepublik/);
    await editor.command('File: Save All Files');
    await editor.allSaved();
    return places(path.join(workspace, 'seeds'), /Germany|Bundesrepublik/);
  },

  async tests() {
    await editor.file('scenario.commit');
    return editor.runTests('scenario.commit');
  },

  async sample() {
    await editor.commandThatAsks('CommitLang: Open a Sample', 'contradiction');
    await editor.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await editor.squiggle('error').waitFor();
    return editor.hover(editor.squiggle('error'), /no conduct/);
  },

  async report() {
    await editor.file('contradiction.commit');
    await editor.command('CommitLang: Open the Report of Findings');
    const shown = await editor.preview();
    await editor.closeActive();
    return [shown.split('\n')[0]];
  },
};

/** The lines of the saved files that hold something. */
async function places(folder, pattern) {
  const lines = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.commit')).sort()) {
    const text = (await readFile(path.join(folder, name), 'utf8')).split('\n');
    lines.push(...text.map((line, i) => `${name}:${i + 1}: ${line.trim()}`).filter((line) => pattern.test(line)));
  }

  return lines;
}

// Those that are named, all of them where none is.
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(sections);
for (const name of chosen) {
  let lines;
  try {
    lines = await sections[name]();
  } catch (failure) {
    lines = [`FAILED: ${failure.message.split('\n')[0]}`];
    await mkdir(env.COMMITLANG_SCREENSHOTS, { recursive: true });
    await editor.page.screenshot({ path: path.join(env.COMMITLANG_SCREENSHOTS, `vscode-${name}.png`) });
    await editor.press('Escape', 'Escape', 'Escape');
  }

  console.log(`== ${name}\n${lines.join('\n')}`);
}

await editor.close();
await server.stop();
