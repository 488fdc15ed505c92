import { monthOf } from '../../src/domain/reports/month.ts'
import { monthOfEveryHost } from '../../src/server/every-month.ts'
import { connect } from '../../src/store/database.ts'
import type { Client } from './asking.ts'

/** What no endpoint answers, but a command of whoever runs it. */
export const everyMonth = 'npm run month -- --all'

/** A client that also asks for that, over a database of its own. */
export function withCommands({ ask, end }: Client, appUrl: string, at: number): Client {
  const database = connect(appUrl, { max: 16 })
  return {
    ask: async (wanted) => {
      if (wanted.path !== everyMonth) return ask(wanted)
      const text = await monthOfEveryHost(database, monthOf(new Date(at).toISOString()))
      return { status: 200, text, bytes: Buffer.byteLength(text), cookies: [] }
    },
    end: () => {
      end()
      void database.end({ timeout: 5 })
    },
  }
}
