/**
 * Draws what follows from a case. If that fails in any way, what was drawn for another case is taken away before the
 * error goes on: a figure that does not belong to the case must not stay on the screen.
 */
export function drawOrClear(draw: () => void, clear: () => void): void {
  try {
    draw();
  } catch (error) {
    clear();
    throw error;
  }
}
