import { type Severity, severityOf } from '../audit/finding.js';
import { inversionsAmong, type LikeCell, type LikeFine, spreadsAmong } from '../audit/like-cases.js';
import { type AuditReport, bySeverity, counted, REPORT } from '../audit/report.js';
import { TEXT_OPTIONS } from '../decide/given.js';
import { answering, CaliangError, checkFields, fail, issue, oneOf } from '../errors/index.js';
import { auditTexts, findingText, shouldBeText } from '../explain/audit-text.js';
import { escapeHtml as e } from '../explain/escape.js';
import { type Lexicon, lexiconOf } from '../explain/lexicon.js';
import { en } from '../explain/locales/en.js';
import { zhCN } from '../explain/locales/zh-CN.js';
import { addYuan } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { ASSURANCES, type Assurance, GRADES } from '../rulebook/schema.js';
import { policy, SCRIPT, STYLE } from './page.js';
import { plotSvg } from './plot.js';
import { type ReportTexts, reportTexts } from './texts.js';

/** How many cells and pairs the report lists. */
const LISTED_CELLS = 50;

/** How the report of an audit is rendered. */
export interface AuditReportOptions {
  /** Default: `zh-CN`. */
  readonly locale?: 'zh-CN' | 'en';
  /** The rulebook of the audit, if it is not the built-in one: its names are used. */
  readonly rulebook?: Rulebook;
}

/**
 * The report of an audit as one page that loads nothing: summary, findings by kind, the distribution of fines over the
 * statutory range for every violation, like cases, the list of findings with a filter, rulebook and assurance.
 *
 * @param report from `auditReport`, filled by `addToReport`
 * @param options language, and the rulebook if it is not the built-in one
 * @throws CaliangError `rulebook-mismatch` if the rulebook given is not the one that decided
 * @example
 * auditReportHtml(auditReport()).includes('案卷自查报告') // true
 */
export function auditReportHtml(report: AuditReport, options: AuditReportOptions = {}): string {
  return answering({ report, options }, () => pageOf(report, options).html());
}

/**
 * The report in a few lines of text: how many cases, and the findings by kind.
 *
 * @param report as for `auditReportHtml`
 * @param options as for `auditReportHtml`
 * @throws CaliangError `rulebook-mismatch`
 * @example
 * auditReportText(auditReport()) // '共 0 案，没有问题的 0 案，无法读取的 0 行'
 */
export function auditReportText(report: AuditReport, options: AuditReportOptions = {}): string {
  return answering({ report, options }, () => pageOf(report, options).text());
}

function pageOf(report: AuditReport, options: AuditReportOptions): Page {
  checkOptions(options, TEXT_OPTIONS);
  oneOf(options.locale ?? 'zh-CN', ['zh-CN', 'en'], 'locale', ['locale']);
  checkFields(report, REPORT, ['report']);
  return new Page(report, options);
}

type Cell = string | { readonly html: string };

class Page {
  private readonly lex: Lexicon;
  private readonly texts: ReportTexts;
  private readonly book: Rulebook;
  private readonly audit;
  private readonly cells: readonly LikeCell[];

  constructor(
    private readonly report: AuditReport,
    { locale = 'zh-CN', rulebook = builtinRulebook() }: AuditReportOptions,
  ) {
    if (report.rulebook && report.rulebook.digest !== rulebook.digest) {
      const params = { wanted: report.rulebook.digest, given: rulebook.digest };
      fail(issue('rulebook-mismatch', ['rulebook'], params));
    }
    this.book = rulebook;
    this.lex = lexiconOf(rulebook, locale === 'en' ? en : zhCN);
    this.texts = reportTexts(locale);
    this.audit = auditTexts(locale);
    this.cells = Object.values(report.cells);
  }

