import type { ReactNode } from 'react'

/** By when. It always wears the amber underline, and nothing else does. `full` is the whole date, for whoever hovers. */
export function By({ children, late = false, full }: ByProps) {
  return (
    <em className={late ? 'by by--late' : 'by'} title={full}>
      {children}
    </em>
  )
}

export type ByProps = { readonly children: ReactNode; readonly late?: boolean; readonly full?: string | undefined }
