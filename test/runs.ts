/** Set while mutants are tested, one after another: the share of the cases that properties draw otherwise. */
const share = process.env.CALIANG_RUNS_SHARE;

export const testingMutants = share !== undefined;

/** How many cases a property draws: as many as it asks for, or a share of them while mutants are tested. */
export const runs = (asked: number): number =>
  share === undefined ? asked : Math.max(Math.round(asked * Number(share)), Math.min(asked, 5));
