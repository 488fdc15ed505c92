import { draft } from './phrase.ts'

// Words used by both faces.
export const everywhere = {
  'common.save': { en: 'Save', mi: draft('Tiaki') },
  'common.cancel': { en: 'Cancel', mi: draft('Whakakore') },
  'common.close': { en: 'Close', mi: draft('Katia') },
  'common.back': { en: 'Back', mi: draft('Hoki') },
  'common.next': { en: 'Next', mi: draft('Panuku') },
  'common.undo': { en: 'Undo', mi: draft('Wetekia') },
  'common.search': { en: 'Search', mi: draft('Rapu') },
  'common.yes': { en: 'Yes', mi: draft('Āe') },
  'common.no': { en: 'No', mi: draft('Kāo') },
  'common.try-again': { en: 'Try again', mi: draft('Ngana anō') },
  'common.saved': { en: 'Saved', mi: draft('I tiakina') },
  'common.loading': { en: 'Loading', mi: draft('E uta ana') },
  'common.nothing-found': { en: 'Nothing found', mi: draft('Kāore he hua i kitea') },
  'common.print': { en: 'Print', mi: draft('Tā') },
  'common.today': { en: 'Today', mi: draft('Tēnei rā') },
} as const
