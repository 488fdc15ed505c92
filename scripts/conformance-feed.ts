import type { FeedFile } from '../src/exchange/feed-file.ts'

// Invented, in the shape of the Family Services Directory: what is given out is about services here, and each fault is in it once.

const columns =
  'FSD_ID,SERVICE_ID,PROVIDER_NAME,ORGANISATION_PURPOSE,PROVIDER_WEBSITE_1,PUBLISHED_CONTACT_EMAIL_1,PUBLISHED_PHONE_1,PROVIDER_CONTACT_AVAILABILITY,PHYSICAL_ADDRESS,PHYSICAL_REGION,PHYSICAL_DISTRICT,LATITUDE,LONGITUDE,LEVEL_1_CATEGORY,LEVEL_2_CATEGORY,SERVICE_NAME,SERVICE_DETAIL,COST_TYPE'

const rows = [
  '11,101,Harbourside Pantry,"Kai for\r\n- whānau\r\n- neighbours",www.harbourside.example,kia.ora@harbourside.example,0800 000 142,Monday to Friday 9am - 5pm,"4 Wharf Street, Kaikohe 0405",Northland,Far North District,-35.41,173.80,Family / Whanau Services,Food,Kai parcels,Parcels while they last,Free',
  '11,102,Harbourside Pantry,,www.harbourside.example,,0800 000 142,Monday to Friday 9am - 5pm,"4 Wharf Street, Kaikohe 0405",Northland,Far North District,0,0,Budgeting / Financial Capability,Financial mentors,Money talks,Budgeting help,Koha',
  '12,103,Plain Talk Counselling,,,,0800 000 121,By appointment,"2 Te Rapa Road, Hamilton 3200",Waikato,Hamilton City,-37.79,175.28,Family / Whanau Services,Counselling,Counselling,,',
  '13,104,Sea View Trust,,,,0800 000 143,,"9 High Street, Whangārei 0110",Northland,Whangārei District,-36.5,171.0,Family / Whanau Services,Family / Whanau Support,Support,,',
  '14,105,Wrong Side Trust,,,,0800 000 144,,"9 High Street, Porirua 5022",Auckland,Auckland,,,Family / Whanau Services,Family / Whanau Support,Support,,',
  '15,106,Rātā Women\'s Refuge,,,,0800 000 733,24 hours,"5 Quiet Lane, Hamilton 3200",Waikato,Hamilton City,,,Family / Whanau Services,Family violence,Refuge,,Free',
  '16,,No Number Trust,,,,0800 000 145,,"1 Main Road, Kaitaia 0410",Northland,Far North District,,,Family / Whanau Services,Family / Whanau Support,Visits,,',
]

export const nearHere: FeedFile = { name: 'near-here.csv', text: [columns, ...rows].join('\r\n') }
