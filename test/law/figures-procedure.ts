/** Compares the general parts, the procedures and the articles that words name with the texts. */
import type { Citation, Procedure, RulebookData, Source } from '../../src/rulebook/schema.js';
import { isCitation, placeName, type Row, versionFor } from './figure-row.js';
import { numberOf, placeText } from './statutes.js';

const AGE_FACTS: Readonly<Record<string, readonly string[]>> = {
  'under-14': ['不满十四周岁'],
  'minor-14-to-17': ['已满十四周岁', '不满十八周岁'],
};
/** Words for a number of days, months or years, as the laws write them. */
const PERIODS = /(?:[一二三四五六七八九十百]+)(?:日|个月|年|周岁|元)|百分之[一二三四五六七八九十]+/g;

/** Figures that stand in no text: known from reports. Changing one has to be said here too. */
const REPORTED: Readonly<Record<string, string>> = {
  'hearingThreshold individual': '5000',
  'hearingThreshold unit': '50000',
  'confiscationThreshold individual': '5000',
  'confiscationThreshold unit': '50000',
};

/** The kinds that 听证 is for, as the two versions of the law name them. */
const HEAVY: Readonly<Record<string, RegExp>> = {
  'suspend-business': /责令停产停业/,
  'downgrade-qualification': /降低资质等级/,
  'revoke-qualification': /吊销许可证/,
  'revoke-licence': /吊销许可证|吊销许可证或者执照/,
  'revoke-registration': /吊销许可证/,
  'revoke-practice-certificate': /吊销许可证/,
  'restrict-practice': /限制从业/,
  'suspend-practice': /限制从业/,
};

export function procedureRows(data: RulebookData): Row[] {
  const rows: Row[] = [];
  const textOf = (of: string, source: readonly Source[]): string =>
    source
      .filter(isCitation)
      .map((c) => placeText(versionFor(c, [of], data.instruments)!, c) ?? '')
      .join('。');
  const add = (
    of: string,
    source: readonly Source[],
    rule: string,
    inText: string | undefined,
    inRule: string,
    ok: boolean,
  ): void => {
    const cites = source.filter(isCitation);
    const words = inText?.split(' ')[0] ?? '';
    const says = (c: Citation): boolean =>
      words !== '' && placeText(versionFor(c, [of], data.instruments)!, c)?.includes(words) === true;
    const cite = cites.find(says) ?? cites[0];
    const version = (cite && versionFor(cite, [of], data.instruments)) ?? of;
    rows.push({ version, place: cite ? placeName(cite) : '—', rule, inText: inText ?? '—', inRule, ok });
  };
  const has = (text: string, words: string): string | undefined => (text.includes(words) ? words : undefined);
  const chinese = (n: number, unit: string, text: string): string | undefined =>
    [
      ...text
        .replace(/[０-９]/g, (sign) => String(sign.charCodeAt(0) - '０'.charCodeAt(0)))
        .matchAll(new RegExp(`([一二三四五六七八九十百]+|\\d+)${unit}`, 'g')),
    ].find((m) => numberOf(m[1]!) === n)?.[0];

  for (const part of data.generalParts) {
    const { limitation } = part;
    for (const [name, cell] of [
      ['limitation', limitation],
      ['limitation extended', limitation.extended],
    ] as const) {
      if (!cell) continue;
      const text = textOf(part.of, cell.source);
      const longer = name !== 'limitation';
      const found = longer ? /延长至(.)年/.exec(text) : /在(.)年内未被发现/.exec(text);
      add(
        part.of,
        cell.source,
        name,
        found?.[0],
        `${cell.years} 年`,
        found !== null && numberOf(found[1]!) === cell.years,
      );
    }
    for (const ground of part.grounds) {
      const text = textOf(part.of, ground.source);
      for (const words of AGE_FACTS[ground.id] ?? [])
        add(part.of, ground.source, `ground ${ground.id}`, has(text, words), words, text.includes(words));
      for (const [words] of (ground.meaning?.zh ?? '').matchAll(PERIODS))
        add(part.of, ground.source, `meaning of ${ground.id}`, has(text, words), words, text.includes(words));
      const effect = {
        'no-penalty': /不予(?:行政)?处罚/,
        spared: /可以不予行政处罚/,
        shall: /从轻或者减轻/,
        may: /可以从轻或者减轻/,
        severe: /从重处罚/,
      }[ground.effect];
      const shall = ground.effect === 'shall' ? !/可以从轻/.test(text) : true;
      add(
        part.of,
        ground.source,
        `effect of ${ground.id}`,
        effect.exec(text)?.[0],
        ground.effect,
        effect.test(text) && shall,
      );
    }
  }
  for (const procedure of data.procedures) procedureFigures(procedure, { add, textOf, chinese, has });
  return rows;
}

