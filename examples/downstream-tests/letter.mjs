/** The part of an application that is under test: one sentence for the party, made from a decision. */
export function letter(decision) {
  if (decision.outcome !== 'penalty') return '本案目前不作罚款。';
  const { range, mode } = decision.fine;
  if (range === null) return '罚款数额尚不能计算。';
  return `本案${mode === 'optional' ? '可以' : '应当'}罚款，幅度为${range.min}元至${range.max}元。`;
}
