import { ownApi } from '../../api/accounts.ts'
import type { Hat } from '../../domain/accounts/account.ts'
import { askOwn } from './ask.ts'
import { languageNow, signInPath } from './language.tsx'
import type { Session } from './open-session.ts'
import { problemFrom } from './problem.ts'

/** Ends the session. What is not sent yet stays on the device, locked, and goes when this worker signs in again. */
export async function signOut(session: Session): Promise<void> {
  try {
    await askOwn(ownApi.signOut, {}, languageNow())
  } catch (thrown) {
    // Ended already is ended. But nobody is told that they are out while the server still lets them in.
    if (problemFrom(thrown).kind !== 'sign-in-first') throw thrown
  }
  session.sender.stop()
  // A new page: nothing that was read stays in memory.
  location.assign(signInPath())
}

/** Another of one's roles: a new session, and a new page for it. */
export async function wearHat(session: Session, { organisationId, role }: Hat): Promise<void> {
  await askOwn(ownApi.wearHat, { organisationId, role }, languageNow())
  session.sender.stop()
  location.assign('/work/')
}