interface Tools {
  readonly add: (
    of: string,
    source: readonly Source[],
    rule: string,
    inText: string | undefined,
    inRule: string,
    ok: boolean,
  ) => void;
  readonly textOf: (of: string, source: readonly Source[]) => string;
  readonly chinese: (n: number, unit: string, text: string) => string | undefined;
  readonly has: (text: string, words: string) => string | undefined;
}

const UNITS: Readonly<Record<string, string>> = { working: '工作日', calendar: '日', month: '月' };

/** A number of days or months in a text, and whether the days are working days by the same text. */
function counted(
  n: number,
  unit: string,
  text: string,
  chinese: Tools['chinese'],
): { words: string; unit: string } | undefined {
  if (unit === 'month') {
    const words = chinese(n, '个月', text);
    return words === undefined ? undefined : { words, unit: 'month' };
  }
  // The article that says which periods are working days states none of its own.
  const own = text.replace(/本[法条例]+中(?:“.日”)+的规定是指工作日/, '').replaceAll('十日以内期限', '');
  const named = chinese(n, '个工作日', own);
  if (named !== undefined) return { words: named, unit: 'working' };
  const words = chinese(n, '日', own);
  if (words === undefined) return undefined;
  const upToTen = /十日以内期限的规定是指工作日/.test(text) && n <= 10;
  return { words, unit: text.includes(`“${words}”`) || upToTen ? 'working' : 'calendar' };
}

