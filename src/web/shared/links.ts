import type { AnyRouter } from '@tanstack/react-router'
import { base } from './address.ts'

/**
 * Plain links stay plain: `<a href="/work/referrals">` anywhere, also in what both faces share, goes there without a reload.
 * Whatever the browser does with a link by itself (another tab, a download, a part of this page) it still does.
 */
export function followLinks(router: AnyRouter): () => void {
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download') || link.target !== '') return
    const to = new URL(link.href)
    if (to.origin !== location.origin || !isOurs(to.pathname)) return
    if (to.hash !== '' && to.pathname === location.pathname && to.search === location.search) return
    event.preventDefault()
    router.history.push(to.pathname + to.search + to.hash)
  }
  document.addEventListener('click', follow)
  return () => document.removeEventListener('click', follow)
}

const isOurs = (path: string) => path === base || path.startsWith(`${base}/`)
