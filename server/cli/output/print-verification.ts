import type { Verification } from '../../../rules/second-opinion/verify.ts';
import { say } from '../messages/second-opinion.ts';
import type { Terminal } from '../terminal/terminal.ts';

const mostPrinted = 20;

/** The first differences, one a line, then what it comes to. */
export function printVerification(report: Verification, terminal: Terminal): void {
  const { verified, enterprises, valuesCompared, differenceCount, enterprisesThatDiffer, period } = report;
  if (report.agrees) {
    terminal.print(say('verify.agrees', verified, enterprises, valuesCompared, period));
    return;
  }
  for (const { enterpriseId, path, columns, rules } of report.differences.slice(0, mostPrinted))
    terminal.print(say('verify.difference', enterpriseId, path, String(columns), String(rules)));
  if (differenceCount > mostPrinted) terminal.print(say('verify.more', differenceCount - mostPrinted));
  terminal.print(say('verify.differs', differenceCount, enterprisesThatDiffer, verified, period));
}
