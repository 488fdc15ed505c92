import { createContext, useContext } from 'react'

/** Where a part of a page is there to be read only: the id of the element that says so. */
export const OnlyReading = createContext<string | undefined>(undefined)
export const useOnlyReading = (): string | undefined => useContext(OnlyReading)
