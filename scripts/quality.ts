/**
 * Quality on data that a person labelled: `npm run quality -- [--framing] [--story [--ablation]] [--alignment] [--data DIRECTORY]`. Framing is measured on the invented
 * stories of tests/fixtures/framing; stories and alignment need development data, named by --data or PARALLAX_DATA.
 */
const args = process.argv.slice(2);
const PARTS: Record<string, (rest: string[]) => Promise<number>> = {
  '--framing': async () => {
    const { framingQuality } = await import('./quality-framing');
    const { notes: _, ...sets } = framingQuality();
    console.log(JSON.stringify(sets, null, 2));
    return 0;
  },
  '--story': async (rest) => (await import('./quality-story')).qualityOfStories(rest),
  '--alignment': async (rest) => (await import('./quality-alignment')).qualityOfAlignment(rest),
};

const chosen = Object.keys(PARTS).filter((part) => args.includes(part));
const rest = args.filter((arg) => !Object.hasOwn(PARTS, arg));
for (const part of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
  console.error(part.slice(2));
  const code = await PARTS[part]!(rest);
  if (code !== 0) process.exitCode = code;
}

export {};
