// A GPU device, or a part of one, some of whose members are a test's own.

export function altered<Part extends GPUDevice | GPUQueue>(
  device: Part,
  methods: Readonly<Record<string, unknown>>,
): Part {
  return new Proxy(device, {
    get(target, name) {
      if (typeof name === "string" && Object.hasOwn(methods, name)) return methods[name];
      // Dawn's methods refuse any other `this` than their own.
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
