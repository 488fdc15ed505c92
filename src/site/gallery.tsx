import { Gallery } from '../looks/gallery.tsx'
import { Page, type Frame } from './layout.tsx'

/** Every part that both faces share, in every state, on a page of its own. */
export function GalleryPage({ frame }: { readonly frame: Frame }) {
  return (
    <Page frame={frame} title={frame.say('gallery.title')}>
      <Gallery say={frame.say} />
    </Page>
  )
}
