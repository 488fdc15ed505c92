import { isEnglish } from '../words/as-written.ts'
import type { Language } from '../words/phrase.ts'
import { langOf, Reo } from './reo.tsx'

/** What an editor or a feed wrote, as it stands: marked where it is English on a page in te reo, so that it is read aloud right. */
export function AsWritten({ language, children }: { readonly language: Language; readonly children: string }) {
  if (language === 'en' || !isEnglish(children)) return <Reo language={language}>{children}</Reo>
  return (
    <span lang={langOf('en')}>
      <Reo language="en">{children}</Reo>
    </span>
  )
}
