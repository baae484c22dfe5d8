// Keeps a reference to every instrumented Wasm module, so that a test can read its counters. It has to run before anything
// loads a module: in a page as a script of the driver's, in Node with `--import`.

if (globalThis.WebAssembly) {
  const { instantiate, instantiateStreaming, Instance } = WebAssembly;
  const counting = [];
  const keep = (instance) => {
    if ('__start___llvm_prf_cnts' in instance.exports) counting.push(instance.exports);
  };
  const kept = (original) => async (...given) => {
    const result = await original.apply(WebAssembly, given);
    keep(result.instance ?? result);
    return result;
  };

  WebAssembly.instantiate = kept(instantiate);
  WebAssembly.instantiateStreaming = kept(instantiateStreaming);
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given);
      keep(this);
    }
  };

  globalThis.kigenCounters = () => counting.map((exports) => {
    const [start, stop] = [exports.__start___llvm_prf_cnts.value, exports.__stop___llvm_prf_cnts.value];
    return Array.from(new BigUint64Array(exports.memory.buffer, start, (stop - start) / 8), Number);
  });
}

// In a page, the test reads the counters.
if (globalThis.process) {
  process.on('exit', () => {
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    for (const [number, counters] of kigenCounters().entries()) {
      writeFileSync(`${process.env.KIGEN_COUNTS}/node-${process.pid}-${number}.json`, JSON.stringify(counters));
    }
  });
}
