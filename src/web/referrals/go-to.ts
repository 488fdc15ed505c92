/** Leads from the card to the form that makes the move: opens it if it is folded, and puts the cursor in it. */
export function goTo(id: string): void {
  const section = document.getElementById(id)?.closest('section, details')
  if (section instanceof HTMLDetailsElement) section.open = true
  const field = section?.querySelector<HTMLElement>('input:checked, form input, form textarea, form select, form button')
  field?.focus({ preventScroll: true })
  section?.scrollIntoView({ block: 'start' })
}
