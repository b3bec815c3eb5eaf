import type { Location, Range } from 'vscode-languageclient/node';

/** Answers the page of a kind of diagnostic or finding. */
export const pageCommand = 'commitlang.page';

/** What a command that shows something answers. */
export interface Result {
  readonly title: string;
  readonly markdown: string;
}

/** A scenario or an assert of the texts. */
export interface TextTest {
  readonly id: string;
  readonly label: string;
  readonly uri: string;
  readonly range: Range;
}

/** The answer to `commitlang.listTests`. */
export interface TextTests {
  readonly tests: readonly TextTest[];
}

/** How one of them went, and where it failed. */
export interface TextTestResult extends Partial<Location> {
  readonly id: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly message?: string | null;
}

/** The answer to `commitlang.runTests`. */
export interface TextTestRun extends Result {
  readonly results: readonly TextTestResult[];
}

/** Whether an answer is to be shown. */
export function isResult(value: unknown): value is Result {
  return typeof value === 'object' && value !== null && 'markdown' in value && 'title' in value;
}
