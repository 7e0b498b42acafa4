// LeNet: one entry point per distinct kernel.

// x * 2^k.
fn scaled(x: f32, k: i32) -> f32 {
  let half = k >> 1u;
  return x * bitcast<f32>((half + 127) << 23u) * bitcast<f32>((k - half + 127) << 23u);
}

// x * 2^k.
fn scaled4(x: vec4f, k: vec4i) -> vec4f {
  let half = k >> vec4u(1);
  return x * bitcast<vec4f>((half + vec4i(127)) << vec4u(23)) * bitcast<vec4f>((k - half + vec4i(127)) << vec4u(23));
}

// e^x: 2^k e^r.
fn exponential(x: f32) -> f32 {
  let c = select(select(x, 89.0, x > 89.0), -104.0, x < -104.0);
  let k = floor(c * 1.442695 + 0.5);
  let r = (c - k * 0.69314575) - k * 0.0000014286068;
  return scaled(1.0 + r * (1.0 + r * (0.5 + r * (0.16666667 + r * (0.041666668 + r * (0.008333334 + r * 0.0013888889))))), i32(k));
}

// e^x: 2^k e^r.
fn exponential4(x: vec4f) -> vec4f {
  let c = select(select(x, vec4f(89.0), x > vec4f(89.0)), vec4f(-104.0), x < vec4f(-104.0));
  let k = floor(c * 1.442695 + 0.5);
  let r = (c - k * 0.69314575) - k * 0.0000014286068;
  return scaled4(1.0 + r * (1.0 + r * (0.5 + r * (0.16666667 + r * (0.041666668 + r * (0.008333334 + r * 0.0013888889))))), vec4i(k));
}

