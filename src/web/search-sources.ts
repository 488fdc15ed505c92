import { directoryApi } from '../api/directory.ts'
import { householdsApi } from '../api/households.ts'
import { ask } from './shared/ask.ts'
import type { SearchSource } from './shared/search/search.ts'

// What can be found from anywhere, besides the screens themselves, in this order.
// The server refuses whoever may not see it; `roles` only spares them the empty heading.
export const searchSources: readonly SearchSource[] = [
  {
    id: 'people',
    name: 'work.search.people',
    roles: ['intake-worker', 'connector', 'team-lead'],
    screen: '/whanau',
    find: async (words, about) => {
      const { households } = await ask(householdsApi.search, { words }, about)
      return households.slice(0, 8).map((one) => ({
        id: one.householdId,
        title: one.called,
        line: one.locality,
        href: `/work/whanau/${one.householdId}`,
      }))
    },
  },
  {
    id: 'services',
    name: 'work.search.services',
    roles: 'any',
    screen: '/directory',
    find: async (words, about) => {
      const { services } = await ask(directoryApi.search, { words }, about)
      return services
        .slice(0, 8)
        .map((one) => ({ id: one.id, title: one.name, line: one.organisationName, href: `/work/directory/${one.id}` }))
    },
  },
]
