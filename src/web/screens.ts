import type { Screen } from './shared/screen.ts'

// One entry per screen, in the order of the rail: the first that a role may see is where it begins.
// A screen that is not made yet is not here.
export const screens: readonly Screen[] = [
  {
    path: '/month',
    name: 'month.rail',
    roles: ['team-lead'],
    load: () => import('./reports/month-screen.tsx').then((module) => module.MonthScreen),
  },
]
