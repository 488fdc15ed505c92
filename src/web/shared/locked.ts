import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What is written to the disk of the device: bytes that only this worker's key opens. */
export type Locked = { readonly iv: Uint8Array<ArrayBuffer>; readonly box: ArrayBuffer }

/** Locks and unlocks one worker's words. `about` is bound in: a box cannot be passed off as another. */
export type Lock = {
  readonly close: (about: string, value: unknown) => Promise<Locked>
  /** Undefined when the box cannot be opened: then it is left where it is. */
  readonly open: (about: string, locked: Locked) => Promise<unknown>
}

export interface DeviceSchema extends DBSchema {
  key: { key: string; value: { worker: string; key: CryptoKey } }
  outbox: { key: number; value: { worker: string; id: string } & Locked; indexes: { worker: string } }
  draft: { key: [string, string]; value: { worker: string; key: string } & Locked; indexes: { worker: string } }
}
export type Device = IDBPDatabase<DeviceSchema>

/** The database on this device. Undefined where a browser keeps nothing (private windows, plain http). */
export async function openDevice(): Promise<Device | undefined> {
  if (!globalThis.isSecureContext || !('indexedDB' in globalThis)) return undefined
  try {
    return await openDB<DeviceSchema>('alongside', 1, {
      upgrade(device) {
        device.createObjectStore('key', { keyPath: 'worker' })
        device.createObjectStore('outbox', { autoIncrement: true }).createIndex('worker', 'worker')
        device.createObjectStore('draft', { keyPath: ['worker', 'key'] }).createIndex('worker', 'worker')
      },
    })
  } catch {
    return undefined
  }
}

/**
 * The lock of one worker. Its key is made on the device, kept there, and cannot be taken out, not even by our own code;
 * another worker on the same device has another key.
 */
export async function lockOf(device: Device, worker: string): Promise<Lock> {
  const key = await keyOf(device, worker)
  return {
    close: async (about, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const words = new TextEncoder().encode(JSON.stringify(value))
      return { iv, box: await crypto.subtle.encrypt(bound(iv, about), key, words) }
    },
    open: async (about, { iv, box }) => {
      try {
        const words = await crypto.subtle.decrypt(bound(iv, about), key, box)
        const value: unknown = JSON.parse(new TextDecoder().decode(words))
        return value
      } catch {
        return undefined
      }
    },
  }
}

const bound = (iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(about),
})

async function keyOf(device: Device, worker: string): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Two tabs may come here at once: the first one in stays.
  const change = device.transaction('key', 'readwrite')
  const earlier = await change.store.get(worker)
  if (!earlier) await change.store.put({ worker, key: made })
  await change.done
  return earlier?.key ?? made
}
