/**
 * Waits until a condition holds.
 * @param timeout milliseconds
 * @throws with the condition's own text when it takes longer
 */
export async function until(condition: () => Promise<boolean>, timeout = 20_000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not so within ${timeout} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
