/** A case service: decisions are kept beside their cases, with a receipt that decides again years later. */
import Fastify from 'fastify';
import { CaliangError, explain, receipt, replay, safeDecide } from 'minfang-caliang';
import initSqlJs from 'sql.js';

const TABLE =
  'CREATE TABLE decided (id INTEGER PRIMARY KEY, outcome TEXT NOT NULL, lowest TEXT, highest TEXT, receipt TEXT NOT NULL)';

/**
 * @param {Uint8Array} [file] the database as it was saved
 * @returns the service, and a function that gives the database as it is to be saved
 */
export async function caseService(file) {
  const { Database } = await initSqlJs();
  const db = new Database(file);
  if (file === undefined) db.run(TABLE);
  const app = Fastify();

  app.post('/cases', (request, reply) => {
    const decided = safeDecide(request.body);
    if (!decided.success) {
      return reply.code(400).send({ issues: decided.error.issues, text: decided.error.render('zh-CN') });
    }
    const { outcome, fine } = decided.data;
    const kept = JSON.stringify(receipt(request.body, decided.data));
    const [{ values }] = db.exec(
      'INSERT INTO decided (outcome, lowest, highest, receipt) VALUES (?, ?, ?, ?) RETURNING id',
      [outcome, fine?.range?.min ?? null, fine?.range?.max ?? null, kept],
    );
    return reply.code(201).send({ id: values[0][0], outcome, range: fine?.range ?? null });
  });

  const keptOf = (id) => {
    const [found] = db.exec('SELECT receipt FROM decided WHERE id = ?', [id]);
    return found === undefined ? null : JSON.parse(found.values[0][0]);
  };

  app.get('/cases/:id/explanation', ({ params }, reply) => {
    const kept = keptOf(params.id);
    if (kept === null) return reply.code(404).send({ text: `没有编号为 ${Number(params.id)} 的案件` });
    return reply.type('text/html; charset=utf-8').send(explain(kept.decision, { format: 'html' }));
  });

  app.get('/cases/:id/replay', ({ params }, reply) => {
    const kept = keptOf(params.id);
    if (kept === null) return reply.code(404).send({ text: `没有编号为 ${Number(params.id)} 的案件` });
    try {
      return replay(kept);
    } catch (error) {
      if (!(error instanceof CaliangError)) throw error;
      return reply.code(409).send({ text: error.render('zh-CN') });
    }
  });

  return { app, save: () => db.export() };
}