function procedureFigures(p: Procedure, { add, textOf, chinese, has }: Tools): void {
  const { of } = p;
  for (const party of ['individual', 'unit'] as const) {
    const text = textOf(of, p.summaryCeiling.source);
    const pattern = party === 'individual' ? /对公民处以(.+?)元以下/ : /对法人或者其他组织处以(.+?)元以下/;
    const found = pattern.exec(text);
    add(
      of,
      p.summaryCeiling.source,
      `summaryCeiling ${party}`,
      found?.[0],
      p.summaryCeiling[party],
      found !== null && numberOf(found[1]!) === Number(p.summaryCeiling[party]),
    );
    const key = `hearingThreshold ${party}`;
    const amount = p.hearingThreshold![party];
    add(
      of,
      p.hearingThreshold!.source,
      key,
      `未见原文：${REPORTED[key]}`,
      amount,
      REPORTED[key] === amount && p.hearingThreshold!.assurance === 'reported',
    );
    const taken = p.confiscationThreshold;
    if (!taken) continue;
    const name = `confiscationThreshold ${party}`;
    add(of, taken.source, name, `未见原文：${REPORTED[name]}`, taken[party], REPORTED[name] === taken[party]);
  }
  const pay = textOf(of, p.payWithinDays.source);
  const paid = /自收到行政处罚决定书之日起(.+?)日内/.exec(pay);
  add(
    of,
    p.payWithinDays.source,
    'payWithinDays',
    paid?.[0],
    `${p.payWithinDays.days}`,
    paid !== null && numberOf(paid[1]!) === p.payWithinDays.days,
  );
  const rate = /每日按罚款数额的百分之(.+?)加处/.exec(textOf(of, p.surcharge.source));
  add(
    of,
    p.surcharge.source,
    'surcharge',
    rate?.[0],
    p.surcharge.ratePerDay,
    rate !== null && numberOf(rate[1]!) / 100 === Number(p.surcharge.ratePerDay),
  );
  if (p.decideWithinDays) {
    const found = /立案之日起(.+?)日内/.exec(textOf(of, p.decideWithinDays.source));
    add(
      of,
      p.decideWithinDays.source,
      'decideWithinDays',
      found?.[0],
      `${p.decideWithinDays.days}`,
      found !== null && numberOf(found[1]!) === p.decideWithinDays.days,
    );
  }
  const heavy = textOf(of, p.heavyConsequences.source);
  for (const id of p.heavyConsequences.ids) {
    const kind = HEAVY[id];
    const found = kind?.exec(heavy)?.[0];
    add(of, p.heavyConsequences.source, `heavy ${id}`, found, id, found !== undefined);
  }
  for (const id of p.heavyConsequences.open ?? []) {
    const found = /等行政处罚决定|其他较重的行政处罚/.exec(heavy)?.[0];
    const named = HEAVY[id]?.test(heavy) === true;
    add(of, p.heavyConsequences.source, `heavy open ${id}`, found, id, found !== undefined && !named);
  }
  const review = textOf(of, p.legalReview.source);
  add(
    of,
    p.legalReview.source,
    'legalReview always',
    /有下列情形之一/.test(review) ? '有下列情形之一' : '审核',
    String(p.legalReview.always === true),
    (p.legalReview.always === true) === !/有下列情形之一/.test(review),
  );
  for (const stage of p.stages) {
    const text = textOf(of, stage.source);
    const { period } = stage;
    const days = period?.days;
    if (typeof days === 'number' && days > 0) {
      const found = counted(days, period!.unit, text, chinese);
      add(
        of,
        stage.source,
        `stage ${stage.id}`,
        found?.words,
        `${days} ${period!.unit}`,
        found !== undefined,
      );
      add(
        of,
        stage.source,
        `unit of ${stage.id}`,
        found && UNITS[found.unit],
        period!.unit,
        found?.unit === period!.unit,
      );
    }
    for (const { days: wait, unit } of stage.notBefore ?? []) {
      if (wait === 0) continue;
      const found = counted(wait, unit, text, chinese);
      const rule = `notBefore of ${stage.id}`;
      add(
        of,
        stage.source,
        rule,
        found && `${found.words} ${UNITS[found.unit]}`,
        `${wait} ${unit}`,
        found?.unit === unit,
      );
    }
    if (stage.restDay) {
      const law = /适用《中华人民共和国民事诉讼法》|依照《中华人民共和国民事诉讼法》/.exec(
        textOf(of, stage.restDay.source),
      )?.[0];
      add(of, stage.restDay.source, `restDay of ${stage.id}`, law, stage.restDay.text.zh, law !== undefined);
    }
    if (typeof days === 'string') add(of, stage.source, `stage ${stage.id}`, days, days, p[days] !== null);
    for (const [words] of stage.duty.zh.matchAll(PERIODS))
      add(of, stage.source, `duty of ${stage.id}`, has(text, words), words, text.includes(words));
  }
}

/** What the articles have to be about that a pointer to another authority names. */
const HINTS: Readonly<Record<string, RegExp>> = {
  'hazardous-goods-in-works': /制造、买卖、储存[^。]*?爆炸性[^。]*?物质/,
  'deliberate-damage': /公共设施|公私财物/,
};

/** Articles that words name by their version (治安管理处罚法（2012年）第三十条), and what instruments say of themselves. */
export function namedRows(data: RulebookData): Row[] {
  const rows: Row[] = [];
  for (const { violation, hints } of data.provisions) {
    const words = HINTS[violation];
    const named = hints.flatMap(({ reason }) => [
      ...reason.zh.matchAll(/治安管理处罚法（(\d{4})年）((?:、?第[一二三四五六七八九十百]+条)+)/g),
    ]);
    for (const [, year, articles] of words ? named : []) {
      for (const [place, number] of articles!.matchAll(/第([一二三四五六七八九十百]+)条/g)) {
        const version = `psl-${year}`;
        const article = String(numberOf(number!));
        const found = words!.exec(placeText(version, { article }) ?? '')?.[0];
        const rule = `hint of ${violation}`;
        rows.push({
          version,
          place: article,
          rule,
          inText: found ?? '—',
          inRule: place!,
          ok: found !== undefined,
        });
      }
    }
  }
  const supervision = data.instruments.find(({ id }) => id === 'aes');
  const note = supervision?.versions.at(-1)?.note?.zh ?? '';
  const about = /裁量权基准/.exec(placeText('aes-2026', { article: '12', item: '3' }) ?? '')?.[0];
  const ok = about !== undefined && note.includes('第十二条') && note.includes(about);
  rows.push({ version: 'aes-2026', place: '12(3)', rule: 'note', inText: about ?? '—', inRule: note, ok });
  return rows;
}
