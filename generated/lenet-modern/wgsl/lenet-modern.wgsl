// LeNetModern: one entry point per distinct kernel.

fn maximum(a: f32, b: f32) -> f32 {
  return select(a, b, b > a);
}

fn rectify(x: f32) -> f32 {
  return select(x, 0.0, x <= 0.0);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv to 6x28x28: direct, each invocation 3x1, invocations 64, written out 25
// conv1: 6x28x28
// 25 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_0: array<f32, 784>;
@group(0) @binding(1) var<storage, read> weight_0: array<f32, 150>;
@group(0) @binding(2) var<storage, read> bias_0: array<f32, 6>;
@group(0) @binding(3) var<storage, read_write> y_0: array<f32, 4704>;
@compute @workgroup_size(64)
fn conv_6x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let rem = (t + g * 8) % 28;
  let rem1 = (g * 2 + (t + g * 8) / 28) % 28;
  let quot = (t + g * 64) / 784;
  let x_top = rem + rem1 * 28;
  let weight_top = quot * 75;
  let bias_top = quot * 3;
  let y_top = quot * 2352 + rem + rem1 * 28;
  if (t + g * 64 < 1568) {
    var x = 0.0;
    if ((1 < rem1) & (1 < rem)) {
      x = x_0[x_top - 58];
    }
    let weight = weight_0[weight_top];
    let weight1 = weight_0[weight_top + 25];
    let weight2 = weight_0[weight_top + 50];
    var a0 = 0.0;
    a0 += x * weight;
    var a1 = 0.0;
    a1 += x * weight1;
    var a2 = 0.0;
    a2 += x * weight2;
    var x1 = 0.0;
    if ((1 < rem1) & (0 < rem)) {
      x1 = x_0[x_top - 57];
    }
    let weight3 = weight_0[weight_top + 1];
    let weight4 = weight_0[weight_top + 26];
    let weight5 = weight_0[weight_top + 51];
    a0 += x1 * weight3;
    a1 += x1 * weight4;
    a2 += x1 * weight5;
    var x2 = 0.0;
    if (1 < rem1) {
      x2 = x_0[x_top - 56];
    }
    let weight6 = weight_0[weight_top + 2];
    let weight7 = weight_0[weight_top + 27];
    let weight8 = weight_0[weight_top + 52];
    a0 += x2 * weight6;
    a1 += x2 * weight7;
    a2 += x2 * weight8;
    var x3 = 0.0;
    if ((1 < rem1) & (rem + 1 < 28)) {
      x3 = x_0[x_top - 55];
    }
    let weight9 = weight_0[weight_top + 3];
    let weight10 = weight_0[weight_top + 28];
    let weight11 = weight_0[weight_top + 53];
    a0 += x3 * weight9;
    a1 += x3 * weight10;
    a2 += x3 * weight11;
    var x4 = 0.0;
    if ((1 < rem1) & (rem + 2 < 28)) {
      x4 = x_0[x_top - 54];
    }
    let weight12 = weight_0[weight_top + 4];
    let weight13 = weight_0[weight_top + 29];
    let weight14 = weight_0[weight_top + 54];
    a0 += x4 * weight12;
    a1 += x4 * weight13;
    a2 += x4 * weight14;
    var x5 = 0.0;
    if ((0 < rem1) & (1 < rem)) {
      x5 = x_0[x_top - 30];
    }
    let weight15 = weight_0[weight_top + 5];
    let weight16 = weight_0[weight_top + 30];
    let weight17 = weight_0[weight_top + 55];
    a0 += x5 * weight15;
    a1 += x5 * weight16;
    a2 += x5 * weight17;
    var x6 = 0.0;
    if ((0 < rem1) & (0 < rem)) {
      x6 = x_0[x_top - 29];
    }
    let weight18 = weight_0[weight_top + 6];
    let weight19 = weight_0[weight_top + 31];
    let weight20 = weight_0[weight_top + 56];
    a0 += x6 * weight18;
    a1 += x6 * weight19;
    a2 += x6 * weight20;
    var x7 = 0.0;
    if (0 < rem1) {
      x7 = x_0[x_top - 28];
    }
    let weight21 = weight_0[weight_top + 7];
    let weight22 = weight_0[weight_top + 32];
    let weight23 = weight_0[weight_top + 57];
    a0 += x7 * weight21;
    a1 += x7 * weight22;
    a2 += x7 * weight23;
    var x8 = 0.0;
    if ((0 < rem1) & (rem + 1 < 28)) {
      x8 = x_0[x_top - 27];
    }
    let weight24 = weight_0[weight_top + 8];
    let weight25 = weight_0[weight_top + 33];
    let weight26 = weight_0[weight_top + 58];
    a0 += x8 * weight24;
    a1 += x8 * weight25;
    a2 += x8 * weight26;
    var x9 = 0.0;
    if ((0 < rem1) & (rem + 2 < 28)) {
      x9 = x_0[x_top - 26];
    }
    let weight27 = weight_0[weight_top + 9];
    let weight28 = weight_0[weight_top + 34];
    let weight29 = weight_0[weight_top + 59];
    a0 += x9 * weight27;
    a1 += x9 * weight28;
    a2 += x9 * weight29;
    var x10 = 0.0;
    if (1 < rem) {
      x10 = x_0[x_top - 2];
    }
    let weight30 = weight_0[weight_top + 10];
    let weight31 = weight_0[weight_top + 35];
    let weight32 = weight_0[weight_top + 60];
    a0 += x10 * weight30;
    a1 += x10 * weight31;
    a2 += x10 * weight32;
    var x11 = 0.0;
    if (0 < rem) {
      x11 = x_0[x_top - 1];
    }
    let weight33 = weight_0[weight_top + 11];
    let weight34 = weight_0[weight_top + 36];
    let weight35 = weight_0[weight_top + 61];
    a0 += x11 * weight33;
    a1 += x11 * weight34;
    a2 += x11 * weight35;
    let x12 = x_0[x_top];
    let weight36 = weight_0[weight_top + 12];
    let weight37 = weight_0[weight_top + 37];
    let weight38 = weight_0[weight_top + 62];
    a0 += x12 * weight36;
    a1 += x12 * weight37;
    a2 += x12 * weight38;
    var x13 = 0.0;
    if (rem + 1 < 28) {
      x13 = x_0[x_top + 1];
    }
    let weight39 = weight_0[weight_top + 13];
    let weight40 = weight_0[weight_top + 38];
    let weight41 = weight_0[weight_top + 63];
    a0 += x13 * weight39;
    a1 += x13 * weight40;
    a2 += x13 * weight41;
    var x14 = 0.0;
    if (rem + 2 < 28) {
      x14 = x_0[x_top + 2];
    }
    let weight42 = weight_0[weight_top + 14];
    let weight43 = weight_0[weight_top + 39];
    let weight44 = weight_0[weight_top + 64];
    a0 += x14 * weight42;
    a1 += x14 * weight43;
    a2 += x14 * weight44;
    var x15 = 0.0;
    if ((rem1 + 1 < 28) & (1 < rem)) {
      x15 = x_0[x_top + 26];
    }
    let weight45 = weight_0[weight_top + 15];
    let weight46 = weight_0[weight_top + 40];
    let weight47 = weight_0[weight_top + 65];
    a0 += x15 * weight45;
    a1 += x15 * weight46;
    a2 += x15 * weight47;
    var x16 = 0.0;
    if ((rem1 + 1 < 28) & (0 < rem)) {
      x16 = x_0[x_top + 27];
    }
    let weight48 = weight_0[weight_top + 16];
    let weight49 = weight_0[weight_top + 41];
    let weight50 = weight_0[weight_top + 66];
    a0 += x16 * weight48;
    a1 += x16 * weight49;
    a2 += x16 * weight50;
    var x17 = 0.0;
    if (rem1 + 1 < 28) {
      x17 = x_0[x_top + 28];
    }
    let weight51 = weight_0[weight_top + 17];
    let weight52 = weight_0[weight_top + 42];
    let weight53 = weight_0[weight_top + 67];
    a0 += x17 * weight51;
    a1 += x17 * weight52;
    a2 += x17 * weight53;
    var x18 = 0.0;
    if ((rem1 + 1 < 28) & (rem + 1 < 28)) {
      x18 = x_0[x_top + 29];
    }
    let weight54 = weight_0[weight_top + 18];
    let weight55 = weight_0[weight_top + 43];
    let weight56 = weight_0[weight_top + 68];
    a0 += x18 * weight54;
    a1 += x18 * weight55;
    a2 += x18 * weight56;
    var x19 = 0.0;
    if ((rem1 + 1 < 28) & (rem + 2 < 28)) {
      x19 = x_0[x_top + 30];
    }
    let weight57 = weight_0[weight_top + 19];
    let weight58 = weight_0[weight_top + 44];
    let weight59 = weight_0[weight_top + 69];
    a0 += x19 * weight57;
    a1 += x19 * weight58;
    a2 += x19 * weight59;
    var x20 = 0.0;
    if ((rem1 + 2 < 28) & (1 < rem)) {
      x20 = x_0[x_top + 54];
    }
    let weight60 = weight_0[weight_top + 20];
    let weight61 = weight_0[weight_top + 45];
    let weight62 = weight_0[weight_top + 70];
    a0 += x20 * weight60;
    a1 += x20 * weight61;
    a2 += x20 * weight62;
    var x21 = 0.0;
    if ((rem1 + 2 < 28) & (0 < rem)) {
      x21 = x_0[x_top + 55];
    }
    let weight63 = weight_0[weight_top + 21];
    let weight64 = weight_0[weight_top + 46];
    let weight65 = weight_0[weight_top + 71];
    a0 += x21 * weight63;
    a1 += x21 * weight64;
    a2 += x21 * weight65;
    var x22 = 0.0;
    if (rem1 + 2 < 28) {
      x22 = x_0[x_top + 56];
    }
    let weight66 = weight_0[weight_top + 22];
    let weight67 = weight_0[weight_top + 47];
    let weight68 = weight_0[weight_top + 72];
    a0 += x22 * weight66;
    a1 += x22 * weight67;
    a2 += x22 * weight68;
    var x23 = 0.0;
    if ((rem1 + 2 < 28) & (rem + 1 < 28)) {
      x23 = x_0[x_top + 57];
    }
    let weight69 = weight_0[weight_top + 23];
    let weight70 = weight_0[weight_top + 48];
    let weight71 = weight_0[weight_top + 73];
    a0 += x23 * weight69;
    a1 += x23 * weight70;
    a2 += x23 * weight71;
    var x24 = 0.0;
    if ((rem1 + 2 < 28) & (rem + 2 < 28)) {
      x24 = x_0[x_top + 58];
    }
    let weight72 = weight_0[weight_top + 24];
    let weight73 = weight_0[weight_top + 49];
    let weight74 = weight_0[weight_top + 74];
    a0 += x24 * weight72;
    a1 += x24 * weight73;
    a2 += x24 * weight74;
    let bias = bias_0[bias_top];
    y_0[y_top] = a0 + bias;
    let bias1 = bias_0[bias_top + 1];
    y_0[y_top + 784] = a1 + bias1;
    let bias2 = bias_0[bias_top + 2];
    y_0[y_top + 1568] = a2 + bias2;
  }
}

