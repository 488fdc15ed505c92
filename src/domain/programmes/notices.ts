import { type Setting, settingId, type Wording } from './setting.ts'

// Privacy Act 2020, IPP 3: that we collect, what for, who receives it, who holds it and where, that it is by choice, what
// happens without it, and the right to see it and have it put right. {organisation}, {address} and {officer} are filled in.

const both = (en: string, mi: string): Wording => ({ en, mi: { text: mi } })

const lines = [
  both(
    'We are {organisation}. We ask so that a person can find the right help with you.',
    'Ko {organisation} mātou. Ka pātai mātou kia kimi ai tētahi tangata i te āwhina tika i tō taha.',
  ),
  both(
    'Who sees it: our intake worker, and the one host who will support you. Anyone else only when you say yes.',
    'Ko wai ka kite: ko tā mātou kaimahi whiwhi tono, me te rōpū kotahi ka tautoko i a koe. Ko ētahi atu, mēnā anake koe ka whakaae.',
  ),
  both(
    'You choose what to tell us. Leaving something out does not cost you our help, and asking does not change your benefit.',
    'Māu e kōwhiri he aha ngā kōrero. Kāore e ngaro tā mātou āwhina mēnā ka waiho ētahi mea, ā, kāore te tono e whakarerekē i tō takuhe.',
  ),
  both(
    'If somebody is in serious danger we may have to tell someone. We tell you first wherever that is safe.',
    'Ki te noho mōrearea tētahi, tērā pea me whakamōhio e mātou tētahi atu. Ka kōrero mātou ki a koe i te tuatahi mēnā he haumaru.',
  ),
  both(
    'You can see what we hold and who looked, have it put right, or complain to us or to the Privacy Commissioner.',
    'Ka taea e koe te kite i ā mātou kōrero mōu me te hunga kua titiro, te whakatika, te amuamu rānei ki a mātou, ki te Mana Mātāpono Matatapu rānei.',
  ),
]

const parts = [
  {
    heading: both('Who we are', 'Ko wai mātou'),
    text: both(
      '{organisation}, {address}, collects and holds what you tell us here. This is not a government site.',
      'Ko {organisation}, {address}, te rōpū e kohi ana, e pupuri ana i āu kōrero i konei. Ehara tēnei i te pae kāwanatanga.',
    ),
  },
  {
    heading: both('What we ask and why', 'He aha ngā pātai, he aha ai'),
    text: both(
      'We ask what you need, where you are and how it is safe to reach you, so that a connector can support you until you have the help you want. No law makes you answer. If you leave something out we may have to ask again, or it may take longer.',
      'Ka pātai mātou he aha ō matea, kei hea koe, me pēhea te whakapā haumaru ki a koe, kia tautoko ai tētahi kaimahi i a koe kia whiwhi rā anō koe i te āwhina e hiahia ana koe. Kāore he ture e akiaki ana i a koe kia whakautu. Ki te waiho e koe tētahi mea, tērā pea ka pātai anō mātou, ka roa ake rānei.',
    ),
  },
  {
    heading: both('Who receives it', 'Ko wai ka whiwhi'),
    text: both(
      'Our intake worker reads your request and sends it to one host. Before anything goes to another agency we ask you: which agency, what, why and until when. You can take your yes back at any time, without a reason.',
      'Ka pānui tā mātou kaimahi i tō tono, ka tukuna ki tētahi rōpū kotahi. I mua i te tuku kōrero ki rōpū kē, ka pātai mātou ki a koe: ko tēhea rōpū, he aha ngā kōrero, he aha ai, ā hea mutu ai. Ka taea e koe te tango i tō whakaaetanga ahakoa te wā, kāore he take e pātaihia.',
    ),
  },
  {
    heading: both(
      'When the law lets us share without asking',
      'Ina tukua e te ture kia tuari mātou me te kore e pātai',
    ),
    text: both(
      'Only where a law says so, such as a serious threat to somebody’s life or the safety of a child. We write down which law, who asked and what was given, and we tell you unless that would put somebody at risk.',
      'I ngā wā anake e whakaae ana te ture, pērā i te mōrearea nui ki te oranga o tētahi, ki te haumaru rānei o te tamaiti. Ka tuhia e mātou ko tēhea ture, nā wai te pātai, he aha i tukuna, ā, ka whakamōhiotia koe, hāunga mēnā ka mōrearea tētahi.',
    ),
  },
  {
    heading: both('How long we keep it', 'E hia te roa e puritia ana'),
    text: both(
      'As long as we support you, and then for as long as the law and our agreement with the funder say. Funders get counts, never names.',
      'Mō te roa o tā mātou tautoko i a koe, kātahi mō te wā e kī ana te ture me tā mātou kirimana ki te kaituku pūtea. He tatauranga ka riro i ngā kaituku pūtea, kaua rawa he ingoa.',
    ),
  },
  {
    heading: both('Your rights', 'Ō mōtika'),
    text: both(
      'You may see what we hold about you and ask for it to be put right. Ask {officer}, or use “put something right” on your own page. You may complain to us or to the Privacy Commissioner, privacy.org.nz.',
      'Ka taea e koe te kite i ngā kōrero mōu, me te tono kia whakatikaina. Pātai ki a {officer}, whakamahia rānei te “whakatika” kei tō ake whārangi. Ka taea te amuamu ki a mātou, ki te Mana Mātāpono Matatapu rānei, privacy.org.nz.',
    ),
  },
]

export const openingNotices: readonly Setting[] = [
  {
    id: settingId('notice', 'privacy', '2020-06-01'),
    kind: 'notice',
    code: 'privacy',
    fromOn: '2020-06-01',
    source: 'Written for this product after the Privacy Act 2020, IPP 3; have your privacy officer read it',
    value: { version: 'privacy-1', lines, parts },
  },
]
