// What `cnnc init` writes: a model with contracts, scripts, and a CI workflow that holds the model to them.

interface StarterFile {
  readonly path: string;
  readonly contents: string;
}

const model = `// A small network for 28x28 digits. Shapes after \`:\` and the figures of \`assert\` are checked by \`cnnc check\`.

/// Convolution, batch normalisation, activation; then half the size.
block stage(c: int) {
  conv(c, 3, pad=1, bias=false) -> bn -> relu
  maxpool(2)
}

/// Two stages and a linear classifier.
model Digits(classes: int = 10) {
  input image: 1x28x28

  stage(8)  : 8x14x14
  stage(16) : 16x7x7
  flatten
  dense(classes)
  output logits

  assert params <= 10k
  assert macs <= 500k
  assert peak <= 64 KiB
}
`;

const workflow = `name: models
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm install
      - run: npm run format:check
      - run: npm run check
      - run: npm run verify
`;

const ignored = `node_modules/
generated/
`;

/** Paths are relative to the project; \`version\` is the compiler's own, which the project asks for. */
export function starterFiles(version: string): readonly StarterFile[] {
  return [
    { path: "models/digits.cnn", contents: model },
    { path: "package.json", contents: manifest(version) },
    { path: ".github/workflows/models.yml", contents: workflow },
    { path: ".gitignore", contents: ignored },
  ];
}

function manifest(version: string): string {
  const scripts = {
    check: 'cnnc check "models/**/*.cnn"',
    "format:check": 'cnnc fmt --check "models/**/*.cnn"',
    format: 'cnnc fmt "models/**/*.cnn"',
    report: "cnnc report models/digits.cnn",
    verify: "cnnc verify models/digits.cnn",
    build: "cnnc compile models/digits.cnn --target ts",
  };
  const fields = { private: true, type: "module", scripts, devDependencies: { cnnc: `^${version}` } };
  return `${JSON.stringify(fields, undefined, 2)}\n`;
}
