/** One login to one database. In a socket address the folder is in the query, as libpq and `pg` read it. */
export type Address = {
  readonly user: string
  readonly password?: string
  readonly database: string
  /** A folder that holds a Unix socket, or a host name. */
  readonly host: string
  readonly port: number
}

/** `postgres://user@localhost:5432/name?host=/folder`: understood by `connect`, by `pg` and by psql. */
export function toUrl({ user, password, database, host, port }: Address): string {
  const url = new URL(`postgres://localhost/${encodeURIComponent(database)}`)
  url.username = encodeURIComponent(user)
  if (password !== undefined) url.password = encodeURIComponent(password)
  url.port = String(port)
  if (isSocket(host)) url.searchParams.set('host', host)
  else url.hostname = host
  return url.href.replaceAll('%2F', '/')
}

/** The same address for another login. */
export function withLogin(address: string, user: string, password: string): string {
  const url = new URL(address)
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  return url.href
}

/** The same server, another database. */
export function withDatabase(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

/** The postgres driver does not read a socket folder from the query, and would send it on to the server as a setting. */
export function splitSocket(address: string): { url: string; host?: string } {
  const url = new URL(address)
  const host = url.searchParams.get('host')
  if (host === null || !isSocket(host)) return { url: address }
  url.searchParams.delete('host')
  return { url: url.href, host }
}

const isSocket = (host: string) => host.startsWith('/')
