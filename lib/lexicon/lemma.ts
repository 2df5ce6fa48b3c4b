import { stem } from '../text/tokens';

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
emphasised:emphasise tore:tear torn:tear stormed:storm upheld:uphold beat:beat beaten:beat shook:shake shaken:shake outdid:outdo rebuilt:rebuild`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** The key under which a normalised English word is looked up in a lexicon: irregular forms by their base, then the Porter stem. */
export function lemmaKey(norm: string): string {
  return stem(IRREGULAR[norm] ?? norm);
}
