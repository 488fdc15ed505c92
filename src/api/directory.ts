import { z } from 'zod'
import {
  Clearable,
  ClearableOfOrganisation,
  organisationFields,
  ServiceEdit,
  siteFields,
} from '../domain/directory/editing.ts'
import { HeldRow, ImportRun } from '../domain/directory/imports.ts'
import { Organisation, OrganisationKind } from '../domain/directory/organisation.ts'
import {
  Capacity,
  Cost,
  ReferralMethod,
  Room,
  Service,
  serviceFields,
  ServiceStatus,
  YesNoUnknown,
} from '../domain/directory/service.ts'
import { Site } from '../domain/directory/site.ts'
import { Day, Instant } from '../domain/days.ts'
import { holidayNames } from '../domain/holidays.ts'
import { OrganisationId, ServiceId, SiteId } from '../domain/ids.ts'
import { PlaceCode } from '../domain/places/place.ts'
import { NeedKind } from '../domain/programmes/needs.ts'
import { command, query } from './endpoint.ts'

export const Open = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('open'), until: Instant.optional(), byAppointment: z.literal(true).optional() }),
    z.object({ state: z.literal('closed'), opensAt: Instant.optional() }),
    /** A public holiday there: the usual hours may not hold. */
    z.object({ state: z.literal('holiday'), holiday: z.enum(holidayNames) }),
    z.object({ state: z.literal('not-known') }),
  ])
  .meta({ id: 'OpenNow' })

/** A service in a list: enough to choose by. */
export const ServiceInList = z
  .object({
    id: ServiceId,
    version: z.int(),
    name: z.string(),
    organisationId: OrganisationId,
    organisationName: z.string(),
    says: z.string(),
    needs: z.array(NeedKind),
    cost: Cost,
    kaupapaMaori: z.boolean(),
    pacific: z.boolean(),
    disabilityLed: z.boolean(),
    wheelchair: YesNoUnknown,
    languages: z.array(z.string()),
    phone: z.string().optional(),
    referBy: z.array(ReferralMethod),
    room: Room,
    status: ServiceStatus,
    open: Open,
    serves: z.enum(['named', 'nationwide', 'office-there', 'not-asked']),
    places: z.array(z.string()),
    lastCheckedOn: Day.optional(),
    checkedDays: z.int().optional(),
    freshness: z.enum(['this-month', 'this-season', 'this-year', 'old', 'never']),
    outsideNewZealand: z.boolean(),
  })
  .meta({ id: 'ServiceInList' })
export type ServiceInList = z.infer<typeof ServiceInList>

export const ServiceFull = z
  .object({
    service: Service,
    version: z.int(),
    organisation: Organisation.pick({ id: true, name: true, kind: true, phone: true, website: true }),
    sites: z.array(Site),
    open: Open,
    room: Room,
    zone: z.string(),
    checkedDays: z.int().optional(),
    freshness: ServiceInList.shape.freshness,
    /** The names of the places it serves, in the order of its codes. */
    servesNames: z.array(z.string()),
  })
  .meta({ id: 'ServiceFull' })
export type ServiceFull = z.infer<typeof ServiceFull>

const everybody = {
  public: 'anyone',
  person: 'its-request',
  link: 'its-referral',
  worker: 'any',
  aggregate: 'any',
} as const
const workers = { worker: 'any' } as const
const editor = { worker: ['directory-editor'] } as const
const one = { reads: 'nothing-personal' } as const

const FeedText = z.strictObject({ name: z.string().max(200), text: z.string() })

