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

// ---- conv + sigmoid to 6x28x28: direct, each invocation 3x1, invocations 64, written out 25
// conv1 + sigmoid1: 6x28x28
// 25 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_0: array<f32, 784>;
@group(0) @binding(1) var<storage, read> weight_0: array<f32, 150>;
@group(0) @binding(2) var<storage, read> bias_0: array<f32, 6>;
@group(0) @binding(3) var<storage, read_write> y_0: array<f32, 4704>;
@compute @workgroup_size(64)
fn conv_sigmoid_6x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
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
    var a0 = 0.0;
    var a1 = 0.0;
    var a2 = 0.0;
    var x = 0.0;
    if ((1 < rem1) & (1 < rem)) {
      x = x_0[i32(x_top) - 58];
    }
    let weight = weight_0[weight_top];
    let weight1 = weight_0[weight_top + 25];
    let weight2 = weight_0[weight_top + 50];
    a0 += x * weight;
    a1 += x * weight1;
    a2 += x * weight2;
    var x1 = 0.0;
    if ((1 < rem1) & (0 < rem)) {
      x1 = x_0[i32(x_top) - 57];
    }
    let weight3 = weight_0[weight_top + 1];
    let weight4 = weight_0[weight_top + 26];
    let weight5 = weight_0[weight_top + 51];
    a0 += x1 * weight3;
    a1 += x1 * weight4;
    a2 += x1 * weight5;
    var x2 = 0.0;
    if (1 < rem1) {
      x2 = x_0[i32(x_top) - 56];
    }
    let weight6 = weight_0[weight_top + 2];
    let weight7 = weight_0[weight_top + 27];
    let weight8 = weight_0[weight_top + 52];
    a0 += x2 * weight6;
    a1 += x2 * weight7;
    a2 += x2 * weight8;
    var x3 = 0.0;
    if ((1 < rem1) & (rem + 1 < 28)) {
      x3 = x_0[i32(x_top) - 55];
    }
    let weight9 = weight_0[weight_top + 3];
    let weight10 = weight_0[weight_top + 28];
    let weight11 = weight_0[weight_top + 53];
    a0 += x3 * weight9;
    a1 += x3 * weight10;
    a2 += x3 * weight11;
    var x4 = 0.0;
    if ((1 < rem1) & (rem + 2 < 28)) {
      x4 = x_0[i32(x_top) - 54];
    }
    let weight12 = weight_0[weight_top + 4];
    let weight13 = weight_0[weight_top + 29];
    let weight14 = weight_0[weight_top + 54];
    a0 += x4 * weight12;
    a1 += x4 * weight13;
    a2 += x4 * weight14;
    var x5 = 0.0;
    if ((0 < rem1) & (1 < rem)) {
      x5 = x_0[i32(x_top) - 30];
    }
    let weight15 = weight_0[weight_top + 5];
    let weight16 = weight_0[weight_top + 30];
    let weight17 = weight_0[weight_top + 55];
    a0 += x5 * weight15;
    a1 += x5 * weight16;
    a2 += x5 * weight17;
    var x6 = 0.0;
    if ((0 < rem1) & (0 < rem)) {
      x6 = x_0[i32(x_top) - 29];
    }
    let weight18 = weight_0[weight_top + 6];
    let weight19 = weight_0[weight_top + 31];
    let weight20 = weight_0[weight_top + 56];
    a0 += x6 * weight18;
    a1 += x6 * weight19;
    a2 += x6 * weight20;
    var x7 = 0.0;
    if (0 < rem1) {
      x7 = x_0[i32(x_top) - 28];
    }
    let weight21 = weight_0[weight_top + 7];
    let weight22 = weight_0[weight_top + 32];
    let weight23 = weight_0[weight_top + 57];
    a0 += x7 * weight21;
    a1 += x7 * weight22;
    a2 += x7 * weight23;
    var x8 = 0.0;
    if ((0 < rem1) & (rem + 1 < 28)) {
      x8 = x_0[i32(x_top) - 27];
    }
    let weight24 = weight_0[weight_top + 8];
    let weight25 = weight_0[weight_top + 33];
    let weight26 = weight_0[weight_top + 58];
    a0 += x8 * weight24;
    a1 += x8 * weight25;
    a2 += x8 * weight26;
    var x9 = 0.0;
    if ((0 < rem1) & (rem + 2 < 28)) {
      x9 = x_0[i32(x_top) - 26];
    }
    let weight27 = weight_0[weight_top + 9];
    let weight28 = weight_0[weight_top + 34];
    let weight29 = weight_0[weight_top + 59];
    a0 += x9 * weight27;
    a1 += x9 * weight28;
    a2 += x9 * weight29;
    var x10 = 0.0;
    if (1 < rem) {
      x10 = x_0[i32(x_top) - 2];
    }
    let weight30 = weight_0[weight_top + 10];
    let weight31 = weight_0[weight_top + 35];
    let weight32 = weight_0[weight_top + 60];
    a0 += x10 * weight30;
    a1 += x10 * weight31;
    a2 += x10 * weight32;
    var x11 = 0.0;
    if (0 < rem) {
      x11 = x_0[i32(x_top) - 1];
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
    let f = -(a0 + bias);
    let f1 = exponential(f);
    y_0[y_top] = 1.0 / (1.0 + f1);
    let bias1 = bias_0[bias_top + 1];
    let f2 = -(a1 + bias1);
    let f3 = exponential(f2);
    y_0[y_top + 784] = 1.0 / (1.0 + f3);
    let bias2 = bias_0[bias_top + 2];
    let f4 = -(a2 + bias2);
    let f5 = exponential(f4);
    y_0[y_top + 1568] = 1.0 / (1.0 + f5);
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
var<workgroup> x_tile_2: array<f32, 1024>;
var<workgroup> w_tile_2: array<vec4f, 64>;
@compute @workgroup_size(64)
fn conv_sigmoid_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let quot = (j * 4 + t) / 10;
  let rem = t % 16;
  let quot1 = t / 16;
  let x_tile_top = t;
  let x_top = g * 588 + j * 84 + quot * 14 + (j * 4 + t) % 10;
  let x_tile_top1 = rem;
  let parts_top = g * 1600 + j * 64 + quot1 * 400 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    var next = vec4f(0.0);
    next = w_tiles_2[g * 320 + t + step_ * 64];
    workgroupBarrier();
    for (var u = 0u; u < 16; u++) {
      let x_u = x_top + (g * 5 + step_ * 16 + u) / 25 * 196 + (g + step_ * 3 + (step_ + u) / 5) % 5 * 14 + (step_ + u) % 5;
      var chosen = 0.0;
      if ((j * 64 + t < 100) & (g * 80 + step_ * 16 + u < 150) & (g * 3 + (g * 5 + step_ * 16 + u) / 25 < 6) & (j * 6 + quot + (g + step_ * 3 + (step_ + u) / 5) % 5 < 14)) {
        chosen = x_2[x_u];
      }
      x_tile_2[u * 64 + x_tile_top] = chosen;
    }
    w_tile_2[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_2[e * 32 + quot1];
      let x0 = x_tile_2[x_tile_e];
      let x1 = x_tile_2[x_tile_e + 16];
      let x2 = x_tile_2[x_tile_e + 32];
      let x3 = x_tile_2[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_2[e * 32 + quot1 + 4];
      let x0_1 = x_tile_2[x_tile_e + 64];
      let x1_1 = x_tile_2[x_tile_e + 80];
      let x2_1 = x_tile_2[x_tile_e + 96];
      let x3_1 = x_tile_2[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_2[e * 32 + quot1 + 8];
      let x0_2 = x_tile_2[x_tile_e + 128];
      let x1_2 = x_tile_2[x_tile_e + 144];
      let x2_2 = x_tile_2[x_tile_e + 160];
      let x3_2 = x_tile_2[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_2[e * 32 + quot1 + 12];
      let x0_3 = x_tile_2[x_tile_e + 192];
      let x1_3 = x_tile_2[x_tile_e + 208];
      let x2_3 = x_tile_2[x_tile_e + 224];
      let x3_3 = x_tile_2[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_2[e * 32 + quot1 + 16];
      let x0_4 = x_tile_2[x_tile_e + 256];
      let x1_4 = x_tile_2[x_tile_e + 272];
      let x2_4 = x_tile_2[x_tile_e + 288];
      let x3_4 = x_tile_2[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_2[e * 32 + quot1 + 20];
      let x0_5 = x_tile_2[x_tile_e + 320];
      let x1_5 = x_tile_2[x_tile_e + 336];
      let x2_5 = x_tile_2[x_tile_e + 352];
      let x3_5 = x_tile_2[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_2[e * 32 + quot1 + 24];
      let x0_6 = x_tile_2[x_tile_e + 384];
      let x1_6 = x_tile_2[x_tile_e + 400];
      let x2_6 = x_tile_2[x_tile_e + 416];
      let x3_6 = x_tile_2[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_2[e * 32 + quot1 + 28];
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
  if (j * 64 + rem + 32 < 100) {
    let four2 = a02;
    parts_2[parts_top + 32] = four2.x;
    parts_2[parts_top + 132] = four2.y;
    parts_2[parts_top + 232] = four2.z;
    parts_2[parts_top + 332] = four2.w;
  }
  if (j * 64 + rem + 48 < 100) {
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
fn sum_of_64_in_parts_5(part: u32, own: vec4f) -> vec4f {
  parts_5[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_5[part + 16u];
    all = all + parts_5[part + 32u];
    all = all + parts_5[part + 48u];
    parts_5[part] = all;
  }
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
  a0 = sum_of_64_in_parts_5(t, a0);
  if (t < 1) {
    let bias = bias_5[g];
    let f = -(a0 + bias);
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
  a0 = sum_of_16_in_parts_6(t, a0);
  if (t < 1) {
    let bias = bias_6[g];
    let f = -(a0 + bias);
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
fn sum_of_16_in_parts_7(part: u32, own: vec4f) -> vec4f {
  parts_7[part] = own;
  workgroupBarrier();
  var all = parts_7[0u];
  all = all + parts_7[1u];
  all = all + parts_7[2u];
  all = all + parts_7[3u];
  all = all + parts_7[4u];
  all = all + parts_7[5u];
  all = all + parts_7[6u];
  all = all + parts_7[7u];
  all = all + parts_7[8u];
  all = all + parts_7[9u];
  all = all + parts_7[10u];
  all = all + parts_7[11u];
  all = all + parts_7[12u];
  all = all + parts_7[13u];
  all = all + parts_7[14u];
  all = all + parts_7[15u];
  return all;
}
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
  a0 = sum_of_16_in_parts_7(t, a0);
  if (t < 1) {
    let bias = bias_7[g];
    let four = a0 + bias;
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
