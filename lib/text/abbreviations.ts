/** What the dots of a language do beside ending sentences. Words without their last dot, separated by spaces. */
export interface DotRules {
  /** Always followed by more of the sentence: titles, ranks, "vs". Case counts as given; a capitalised form is matched as well. */
  goesOn: ReadonlySet<string>;
  /** Followed by more before a number only: months, "No". */
  beforeNumber: ReadonlySet<string>;
  /** May end a sentence: it does where the next word typically opens one. */
  mayEnd: ReadonlySet<string>;
  /** Words that open sentences and are not names. */
  starters: ReadonlySet<string>;
  /** "3. Oktober": a number with a dot is an ordinal. */
  ordinals: boolean;
}

interface Row {
  goesOn: string;
  beforeNumber?: string;
  mayEnd: string;
  starters: string;
  ordinals?: boolean;
}

const EN: Row = {
  goesOn:
    'Mr Mrs Ms Mx Messrs Dr Prof Gov Lt Sen Rep Reps Sens Gen Col Maj Capt Cpt Cmdr Sgt Cpl Pvt Pfc Adm Rev Hon Pres Supt Det Insp Amb Atty Asst Fr Br Sr. St Ste Mt Ft vs v cf e.g i.e eg ie viz approx est ca al Mme Mlle Msgr',
  beforeNumber:
    'No Nos Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec p pp Art Fig Vol Ch Sec Ed Eq Rm Mon Tue Tues Wed Thu Thurs Fri Sat Sun',
  mayEnd:
    'Jr Sr Inc Ltd Co Corp Cos Bros LLC PLC Ave Blvd Rd Hwy etc a.m p.m am pm Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev N.H N.J N.M N.Y N.C N.D Okla Ore Pa R.I S.C S.D Tenn Tex Vt Va Wash W.Va Wis Wyo Ph.D M.D B.A M.A D.C U.S U.K U.N E.U U.S.A U.A.E U.S.S.R min max dept univ assn ft lb oz',
  starters:
    'The A An He She It They We I You This That These Those There His Her Its Their Our My In On At By For From With Without After Before During Since Until While When Where Why How What Who If But And Or So Yet Nor As Although Though Because However Meanwhile Also Then Now Not No Some Many Most All Both Each Another Other Others One Two Three Earlier Later Last Still Instead Once To Under About According Asked Despite Among Even Just Only Officials Police Critics Experts Analysts Nearly More Several Such Whether Amid',
};
const DE: Row = {
  goesOn:
    'Dr Prof Hr Fr Frl Nr Abs Art Bd St bzw ca vgl evtl ggf inkl exkl Mio Mrd Tsd Ing Dipl Mag med phil jur rer nat habil geb gest sog u z d i o v s Str Tel Hrsg Aufl Min Max Sgt Gen Hbf Kap Anm Abb Z.B z.B d.h u.a i.d.R o.ä v.a',
  beforeNumber: 'Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez S',
  mayEnd: 'usw etc u.a ff Co Uhr Jh v.Chr n.Chr a.M a.D',
  starters:
    'Der Die Das Dem Den Des Ein Eine Einen Er Sie Es Wir Ich Man Dies Diese Dieser Dort Da Dann Danach Doch Aber Und Auch Bei Für Gegen Im In An Am Auf Aus Mit Nach Seit Von Vor Zu Zum Zur Zudem Laut Nun Noch Nur So Sein Seine Ihr Ihre Wenn Weil Wie Was Wer Wo Als Ob Dennoch Allerdings Jedoch Alle Viele Kein Keine Nicht Heute Gestern',
  ordinals: true,
};
const FR: Row = {
  goesOn:
    'M MM Mme Mmes Mlle Mlles Dr Pr Me Mgr St Ste art av bd chap cf env éd ex fig p.ex réf tél vol n no vs Gal Col Cdt Cap Lt J.-C',
  beforeNumber: 'p pp n° janv févr juil sept oct nov déc',
  mayEnd: 'etc Cie Inc Ltd apr',
  starters:
    'Le La Les L Un Une Des Il Elle Ils Elles On Nous Vous Je Ce Cet Cette Ces Cela C Mais Et Ou Donc Car En Dans Sur Pour Par Avec Sans Selon Depuis Après Avant Lors Alors Ainsi Aussi Au Aux À De Du D Son Sa Ses Leur Qui Que Quand Si Comme Plus Tous Tout Hier Enfin Pourtant',
};
const ES: Row = {
  goesOn:
    'Sr Sra Srta Sres Dr Dra D Dña Da Lic Ing Arq Prof Profa Gral Cnel Cap Tte Mons Fr Sto Sta Ud Uds Vd Vds art av avda aprox cf dpto ed ej p.ej fig núm nº pág págs tel vol vs',
  beforeNumber: 'pág págs núm art ene feb mar abr may jun jul ago sep sept oct nov dic',
  mayEnd: 'etc EE.UU EE UU Cía S.A S.L a.m p.m a.C d.C Inc Ltd',
  starters:
    'El La Los Las Un Una Él Ella Ellos Yo Usted Se Su Sus Este Esta Estos Ese Esa Esto Eso Pero Y En De Del Al A Con Sin Por Para Desde Hasta Según Sobre Tras Entre Durante Cuando Donde Como Si No Que Quien Qué Aunque Además También Así Luego Después Antes Mientras Ahora Ayer Hoy Más Muchos Todos',
};
const UK: Row = {
  goesOn:
    'ім вул просп пр бул пл пров буд кв обл р-н смт с м г о акад проф доц канд ген полк підполк кап лейт серж ред див напр порівн ст св гр п пп т.зв тобто тел рис табл о.р зав заст',
  beforeNumber: 'ст стор с п № січ лют бер квіт трав черв лип серп вер жовт лист груд',
  mayEnd: 'р рр ст т.д т.п т.ін та.ін ін млн млрд тис грн коп год хв сек км кг до.н.е н.е',
  starters:
    'Він Вона Воно Вони Ми Ви Я Це Цей Ця Ці Той У В На З Із До Від За Для Про При Після Перед Під Але А І Й Та Однак Проте Також Тому Тоді Тепер Так Як Якщо Коли Де Що Хто Його Її Їх Не Водночас Раніше Наразі Сьогодні Вчора Згідно Усі Деякі',
};
const RU: Row = {
  goesOn:
    'им ул просп пр бул пл пер д кв обл р-н пос с г о акад проф доц канд ген полк подполк кап лейт серж ред см напр ср ст св гр тел рис табл зам зав т.н т.е т стр',
  beforeNumber: 'ст стр с п № янв февр мар апр авг сент окт нояб дек',
  mayEnd: 'г гг в вв т.д т.п др пр млн млрд тыс руб коп долл ч мин сек км кг н.э до.н.э',
  starters:
    'Он Она Оно Они Мы Вы Я Это Этот Эта Эти Тот В Во На С Со Из К От За Для О Об При После Перед Но А И Однако Также Поэтому Тогда Теперь Так Как Если Когда Где Что Кто Его Её Ее Их Не Кроме Ранее Позже По До У Сегодня Вчера Согласно Все Некоторые',
};
const ROWS: Record<string, Row> = { en: EN, de: DE, fr: FR, es: ES, uk: UK, ru: RU };
const made = new Map<string, DotRules>();

/** Dot rules of a language; languages without their own get the English ones, whose titles and initials are widely used. */
export function dotRules(language: string): DotRules {
  let rules = made.get(language);
  if (!rules) {
    const row = Object.hasOwn(ROWS, language) ? ROWS[language]! : EN;
    const set = (words = '') => new Set(words.split(' ').filter(Boolean));
    rules = {
      goesOn: set(row.goesOn),
      beforeNumber: set(row.beforeNumber),
      mayEnd: set(row.mayEnd),
      starters: set(row.starters),
      ordinals: row.ordinals ?? false,
    };
    made.set(language, rules);
  }
  return rules;
}
