/** Starts the page, or in a worker the audit. */
import { AuditView } from './audit/audit-view.js';
import { work } from './audit/worker.js';
import { GradingView } from './grading-view.js';
import { Shell } from './shell.js';

if (typeof document === 'undefined') work();
else {
  const shell = new Shell(document.body);
  shell.start({ grading: new GradingView(shell), audit: new AuditView(shell) });
}
