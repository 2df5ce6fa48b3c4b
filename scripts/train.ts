/**
 * Fits the models that are data of this repository: `npm run train -- [--story] [--alignment] [--cv] [--write] [--data DIRECTORY]`.
 * --cv: cross-validates and prints the figures; --write: saves the weights. Without a part named, every part in turn.
 */
type Train = (args: string[]) => Promise<number>;
const PARTS: Record<string, () => Promise<Train>> = {
  '--story': async () => (await import('./train-story')).trainStory,
  '--alignment': async () => (await import('./train-alignment')).trainAlignment,
};

const args = process.argv.slice(2);
const chosen = Object.keys(PARTS).filter((part) => args.includes(part));
const rest = args.filter((arg) => !Object.hasOwn(PARTS, arg));
for (const part of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
  const train = await PARTS[part]!();
  const code = await train(rest);
  if (code !== 0) process.exitCode = code;
}

export {};
