/** Starts the page. Another view stands beside `GradingView` here; the shell shows tabs once there are two. */
import { GradingView } from './grading-view.js';
import { Shell } from './shell.js';

const shell = new Shell(document.body);
shell.start(new GradingView(shell));
