import { defineConfig } from 'vitest/config'

const withDatabase = ['src/store/**/*.test.ts', 'src/server/**/*.test.{ts,tsx}']

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          exclude: [...withDatabase, 'test/docs.test.ts'],
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['test/stories/**/*.test.ts', ...withDatabase],
          globalSetup: ['test/server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/built.mjs', 'test/server.ts'],
          // With more time every screen is looked at in every way.
          testTimeout: process.env['TEST_ALL'] ? 1_800_000 : 180_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'docs', include: ['test/docs.test.ts'] } },
    ],
  },
})
