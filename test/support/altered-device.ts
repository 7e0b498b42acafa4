// A GPU device some of whose methods are a test's own.

export function altered(device: GPUDevice, methods: Readonly<Record<string, unknown>>): GPUDevice {
  return new Proxy(device, {
    get(target, name) {
      if (typeof name === "string" && Object.hasOwn(methods, name)) return methods[name];
      // Dawn's methods refuse any other `this` than the device.
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
