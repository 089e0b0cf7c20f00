import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { stylesWithNonce } from './styles-with-nonce.ts';

const largestChunk = 700;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), stylesWithNonce()],
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    outDir: '../dist/designer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: largestChunk,
    reportCompressedSize: false,
  },
  server: { proxy: { '^/(api/v1|api/docs|api/openapi.json|health)': 'http://localhost:3000' } },
});
