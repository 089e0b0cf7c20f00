/** As the designer is built, so that sizes can be compared. */
export default {
  root: import.meta.dirname,
  base: './',
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic' } },
  build: { target: 'es2023', assetsInlineLimit: 0, emptyOutDir: true, reportCompressedSize: false },
};
