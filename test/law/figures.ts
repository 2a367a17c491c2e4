/** Compares the figures and kinds of penalty of a rulebook with the articles that its rules cite. */
import type {
  AmountKind,
  Citation,
  FineCell,
  Provision,
  ProvisionVersion,
  RulebookData,
  Source,
} from '../../src/rulebook/schema.js';
import { isCitation, placeName, type Row, versionFor } from './figure-row.js';
import { namedRows, procedureRows } from './figures-procedure.js';
import { hasText, numberOf, placeInContext, placeText } from './statutes.js';

export type { Row } from './figure-row.js';
export { namedRows, procedureRows } from './figures-procedure.js';

const N = '[\\d.]+万?|[一二三四五六七八九十百千万]+';
/** Every amount, share or multiple of the text, with where it stands. */
interface Found {
  readonly words: string;
  readonly unit: '元' | '%' | '倍';
  readonly from: number | null;
  readonly to: number;
  /** From the end of the clause before it on. */
  readonly clause: string;
}

function figuresIn(text: string): Found[] {
  const found: Found[] = [];
  const pattern = new RegExp(
    `(${N})(元|%|倍)(?:以上|至)(${N})\\2(?:以下)?|(${N})(元|%|倍)以下|(一)(倍)的罚款`,
    'g',
  );
  for (const match of text.matchAll(pattern)) {
    const [words, low, unit, high, most, alone, once, times] = match;
    const before = text.slice(0, match.index);
    const start = Math.max(before.lastIndexOf('；'), before.lastIndexOf('。'), before.lastIndexOf('】')) + 1;
    const clause = before.slice(start);
    if (once) found.push({ words, unit: times as '倍', from: 1, to: 1, clause });
    else if (most) found.push({ words, unit: alone as '元', from: null, to: numberOf(most), clause });
    else found.push({ words, unit: unit as '元', from: numberOf(low!), to: numberOf(high!), clause });
  }
  return found;
}

const BASES: Readonly<Record<AmountKind, RegExp>> = {
  contractPrice: /工程合同价款$/,
  surveyFee: /勘察费/,
  designFee: /设计费/,
  supervisionFee: /监理酬金/,
  constructionCost: /工程造价/,
  unlawfulGains: /处违法所得$/,
  specialFund: /专项资金$/,
  unitFine: /单位罚款数额$/,
};

/** Whom the last 对 before the figure names; `null`: nobody in particular. */
function addressee(clause: string): 'individual' | 'unit' | 'person' | { roles: string } | null {
  const all = [
    ...clause.matchAll(
      /对(个人|公民|法人或者其他组织|单位主要负责人|(?:单位|其)直接负责的主管人员[^处]*|单位|[^，；。]{2,20}?单位)(?=并?处)/g,
    ),
  ];
  const last = all.at(-1)?.[1];
  if (last === undefined) return null;
  if (last === '个人' || last === '公民') return 'individual';
  if (last.includes('负责')) return 'person';
  return last === '单位' || last === '法人或者其他组织' ? 'unit' : { roles: last };
}

const ROLE_WORD: Readonly<Record<string, string>> = {
  勘察单位: '勘察',
  设计单位: '设计',
  监理单位: '监理',
  施工单位: '施工',
};

function addresses(clause: string, cell: Pick<FineCell, 'party' | 'roles'>): boolean {
  const whom = addressee(clause);
  if (whom === null) return true;
  if (whom === 'person') return false;
  if (whom === 'individual' || whom === 'unit') return cell.party.includes(whom);
  return (cell.roles ?? []).every((role) => whom.roles.includes(ROLE_WORD[role] ?? role));
}

/** 可以并处, 并可对: the fine is optional. */
const optional = (clause: string): boolean => /可以并处|可以对|并可对/.test(clause);

function sameFigure(found: Found, form: FineCell['form']): boolean {
  const scale = found.unit === '%' ? 100 : 1;
  const near = (a: number | null, b: string): boolean => a !== null && Math.abs(a / scale - Number(b)) < 1e-9;
  switch (form.kind) {
    case 'fixed':
      return (
        found.unit === '元' &&
        found.to === Number(form.max) &&
        (found.from === null
          ? form.minOpen === true && Number(form.min) === 0
          : !form.minOpen && found.from === Number(form.min))
      );
    case 'share':
    case 'multiple':
      return (
        found.unit === (form.kind === 'share' ? '%' : '倍') &&
        near(found.from, form.from) &&
        near(found.to, form.to) &&
        BASES[form.of].test(found.clause)
      );
    default:
      return false;
  }
}

