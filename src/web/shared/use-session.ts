import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Me, Session } from './open-session.ts'
import type { Sending } from './sender.ts'

export const SessionNow = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = useContext(SessionNow)
  if (!session) throw new Error('nobody is signed in here')
  return session
}

/** Whoever is signed in, ready to be handed to a rule: `whyNotAccept(referral, me)`. */
export const useMe = (): Me => useSession().me

/** How things stand with what was written on this device. */
export function useSending(): Sending {
  const { sender } = useSession()
  return useSyncExternalStore(sender.watch, sender.now)
}
