// Says in one sentence that Node is too old. Old syntax on purpose: it must parse on the versions it refuses.
var least = [22, 12];
var parts = process.versions.node.split(".");
var major = Number(parts[0]);
var minor = Number(parts[1]);
if (major < least[0] || (major === least[0] && minor < least[1])) {
  console.error(
    "cnnc needs Node.js " + least.join(".") + " or newer, and this is " + process.versions.node + ".",
  );
  process.exit(2);
}
