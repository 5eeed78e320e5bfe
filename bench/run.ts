/** `npm run bench`: the story reader and the layouts, at the sizes that we promise. */
console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
await import('./story-reader.js');
await import('./layout.js');
await import('./relations.js');
await import('./timeline.js');
await import('./table.js');