  html(): string {
    const { texts, report } = this;
    const title = e(texts.title);
    return [
      '<!doctype html>',
      `<html lang="${this.lex.lang}">`,
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
      `<title>${title}</title>`,
      `<style>${STYLE}</style>`,
      '</head>',
      '<body><main>',
      `<h1>${title}</h1>`,
      `<div class="lead" role="note">${this.lead()
        .map((line) => `<p>${e(line)}</p>`)
        .join('')}</div>`,
      this.section('summary', this.cards()),
      this.section('codes', this.codes()),
      this.section('plots', `<p class="note">${e(texts.plotNote)}</p>${this.plots()}`),
      this.section('inversions', this.inversions()),
      this.section('spreads', this.spreads()),
      this.section('findings', this.findings()),
      report.refused === 0 ? '' : this.section('refusals', this.refusals()),
      '</main>',
      `<script>${SCRIPT}</script>`,
      '</body>',
      '</html>',
      '',
    ].join('\n');
  }

  text(): string {
    const { report, texts } = this;
    const [rows, clean, refused] = [report.rows, report.clean, report.refused].map(texts.count);
    const lines = this.sorted().map(
      ({ code, severity, count }) =>
        `  ${this.audit.line(this.audit.severity[severity], this.audit.names[code], '')}  ${texts.count(count)}`,
    );
    const summary = texts.summaryLine({ rows: rows!, clean: clean!, refused: refused! });
    return [summary, ...lines, ...(lines.length > 0 ? this.resting() : [])].join('\n');
  }

  private section(id: keyof ReportTexts['sections'], content: string): string {
    return `<section><h2>${e(this.texts.sections[id])}</h2>${content}</section>`;
  }

  /** On which level of assurance how many cases were measured. */
  private resting(): string[] {
    const { report, texts, lex } = this;
    const judged = texts.count(report.rows - report.refused);
    return ASSURANCES.filter((level: Assurance) => report.assurance[level] !== undefined).map((level) =>
      texts.resting(texts.count(report.assurance[level]!), judged, lex.assurance[level].short),
    );
  }

  private lead(): string[] {
    const { report, texts } = this;
    if (!report.rulebook) return [texts.noRulebook];
    const { id, version, digest } = report.rulebook;
    return [...this.resting(), ...this.supervision(), texts.rulebook(id, version, digest), texts.advice];
  }

  /** The law by which the use of benchmarks is supervised, as the book has it. */
  private supervision(): string[] {
    const { texts, lex, book } = this;
    return book.data.instruments.flatMap(({ id: instrument, versions }) =>
      versions.flatMap(({ id: version, from, supervision }) =>
        supervision
          ? [texts.supervision(lex.sources([{ instrument, version, ...supervision }]), lex.days(from))]
          : [],
      ),
    );
  }

  private cards(): string {
    const { report, texts, lex } = this;
    const severity = bySeverity(report);
    const counts = Object.values(report.violations);
    const fined = counts.reduce((sum, c) => sum + c.fined, 0);
    const total = counts.reduce((sum, c) => addYuan(sum, c.total), '0');
    const cards: [keyof ReportTexts['cards'], string][] = [
      ['rows', texts.count(report.rows)],
      ['clean', texts.count(report.clean)],
      ['error', texts.count(severity.error)],
      ['warning', texts.count(severity.warning)],
      ['info', texts.count(severity.info)],
      ['refused', texts.count(report.refused)],
      ['fined', texts.count(fined)],
      ['total', lex.yuan(total)],
    ];
    const items = cards.map(([id, n]) => `<li><b>${e(n)}</b><span>${e(texts.cards[id])}</span></li>`);
    return `<ul class="cards">${items.join('')}</ul>`;
  }

