// Words that come from a feed or from an editor do not say in which language they are written. A screen reader that reads
// te reo aloud needs to be told where they are English; what is neither for certain is left alone.

const englishWords = new Set(
  (
    'a an and are at by can for free from have help helps if in is it not of off on open or our out provide provides providing the ' +
    'their them they this we who will with you your about after all any anyone before community budgeting centre care children church ' +
    'city clinic club counselling family food foundation group health home hot house housing hub kitchen lane law lunch night office ' +
    'parcels pantry people programme road school service services shelter society street support team trust women youth'
  ).split(' '),
)
// Every syllable of te reo ends in a vowel, and it has ten consonants.
const couldBeReo = /^(?:(?:ng|wh|[hkmnprtw])?[aeiouāēīōū])+$/u

/** Whether a text is surely English: it has words that only English has, and not most of it could be te reo. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => englishWords.has(word) && !couldBeReo.test(word)).length
  const notReo = words.filter((word) => !couldBeReo.test(word)).length
  return english > 0 && notReo * 2 >= words.length
}
