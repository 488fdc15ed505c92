import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import '../looks/css/workbench.css'
import './shell.css'
import { fetchAhead, router } from './routes.tsx'
import { screens } from './screens.ts'
import { followLinks } from './shared/links.ts'
import { screensFor } from './shared/screen.ts'
import { Start } from './shared/start.tsx'
import { useMe } from './shared/use-session.ts'

function Workbench() {
  const me = useMe()
  useEffect(() => followLinks(router), [])
  useEffect(() => fetchAhead(screensFor(screens, me)), [me])
  return <RouterProvider router={router} />
}

const bench = document.getElementById('bench')
if (!bench) throw new Error('index.html has no #bench')
createRoot(bench).render(
  <StrictMode>
    <Start>
      <Workbench />
    </Start>
  </StrictMode>,
)