const written = (form: {
  kind: string;
  min?: string;
  max?: string;
  minOpen?: boolean | undefined;
  of?: string;
  from?: string;
  to?: string;
}): string =>
  form.kind === 'fixed'
    ? `${form.minOpen ? '(0' : `[${form.min}`}, ${form.max}] 元`
    : form.kind === 'multiple'
      ? `${form.from}–${form.to} × ${form.of}`
      : `${Number(form.from) * 100}–${Number(form.to) * 100} % × ${form.of ?? 'unitFine'}`;

const KINDS: Readonly<Record<string, RegExp>> = {
  correct: /责令改正/,
  'correct-within-deadline': /限期改正/,
  'build-within-deadline': /限期修建/,
  'stop-violation': /责令停止违法行为/,
  'stop-construction': /责令停止施工/,
  'close-down': /予以取缔/,
  'restore-or-remedy': /恢复原状或者采取其他补救措施/,
  'compensate-loss': /赔偿/,
  'revoke-recognition': /撤销对审查机构的认定/,
  'suspend-business': /责令停业整顿/,
  'downgrade-qualification': /降低资质等级/,
  'revoke-qualification': /吊销(?:机构)?资质证书/,
  'suspend-construction': /责令暂停施工/,
  'suspend-new-business': /暂停承接业务/,
  'suspend-project': /暂停项目执行/,
  'suspend-funds': /暂停资金拨付/,
  'confiscate-gains': /没收违法所得|有违法所得的，予以没收/,
  rework: /返工、修理/,
  'rework-and-strengthen': /返工、加固/,
  'suspend-practice': /停止执行业务/,
  'revoke-practice-certificate': /吊销资格证书/,
  'revoke-persons-certificate': /吊销(?:资质证书和)?负有直接责任的注册执业人员的执业资格证书/,
  'ban-for-life': /终身禁止/,
};
const SEVERE = /情节严重/;

/** Every amount, kind and condition of one version of a provision against its article, and back. */
export function rowsOf(provision: Provision, version: ProvisionVersion, data: RulebookData): Row[] {
  const { instruments } = data;
  const rows: Row[] = [];
  const cited = (source: readonly Source[]) =>
    source.filter(isCitation).map((c) => ({ cite: c, version: versionFor(c, version.of, instruments)! }));
  const text = (source: readonly Source[]): string =>
    cited(source)
      .map((c) => placeInContext(c.version, c.cite) ?? '')
      .join('。');
  const add = (
    source: readonly Source[],
    rule: string,
    inText: string,
    inRule: string,
    ok: boolean,
  ): void => {
    const [first] = cited(source);
    rows.push({
      version: first!.version,
      place: placeName(first!.cite),
      rule: `${provision.violation} ${rule}`,
      inText,
      inRule,
      ok,
    });
  };
  const claimed = new Set<Found>();
  const all = figuresIn(text(version.source));
  for (const cell of version.fines) {
    const candidates = figuresIn(text(cell.source));
    const match = candidates.find(
      (f) =>
        sameFigure(f, cell.form) &&
        addresses(f.clause, cell) &&
        optional(f.clause) === (cell.mode === 'optional'),
    );
    if (match) claimed.add(all.find((f) => f.words === match.words && f.clause === match.clause) ?? match);
    const who = `${cell.party.join('+')}${cell.roles ? ` ${cell.roles.join('、')}` : ''}`;
    add(
      cell.source,
      `fine ${who}`,
      match?.words ?? (candidates.map((f) => f.words).join('；') || '—'),
      `${written(cell.form)}（${cell.mode}）`,
      match !== undefined,
    );
  }
  for (const person of version.personFines ?? []) {
    const candidates = figuresIn(text(person.source));
    const form =
      person.form.kind === 'fixed'
        ? person.form
        : { ...person.form, kind: 'share' as const, of: 'unitFine' as const };
    const match = candidates.find(
      (f) =>
        addressee(f.clause) === 'person' &&
        sameFigure(f, form) &&
        optional(f.clause) === (person.mode === 'optional'),
    );
    if (match) claimed.add(all.find((f) => f.words === match.words && f.clause === match.clause) ?? match);
    add(
      person.source,
      `person ${person.id}`,
      match?.words ?? '—',
      `${written(form)}（${person.mode}）`,
      match !== undefined,
    );
  }
  const place = text(version.source);
  for (const figure of all) {
    const serious = SEVERE.test(figure.clause);
    const elsewhere = serious || provision.violation.endsWith('-serious') || figure.clause.includes('【');
    if (
      !claimed.has(figure) &&
      !elsewhere &&
      ![...claimed].some((c) => c.words === figure.words && c.clause === figure.clause)
    )
      add(version.source, 'figure of the text without a rule', figure.words, '—', false);
  }
  add(
    version.source,
    'warning',
    /警告/.test(place) ? '警告' : '—',
    version.warning,
    /警告/.test(place) === (version.warning === 'required'),
  );
  const first = /逾期[不未]改正的/.test(place);
  const refusing = /拒不(?:改正|补建)/.test(place) && provision.cite.instrument === 'cadl';
  add(
    version.source,
    'order first',
    first || refusing ? '逾期不改正' : '—',
    String(version.orderFirst),
    version.orderFirst === (first || refusing),
  );
  for (const id of version.orders) {
    const kind = KINDS[id];
    add(version.source, `order ${id}`, kind?.exec(place)?.[0] ?? '—', id, kind?.test(place) === true);
  }
  for (const other of version.others) {
    const kind = KINDS[other.id];
    const words = cited(other.source)
      .map((c) => placeInContext(c.version, c.cite) ?? '')
      .join('。');
    const clauses = words.split(/[；。：]/).filter((c) => kind?.test(c));
    const fits = clauses.some((clause) => {
      const severe =
        provision.violation.endsWith('-serious') || SEVERE.test(clause) === SEVERE.test(other.when?.zh ?? '');
      const before = clause.slice(0, clause.search(kind!));
      const may = /可以/.test(before) === (other.mode === 'optional');
      return severe && may;
    });
    add(
      other.source,
      `other ${other.id}`,
      clauses[0] === undefined ? '—' : (kind!.exec(clauses[0])?.[0] ?? '—'),
      `${other.id}（${other.mode}${other.when ? `，${other.when.zh}` : ''}）`,
      fits,
    );
  }
  const known = new Set([...version.orders, ...version.others.map((o) => o.id)]);
  const own = place.split('【前款】')[0]!;
  for (const [id, kind] of Object.entries(KINDS)) {
    if (!kind.test(own) || known.has(id)) continue;
    // The lighter row of an article with two rows leaves the serious consequences to the other.
    const onlySevere = own
      .split(/[；。：]/)
      .filter((c) => kind.test(c))
      .every((c) => SEVERE.test(c));
    const split = data.provisions.some((p) => p.violation === `${provision.violation}-serious`);
    if (split && onlySevere) continue;
    add(version.source, 'kind of the text without a rule', kind.exec(own)![0], '—', false);
  }
  return rows;
}

/** Every citation of the book whose text is there, and whether the text has the place. */
export function citationRows(data: RulebookData): Row[] {
  const rows: Row[] = [];
  const check = (rule: string, cite: Citation, of: readonly string[]): void => {
    const version = versionFor(cite, of, data.instruments);
    if (version === undefined || !hasText(version)) return;
    const found = placeText(version, cite) !== undefined;
    rows.push({
      version,
      place: placeName(cite),
      rule,
      inText: found ? '有' : '没有',
      inRule: placeName(cite),
      ok: found,
    });
  };
  const walk = (rule: string, value: unknown, of: readonly string[]): void => {
    if (Array.isArray(value)) for (const one of value) walk(rule, one, of);
    else if (typeof value === 'object' && value !== null) {
      if ('instrument' in value && 'article' in value) check(rule, value as Citation, of);
      else for (const one of Object.values(value)) walk(rule, one, of);
    }
  };
  for (const p of data.provisions)
    walk(
      p.violation,
      p,
      p.versions.flatMap((v) => v.of),
    );
  for (const part of data.generalParts) walk(part.id, part, [part.of]);
  for (const part of data.procedures) walk(part.id, part, [part.of]);
  return rows;
}

export const figureRows = (data: RulebookData): Row[] => [
  ...data.provisions.flatMap((p) =>
    p.versions
      .filter((v) => v.of.every(hasText) && v.result === 'penalty')
      .flatMap((v) => rowsOf(p, v, data)),
  ),
  ...procedureRows(data),
  ...namedRows(data),
];