// ---- conv + sigmoid to 6x28x28: direct, each invocation 3x4, invocations 64, written out 5
// conv1 + sigmoid1: 6x28x28
// 7 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_0: array<f32, 784>;
@group(0) @binding(1) var<storage, read> weight_0: array<f32, 150>;
@group(0) @binding(2) var<storage, read> bias_0: array<f32, 6>;
@group(0) @binding(3) var<storage, read_write> y_0: array<f32, 4704>;
@compute @workgroup_size(64)
fn conv_sigmoid_6x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = (t + g) % 7 * 4 + (g * 9 + (t + g) / 7) % 28 * 28;
  let weight_top = (t + g * 64) / 196 * 75;
  let bias_top = (t + g * 64) / 196 * 3;
  let y_top = (t + g * 64) / 196 * 2352 + (t + g) % 7 * 4 + (g * 9 + (t + g) / 7) % 28 * 28;
  if (t + g * 64 < 392) {
    var a00 = 0.0;
    var a01 = 0.0;
    var a02 = 0.0;
    var a03 = 0.0;
    var a10 = 0.0;
    var a11 = 0.0;
    var a12 = 0.0;
    var a13 = 0.0;
    var a20 = 0.0;
    var a21 = 0.0;
    var a22 = 0.0;
    var a23 = 0.0;
    for (var r0 = 0u; r0 < 5; r0++) {
      let x_r0 = r0 * 28 + x_top;
      let weight_r0 = r0 * 5 + weight_top;
      var x = 0.0;
      if ((1 < r0 + (g * 9 + (t + g) / 7) % 28) & (r0 + (g * 9 + (t + g) / 7) % 28 < 30) & (1 < (t + g) % 7 * 4)) {
        x = x_0[i32(x_r0) - 58];
      }
      let weight = weight_0[weight_r0];
      var x1 = 0.0;
      if ((1 < r0 + (g * 9 + (t + g) / 7) % 28) & (r0 + (g * 9 + (t + g) / 7) % 28 < 30) & (0 < (t + g) % 7 * 4)) {
        x1 = x_0[i32(x_r0) - 57];
      }
      var x2 = 0.0;
      if ((1 < r0 + (g * 9 + (t + g) / 7) % 28) & (r0 + (g * 9 + (t + g) / 7) % 28 < 30)) {
        x2 = x_0[i32(x_r0) - 56];
      }
      var x3 = 0.0;
      if ((1 < r0 + (g * 9 + (t + g) / 7) % 28) & (r0 + (g * 9 + (t + g) / 7) % 28 < 30)) {
        x3 = x_0[i32(x_r0) - 55];
      }
      let weight1 = weight_0[weight_r0 + 25];
      let weight2 = weight_0[weight_r0 + 50];
      a00 += x * weight;
      a01 += x1 * weight;
      a02 += x2 * weight;
      a03 += x3 * weight;
      a10 += x * weight1;
      a11 += x1 * weight1;
      a12 += x2 * weight1;
      a13 += x3 * weight1;
      a20 += x * weight2;
      a21 += x1 * weight2;
      a22 += x2 * weight2;
      a23 += x3 * weight2;
      let weight3 = weight_0[weight_r0 + 1];
      var x4 = 0.0;
      if ((1 < r0 + (g * 9 + (t + g) / 7) % 28) & (r0 + (g * 9 + (t + g) / 7) % 28 < 30)) {
        x4 = x_0[i32(x_r0) - 54];
      }
      let weight4 = weight_0[weight_r0 + 26];
      let weight5 = weight_0[weight_r0 + 51];
      a00 += x1 * weight3;
      a01 += x2 * weight3;
      a02 += x3 * weight3;
      a03 += x4 * weight3;
      a10 += x1 * weight4;
      a11 += x2 * weight4;
      a12 += x3 * weight4;
      a13 += x4 * weight4;
      a20 += x1 * weight5;
      a21 += x2 * weight5;
      a22 += x3 * weight5;
      a23 += x4 * weight5;
      let weight6 = weight_0[weight_r0 + 2];
      var x5 = 0.0;
      if ((1 < r0 + (g * 9 + (t + g) / 7) % 28) & (r0 + (g * 9 + (t + g) / 7) % 28 < 30)) {
        x5 = x_0[i32(x_r0) - 53];
      }
      let weight7 = weight_0[weight_r0 + 27];
      let weight8 = weight_0[weight_r0 + 52];
      a00 += x2 * weight6;
      a01 += x3 * weight6;
      a02 += x4 * weight6;
      a03 += x5 * weight6;
      a10 += x2 * weight7;
      a11 += x3 * weight7;
      a12 += x4 * weight7;
      a13 += x5 * weight7;
      a20 += x2 * weight8;
      a21 += x3 * weight8;
      a22 += x4 * weight8;
      a23 += x5 * weight8;
      let weight9 = weight_0[weight_r0 + 3];
      var x6 = 0.0;
      if ((1 < r0 + (g * 9 + (t + g) / 7) % 28) & (r0 + (g * 9 + (t + g) / 7) % 28 < 30) & ((t + g) % 7 * 4 + 4 < 28)) {
        x6 = x_0[i32(x_r0) - 52];
      }
      let weight10 = weight_0[weight_r0 + 28];
      let weight11 = weight_0[weight_r0 + 53];
      a00 += x3 * weight9;
      a01 += x4 * weight9;
      a02 += x5 * weight9;
      a03 += x6 * weight9;
      a10 += x3 * weight10;
      a11 += x4 * weight10;
      a12 += x5 * weight10;
      a13 += x6 * weight10;
      a20 += x3 * weight11;
      a21 += x4 * weight11;
      a22 += x5 * weight11;
      a23 += x6 * weight11;
      let weight12 = weight_0[weight_r0 + 4];
      var x7 = 0.0;
      if ((1 < r0 + (g * 9 + (t + g) / 7) % 28) & (r0 + (g * 9 + (t + g) / 7) % 28 < 30) & ((t + g) % 7 * 4 + 5 < 28)) {
        x7 = x_0[i32(x_r0) - 51];
      }
      let weight13 = weight_0[weight_r0 + 29];
      let weight14 = weight_0[weight_r0 + 54];
      a00 += x4 * weight12;
      a01 += x5 * weight12;
      a02 += x6 * weight12;
      a03 += x7 * weight12;
      a10 += x4 * weight13;
      a11 += x5 * weight13;
      a12 += x6 * weight13;
      a13 += x7 * weight13;
      a20 += x4 * weight14;
      a21 += x5 * weight14;
      a22 += x6 * weight14;
      a23 += x7 * weight14;
    }
    let bias = bias_0[bias_top];
    let f = -(a00 + bias);
    let f1 = exponential(f);
    y_0[y_top] = 1.0 / (1.0 + f1);
    let f2 = -(a01 + bias);
    let f3 = exponential(f2);
    y_0[y_top + 1] = 1.0 / (1.0 + f3);
    let f4 = -(a02 + bias);
    let f5 = exponential(f4);
    y_0[y_top + 2] = 1.0 / (1.0 + f5);
    let f6 = -(a03 + bias);
    let f7 = exponential(f6);
    y_0[y_top + 3] = 1.0 / (1.0 + f7);
    let bias1 = bias_0[bias_top + 1];
    let f8 = -(a10 + bias1);
    let f9 = exponential(f8);
    y_0[y_top + 784] = 1.0 / (1.0 + f9);
    let f10 = -(a11 + bias1);
    let f11 = exponential(f10);
    y_0[y_top + 785] = 1.0 / (1.0 + f11);
    let f12 = -(a12 + bias1);
    let f13 = exponential(f12);
    y_0[y_top + 786] = 1.0 / (1.0 + f13);
    let f14 = -(a13 + bias1);
    let f15 = exponential(f14);
    y_0[y_top + 787] = 1.0 / (1.0 + f15);
    let bias2 = bias_0[bias_top + 2];
    let f16 = -(a20 + bias2);
    let f17 = exponential(f16);
    y_0[y_top + 1568] = 1.0 / (1.0 + f17);
    let f18 = -(a21 + bias2);
    let f19 = exponential(f18);
    y_0[y_top + 1569] = 1.0 / (1.0 + f19);
    let f20 = -(a22 + bias2);
    let f21 = exponential(f20);
    y_0[y_top + 1570] = 1.0 / (1.0 + f21);
    let f22 = -(a23 + bias2);
    let f23 = exponential(f22);
    y_0[y_top + 1571] = 1.0 / (1.0 + f23);
  }
}

