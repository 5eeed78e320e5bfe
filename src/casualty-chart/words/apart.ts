import type { ApartReason } from '../../story/apart.js';

type Reasons = Readonly<Record<ApartReason, string>>;

/** Figures that are in no total, by the reason. */
export const apartWords: Readonly<Record<'en' | 'az' | 'ru' | 'fa', Reasons>> = {
  en: {
    measure: 'figures that count something else',
    withdrawn: 'figures that were withdrawn',
    superseded: 'figures that were replaced',
    claimants: 'figures that different parties or sources claim',
    contradicts: 'figures that contradict others',
    affiliation: 'a side’s own people, beside those whom a side killed or harmed',
    tallies: 'figures for a period of which a running total is stated',
    sides:
      'figures for several sides, or for sides not stated, which may include those for one side',
    categories:
      'figures that may count the same people, since fighters and civilians are not kept apart',
    running: 'earlier running totals, which later ones include',
    accounts: 'rival accounts of the same thing',
    periods: 'figures whose periods overlap, so that the same people may be in both',
    parts: 'parts of a total that the same source gives',
  },
  az: {
    measure: 'başqa şeyi sayan rəqəmlər',
    withdrawn: 'geri götürülmüş rəqəmlər',
    superseded: 'əvəz olunmuş rəqəmlər',
    claimants: 'müxtəlif tərəflərin və ya mənbələrin dediyi rəqəmlər',
    contradicts: 'başqalarına zidd olan rəqəmlər',
    affiliation: 'tərəfin öz adamları, tərəfin zərər vurduqlarından ayrı',
    tallies: 'artan yekunu verilmiş dövrlərə aid rəqəmlər',
    sides:
      'bir neçə tərəfə aid və ya tərəfi göstərilməyən, bir tərəfin rəqəmlərini əhatə edə bilən rəqəmlər',
    categories: 'eyni adamları saya bilən rəqəmlər: döyüşçülər və mülki şəxslər ayrılmayıb',
    running: 'sonrakılara daxil olan əvvəlki artan yekunlar',
    accounts: 'eyni şey haqqında fərqli məlumatlar',
    periods: 'dövrləri üst-üstə düşən, eyni adamları saya bilən rəqəmlər',
    parts: 'eyni mənbənin verdiyi yekunun hissələri',
  },
  ru: {
    measure: 'числа, которые считают другое',
    withdrawn: 'отозванные числа',
    superseded: 'заменённые числа',
    claimants: 'числа, которые называют разные стороны или источники',
    contradicts: 'числа, которые противоречат другим',
    affiliation: 'люди самой стороны — отдельно от тех, кто пострадал от неё',
    tallies: 'числа за период, для которого назван нарастающий итог',
    sides:
      'числа по нескольким сторонам или без указания стороны, которые могут включать числа по одной стороне',
    categories: 'числа, в которых могут быть одни и те же люди: военные и гражданские не разделены',
    running: 'прежние нарастающие итоги, которые вошли в более поздние',
    accounts: 'разные сообщения об одном и том же',
    periods: 'числа за пересекающиеся периоды, в которых могут быть одни и те же люди',
    parts: 'части итога, который даёт тот же источник',
  },
  fa: {
    measure: 'ارقامی که چیز دیگری را می‌شمارند',
    withdrawn: 'ارقام پس‌گرفته‌شده',
    superseded: 'ارقام جایگزین‌شده',
    claimants: 'ارقامی که طرف‌ها یا منابع مختلف می‌گویند',
    contradicts: 'ارقامی که با ارقام دیگر در تناقض‌اند',
    affiliation: 'افراد خودِ یک طرف، جدا از کسانی که از آن آسیب دیده‌اند',
    tallies: 'ارقام دوره‌ای که مجموع تجمعی آن گفته شده است',
    sides: 'ارقام چند طرف، یا بدون ذکر طرف، که ممکن است ارقام یک طرف را در بر بگیرند',
    categories:
      'ارقامی که ممکن است افراد یکسانی را بشمارند، چون نظامیان و غیرنظامیان تفکیک نشده‌اند',
    running: 'مجموع‌های تجمعی پیشین که در مجموع‌های بعدی آمده‌اند',
    accounts: 'روایت‌های متفاوت از یک چیز',
    periods: 'ارقام دوره‌های هم‌پوشان که ممکن است افراد یکسانی را بشمارند',
    parts: 'اجزای مجموعی که همان منبع داده است',
  },
};
