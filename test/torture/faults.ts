import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../../src/server/demonstration/dice.ts'
import type { Keeper, World } from './world.ts'

export const faults = [
  'kill the application',
  'kill the database',
  'kill one backend',
  'kill both',
  'cut the clients off',
  'lose answers',
  'cut the database off',
  'lose the database’s answers',
  'fill the disk',
  'move the clock',
] as const
export type Fault = (typeof faults)[number]

const day = 24 * 60

/** What can be done to the product as it stands now. */
export function possible(world: World, keeper: Keeper): Fault[] {
  const onTheWire = ['cut the database off', 'lose the database’s answers']
  return faults.filter(
    (fault) => (keeper === 'somebody-else' || !onTheWire.includes(fault)) && (fault !== 'fill the disk' || world.disk),
  )
}

/** Does one of them. What was killed is started again as whoever runs it would; what mends itself has to. */
export async function harm(world: World, keeper: Keeper, fault: Fault, dice: Dice): Promise<void> {
  const startAgain = async () => {
    await pause(dice.between(0, 400))
    await world.start(keeper)
  }
  switch (fault) {
    case 'kill the application':
      world.killApplication()
      return startAgain()
    case 'kill the database':
      return world.killDatabase('all', dice)
    case 'kill one backend':
      return world.killDatabase('one-backend', dice)
    case 'kill both':
      world.killDatabase('all', dice)
      world.killApplication()
      return startAgain()
    case 'cut the clients off':
      world.toApplication.cut()
      return
    case 'lose answers':
      world.toApplication.loseAnswers(dice.between(200, 800))
      return
    case 'cut the database off':
      world.toDatabase.cut()
      return
    case 'lose the database’s answers':
      world.toDatabase.loseAnswers(dice.between(200, 800))
      return
    case 'fill the disk':
      world.disk?.fill()
      await pause(dice.between(500, 2000))
      world.disk?.free()
      return
    case 'move the clock':
      world.moveClock(dice.pick([0, 0, 180, 3 * day, -60, -day]))
      world.killApplication()
      return startAgain()
  }
}
