import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  useParams,
} from '@tanstack/react-router'
import { type ComponentType, useLayoutEffect } from 'react'
import { screens } from './screens.ts'
import { searchSources } from './search-sources.ts'
import { base } from './shared/address.ts'
import { Bench } from './shared/bench/bench.tsx'
import { NoSuchPage, PageFailed } from './shared/bench/no-such-page.tsx'
import { isInRail, type Screen, type ScreenProps, screensFor } from './shared/screen.ts'
import { Waiting } from './shared/states.tsx'
import { useMe } from './shared/use-session.ts'

const root = createRootRoute({
  component: () => <Bench screens={screens} sources={searchSources} />,
  notFoundComponent: NoSuchPage,
})

const first = createRoute({ getParentRoute: () => root, path: '/', component: FirstScreen })

const each = screens.map((screen) =>
  createRoute({
    getParentRoute: () => root,
    path: screen.path,
    component: lazyRouteComponent(async () => ({ default: withId(await screen.load(), screen.of) })),
    pendingComponent: () => (
      <main id="main">
        <Waiting />
      </main>
    ),
    errorComponent: PageFailed,
  }),
)

/** The workbench's addresses, made from the one list of screens. Search stays plain text: `?which=mine`. */
export const router = createRouter({
  routeTree: root.addChildren([first, ...each]),
  basepath: base,
  scrollRestoration: true,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString()
    return text === '' ? '' : `?${text}`
  },
})

/** Fetches every screen of this role while nothing else is going on: none is missing when the signal goes. */
export function fetchAhead(mine: readonly Screen[]): void {
  const later = 'requestIdleCallback' in globalThis ? requestIdleCallback : (work: () => void) => setTimeout(work, 2000)
  later(() => {
    for (const screen of mine) void screen.load().catch(() => undefined)
  })
}

function withId(Component: ComponentType<ScreenProps>, of: string): ComponentType {
  return function ScreenHere() {
    // What one screen looks like is no other's: its stylesheet is written under this name.
    useLayoutEffect(() => {
      document.body.dataset['screen'] = of
    }, [])
    const { id } = useParams({ strict: false })
    return <Component id={id} />
  }
}

/** Where a role begins: the first of its screens. */
function FirstScreen() {
  const me = useMe()
  const [begin] = screensFor(screens, me).filter((screen) => isInRail(screen, me))
  if (!begin) return <NoSuchPage />
  return <Navigate to={begin.path.replace(/\/\{?-?\$.*$/, '')} replace />
}
