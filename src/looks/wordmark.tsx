/** The name and its mark: two people side by side, one a step ahead. */
export function Wordmark({ href, name = 'Alongside' }: { readonly href?: string; readonly name?: string }) {
  const inside = (
    <>
      <Mark />
      <span lang="en">{name}</span>
    </>
  )
  if (href === undefined) return <span className="name">{inside}</span>
  return (
    <a className="name" href={href}>
      {inside}
    </a>
  )
}

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 22 24" width="22" height="24" aria-hidden="true" focusable="false">
      <path className="stem" d="M6 10v11M16 14v7" />
      <circle cx="6" cy="3.2" r="2.9" />
      <circle cx="16" cy="7.2" r="2.9" />
    </svg>
  )
}
