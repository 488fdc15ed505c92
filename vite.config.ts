import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The page is served under `script-src 'self'; style-src 'self'`: nothing is put inline, neither script nor data address.
export default defineConfig({
  root: 'src/web',
  base: '/work/',
  plugins: [react()],
  build: {
    outDir: '../../build/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    sourcemap: true,
    chunkSizeWarningLimit: 700,
  },
  server: {
    // In development the server answers beside it.
    proxy: Object.fromEntries(
      ['/api', '/font', '/sign-in', '/exit', '/health'].map((path) => [
        path,
        // Under its own name, or the server would take every command for one from elsewhere.
        { target: process.env.ALONGSIDE_URL ?? 'http://127.0.0.1:8080', changeOrigin: false },
      ]),
    ),
  },
})
