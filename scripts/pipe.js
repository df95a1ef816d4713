// Imported by scripts that print: one whose reader goes away, as in `npm run lab … | head`, ends quietly.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit();
});
