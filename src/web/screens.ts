import { casesApi } from '../api/cases.ts'
import { directoryApi } from '../api/directory.ts'
import { householdsApi } from '../api/households.ts'
import { intakeApi } from '../api/intake.ts'
import { referralsApi } from '../api/referrals.ts'
import { CaseRole, KeeperRole } from '../domain/actor.ts'
import { counted, type Screen } from './shared/screen.ts'

// One entry per screen, in the order of the rail: the first that a role may see is where it begins.
// A screen that is not made yet is not here.
export const screens: readonly Screen[] = [
  {
    path: '/today',
    name: 'today.rail',
    roles: ['connector', 'team-lead'],
    load: () => import('./cases/today-screen.tsx').then((module) => module.TodayScreen),
    count: counted(casesApi.today, {}, ({ ringInAll }) => ringInAll),
  },
  {
    path: '/requests/{-$id}',
    name: 'requests.title',
    roles: ['intake-worker', 'team-lead'],
    load: () => import('./intake/requests-screen.tsx').then((module) => module.RequestsScreen),
    count: counted(intakeApi.queue, {}, ({ waiting }) => waiting),
  },
  {
    path: '/whanau/{-$id}',
    name: 'whanau.rail',
    roles: ['connector', 'team-lead'],
    load: () => import('./households/whanau-screen.tsx').then((module) => module.WhanauScreen),
    count: counted(householdsApi.list, { whose: 'mine' }, ({ mine }) => mine),
  },
  {
    path: '/referrals/{-$id}',
    name: 'referrals.title',
    roles: ['connector', 'team-lead', 'receiving-worker'],
    load: () => import('./referrals/referrals-screen.tsx').then((module) => module.ReferralsScreen),
    count: counted(referralsApi.waiting, {}, ({ mine }) => mine),
  },
  {
    path: '/month',
    name: 'month.rail',
    roles: ['team-lead'],
    load: () => import('./reports/month-screen.tsx').then((module) => module.MonthScreen),
  },
  {
    path: '/people/{-$id}',
    name: 'people.rail',
    roles: ['administrator'],
    load: () => import('./accounts/people-screen.tsx').then((module) => module.PeopleScreen),
  },
  {
    path: '/outbox-mail',
    name: 'outbox.rail',
    roles: ['administrator'],
    load: () => import('./accounts/outbox-screen.tsx').then((module) => module.OutboxScreen),
  },
  {
    path: '/host',
    name: 'our-host.title',
    roles: ['team-lead'],
    load: () => import('./intake/host-screen.tsx').then((module) => module.HostScreen),
  },
  {
    path: '/audit',
    name: 'audit.rail',
    roles: ['privacy-officer'],
    load: () => import('./audit/audit-screen.tsx').then((module) => module.AuditScreen),
  },
  {
    path: '/directory/{-$id}',
    name: 'directory.title',
    roles: 'any',
    load: () => import('./directory/directory-screen.tsx').then((module) => module.DirectoryScreen),
  },
  {
    path: '/organisations/{-$id}',
    name: 'entry.organisations',
    roles: [...CaseRole.options, ...KeeperRole.options],
    load: () => import('./directory/organisations-screen.tsx').then((module) => module.OrganisationsScreen),
    aside: true,
  },
  {
    path: '/imports/{-$id}',
    name: 'imports.title',
    roles: ['directory-editor'],
    load: () => import('./directory/imports-screen.tsx').then((module) => module.ImportsScreen),
    count: counted(directoryApi.heldRows, {}, (rows) => rows.length),
  },
  {
    path: '/reo',
    name: 'reo.rail',
    roles: 'any',
    load: () => import('./programmes/reo-screen.tsx').then((module) => module.ReoScreen),
    aside: ['administrator'],
  },
  {
    path: '/account',
    name: 'account.rail',
    roles: 'any',
    load: () => import('./accounts/account-screen.tsx').then((module) => module.AccountScreen),
    aside: true,
  },
]
