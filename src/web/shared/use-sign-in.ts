import { createContext, useContext } from 'react'

export type SignIn = { readonly ask: () => void }

export const SignInNow = createContext<SignIn>({ ask: () => undefined })

/** Asks for a new session, over the page: whatever is on it stays as it is. */
export const useSignIn = (): SignIn => useContext(SignInNow)
