/** How many cases a property draws: as many as it asks for, or fewer while mutants are tested, one run after another. */
const limit = Number(process.env.CALIANG_RUNS ?? Number.POSITIVE_INFINITY);

export const runs = (asked: number): number => Math.min(asked, limit);
