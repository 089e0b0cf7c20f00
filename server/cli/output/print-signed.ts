import type { Text } from '../../../schemas/text.ts';
import type { KnownContent, ReportContent } from '../../signing/known-content.ts';
import { say } from '../messages/report-command.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Says what a signed file tells. */
export function printSigned(known: KnownContent, terminal: Terminal): void {
  if (known.kind === 'recheck') printReport(known.content, terminal);
  else {
    const { ruleSet, park, versions, exportedAt, exportedBy } = known.content;
    const by = exportedBy.name ?? exportedBy.id;
    terminal.print(say('report.ruleSet', named(ruleSet.name), named(park.name), versions.length, exportedAt, by));
  }
}

function printReport(report: ReportContent, terminal: Terminal): void {
  const { park, ruleSet, version, run, recheck, evidence, counts, sheet } = report;
  const what =
    recheck.enterpriseId === null ? say('report.whole', run.enterprises) : say('report.one', recheck.enterpriseId);
  const by = recheck.by.name ?? recheck.by.id;
  const { number } = version;
  terminal.print(
    say('report.recheck', named(ruleSet.name), number, run.period, named(park.name), terminal.in(what), recheck.at, by),
  );
  terminal.print(
    report.agrees ? say('report.agrees', counts.rules.values) : say('report.differs', report.differenceCount),
  );
  if (sheet)
    terminal.print(say('report.score', String(sheet.total ?? '–'), String(sheet.rank ?? '–'), run.enterprises));
  const hashes = say('report.hashes', evidence.records.stored, evidence.version.run, evidence.result.stored);
  for (const line of terminal.in(hashes).split('\n')) terminal.print(line);
}

function named(name: Text): string {
  return name['zh-CN'];
}