export const directoryApi = {
  search: query({
    path: '/directory/services',
    about:
      'Services by need, place and words, best first. Unchecked entries sink; those that serve the place come before those whose office is there',
    access: everybody,
    ...one,
    input: z.strictObject({
      words: z.string().max(200).optional(),
      need: z.array(NeedKind).optional(),
      place: PlaceCode.optional(),
      nationwideOnly: z.boolean().optional(),
      cost: z.enum(['free', 'koha', 'low-cost']).optional(),
      language: z.string().min(2).max(30).optional(),
      kaupapaMaori: z.enum(['first', 'only']).optional(),
      openNow: z.boolean().optional(),
      wheelchair: z.boolean().optional(),
      organisationId: OrganisationId.optional(),
      neverChecked: z.boolean().optional(),
      after: z.string().max(1000).optional(),
    }),
    output: z.object({ services: z.array(ServiceInList), next: z.string().optional() }),
  }),

  service: query({
    path: '/directory/services/:id',
    about:
      'One service: what it is, whom it serves, how to get it, whether somebody is there now, when a person last checked it',
    access: everybody,
    ...one,
    input: z.strictObject({ id: ServiceId }),
    output: ServiceFull,
  }),

  organisations: query({
    path: '/directory/organisations',
    about: 'Organisations by name, to choose who receives or hosts; only those that exist on that day',
    access: workers,
    ...one,
    input: z.strictObject({
      words: z.string().max(200).optional(),
      kind: z.array(OrganisationKind).optional(),
      on: Day.optional(),
    }),
    output: z.array(Organisation),
  }),

  organisation: query({
    path: '/directory/organisations/:id',
    about: 'One organisation with who followed it and what it offers',
    access: workers,
    ...one,
    input: z.strictObject({ id: OrganisationId }),
    output: z.object({
      organisation: Organisation,
      version: z.int(),
      successor: Organisation.optional(),
      repeatPhone: z.string().optional(),
      services: z.array(ServiceInList),
      sites: z.array(Site),
    }),
  }),

  addOrganisation: command({
    path: '/directory/organisations',
    about: 'Puts an organisation in the directory',
    access: editor,
    changes: 'new',
    input: z.strictObject({ id: OrganisationId, ...organisationFields, repeatPhone: z.string().max(60).optional() }),
  }),

  editOrganisation: command({
    path: '/directory/organisations/:id/edit',
    about: 'Changes an organisation. What is changed here is not overwritten by an import',
    access: editor,
    changes: 'existing',
    input: z.strictObject({
      id: OrganisationId,
      ...z.object(organisationFields).partial().shape,
      clear: z.array(ClearableOfOrganisation).optional(),
      repeatPhone: z.string().max(60).optional(),
    }),
  }),

  addSite: command({
    path: '/directory/sites',
    about: 'Adds a place where an organisation is found. The address of a refuge is refused',
    access: editor,
    changes: 'new',
    input: z.strictObject({ id: SiteId, organisationId: OrganisationId, ...siteFields }),
  }),

  editSite: command({
    path: '/directory/sites/:id/edit',
    about: 'Says anew where an organisation is found. What is left out is not known any more',
    access: editor,
    changes: 'existing',
    input: z.strictObject({ id: SiteId, ...siteFields }),
  }),

  addService: command({
    path: '/directory/services',
    about: 'Puts a service in the directory, checked today by whoever adds it',
    access: editor,
    changes: 'new',
    input: z.strictObject({
      id: ServiceId,
      organisationId: OrganisationId,
      siteIds: z.array(SiteId),
      ...serviceFields,
    }),
  }),

  editService: command({
    path: '/directory/services/:id/edit',
    about: 'Changes a service. What is changed here is not overwritten by an import, until it is handed back',
    access: editor,
    changes: 'existing',
    input: z.strictObject({
      id: ServiceId,
      set: ServiceEdit,
      clear: z.array(Clearable).optional(),
      handBack: z.array(z.string().max(40)).optional(),
    }),
  }),

  placeService: command({
    path: '/directory/services/:id/sites',
    about: 'Says at which places of its organisation a service is given. An import leaves that alone until handed back',
    access: editor,
    changes: 'existing',
    input: z.strictObject({ id: ServiceId, siteIds: z.array(SiteId).max(100) }),
  }),

  checkService: command({
    path: '/directory/services/:id/check',
    about: 'A person has checked this service today and it is right',
    access: editor,
    changes: 'existing',
    input: z.strictObject({ id: ServiceId }),
  }),

  sayRoom: command({
    path: '/directory/services/:id/room',
    about: 'How much room there is now, as those who give the service say',
    access: workers,
    changes: 'existing',
    input: z.strictObject({ id: ServiceId, room: Room, until: Capacity.shape.until }),
  }),

  importFeed: command({
    path: '/imports',
    about:
      'Takes a feed in: each row added, changed, unchanged or held with its reason. One that lost a quarter is refused',
    access: { worker: ['directory-editor'], job: 'the-house' },
    changes: 'new',
    input: z.strictObject({
      id: z.uuid(),
      source: z.string().trim().min(1).max(100),
      format: z.enum(['hsds', 'fsd']),
      fewerConfirmed: z.literal(true).optional(),
      files: z.array(FeedText).min(1).max(60),
    }),
  }),

  importProgress: query({
    path: '/imports/:id/progress',
    about:
      'How many rows of a feed have been looked at and written, while it is being taken in. Nothing where that is not known',
    access: editor,
    ...one,
    input: z.strictObject({ id: z.uuid() }),
    output: z.object({ done: z.int().optional(), all: z.int().optional() }),
  }),

  imports: query({
    path: '/imports',
    about: 'The last runs of imports, with what became of their rows',
    access: editor,
    ...one,
    input: z.strictObject({}),
    output: z.array(ImportRun),
  }),

  heldRows: query({
    path: '/imports/held',
    about: 'Rows of feeds that wait for a person, with the reason for each',
    access: editor,
    ...one,
    input: z.strictObject({ source: z.string().max(100).optional() }),
    output: z.array(HeldRow),
  }),

  settleRow: command({
    path: '/imports/held/:id/settle',
    about: 'Lets a held row in as it is, or leaves it out while its feed says the same; or says that it is no refuge',
    access: editor,
    changes: 'existing',
    input: z.strictObject({ id: z.uuid(), settle: z.enum(['accept', 'ignore', 'not-a-refuge']) }),
  }),
}