// ---- avgpool to 6x14x14: reduction, invocations 64
// avgpool1: 6x14x14
// 19 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<f32, 4704>;
@group(0) @binding(1) var<storage, read_write> y_1: array<f32, 1176>;
@compute @workgroup_size(64)
fn avgpool_6x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 14 * 56 + (t + g * 8) % 14 * 2;
  if (t + g * 64 < 1176) {
    var a = 0.0;
    for (var r0 = 0u; r0 < 2; r0++) {
      let x_r0 = r0 * 28 + x_top;
      for (var r1 = 0u; r1 < 2; r1++) {
        let x = x_1[r1 + x_r0];
        a += x;
      }
    }
    y_1[t + g * 64] = a / 4.0;
  }
}

// ---- conv + sigmoid to parts: tiled, tile 16x64, each invocation 4x4, workgroups 4, steps 10 x 16, pieces 2
// conv2 + sigmoid2: 16x10x10
// 2 x 1 x 2 workgroups of 64
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 640>;
@group(0) @binding(1) var<storage, read> x_2: array<f32, 1176>;
@group(0) @binding(2) var<storage, read_write> parts_2: array<f32, 3200>;
var<workgroup> w_tile_2: array<vec4f, 64>;
var<workgroup> x_tile_2: array<f32, 1024>;
@compute @workgroup_size(64)
fn conv_sigmoid_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 588 + j * 84 + (j * 4 + t) / 10 * 14 + (j * 4 + t) % 10;
  let x_tile_top1 = t % 16;
  let parts_top = g * 1600 + j * 64 + t / 16 * 400 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    workgroupBarrier();
    w_tile_2[t] = w_tiles_2[g * 320 + t + step_ * 64];
    for (var u = 0u; u < 16; u++) {
      let x_u = x_top + (g * 5 + step_ * 16 + u) / 25 * 196 + (g + step_ * 3 + (step_ + u) / 5) % 5 * 14 + (step_ + u) % 5;
      var chosen = 0.0;
      if ((j * 64 + t < 100) & (g * 80 + step_ * 16 + u < 150) & (g * 3 + (g * 5 + step_ * 16 + u) / 25 < 6) & (j * 6 + (j * 4 + t) / 10 + (g + step_ * 3 + (step_ + u) / 5) % 5 < 14)) {
        chosen = x_2[x_u];
      }
      x_tile_2[u * 64 + x_tile_top] = chosen;
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_2[e * 32 + t / 16];
      let x0 = x_tile_2[x_tile_e];
      let x1 = x_tile_2[x_tile_e + 16];
      let x2 = x_tile_2[x_tile_e + 32];
      let x3 = x_tile_2[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_2[e * 32 + t / 16 + 4];
      let x0_1 = x_tile_2[x_tile_e + 64];
      let x1_1 = x_tile_2[x_tile_e + 80];
      let x2_1 = x_tile_2[x_tile_e + 96];
      let x3_1 = x_tile_2[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_2[e * 32 + t / 16 + 8];
      let x0_2 = x_tile_2[x_tile_e + 128];
      let x1_2 = x_tile_2[x_tile_e + 144];
      let x2_2 = x_tile_2[x_tile_e + 160];
      let x3_2 = x_tile_2[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_2[e * 32 + t / 16 + 12];
      let x0_3 = x_tile_2[x_tile_e + 192];
      let x1_3 = x_tile_2[x_tile_e + 208];
      let x2_3 = x_tile_2[x_tile_e + 224];
      let x3_3 = x_tile_2[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_2[e * 32 + t / 16 + 16];
      let x0_4 = x_tile_2[x_tile_e + 256];
      let x1_4 = x_tile_2[x_tile_e + 272];
      let x2_4 = x_tile_2[x_tile_e + 288];
      let x3_4 = x_tile_2[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_2[e * 32 + t / 16 + 20];
      let x0_5 = x_tile_2[x_tile_e + 320];
      let x1_5 = x_tile_2[x_tile_e + 336];
      let x2_5 = x_tile_2[x_tile_e + 352];
      let x3_5 = x_tile_2[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_2[e * 32 + t / 16 + 24];
      let x0_6 = x_tile_2[x_tile_e + 384];
      let x1_6 = x_tile_2[x_tile_e + 400];
      let x2_6 = x_tile_2[x_tile_e + 416];
      let x3_6 = x_tile_2[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_2[e * 32 + t / 16 + 28];
      let x0_7 = x_tile_2[x_tile_e + 448];
      let x1_7 = x_tile_2[x_tile_e + 464];
      let x2_7 = x_tile_2[x_tile_e + 480];
      let x3_7 = x_tile_2[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let four = a00;
  parts_2[parts_top] = four.x;
  parts_2[parts_top + 100] = four.y;
  parts_2[parts_top + 200] = four.z;
  parts_2[parts_top + 300] = four.w;
  let four1 = a01;
  parts_2[parts_top + 16] = four1.x;
  parts_2[parts_top + 116] = four1.y;
  parts_2[parts_top + 216] = four1.z;
  parts_2[parts_top + 316] = four1.w;
  if (j * 64 + t % 16 + 32 < 100) {
    let four2 = a02;
    parts_2[parts_top + 32] = four2.x;
    parts_2[parts_top + 132] = four2.y;
    parts_2[parts_top + 232] = four2.z;
    parts_2[parts_top + 332] = four2.w;
  }
  if (j * 64 + t % 16 + 48 < 100) {
    let four2 = a03;
    parts_2[parts_top + 48] = four2.x;
    parts_2[parts_top + 148] = four2.y;
    parts_2[parts_top + 248] = four2.z;
    parts_2[parts_top + 348] = four2.w;
  }
}

// ---- conv + sigmoid to 16x10x10: sum of pieces, pieces 2
// conv2 + sigmoid2: 16x10x10
// 25 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_3: array<f32, 3200>;
@group(0) @binding(1) var<storage, read> bias_3: array<f32, 16>;
@group(0) @binding(2) var<storage, read_write> y_3: array<f32, 1600>;
@compute @workgroup_size(64)
fn conv_sigmoid_16x10x10(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let bias_top = (t + g * 64) / 100;
  var a = 0.0;
  for (var piece = 0u; piece < 2; piece++) {
    let parts = parts_3[piece * 1600 + parts_top];
    a += parts;
  }
  let bias = bias_3[bias_top];
  let f = -(a + bias);
  let f1 = exponential(f);
  y_3[t + g * 64] = 1.0 / (1.0 + f1);
}

// ---- avgpool to 16x5x5: reduction, invocations 64
// avgpool2: 16x5x5
// 7 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_4: array<f32, 1600>;
@group(0) @binding(1) var<storage, read_write> y_4: array<f32, 400>;
@compute @workgroup_size(64)
fn avgpool_16x5x5(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 240 + (t + g * 4) / 5 * 20 + (t + g * 4) % 5 * 2;
  if (t + g * 64 < 400) {
    var a = 0.0;
    for (var r0 = 0u; r0 < 2; r0++) {
      let x_r0 = r0 * 10 + x_top;
      for (var r1 = 0u; r1 < 2; r1++) {
        let x = x_4[r1 + x_r0];
        a += x;
      }
    }
    y_4[t + g * 64] = a / 4.0;
  }
}

// ---- dense + sigmoid to 120: matrix-vector, invocations 64 for 4 rows, workgroups 30
// fc1 + sigmoid3: 120
// 30 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_quads_5: array<vec4f, 12000>;
@group(0) @binding(1) var<storage, read_write> x_5: array<f32, 400>;
@group(0) @binding(2) var<storage, read> bias_5: array<vec4f, 30>;
@group(0) @binding(3) var<storage, read_write> y_5: array<vec4f, 30>;
var<workgroup> parts_5: array<vec4f, 64>;
@compute @workgroup_size(64)
fn dense_sigmoid_120(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t;
  var a0 = vec4f(0.0);
  let w = w_quads_5[t + g * 400];
  let x = x_5[x_top];
  a0 += w * x;
  let w1 = w_quads_5[t + g * 400 + 64];
  let x1 = x_5[x_top + 64];
  a0 += w1 * x1;
  let w2 = w_quads_5[t + g * 400 + 128];
  let x2 = x_5[x_top + 128];
  a0 += w2 * x2;
  let w3 = w_quads_5[t + g * 400 + 192];
  let x3 = x_5[x_top + 192];
  a0 += w3 * x3;
  let w4 = w_quads_5[t + g * 400 + 256];
  let x4 = x_5[x_top + 256];
  a0 += w4 * x4;
  let w5 = w_quads_5[t + g * 400 + 320];
  let x5 = x_5[x_top + 320];
  a0 += w5 * x5;
  if (t + 384 < 400) {
    let w6 = w_quads_5[t + g * 400 + 384];
    let x6 = x_5[x_top + 384];
    a0 += w6 * x6;
  }
  parts_5[t] = a0;
  workgroupBarrier();
  if (t < 16) {
    let s = parts_5[t];
    let s1 = parts_5[t + 16];
    let s2 = parts_5[t + 32];
    let s3 = parts_5[t + 48];
    let s4 = s + s1;
    let s5 = s4 + s2;
    let s6 = s5 + s3;
    parts_5[t] = s6;
  }
  workgroupBarrier();
  if (t < 1) {
    let s = parts_5[0];
    let s1 = parts_5[1];
    let s2 = parts_5[2];
    let s3 = parts_5[3];
    let s4 = parts_5[4];
    let s5 = parts_5[5];
    let s6 = parts_5[6];
    let s7 = parts_5[7];
    let s8 = parts_5[8];
    let s9 = parts_5[9];
    let s10 = parts_5[10];
    let s11 = parts_5[11];
    let s12 = parts_5[12];
    let s13 = parts_5[13];
    let s14 = parts_5[14];
    let s15 = parts_5[15];
    let s16 = s + s1;
    let s17 = s16 + s2;
    let s18 = s17 + s3;
    let s19 = s18 + s4;
    let s20 = s19 + s5;
    let s21 = s20 + s6;
    let s22 = s21 + s7;
    let s23 = s22 + s8;
    let s24 = s23 + s9;
    let s25 = s24 + s10;
    let s26 = s25 + s11;
    let s27 = s26 + s12;
    let s28 = s27 + s13;
    let s29 = s28 + s14;
    let s30 = s29 + s15;
    let bias = bias_5[g];
    let f = -(s30 + bias);
    let f1 = exponential4(f);
    y_5[g] = 1.0 / (1.0 + f1);
  }
}

// ---- dense + sigmoid to 84: matrix-vector, invocations 16 for 4 rows, workgroups 21
// fc2 + sigmoid4: 84
// 21 x 1 x 1 workgroups of 16
@group(0) @binding(0) var<storage, read> w_quads_6: array<vec4f, 2520>;
@group(0) @binding(1) var<storage, read_write> x_6: array<f32, 120>;
@group(0) @binding(2) var<storage, read> bias_6: array<vec4f, 21>;
@group(0) @binding(3) var<storage, read_write> y_6: array<vec4f, 21>;
var<workgroup> parts_6: array<vec4f, 16>;
@compute @workgroup_size(16)
fn dense_sigmoid_84(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t;
  var a0 = vec4f(0.0);
  for (var u = 0u; u < 2; u++) {
    let x_u = u * 64 + x_top;
    let w = w_quads_6[t + g * 120 + u * 64];
    let x = x_6[x_u];
    a0 += w * x;
    let w1 = w_quads_6[t + g * 120 + u * 64 + 16];
    let x1 = x_6[x_u + 16];
    a0 += w1 * x1;
    let w2 = w_quads_6[t + g * 120 + u * 64 + 32];
    let x2 = x_6[x_u + 32];
    a0 += w2 * x2;
    if (t + u * 64 + 48 < 120) {
      let w3 = w_quads_6[t + g * 120 + u * 64 + 48];
      let x3 = x_6[x_u + 48];
      a0 += w3 * x3;
    }
  }
  parts_6[t] = a0;
  workgroupBarrier();
  if (t < 1) {
    let s = parts_6[0];
    let s1 = parts_6[1];
    let s2 = parts_6[2];
    let s3 = parts_6[3];
    let s4 = parts_6[4];
    let s5 = parts_6[5];
    let s6 = parts_6[6];
    let s7 = parts_6[7];
    let s8 = parts_6[8];
    let s9 = parts_6[9];
    let s10 = parts_6[10];
    let s11 = parts_6[11];
    let s12 = parts_6[12];
    let s13 = parts_6[13];
    let s14 = parts_6[14];
    let s15 = parts_6[15];
    let s16 = s + s1;
    let s17 = s16 + s2;
    let s18 = s17 + s3;
    let s19 = s18 + s4;
    let s20 = s19 + s5;
    let s21 = s20 + s6;
    let s22 = s21 + s7;
    let s23 = s22 + s8;
    let s24 = s23 + s9;
    let s25 = s24 + s10;
    let s26 = s25 + s11;
    let s27 = s26 + s12;
    let s28 = s27 + s13;
    let s29 = s28 + s14;
    let s30 = s29 + s15;
    let bias = bias_6[g];
    let f = -(s30 + bias);
    let f1 = exponential4(f);
    y_6[g] = 1.0 / (1.0 + f1);
  }
}

// ---- dense to 10: matrix-vector, invocations 16 for 4 rows, workgroups 3
// fc3: 10
// 3 x 1 x 1 workgroups of 16
@group(0) @binding(0) var<storage, read> w_quads_7: array<vec4f, 252>;
@group(0) @binding(1) var<storage, read_write> x_7: array<f32, 84>;
@group(0) @binding(2) var<storage, read> bias_7: array<vec4f, 3>;
@group(0) @binding(3) var<storage, read_write> y_7: array<f32, 10>;
var<workgroup> parts_7: array<vec4f, 16>;
@compute @workgroup_size(16)
fn dense_10(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t;
  let y_top = g * 4;
  var a0 = vec4f(0.0);
  let w = w_quads_7[t + g * 84];
  let x = x_7[x_top];
  a0 += w * x;
  let w1 = w_quads_7[t + g * 84 + 16];
  let x1 = x_7[x_top + 16];
  a0 += w1 * x1;
  let w2 = w_quads_7[t + g * 84 + 32];
  let x2 = x_7[x_top + 32];
  a0 += w2 * x2;
  let w3 = w_quads_7[t + g * 84 + 48];
  let x3 = x_7[x_top + 48];
  a0 += w3 * x3;
  let w4 = w_quads_7[t + g * 84 + 64];
  let x4 = x_7[x_top + 64];
  a0 += w4 * x4;
  if (t + 80 < 84) {
    let w5 = w_quads_7[t + g * 84 + 80];
    let x5 = x_7[x_top + 80];
    a0 += w5 * x5;
  }
  parts_7[t] = a0;
  workgroupBarrier();
  if (t < 1) {
    let s = parts_7[0];
    let s1 = parts_7[1];
    let s2 = parts_7[2];
    let s3 = parts_7[3];
    let s4 = parts_7[4];
    let s5 = parts_7[5];
    let s6 = parts_7[6];
    let s7 = parts_7[7];
    let s8 = parts_7[8];
    let s9 = parts_7[9];
    let s10 = parts_7[10];
    let s11 = parts_7[11];
    let s12 = parts_7[12];
    let s13 = parts_7[13];
    let s14 = parts_7[14];
    let s15 = parts_7[15];
    let s16 = s + s1;
    let s17 = s16 + s2;
    let s18 = s17 + s3;
    let s19 = s18 + s4;
    let s20 = s19 + s5;
    let s21 = s20 + s6;
    let s22 = s21 + s7;
    let s23 = s22 + s8;
    let s24 = s23 + s9;
    let s25 = s24 + s10;
    let s26 = s25 + s11;
    let s27 = s26 + s12;
    let s28 = s27 + s13;
    let s29 = s28 + s14;
    let s30 = s29 + s15;
    let bias = bias_7[g];
    let four = s30 + bias;
    if (g * 4 < 10) { y_7[y_top] = four.x; }
    if (g * 4 + 1 < 10) { y_7[y_top + 1] = four.y; }
    if (g * 4 + 2 < 10) { y_7[y_top + 2] = four.z; }
    if (g * 4 + 3 < 10) { y_7[y_top + 3] = four.w; }
  }
}

// ---- a picture, resized with a triangle filter as wide as an output pixel and normalised: an input of the model
struct Picture {
  // Of the picture: where the part that is seen begins, and its pixels per pixel of the image.
  begin: vec2f,
  step: vec2f,
  size: vec2u,
  // Of the image: width, height, channels, and where it begins.
  shape: vec4u,
  // From one channel to the next, one pixel to the next.
  stride: vec2u,
  mean: vec4f,
  factor: vec4f,
}
@group(0) @binding(0) var<uniform> parameters: Picture;
@group(0) @binding(1) var picture: texture_2d<f32>;
@group(0) @binding(2) var<storage, read_write> image: array<f32>;
@compute @workgroup_size(8, 8)
fn picture_to_image(@builtin(global_invocation_id) at: vec3u) {
  let shape = parameters.shape;
  if (at.x >= shape.x || at.y >= shape.y) {
    return;
  }
  let step = parameters.step;
  let reach = max(step, vec2f(1.0));
  let centre = parameters.begin + (vec2f(at.xy) + 0.5) * step;
  let low = vec2i(max(floor(centre - reach + 0.5), vec2f(0.0)));
  let high = min(vec2i(floor(centre + reach + 0.5)), vec2i(parameters.size));
  var sum = vec4f(0.0);
  var total = 0.0;
  for (var y = low.y; y < high.y; y++) {
    for (var x = low.x; x < high.x; x++) {
      let far = abs(vec2f(vec2i(x, y)) + 0.5 - centre) / reach;
      let weight = max(0.0, 1.0 - far.x) * max(0.0, 1.0 - far.y);
      sum += weight * textureLoad(picture, vec2i(x, y), 0);
      total += weight;
    }
  }
  var colour = sum / max(total, 1e-6);
  if (shape.z == 1) {
    colour = vec4f(dot(colour.rgb, vec3f(0.299, 0.587, 0.114)));
  }
  let place = shape.w + (at.y * shape.x + at.x) * parameters.stride.y;
  for (var c = 0u; c < shape.z; c++) {
    image[place + c * parameters.stride.x] = (colour[c] - parameters.mean[c]) * parameters.factor[c];
  }
}
