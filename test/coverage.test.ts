/** `docs/coverage.md` is written from the tables: every provision, computed or why not. Written anew by `npm run generate`. */
import { expect, it } from 'vitest';
import { builtinRulebook } from '../src/index.js';
import type { Citation, FineCell, Form, Provision } from '../src/rulebook/schema.js';

const book = builtinRulebook().data;

const NAMES: Record<string, string> = {
  contractPrice: '工程合同价款',
  surveyFee: '勘察费',
  designFee: '设计费',
  supervisionFee: '监理酬金',
  constructionCost: '工程造价',
  unlawfulGains: '违法所得',
  specialFund: '应筹集专项资金',
  unitFine: '单位罚款',
};

const place = (c: Citation): string =>
  `${c.article}${c.paragraph !== undefined && c.paragraph > 1 ? `-p${c.paragraph}` : ''}${c.item ? `(${c.item})` : ''}`;

function amount(form: Form): string {
  switch (form.kind) {
    case 'fixed':
      return form.minOpen ? `(0, ${form.max}]` : `${form.min}–${form.max}`;
    case 'share':
      return `${Number(form.from) * 100}%–${Number(form.to) * 100}% × ${NAMES[form.of]}`;
    case 'multiple':
      return `${form.from === form.to ? form.from : `${form.from}–${form.to}`} × ${NAMES[form.of]}`;
    case 'rate':
      return `${form.from}–${form.to} 元/㎡`;
  }
}

const party = (cell: FineCell): string =>
  `${cell.party.map((p) => (p === 'unit' ? '单位' : '个人')).join('、')}${cell.roles ? `（${cell.roles.join('、')}）` : ''}`;

function row(provision: Provision): string {
  const version = provision.versions.at(-1)!;
  const replacement = provision.yieldsTo?.find((r) => r.when === undefined);
  const scopes = (provision.yieldsTo ?? []).flatMap((r) =>
    r.when ? [`${r.when.zh}，先适用 \`${r.violation}\``] : [],
  );
  const state = replacement
    ? `按 \`${replacement.violation}\` 计算`
    : version.result === 'refer'
      ? '移送，不由本机关罚款'
      : '计算';
  const fines = version.fines.map(
    (c) => `${party(c)} ${amount(c.form)}${c.mode === 'optional' ? '（可以并处）' : ''}`,
  );
  const persons = (version.personFines ?? []).map((p) =>
    p.form.kind === 'fixed'
      ? `${p.person.zh} ${p.form.min}–${p.form.max}${p.mode === 'optional' ? '（可以并处）' : ''}`
      : `${p.person.zh} ${Number(p.form.from) * 100}%–${Number(p.form.to) * 100}% × 单位罚款`,
  );
  const first = version.orderFirst ? '责令改正在先' : '';
  return `| ${place(provision.cite)} | \`${provision.violation}\` | ${provision.name.zh} | ${[...fines, ...persons].join('；')} | ${[first, state, ...scopes].filter(Boolean).join('；')} |`;
}

it('is what the tables say', async () => {
  const sections = book.instruments.flatMap((instrument) => {
    const provisions = book.provisions.filter((p) => p.cite.instrument === instrument.id);
    if (provisions.length === 0) return [];
    const versions = instrument.versions
      .map(
        (v) =>
          `${v.id}（${v.from} 至 ${v.to ?? '今'}，${v.assurance}${v.lastChecked ? `，核对于 ${v.lastChecked}` : ''}）`,
      )
      .join('；');
    return [
      `## ${instrument.title.zh}（${instrument.title.en}）`,
      '',
      `版本：${versions}`,
      '',
      '| 条款 | 编号 | 违法行为 | 罚款（元） | 状态 |',
      '|---|---|---|---|---|',
      ...provisions.map(row),
      '',
    ];
  });
  const listed = book.unavailable.map((u) => `| ${u.title.zh} | ${u.cite} | ${u.reason.zh} |`);
  const text = [
    '# 条款覆盖表 Coverage',
    '',
    '由 `rules/` 中的表生成，勿手改；`npm run generate` 重新生成。共收入条款 ' +
      `${book.provisions.length} 条，另有只列出、不计算的 ${listed.length} 条。`,
    '',
    ...sections,
    '## 只列出，不计算（listed, not computed）',
    '',
    '| 文件 | 条款 | 原因 |',
    '|---|---|---|',
    ...listed,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../docs/coverage.md');
});
