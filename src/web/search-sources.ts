import type { SearchSource } from './shared/search/search.ts'

// What can be found from anywhere, besides the screens themselves. In this order.
export const searchSources: readonly SearchSource[] = [
]
