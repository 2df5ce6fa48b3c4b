/** Irregular English forms that news uses, so that "sought" is looked up as "seek". */
export const IRREGULAR: Record<string, string> = Object.fromEntries(
  `said:say told:tell took:take taken:take gave:give given:give held:hold won:win winning:win lost:lose began:begin begun:begin broke:break
broken:break fell:fall fallen:fall rose:rise risen:rise shot:shoot struck:strike fought:fight led:lead left:leave made:make met:meet sought:seek
spoke:speak spoken:speak stood:stand taught:teach thought:think threw:throw thrown:throw went:go gone:go wrote:write written:write
withdrew:withdraw withdrawn:withdraw overthrew:overthrow grew:grow grown:grow knew:know known:know kept:keep felt:feel found:find fled:flee
drew:draw drawn:draw chose:choose chosen:choose bought:buy brought:bring built:build caught:catch came:come became:become drove:drive
driven:drive paid:pay sold:sell sent:send sank:sink sunk:sink stole:steal stolen:steal swore:swear sworn:swear saw:see seen:see
slid:slide shrank:shrink shrunk:shrink sped:speed dealt:deal laid:lay ran:run swept:sweep hurt:hurt died:die dying:die lying:lie
killing:kill hit:hit denied:deny denies:deny denying:deny was:be were:be been:be is:be are:be being:be has:have had:have did:do does:do done:do
men:man women:woman children:child people:person lives:life bore:bear sparred:spar begged:beg begging:beg bragged:brag bragging:brag quipped:quip
quipping:quip rebutted:rebut rebutting:rebut slammed:slam slamming:slam admitted:admit admitting:admit submitted:submit plead:plead pled:plead
emphasised:emphasise tore:tear torn:tear stormed:storm upheld:uphold shrugged:shrug shrugging:shrug heard:hear
grinned:grin grinning:grin nodded:nod nodding:nod beat:beat beaten:beat wept:weep shook:shake shaken:shake outdid:outdo rebuilt:rebuild`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const cache = new Map<string, string[]>();

/**
 * The words a normalised English form may be looked up as: itself, its irregular base, and the bases that regular endings leave
 * ("planned": plan, plann, planne). Not a stemmer: "government" is never "govern".
 */
export function lemmas(norm: string): string[] {
  let known = cache.get(norm);
  if (!known) {
    if (cache.size > 50_000) cache.clear();
    known = [...new Set(candidates(norm))];
    cache.set(norm, known);
  }
  return known;
}

function candidates(norm: string): string[] {
  const list = [norm];
  const irregular = IRREGULAR[norm];
  if (irregular) list.push(irregular);
  if (/[^s]s$/.test(norm)) list.push(norm.slice(0, -1));
  if (/(?:s|x|z|ch|sh)es$/.test(norm)) list.push(norm.slice(0, -2));
  if (norm.endsWith('ies') || norm.endsWith('ied')) list.push(`${norm.slice(0, -3)}y`);
  for (const ending of ['ed', 'ing'])
    if (norm.endsWith(ending) && norm.length > ending.length + 2) {
      const base = norm.slice(0, -ending.length);
      list.push(base, `${base}e`);
      if (base.at(-1) === base.at(-2)) list.push(base.slice(0, -1));
    }
  return list;
}
