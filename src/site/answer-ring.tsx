import type { Tell } from '../looks/reo.tsx'
import { Tel } from './layout.tsx'

/** Where whoever asks works, and the number to ring there; empty where none is known. */
export type Sender = { readonly organisation: string; readonly phone: string }

type RingSenderProps = {
  readonly tell: Tell
  readonly from: Sender
  readonly says: 'answer.ring' | 'answer.ring-to-change' | 'answer.closed-ring-sender'
}

/** Whom to ring, and where: whoever answers without an account finds the number nowhere else. */
export function RingSender({ tell, from: { organisation, phone }, says }: RingSenderProps) {
  return phone === '' ? null : <p>{tell(says, { organisation, phone: <Tel number={phone} /> })}</p>
}
