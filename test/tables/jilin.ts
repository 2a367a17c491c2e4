/** A case of the table of Jilin, corrected after the order and with bad influence: its row is 序号1 · 一般. */
export const jilinCase = {
  violation: 'not-building-shelter',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-01' },
  decidedOn: '2023-06-01',
  facts: { correction: '责令后改正', 'bad-influence': true, area: 600 },
  circumstances: [{ id: 'first-violation', present: false }],
  order: { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: '2023-03-01' },
};
