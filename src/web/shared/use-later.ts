import { useEffect, useState } from 'react'

/** What is typed, once the typing pauses: so that not every letter is a question to the server. */
export function useLater(typed: string): string {
  const [later, setLater] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setLater(typed), 200)
    return () => clearTimeout(timer)
  }, [typed])
  return later
}