// ---- maxpool + relu to 6x14x14: reduction, invocations 64
// maxpool1 + relu1: 6x14x14
// 19 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<f32, 4704>;
@group(0) @binding(1) var<storage, read_write> y_1: array<f32, 1176>;
@compute @workgroup_size(64)
fn maxpool_relu_6x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 14 * 56 + (t + g * 8) % 14 * 2;
  if (t + g * 64 < 1176) {
    var a = -3.402823466e+38;
    for (var r0 = 0u; r0 < 2; r0++) {
      let x_r0 = x_top + r0 * 28;
      for (var r1 = 0u; r1 < 2; r1++) {
        let x = x_1[x_r0 + r1];
        a = maximum(a, x);
      }
    }
    y_1[t + g * 64] = rectify(a);
  }
}

// ---- conv to 4x10x10x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 13, steps 3 x 64
// conv2: 16x10x10
// 13 x 1 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 768>;
@group(0) @binding(1) var<storage, read_write> x_2: array<f32, 1176>;
@group(0) @binding(2) var<storage, read> bias_2: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4f, 400>;
var<workgroup> x_tile_2: array<f32, 512>;
var<workgroup> w_tile_2: array<vec4f, 256>;
var<workgroup> sums_2: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_4x10x10x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 8;
  let quot = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let quot1 = t / 8;
  let x_top = (j * 8 + rem) / 10 * 14 + (j * 8 + rem) % 10;
  let w_tile_top = quot * 16 + rem1;
  let x_tile_top = quot * 32 + rem2;
  let y_top = j * 8 + rem2 + rem1 * 100;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let x_step = x_top + step_ * 392;
    let next = w_tiles_2[t + step_ * 256];
    workgroupBarrier();
    for (var u = 0u; u < 2; u++) {
      var chosen = 0.0;
      if ((j * 8 + rem < 100) & (step_ * 64 + u * 32 + quot1 < 150)) {
        chosen = x_2[x_step + u * 196 + (step_ * 14 + u * 7 + quot1) / 25 * 196 + (step_ * 2 + u + (step_ * 4 + u * 2 + quot1) / 5) % 5 * 14 + (step_ * 4 + u * 2 + quot1) % 5];
      }
      x_tile_2[t + u * 256] = chosen;
    }
    w_tile_2[t] = next;
    workgroupBarrier();
    let w0 = w_tile_2[w_tile_top];
    let x0 = x_tile_2[x_tile_top];
    let x1 = x_tile_2[x_tile_top + 4];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_2[w_tile_top + 4];
    let x0_1 = x_tile_2[x_tile_top + 8];
    let x1_1 = x_tile_2[x_tile_top + 12];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_2[w_tile_top + 8];
    let x0_2 = x_tile_2[x_tile_top + 16];
    let x1_2 = x_tile_2[x_tile_top + 20];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_2[w_tile_top + 12];
    let x0_3 = x_tile_2[x_tile_top + 24];
    let x1_3 = x_tile_2[x_tile_top + 28];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
  }
  if (7 < quot) {
    sums_2[t - 128] = a00;
    sums_2[t] = a01;
  }
  workgroupBarrier();
  if (quot < 8) {
    let s = sums_2[t];
    a00 += s;
    let s1 = sums_2[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot) & (quot < 8)) {
    sums_2[t - 64] = a00;
    sums_2[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot < 4) {
    let s = sums_2[t];
    a00 += s;
    let s1 = sums_2[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot) & (quot < 4)) {
    sums_2[t - 32] = a00;
    sums_2[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot < 2) {
    let s = sums_2[t];
    a00 += s;
    let s1 = sums_2[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot) & (quot < 2)) {
    sums_2[t - 16] = a00;
    sums_2[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot < 1) {
    let s = sums_2[t];
    a00 += s;
    let s1 = sums_2[t + 128];
    a01 += s1;
  }
  if (quot < 1) {
    let bias = bias_2[rem1];
    y_2[y_top] = a00 + bias;
    if (j * 8 + rem2 + 4 < 100) {
      y_2[y_top + 4] = a01 + bias;
    }
  }
}

// ---- maxpool + relu to 16x5x5: rows, invocations 2 for every 4 of 128 rows, workgroups 4, each invocation 4 rows at a time
// maxpool2 + relu2: 16x5x5
// 13 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_3: array<f32, 1600>;
@group(0) @binding(1) var<storage, read_write> y_3: array<f32, 400>;
var<workgroup> parts_3: array<f32, 64>;
@compute @workgroup_size(64)
fn maxpool_relu_16x5x5(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 2;
  let near = min(g * 32 + quot, 399);
  let quot1 = near / 20;
  let rem = t % 2;
  let rem1 = near % 4;
  let rem2 = (near / 4) % 5;
  let x_top = quot1 * 80 + rem * 4 + rem1 + rem2 * 8;
  let parts_top = quot * 2;
  let x = x_3[x_top];
  let x1 = x_3[x_top + 40];
  var a = -3.402823466e+38;
  a = maximum(a, x);
  a = maximum(a, x1);
  parts_3[t] = a;
  workgroupBarrier();
  let s = parts_3[parts_top];
  let s1 = parts_3[parts_top + 1];
  let s2 = maximum(s, s1);
  let y = s2;
  if ((rem < 1) & (g * 32 + quot < 400)) {
    y_3[near / 100 * 100 + rem1 * 25 + rem2 + quot1 % 5 * 5] = rectify(y);
  }
}

// ---- dense + relu to 120: matrix-vector, invocations 64 for 4 rows, workgroups 30
// fc1 + relu3: 120
// 30 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_quads_4: array<vec4f, 12000>;
@group(0) @binding(1) var<storage, read_write> x_4: array<vec4f, 100>;
@group(0) @binding(2) var<storage, read> bias_4: array<vec4f, 30>;
@group(0) @binding(3) var<storage, read_write> y_4: array<vec4f, 30>;
var<workgroup> parts_4: array<vec4f, 64>;
fn sum_of_64_in_parts_4(part: u32, own: vec4f) -> vec4f {
  parts_4[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_4[part + 16u];
    all = all + parts_4[part + 32u];
    all = all + parts_4[part + 48u];
    parts_4[part] = all;
  }
  workgroupBarrier();
  var all = parts_4[0u];
  all = all + parts_4[1u];
  all = all + parts_4[2u];
  all = all + parts_4[3u];
  all = all + parts_4[4u];
  all = all + parts_4[5u];
  all = all + parts_4[6u];
  all = all + parts_4[7u];
  all = all + parts_4[8u];
  all = all + parts_4[9u];
  all = all + parts_4[10u];
  all = all + parts_4[11u];
  all = all + parts_4[12u];
  all = all + parts_4[13u];
  all = all + parts_4[14u];
  all = all + parts_4[15u];
  return all;
}
@compute @workgroup_size(64)
fn dense_relu_120(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 400;
  let w = w_quads_4[w_quads_top];
  let x = x_4[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_4[w_quads_top + 100];
  a0 += w1 * x.y;
  let w2 = w_quads_4[w_quads_top + 200];
  a0 += w2 * x.z;
  let w3 = w_quads_4[w_quads_top + 300];
  a0 += w3 * x.w;
  if (t + 64 < 100) {
    let w4 = w_quads_4[w_quads_top + 64];
    let x1 = x_4[t + 64];
    a0 += w4 * x1.x;
    let w5 = w_quads_4[w_quads_top + 164];
    a0 += w5 * x1.y;
    let w6 = w_quads_4[w_quads_top + 264];
    a0 += w6 * x1.z;
    let w7 = w_quads_4[w_quads_top + 364];
    a0 += w7 * x1.w;
  }
  a0 = sum_of_64_in_parts_4(t, a0);
  if (t < 1) {
    let bias = bias_4[g];
    let t1 = a0 + bias;
    y_4[g] = rectify4(t1);
  }
}

// ---- dense + relu to 84: matrix-vector, invocations 16 for 4 rows, workgroups 21
// fc2 + relu4: 84
// 21 x 1 x 1 workgroups of 16
@group(0) @binding(0) var<storage, read> w_quads_5: array<vec4f, 2520>;
@group(0) @binding(1) var<storage, read_write> x_5: array<vec4f, 30>;
@group(0) @binding(2) var<storage, read> bias_5: array<vec4f, 21>;
@group(0) @binding(3) var<storage, read_write> y_5: array<vec4f, 21>;
var<workgroup> parts_5: array<vec4f, 16>;
fn sum_of_16_in_parts_5(part: u32, own: vec4f) -> vec4f {
  parts_5[part] = own;
  workgroupBarrier();
  var all = parts_5[0u];
  all = all + parts_5[1u];
  all = all + parts_5[2u];
  all = all + parts_5[3u];
  all = all + parts_5[4u];
  all = all + parts_5[5u];
  all = all + parts_5[6u];
  all = all + parts_5[7u];
  all = all + parts_5[8u];
  all = all + parts_5[9u];
  all = all + parts_5[10u];
  all = all + parts_5[11u];
  all = all + parts_5[12u];
  all = all + parts_5[13u];
  all = all + parts_5[14u];
  all = all + parts_5[15u];
  return all;
}
@compute @workgroup_size(16)
fn dense_relu_84(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 120;
  let w = w_quads_5[w_quads_top];
  let x = x_5[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_5[w_quads_top + 30];
  a0 += w1 * x.y;
  let w2 = w_quads_5[w_quads_top + 60];
  a0 += w2 * x.z;
  let w3 = w_quads_5[w_quads_top + 90];
  a0 += w3 * x.w;
  if (t + 16 < 30) {
    let w4 = w_quads_5[w_quads_top + 16];
    let x1 = x_5[t + 16];
    a0 += w4 * x1.x;
    let w5 = w_quads_5[w_quads_top + 46];
    a0 += w5 * x1.y;
    let w6 = w_quads_5[w_quads_top + 76];
    a0 += w6 * x1.z;
    let w7 = w_quads_5[w_quads_top + 106];
    a0 += w7 * x1.w;
  }
  a0 = sum_of_16_in_parts_5(t, a0);
  if (t < 1) {
    let bias = bias_5[g];
    let t1 = a0 + bias;
    y_5[g] = rectify4(t1);
  }
}

// ---- dense to 10: matrix-vector, invocations 16 for 4 rows, workgroups 3
// fc3: 10
// 3 x 1 x 1 workgroups of 16
@group(0) @binding(0) var<storage, read> w_quads_6: array<vec4f, 252>;
@group(0) @binding(1) var<storage, read_write> x_6: array<vec4f, 21>;
@group(0) @binding(2) var<storage, read> bias_6: array<vec4f, 3>;
@group(0) @binding(3) var<storage, read_write> y_6: array<f32, 10>;
var<workgroup> parts_6: array<vec4f, 16>;
fn sum_of_16_in_parts_6(part: u32, own: vec4f) -> vec4f {
  parts_6[part] = own;
  workgroupBarrier();
  var all = parts_6[0u];
  all = all + parts_6[1u];
  all = all + parts_6[2u];
  all = all + parts_6[3u];
  all = all + parts_6[4u];
  all = all + parts_6[5u];
  all = all + parts_6[6u];
  all = all + parts_6[7u];
  all = all + parts_6[8u];
  all = all + parts_6[9u];
  all = all + parts_6[10u];
  all = all + parts_6[11u];
  all = all + parts_6[12u];
  all = all + parts_6[13u];
  all = all + parts_6[14u];
  all = all + parts_6[15u];
  return all;
}
@compute @workgroup_size(16)
fn dense_10(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 84;
  let y_top = g * 4;
  let w = w_quads_6[w_quads_top];
  let x = x_6[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_6[w_quads_top + 21];
  a0 += w1 * x.y;
  let w2 = w_quads_6[w_quads_top + 42];
  a0 += w2 * x.z;
  let w3 = w_quads_6[w_quads_top + 63];
  a0 += w3 * x.w;
  if (t + 16 < 21) {
    let w4 = w_quads_6[w_quads_top + 16];
    let x1 = x_6[t + 16];
    a0 += w4 * x1.x;
    let w5 = w_quads_6[w_quads_top + 37];
    a0 += w5 * x1.y;
    let w6 = w_quads_6[w_quads_top + 58];
    a0 += w6 * x1.z;
    let w7 = w_quads_6[w_quads_top + 79];
    a0 += w7 * x1.w;
  }
  a0 = sum_of_16_in_parts_6(t, a0);
  if (t < 1) {
    let bias = bias_6[g];
    let four = a0 + bias;
    if (g < 3) { y_6[y_top] = four.x; }
    if (g < 3) { y_6[y_top + 1] = four.y; }
    if (g < 2) { y_6[y_top + 2] = four.z; }
    if (g < 2) { y_6[y_top + 3] = four.w; }
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
