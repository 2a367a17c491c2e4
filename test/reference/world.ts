/**
 * What the plain second computation is given: a case of which everything is known. It is written from the articles and
 * from the description of the reference grading, and shares no code with `src/`; only the figures of the statutes come
 * from the tables, since `test/law/figures.test.ts` compares each of them with the text of its article.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Amount = 'contractPrice' | 'surveyFee' | 'designFee' | 'supervisionFee' | 'specialFund';
export type Harm = 'none' | 'remediable' | 'irremediable';

/** How an order to correct went: there is none, its days run, or it was obeyed in time, late, or never. */
export type OrderCourse = 'none' | 'running' | 'in-time' | 'late' | 'never';

export interface World {
  readonly violations: readonly string[];
  readonly party: 'individual' | 'unit';
  readonly role: string | null;
  readonly from: string;
  /** The last day of the act; `null`: it goes on. */
  readonly to: string | null;
  readonly discoveredOn: string;
  readonly decidedOn: string;
  readonly order: {
    readonly course: OrderCourse;
    readonly deadline: string;
    readonly compliedOn: string | null;
  };
  readonly frequency: number;
  readonly quantity: { readonly value: number; readonly unit: string } | null;
  readonly harm: Harm;
  readonly dangerous: boolean;
  readonly intent: boolean;
  readonly amounts: Readonly<Record<Amount, string>>;
  readonly gains: string;
  readonly present: ReadonlySet<string>;
}

export type StatedForm =
  | { kind: 'fixed'; min: string; max: string; minOpen?: boolean }
  | { kind: 'share' | 'multiple'; of: Amount | 'unlawfulGains'; from: string; to: string };

export interface StatedFine {
  party: string[];
  roles?: string[];
  mode: 'optional' | 'required';
  form: StatedForm;
}

export interface Statute {
  violation: string;
  cite: { instrument: string };
  criteria: string[];
  quantity: { units: string[] } | null;
  elements: string[];
  intentTo?: unknown;
  yieldsTo?: unknown;
  course: { kind: 'momentary' | 'continuing' | 'either' };
  limitationFrom?: { readings: string[] };
  versions: {
    of: string[];
    result: string;
    warning: 'required' | 'none';
    orderFirst: boolean;
    fines: StatedFine[];
    personFines?: { id: string; form: { kind: string; from: string; to: string } }[];
    others: { id: string; mode: string }[];
  }[];
}

const folder = join(import.meta.dirname, '../../rules/provisions');

/** Every provision, by the id of its violation. */
export const STATUTES: ReadonlyMap<string, Statute> = new Map(
  readdirSync(folder)
    .flatMap(
      (file) =>
        (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { provisions: Statute[] }).provisions,
    )
    .map((statute) => [statute.violation, statute]),
);

/** From the superior law down (行政处罚法 29 as policy: the superior one where amounts are equal). */
export const RANK: Readonly<Record<string, number>> = {
  cadl: 0,
  cqr: 1,
  sdr: 1,
  csr: 1,
  seis: 1,
  sqsr: 2,
  scdr: 2,
};