  private sorted(): ReturnType<typeof counted> {
    const rank = { error: 0, warning: 1, info: 2 };
    return counted(this.report).sort(
      (a, b) => rank[a.severity] - rank[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
    );
  }

  private tag(severity: Severity): Cell {
    return { html: `<span class="tag ${severity}">${e(this.audit.severity[severity])}</span>` };
  }

  private codes(): string {
    const { texts } = this;
    const { severity, finding, count } = texts.columns;
    const rows = this.sorted().map((one): Cell[] => [
      this.tag(one.severity),
      this.audit.names[one.code],
      texts.count(one.count),
    ]);
    return this.table([severity, finding, count], rows, { numbers: [2] });
  }

  private plots(): string {
    const { report, texts, lex, book } = this;
    const benchmark = book.data.benchmarks.at(-1);
    const grading = benchmark && indexOf(book).gradings.get(benchmark.id);
    const sorted = Object.entries(report.violations).sort(
      ([a, x], [b, y]) => y.rows - x.rows || (a < b ? -1 : 1),
    );
    const figures = sorted.map(([id, count]) => {
      const own = grading?.of(id);
      // Ranges in yuan of a violation's own do not lie at shares of the statutory range.
      const shares = own && !book.data.benchmarks.at(-1)?.grading?.ranges.some((r) => r.violation === id);
      const edges = shares
        ? GRADES.flatMap((grade) => {
            const row = own.span.get(grade);
            return row ? [{ at: Number(row.from), name: lex.grade(grade) }] : [];
          })
        : [];
      const title = texts.plotTitle(lex.violation(id));
      const { rows, fined, below, above, withoutRange } = count;
      const [r, f, b, a, w] = [rows, fined, below, above, withoutRange].map(texts.count);
      const said = texts.plotCounts({
        rows: r!,
        fined: f!,
        below: b!,
        above: a!,
        without: w!,
        total: lex.yuan(count.total),
      });
      const plotted = count.bars.some((n) => n > 0) ? plotSvg({ title, count, edges }, texts) : '';
      return `<figure><figcaption><h3>${e(lex.violation(id))}</h3><p class="counts">${e(said)}</p></figcaption>${plotted}</figure>`;
    });
    return figures.length === 0
      ? `<p>${e(texts.none)}</p>`
      : `<div class="plots">${figures.join('\n')}</div>`;
  }

  private placed({ fine, place, line, id }: LikeFine): string {
    const { texts, lex } = this;
    return texts.placed(lex.yuan(fine), texts.place(place), texts.row(line, id));
  }

  /** The case of a cell in words. */
  private factors(cell: LikeCell): string {
    const { lex, texts } = this;
    const criteria = (['frequency', 'quantity', 'consequence'] as const).flatMap((criterion) => {
      const ordinal = cell.criteria[criterion];
      return ordinal === undefined ? [] : [`${lex.criterion[criterion]} ${lex.ordinal[ordinal]}`];
    });
    return lex.sourceList([
      ...criteria,
      lex.mitigation[cell.mitigation],
      ...(cell.aggravated ? [texts.aggravated] : []),
    ]);
  }

  private addressed(cell: LikeCell): string {
    const { lex } = this;
    const who = cell.role === null ? lex.party[cell.party] : lex.role[cell.role];
    return `${lex.violation(cell.violation)}${lex.bracket(who)}`;
  }

  private spreads(): string {
    const { texts } = this;
    const all = spreadsAmong(this.cells);
    const c = texts.columns;
    const rows = all
      .slice(0, LISTED_CELLS)
      .map((cell): Cell[] => [
        this.addressed(cell),
        this.factors(cell),
        texts.count(cell.count),
        this.placed(cell.lowest),
        this.placed(cell.highest),
        texts.share(Math.round(cell.placeSum / cell.count)),
      ]);
    return this.noted(
      texts.spreadsNote,
      rows.length,
      all.length,
      this.table([c.violation, c.factors, c.cases, c.lowest, c.highest, c.mean], rows, { numbers: [2, 5] }),
    );
  }

  private inversions(): string {
    const { texts } = this;
    const all = inversionsAmong(this.cells);
    const c = texts.columns;
    const rows = all
      .slice(0, LISTED_CELLS)
      .map(({ lighter, heavier, gap }): Cell[] => [
        this.addressed(lighter),
        { html: `${e(this.factors(lighter))}<br>${e(this.placed(lighter.highest))}` },
        { html: `${e(this.factors(heavier))}<br>${e(this.placed(heavier.lowest))}` },
        texts.share(gap),
      ]);
    return this.noted(
      texts.inversionsNote,
      rows.length,
      all.length,
      this.table([c.violation, c.lighter, c.heavier, c.gap], rows, { numbers: [3] }),
    );
  }

  private noted(note: string, shown: number, all: number, table: string): string {
    const { texts } = this;
    const listed = shown < all ? ` ${texts.listed(texts.count(shown), texts.count(all))}` : '';
    return `<p class="note">${e(note)}${e(listed)}</p>${table}`;
  }

  private findings(): string {
    const { report, texts, lex } = this;
    const c = texts.columns;
    const all = Object.values(report.codes).reduce((sum, n) => sum + n, 0);
    if (all === 0) return `<p>${e(texts.none)}</p>`;
    const rows = report.findings.map((f): Cell[] => [
      this.tag(severityOf(f.code, f.assurance)),
      String(f.line),
      f.id ?? '',
      lex.violation(f.violation),
      lex.yuan(f.fine),
      findingText(f, this.audit, lex),
      shouldBeText(f, lex),
      lex.sources(f.source),
    ]);
    const severities = (['error', 'warning', 'info'] as const).map(
      (s) => `<option value="${s}">${e(this.audit.severity[s])}</option>`,
    );
    const violations = [...new Set(report.findings.map((f) => f.violation))]
      .sort()
      .map((id) => `<option value="${e(id)}">${e(lex.violation(id))}</option>`);
    const filter = [
      '<form id="filter" class="filter" hidden>',
      `<input name="text" type="search" aria-label="${e(texts.filter)}" placeholder="${e(texts.filter)}">`,
      `<select name="severity" aria-label="${e(c.severity)}"><option value="">${e(texts.anySeverity)}</option>${severities.join('')}</select>`,
      `<select name="violation" aria-label="${e(c.violation)}"><option value="">${e(texts.anyViolation)}</option>${violations.join('')}</select>`,
      `<span role="status">${e(texts.shown)} <b id="shown">${rows.length}</b></span>`,
      '</form>',
    ].join('');
    const table = this.table(
      [c.severity, c.line, c.file, c.violation, c.fine, c.finding, c.shouldBe, c.source],
      rows,
      {
        numbers: [1, 4],
        id: 'findings',
        data: report.findings.map((f) => ({
          severity: severityOf(f.code, f.assurance),
          violation: f.violation,
        })),
      },
    );
    return `<p class="note">${e(texts.listed(texts.count(rows.length), texts.count(all)))}</p>${filter}${table}`;
  }

  private refusals(): string {
    const { report, texts, lex } = this;
    const c = texts.columns;
    const rows = report.refusals.map(({ line, id, issues: [first, ...rest] }): Cell[] => [
      String(line),
      id ?? '',
      first ? new CaliangError([first, ...rest]).render(lex.lang) : '',
    ]);
    const listed = texts.listed(texts.count(rows.length), texts.count(report.refused));
    return `<p class="note">${e(listed)}</p>${this.table([c.line, c.file, c.problem], rows, { numbers: [0] })}`;
  }

  private table(
    head: readonly string[],
    rows: readonly (readonly Cell[])[],
    options: {
      numbers: readonly number[];
      id?: string;
      data?: readonly { severity: string; violation: string }[];
    },
  ): string {
    if (rows.length === 0) return `<p>${e(this.texts.none)}</p>`;
    const align = (i: number): string => (options.numbers.includes(i) ? ' class="n"' : '');
    const cells = (row: readonly Cell[]): string =>
      row.map((cell, i) => `<td${align(i)}>${typeof cell === 'string' ? e(cell) : cell.html}</td>`).join('');
    const body = rows.map((row, i) => {
      const data = options.data?.[i];
      const marks = data ? ` data-severity="${data.severity}" data-violation="${e(data.violation)}"` : '';
      return `<tr${marks}>${cells(row)}</tr>`;
    });
    const heads = head.map((h, i) => `<th scope="col"${align(i)}>${e(h)}</th>`).join('');
    const id = options.id === undefined ? '' : ` id="${options.id}"`;
    return `<div class="scroll"><table${id}><thead><tr>${heads}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
  }
}
