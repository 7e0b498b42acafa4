// The first import of the command: one sentence on a Node that is too old, before anything newer is evaluated.
// scripts/node-version.js says the same for npm scripts, where TypeScript may not run yet.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`cnnc needs Node.js 22.12 or newer, and this is ${process.versions.node}.`);
  process.exit(2);
}
