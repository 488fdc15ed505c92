import { idFrom } from '../../domain/ids.ts'

/** An id made on this device, before the server has heard of the record. */
export function newId(): string {
  return idFrom(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
