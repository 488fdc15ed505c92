import { casesApi } from '../api/cases.ts'
import { directoryApi } from '../api/directory.ts'
import { emergencyApi } from '../api/emergency.ts'
import { householdsApi } from '../api/households.ts'
import { intakeApi } from '../api/intake.ts'
import { referralsApi } from '../api/referrals.ts'
import { CaseRole, KeeperRole } from '../domain/actor.ts'
import type { Me } from './shared/open-session.ts'
import { counted, type Screen } from './shared/screen.ts'

// A team lead at a desk has no whānau to walk beside, and one of a host without a desk no requests to sort.
const hosts = ({ organisationDoes }: Me) => organisationDoes.hosts
const sorts = ({ role, organisationDoes }: Me) => role === 'intake-worker' || organisationDoes.sorts

// One entry per screen, in the order of the rail: the first that a role may see is where it begins.
// A screen that is not made yet is not here.
export const screens: readonly Screen[] = [
  {
    path: '/today',
    name: 'today.rail',
    roles: ['connector', 'team-lead'],
    of: 'cases',
    load: () => import('./cases/today-screen.tsx').then((module) => module.TodayScreen),
    onlyIf: hosts,
    count: counted(casesApi.today, {}, ({ ringInAll }) => ringInAll),
  },
  {
    path: '/requests/{-$id}',
    name: 'requests.title',
    roles: ['intake-worker', 'team-lead'],
    of: 'intake',
    load: () => import('./intake/requests-screen.tsx').then((module) => module.RequestsScreen),
    onlyIf: sorts,
    count: counted(intakeApi.queue, {}, ({ waiting }) => waiting),
  },
  {
    path: '/whanau/{-$id}',
    name: 'whanau.rail',
    roles: ['connector', 'team-lead'],
    of: 'households',
    load: () => import('./households/whanau-screen.tsx').then((module) => module.WhanauScreen),
    onlyIf: hosts,
    count: counted(householdsApi.list, { whose: 'mine' }, ({ mine }) => mine),
  },
  {
    path: '/referrals/{-$id}',
    name: 'referrals.title',
    roles: ['connector', 'team-lead', 'receiving-worker'],
    of: 'referrals',
    load: () => import('./referrals/referrals-screen.tsx').then((module) => module.ReferralsScreen),
    count: counted(referralsApi.waiting, {}, ({ mine }) => mine),
  },
  {
    path: '/month',
    name: 'month.rail',
    roles: ['team-lead'],
    of: 'reports',
    load: () => import('./reports/month-screen.tsx').then((module) => module.MonthScreen),
  },
  {
    path: '/people/{-$id}',
    name: 'people.rail',
    roles: ['administrator'],
    of: 'accounts',
    load: () => import('./accounts/people-screen.tsx').then((module) => module.PeopleScreen),
  },
  {
    path: '/outbox-mail',
    name: 'outbox.rail',
    roles: ['administrator'],
    of: 'accounts',
    load: () => import('./accounts/outbox-screen.tsx').then((module) => module.OutboxScreen),
  },
  {
    path: '/host',
    name: 'our-host.title',
    roles: ['team-lead'],
    of: 'intake',
    load: () => import('./intake/host-screen.tsx').then((module) => module.HostScreen),
    onlyIf: hosts,
  },
  {
    path: '/audit',
    name: 'audit.rail',
    roles: ['privacy-officer'],
    of: 'audit',
    load: () => import('./audit/audit-screen.tsx').then((module) => module.AuditScreen),
    count: counted(householdsApi.repeatNotices, {}, ({ waiting }) => waiting),
  },
  {
    path: '/emergency-uses',
    name: 'emergency.uses',
    roles: ['privacy-officer', 'team-lead'],
    of: 'emergency',
    load: () => import('./emergency/uses-screen.tsx').then((module) => module.EmergencyUsesScreen),
    count: counted(emergencyApi.uses, {}, ({ waiting }) => waiting),
  },
  {
    path: '/emergency',
    name: 'emergency.title',
    roles: ['intake-worker', 'connector', 'team-lead'],
    of: 'emergency',
    load: () => import('./emergency/open-screen.tsx').then((module) => module.EmergencyScreen),
    aside: true,
  },
  {
    path: '/directory/{-$id}',
    name: 'directory.title',
    roles: 'any',
    of: 'directory',
    load: () => import('./directory/directory-screen.tsx').then((module) => module.DirectoryScreen),
  },
  {
    path: '/organisations/{-$id}',
    name: 'entry.organisations',
    roles: [...CaseRole.options, ...KeeperRole.options],
    of: 'directory',
    load: () => import('./directory/organisations-screen.tsx').then((module) => module.OrganisationsScreen),
    aside: true,
  },
  {
    path: '/imports/{-$id}',
    name: 'imports.title',
    roles: ['directory-editor'],
    of: 'directory',
    load: () => import('./directory/imports-screen.tsx').then((module) => module.ImportsScreen),
    count: counted(directoryApi.heldRows, {}, (rows) => rows.length),
  },
  {
    path: '/reo',
    name: 'reo.rail',
    roles: 'any',
    of: 'programmes',
    load: () => import('./programmes/reo-screen.tsx').then((module) => module.ReoScreen),
    aside: ['administrator'],
  },
  {
    path: '/account',
    name: 'account.rail',
    roles: 'any',
    of: 'accounts',
    load: () => import('./accounts/account-screen.tsx').then((module) => module.AccountScreen),
    aside: true,
  },
]
