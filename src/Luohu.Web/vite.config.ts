import { defineConfig } from 'vitest/config'

// The API that `npm run dev` talks to; DevHost listens there unless told another port.
const api = process.env['LUOHU_API'] ?? 'http://127.0.0.1:7071'

export default defineConfig({
  base: '/app/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'chrome86',
    outDir: 'dist',
    assetsInlineLimit: 0,
    // Chromium 86 knows modulepreload by itself; the polyfill would be bytes for nothing.
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    reportCompressedSize: false,
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: true } } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node', testTimeout: 0 },
})
