import type { Cost } from './counting.ts'
export const most = {
  ask: { clicks: 0, fields: 0, screens: 0 },
  askShortest: { clicks: 0, fields: 0, screens: 0 },
  sort: { clicks: 0, fields: 0, screens: 0 },
  firstContact: { clicks: 0, fields: 0, screens: 0 },
  answer: { clicks: 0, fields: 0, screens: 0 },
  answerByLink: { clicks: 0, fields: 0, screens: 0 },
  close: { clicks: 0, fields: 0, screens: 0 },
} as const satisfies Record<string, Cost>
