// How long a device creates pipelines: the time during which at least one is being created, of whoever uses the device.

interface PipelineMaker {
  createComputePipeline(wanted: GPUComputePipelineDescriptor): GPUComputePipeline;
  createComputePipelineAsync(wanted: GPUComputePipelineDescriptor): Promise<GPUComputePipeline>;
}

/** The milliseconds so far. The device's own methods are replaced. */
export function pipelineClock(given: unknown): () => number {
  const device = given as PipelineMaker;
  const [atOnce, later] = [
    device.createComputePipeline.bind(device),
    device.createComputePipelineAsync.bind(device),
  ];
  let [total, busy, since] = [0, 0, 0];
  const begin = (): void => {
    if (busy++ === 0) since = performance.now();
  };
  const end = (): void => {
    if (--busy === 0) total += performance.now() - since;
  };
  device.createComputePipeline = (wanted) => {
    begin();
    try {
      return atOnce(wanted);
    } finally {
      end();
    }
  };
  device.createComputePipelineAsync = async (wanted) => {
    begin();
    return later(wanted).finally(end);
  };
  return () => total;
}
