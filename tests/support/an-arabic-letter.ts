// A letter in Arabic with all that may go wrong in one: Latin names, numbers, brackets, dates, an address in Latin letters,
// signatories in both scripts, a request on its tint, a list and an annex. It fills more than a page.

import type { Block, Letter } from "../../src/letter/letter.js";
import {
  aHighlightedRecommendation,
  aList,
  anAnnex,
  aParagraph,
  aRecommendation,
} from "../typesetting/a-letter.js";

const body: readonly Block[] = [
  aParagraph("معالي الوزير،", "salutation"),
  aParagraph(
    "تحية طيبة وبعد، نكتب إليكم باسم التحالف من أجل المحكمة الجنائية الدولية (Coalition for the ICC)، الذي يضم أكثر من 2500 منظمة في 150 بلداً، بشأن نظام روما الأساسي (Rome Statute)، الذي دخل حيز النفاذ في 1 تموز/يوليو 2002 بالنسبة إلى المملكة الأردنية الهاشمية.",
  ),
  {
    kind: "paragraph",
    role: "body",
    content: [
      { kind: "text", text: "وعملاً بالمادة 48(1) من النظام، وبالقرار " },
      { kind: "text", text: "ICC-ASP/18/Res.1", language: "en" },
      { kind: "text", text: "، نرجو من حكومتكم أن " },
      { kind: "text", text: "تصدّق على الاتفاق", strong: true },
      { kind: "text", text: " بشأن امتيازات المحكمة وحصاناتها. انظر " },
      { kind: "text", text: "الموقع الشبكي", link: "https://treaties.un.org/" },
      { kind: "text", text: " أو اكتبوا إلى office@example.org، الهاتف +41 22 917 12 34." },
    ],
  },
  { kind: "heading", level: 2, content: [{ kind: "text", text: "ما نطلبه من حكومتكم" }] },
  aRecommendation({
    number: 1,
    content: [
      aParagraph("أن تدافع عن استقلال المحكمة في الأمم المتحدة وفي جمعية الدول الأطراف، قولاً وفعلاً."),
    ],
  }),
  aHighlightedRecommendation({
    number: 2,
    label: "مطلوب من الأردن",
    labelContinued: "مطلوب من الأردن (تابع)",
    reason: "ليس طرفاً؛ UN Treaty Collection XVIII-13، اطُّلع عليه في 25 تموز/يوليو 2026",
    content: [
      aParagraph(
        "أن تصدّق على اتفاق امتيازات المحكمة الجنائية الدولية وحصاناتها (APIC) المؤرخ 9 أيلول/سبتمبر 2002، وأن تُدرجه في قانونها الداخلي قبل الدورة المقبلة للجمعية.",
      ),
    ],
  }),
  aRecommendation({
    number: 3,
    standing: "met",
    label: "أُنجز",
    content: [
      aParagraph("أن تنشر تقاريرها."),
      aList([[aParagraph("أولاً: التقرير السنوي")], [aParagraph("ثانياً: «التقرير الخاص»")]]),
    ],
  }),
  aParagraph("وتفضلوا بقبول فائق الاحترام والتقدير،", "close"),
  {
    kind: "signatories",
    heading: "وقّعت عليها أربع منظمات",
    signatories: [
      { name: "منظمة هيومن رايتس ووتش" },
      { name: "Amnesty International, Inc.", language: "en" },
      { name: "مركز القاهرة لدراسات حقوق الإنسان، المكتب الإقليمي لشمال أفريقيا والشرق الأوسط" },
      { name: "No Peace Without Justice (NPWJ)", language: "en" },
    ],
  },
];

export function anArabicLetter(given: Partial<Letter> = {}): Letter {
  return {
    iso3: "JOR",
    language: "ar",
    direction: "right-to-left",
    date: "2026-07-25",
    title: "رسالة إلى حكومة المملكة الأردنية الهاشمية",
    sender: "التحالف من أجل المحكمة الجنائية الدولية",
    addressee: "وزير الخارجية",
    addressBreaks: { leaning: [], elided: [], pauses: [] },
    addressLines: [
      "H.E. The Minister for Foreign Affairs",
      "Hashemite Kingdom of Jordan",
      "P.O. Box 35217",
      "Amman 11180",
      "JORDAN",
    ],
    contact: { address: "", online: [] },
    reference: "",
    particulars: [{ label: "التاريخ", words: "نيويورك، 25 تموز/يوليو 2026" }],
    subject: [{ kind: "text", text: "دعم نظام روما الأساسي (Rome Statute) والمحكمة الجنائية الدولية" }],
    places: [],
    body,
    annex: anAnnex({
      heading: "المرفق: موقف الأردن",
      introduction: [
        { kind: "text", text: "الموقف في 25 تموز/يوليو 2026، والمصادر العامة التي تستند إليها هذه الرسالة." },
      ],
      columns: ["الالتزام", "الحالة", "التفاصيل", "آخر اطلاع", "المصدر"],
      rows: [
        {
          commitment: "نظام روما الأساسي",
          standing: "party",
          status: "دولة طرف",
          detail: "نافذ منذ 1 تموز/يوليو 2002",
          checked: "لا يوجد",
          sources: "1",
        },
        {
          commitment: "اتفاق الامتيازات والحصانات",
          standing: "outstanding",
          status: "لم يُنجز",
          detail: "نافذ منذ 2002",
          checked: "2026",
          sources: "1، 2",
        },
      ],
      key: [{ standing: "outstanding", words: "لم يُنجز: لم ينفذ في 25 تموز/يوليو 2026" }],
      sourcesHeading: "المصادر",
      sources: [
        {
          numeral: "1",
          content: [
            { kind: "text", text: "UN Treaty Collection, XVIII-10" },
            { kind: "text", text: " " },
            { kind: "text", text: "treaties.un.org", link: "https://treaties.un.org/" },
          ],
        },
        { numeral: "2", content: [{ kind: "text", text: "الأمم المتحدة" }] },
      ],
      invitation: [{ kind: "text", text: "إذا كان في هذا الجدول خطأ، فنرجو إبلاغنا به." }],
    }),
    runningHead: "المملكة الأردنية الهاشمية",
    runningDate: "25 تموز/يوليو 2026",
    footer: "رسالة مشتركة إلى الدول الأطراف",
    folio: "الصفحة {page} من {pages}",
    paper: "A4",
    window: "din-b",
    ...given,
  };
}
