import { hash, verify } from '@node-rs/argon2'

// Eight digits are few: whoever stole the table should still need months for each. Argon2id, off the main thread.
const slowly = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a return code, as it is kept. */
export const sealCode = (code: string): Promise<string> => hash(code, slowly)

/** Whether this is the code. */
export const opensCode = (sealed: string, code: string): Promise<boolean> => verify(sealed, code)
