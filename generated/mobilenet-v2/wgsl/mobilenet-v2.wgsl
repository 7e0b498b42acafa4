// MobileNetV2: one entry point per distinct kernel.

fn minimum(a: f32, b: f32) -> f32 {
  return select(a, b, b < a);
}

fn minimum4(a: vec4f, b: vec4f) -> vec4f {
  return select(a, b, b < a);
}

fn rectify(x: f32) -> f32 {
  return select(x, 0.0, x <= 0.0);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv + bn + relu6 to 32x112x112: tiled, tile 32x64, each invocation 4x4, workgroups 196, steps 2 x 16
// features.0.0 + features.0.1 + features.0.2: 32x112x112
// 196 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_0: array<vec4f, 256>;
@group(0) @binding(1) var<storage, read_write> x_0: array<f32, 150528>;
@group(0) @binding(2) var<storage, read> shift_0: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_0: array<f32, 401408>;
var<workgroup> x_tile_0: array<f32, 1024>;
var<workgroup> w_tile_0: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_32x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 64;
  let quot = (j * 64 + rem) / 112;
  let rem1 = (j * 64 + rem) % 112;
  let rem2 = t % 16;
  let quot1 = t / 16;
  let quot2 = t / 64;
  let x_tile_top = t;
  let x_top = quot * 448 + rem1 * 2;
  let x_tile_top1 = rem2;
  let y_top = j * 64 + quot1 * 50176 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 50176 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_0[t + step_ * 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      let x_u = x_step + (step_ * 7 + u * 2 + quot2) / 9 * 50176 + (step_ + u * 2 + quot2) % 3 + (step_ * 2 + (step_ + u * 2 + quot2) / 3) % 3 * 224;
      var chosen = 0.0;
      if ((step_ * 16 + u * 2 + quot2 < 27) & (step_ + (step_ * 7 + u * 2 + quot2) / 9 < 3) & (0 < quot * 2 + (step_ * 2 + (step_ + u * 2 + quot2) / 3) % 3) & (0 < (step_ + u * 2 + quot2) % 3 + rem1 * 2)) {
        chosen = x_0[i32(x_u) - 225];
      }
      x_tile_0[u * 128 + x_tile_top] = chosen;
    }
    w_tile_0[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_0[e * 64 + quot1];
      let x0 = x_tile_0[x_tile_e];
      let x1 = x_tile_0[x_tile_e + 16];
      let x2 = x_tile_0[x_tile_e + 32];
      let x3 = x_tile_0[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_0[e * 64 + quot1 + 8];
      let x0_1 = x_tile_0[x_tile_e + 64];
      let x1_1 = x_tile_0[x_tile_e + 80];
      let x2_1 = x_tile_0[x_tile_e + 96];
      let x3_1 = x_tile_0[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_0[e * 64 + quot1 + 16];
      let x0_2 = x_tile_0[x_tile_e + 128];
      let x1_2 = x_tile_0[x_tile_e + 144];
      let x2_2 = x_tile_0[x_tile_e + 160];
      let x3_2 = x_tile_0[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_0[e * 64 + quot1 + 24];
      let x0_3 = x_tile_0[x_tile_e + 192];
      let x1_3 = x_tile_0[x_tile_e + 208];
      let x2_3 = x_tile_0[x_tile_e + 224];
      let x3_3 = x_tile_0[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_0[e * 64 + quot1 + 32];
      let x0_4 = x_tile_0[x_tile_e + 256];
      let x1_4 = x_tile_0[x_tile_e + 272];
      let x2_4 = x_tile_0[x_tile_e + 288];
      let x3_4 = x_tile_0[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_0[e * 64 + quot1 + 40];
      let x0_5 = x_tile_0[x_tile_e + 320];
      let x1_5 = x_tile_0[x_tile_e + 336];
      let x2_5 = x_tile_0[x_tile_e + 352];
      let x3_5 = x_tile_0[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_0[e * 64 + quot1 + 48];
      let x0_6 = x_tile_0[x_tile_e + 384];
      let x1_6 = x_tile_0[x_tile_e + 400];
      let x2_6 = x_tile_0[x_tile_e + 416];
      let x3_6 = x_tile_0[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_0[e * 64 + quot1 + 56];
      let x0_7 = x_tile_0[x_tile_e + 448];
      let x1_7 = x_tile_0[x_tile_e + 464];
      let x2_7 = x_tile_0[x_tile_e + 480];
      let x3_7 = x_tile_0[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let shift = shift_0[quot1];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  let four = minimum4(t2, vec4f(6.0));
  y_0[y_top] = four.x;
  y_0[y_top + 12544] = four.y;
  y_0[y_top + 25088] = four.z;
  y_0[y_top + 37632] = four.w;
  let t3 = a01 + shift;
  let t4 = rectify4(t3);
  let four1 = minimum4(t4, vec4f(6.0));
  y_0[y_top + 16] = four1.x;
  y_0[y_top + 12560] = four1.y;
  y_0[y_top + 25104] = four1.z;
  y_0[y_top + 37648] = four1.w;
  let t5 = a02 + shift;
  let t6 = rectify4(t5);
  let four2 = minimum4(t6, vec4f(6.0));
  y_0[y_top + 32] = four2.x;
  y_0[y_top + 12576] = four2.y;
  y_0[y_top + 25120] = four2.z;
  y_0[y_top + 37664] = four2.w;
  let t7 = a03 + shift;
  let t8 = rectify4(t7);
  let four3 = minimum4(t8, vec4f(6.0));
  y_0[y_top + 48] = four3.x;
  y_0[y_top + 12592] = four3.y;
  y_0[y_top + 25136] = four3.z;
  y_0[y_top + 37680] = four3.w;
}

// ---- conv + bn + relu6 to 32x112x112: depthwise, each invocation 4, invocations 64, written out 9
// features.1.conv.0.0 + features.1.conv.0.1 + features.1.conv.0.2: 32x112x112
// 1568 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<f32, 401408>;
@group(0) @binding(1) var<storage, read> weight_scaled_1: array<f32, 288>;
@group(0) @binding(2) var<storage, read> shift_1: array<f32, 32>;
@group(0) @binding(3) var<storage, read_write> y_1: array<f32, 401408>;
@compute @workgroup_size(64)
fn conv_bn_relu6_32x112x112_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = g / 49;
  let rem = (g * 2 + (t + g * 8) / 28) % 112;
  let rem1 = (t + g * 8) % 28;
  let x_top = u32(max(i32(t * 4 + g * 256) - 113, 0));
  let weight_scaled_top = quot * 9;
  let x_top1 = u32(max(i32(t * 4 + g * 256) - 112, 0));
  let x_top2 = u32(max(i32(t * 4 + g * 256) - 111, 0));
  let x_top3 = u32(max(i32(t * 4 + g * 256) - 110, 0));
  let x_top4 = u32(max(i32(t * 4 + g * 256) - 109, 0));
  let x_top5 = u32(max(i32(t * 4 + g * 256) - 108, 0));
  let x_top6 = u32(max(i32(t * 4 + g * 256) - 1, 0));
  let x_top7 = min(t * 4 + g * 256 + 4, 401407);
  let x_top8 = min(t * 4 + g * 256 + 111, 401407);
  let x_top9 = min(t * 4 + g * 256 + 112, 401407);
  let x_top10 = min(t * 4 + g * 256 + 113, 401407);
  let x_top11 = min(t * 4 + g * 256 + 114, 401407);
  let x_top12 = min(t * 4 + g * 256 + 115, 401407);
  let x_top13 = min(t * 4 + g * 256 + 116, 401407);
  let shift_top = quot;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem) & (0 < rem1 * 4)) {
    x = x_1[x_top];
  }
  let weight_scaled = weight_scaled_1[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem) {
    x1 = x_1[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem) {
    x2 = x_1[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem) {
    x3 = x_1[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_1[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem) {
    x4 = x_1[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_1[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < rem) & (rem1 * 4 + 4 < 112)) {
    x5 = x_1[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < rem1 * 4) {
    x6 = x_1[x_top6];
  }
  let weight_scaled3 = weight_scaled_1[weight_scaled_top + 3];
  let x7 = x_1[t * 4 + g * 256];
  let x8 = x_1[t * 4 + g * 256 + 1];
  let x9 = x_1[t * 4 + g * 256 + 2];
  a0 += x6 * weight_scaled3;
  a1 += x7 * weight_scaled3;
  a2 += x8 * weight_scaled3;
  a3 += x9 * weight_scaled3;
  let weight_scaled4 = weight_scaled_1[weight_scaled_top + 4];
  let x10 = x_1[t * 4 + g * 256 + 3];
  a0 += x7 * weight_scaled4;
  a1 += x8 * weight_scaled4;
  a2 += x9 * weight_scaled4;
  a3 += x10 * weight_scaled4;
  let weight_scaled5 = weight_scaled_1[weight_scaled_top + 5];
  var x11 = 0.0;
  if (rem1 * 4 + 4 < 112) {
    x11 = x_1[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if ((rem + 1 < 112) & (0 < rem1 * 4)) {
    x12 = x_1[x_top8];
  }
  let weight_scaled6 = weight_scaled_1[weight_scaled_top + 6];
  var x13 = 0.0;
  if (rem + 1 < 112) {
    x13 = x_1[x_top9];
  }
  var x14 = 0.0;
  if (rem + 1 < 112) {
    x14 = x_1[x_top10];
  }
  var x15 = 0.0;
  if (rem + 1 < 112) {
    x15 = x_1[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_1[weight_scaled_top + 7];
  var x16 = 0.0;
  if (rem + 1 < 112) {
    x16 = x_1[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_1[weight_scaled_top + 8];
  var x17 = 0.0;
  if ((rem + 1 < 112) & (rem1 * 4 + 4 < 112)) {
    x17 = x_1[x_top13];
  }
  a0 += x14 * weight_scaled8;
  a1 += x15 * weight_scaled8;
  a2 += x16 * weight_scaled8;
  a3 += x17 * weight_scaled8;
  let shift = shift_1[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_1[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_1[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_1[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_1[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn to 16x112x112: tiled, tile 32x32, each invocation 4x2, workgroups 392, steps 1 x 32
// features.1.conv.1 + features.1.conv.2: 16x112x112
// 392 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 256>;
@group(0) @binding(1) var<storage, read_write> x_2: array<f32, 401408>;
@group(0) @binding(2) var<storage, read> shift_2: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_2: array<f32, 200704>;
var<workgroup> x_tile_2: array<f32, 1024>;
var<workgroup> w_tile_2: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_16x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 16;
  let x_top = t / 32 * 12544 + t % 32;
  let x_tile_top = rem;
  let y_top = j * 32 + quot * 50176 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var next = vec4f(0.0);
  next = w_tiles_2[t];
  var next1 = vec4f(0.0);
  next1 = w_tiles_2[t + 128];
  let x = x_2[j * 32 + x_top];
  let x1 = x_2[j * 32 + x_top + 50176];
  let x2 = x_2[j * 32 + x_top + 100352];
  let x3 = x_2[j * 32 + x_top + 150528];
  let x4 = x_2[j * 32 + x_top + 200704];
  let x5 = x_2[j * 32 + x_top + 250880];
  let x6 = x_2[j * 32 + x_top + 301056];
  let x7 = x_2[j * 32 + x_top + 351232];
  x_tile_2[t] = x;
  x_tile_2[t + 128] = x1;
  x_tile_2[t + 256] = x2;
  x_tile_2[t + 384] = x3;
  x_tile_2[t + 512] = x4;
  x_tile_2[t + 640] = x5;
  x_tile_2[t + 768] = x6;
  x_tile_2[t + 896] = x7;
  w_tile_2[t] = next;
  w_tile_2[t + 128] = next1;
  workgroupBarrier();
  for (var e = 0u; e < 2; e++) {
    let x_tile_e = e * 512 + x_tile_top;
    let w0 = w_tile_2[e * 128 + quot];
    let x0 = x_tile_2[x_tile_e];
    let x1_1 = x_tile_2[x_tile_e + 16];
    a00 += w0 * x0;
    a01 += w0 * x1_1;
    let w0_1 = w_tile_2[e * 128 + quot + 8];
    let x0_1 = x_tile_2[x_tile_e + 32];
    let x1_2 = x_tile_2[x_tile_e + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_2;
    let w0_2 = w_tile_2[e * 128 + quot + 16];
    let x0_2 = x_tile_2[x_tile_e + 64];
    let x1_3 = x_tile_2[x_tile_e + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_3;
    let w0_3 = w_tile_2[e * 128 + quot + 24];
    let x0_3 = x_tile_2[x_tile_e + 96];
    let x1_4 = x_tile_2[x_tile_e + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_4;
    let w0_4 = w_tile_2[e * 128 + quot + 32];
    let x0_4 = x_tile_2[x_tile_e + 128];
    let x1_5 = x_tile_2[x_tile_e + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_5;
    let w0_5 = w_tile_2[e * 128 + quot + 40];
    let x0_5 = x_tile_2[x_tile_e + 160];
    let x1_6 = x_tile_2[x_tile_e + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_6;
    let w0_6 = w_tile_2[e * 128 + quot + 48];
    let x0_6 = x_tile_2[x_tile_e + 192];
    let x1_7 = x_tile_2[x_tile_e + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_7;
    let w0_7 = w_tile_2[e * 128 + quot + 56];
    let x0_7 = x_tile_2[x_tile_e + 224];
    let x1_8 = x_tile_2[x_tile_e + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_8;
    let w0_8 = w_tile_2[e * 128 + quot + 64];
    let x0_8 = x_tile_2[x_tile_e + 256];
    let x1_9 = x_tile_2[x_tile_e + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_9;
    let w0_9 = w_tile_2[e * 128 + quot + 72];
    let x0_9 = x_tile_2[x_tile_e + 288];
    let x1_10 = x_tile_2[x_tile_e + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_10;
    let w0_10 = w_tile_2[e * 128 + quot + 80];
    let x0_10 = x_tile_2[x_tile_e + 320];
    let x1_11 = x_tile_2[x_tile_e + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_11;
    let w0_11 = w_tile_2[e * 128 + quot + 88];
    let x0_11 = x_tile_2[x_tile_e + 352];
    let x1_12 = x_tile_2[x_tile_e + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_12;
    let w0_12 = w_tile_2[e * 128 + quot + 96];
    let x0_12 = x_tile_2[x_tile_e + 384];
    let x1_13 = x_tile_2[x_tile_e + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_13;
    let w0_13 = w_tile_2[e * 128 + quot + 104];
    let x0_13 = x_tile_2[x_tile_e + 416];
    let x1_14 = x_tile_2[x_tile_e + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_14;
    let w0_14 = w_tile_2[e * 128 + quot + 112];
    let x0_14 = x_tile_2[x_tile_e + 448];
    let x1_15 = x_tile_2[x_tile_e + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_15;
    let w0_15 = w_tile_2[e * 128 + quot + 120];
    let x0_15 = x_tile_2[x_tile_e + 480];
    let x1_16 = x_tile_2[x_tile_e + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_16;
  }
  if (quot < 4) {
    let shift = shift_2[quot];
    let four = a00 + shift;
    y_2[y_top] = four.x;
    y_2[y_top + 12544] = four.y;
    y_2[y_top + 25088] = four.z;
    y_2[y_top + 37632] = four.w;
  }
  if (quot < 4) {
    let shift = shift_2[quot];
    let four = a01 + shift;
    y_2[y_top + 16] = four.x;
    y_2[y_top + 12560] = four.y;
    y_2[y_top + 25104] = four.z;
    y_2[y_top + 37648] = four.w;
  }
}

// ---- conv + bn + relu6 to 96x112x112: tiled, tile 32x64, each invocation 4x4, workgroups 588, steps 1 x 16
// features.2.conv.0.0 + features.2.conv.0.1 + features.2.conv.0.2: 96x112x112
// 196 x 3 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_3: array<vec4f, 384>;
@group(0) @binding(1) var<storage, read_write> x_3: array<f32, 200704>;
@group(0) @binding(2) var<storage, read> shift_3: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_3: array<f32, 1204224>;
var<workgroup> x_tile_3: array<f32, 1024>;
var<workgroup> w_tile_3: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_96x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 16;
  let x_top = t / 64 * 12544 + t % 64;
  let x_tile_top = rem;
  let y_top = i * 401408 + j * 64 + quot * 50176 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  var next = vec4f(0.0);
  next = w_tiles_3[i * 128 + t];
  let x = x_3[j * 64 + x_top];
  let x1 = x_3[j * 64 + x_top + 25088];
  let x2 = x_3[j * 64 + x_top + 50176];
  let x3 = x_3[j * 64 + x_top + 75264];
  let x4 = x_3[j * 64 + x_top + 100352];
  let x5 = x_3[j * 64 + x_top + 125440];
  let x6 = x_3[j * 64 + x_top + 150528];
  let x7 = x_3[j * 64 + x_top + 175616];
  x_tile_3[t] = x;
  x_tile_3[t + 128] = x1;
  x_tile_3[t + 256] = x2;
  x_tile_3[t + 384] = x3;
  x_tile_3[t + 512] = x4;
  x_tile_3[t + 640] = x5;
  x_tile_3[t + 768] = x6;
  x_tile_3[t + 896] = x7;
  w_tile_3[t] = next;
  workgroupBarrier();
  for (var e = 0u; e < 2; e++) {
    let x_tile_e = e * 512 + x_tile_top;
    let w0 = w_tile_3[e * 64 + quot];
    let x0 = x_tile_3[x_tile_e];
    let x1_1 = x_tile_3[x_tile_e + 16];
    let x2_1 = x_tile_3[x_tile_e + 32];
    let x3_1 = x_tile_3[x_tile_e + 48];
    a00 += w0 * x0;
    a01 += w0 * x1_1;
    a02 += w0 * x2_1;
    a03 += w0 * x3_1;
    let w0_1 = w_tile_3[e * 64 + quot + 8];
    let x0_1 = x_tile_3[x_tile_e + 64];
    let x1_2 = x_tile_3[x_tile_e + 80];
    let x2_2 = x_tile_3[x_tile_e + 96];
    let x3_2 = x_tile_3[x_tile_e + 112];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_2;
    a02 += w0_1 * x2_2;
    a03 += w0_1 * x3_2;
    let w0_2 = w_tile_3[e * 64 + quot + 16];
    let x0_2 = x_tile_3[x_tile_e + 128];
    let x1_3 = x_tile_3[x_tile_e + 144];
    let x2_3 = x_tile_3[x_tile_e + 160];
    let x3_3 = x_tile_3[x_tile_e + 176];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_3;
    a02 += w0_2 * x2_3;
    a03 += w0_2 * x3_3;
    let w0_3 = w_tile_3[e * 64 + quot + 24];
    let x0_3 = x_tile_3[x_tile_e + 192];
    let x1_4 = x_tile_3[x_tile_e + 208];
    let x2_4 = x_tile_3[x_tile_e + 224];
    let x3_4 = x_tile_3[x_tile_e + 240];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_4;
    a02 += w0_3 * x2_4;
    a03 += w0_3 * x3_4;
    let w0_4 = w_tile_3[e * 64 + quot + 32];
    let x0_4 = x_tile_3[x_tile_e + 256];
    let x1_5 = x_tile_3[x_tile_e + 272];
    let x2_5 = x_tile_3[x_tile_e + 288];
    let x3_5 = x_tile_3[x_tile_e + 304];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_5;
    a02 += w0_4 * x2_5;
    a03 += w0_4 * x3_5;
    let w0_5 = w_tile_3[e * 64 + quot + 40];
    let x0_5 = x_tile_3[x_tile_e + 320];
    let x1_6 = x_tile_3[x_tile_e + 336];
    let x2_6 = x_tile_3[x_tile_e + 352];
    let x3_6 = x_tile_3[x_tile_e + 368];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_6;
    a02 += w0_5 * x2_6;
    a03 += w0_5 * x3_6;
    let w0_6 = w_tile_3[e * 64 + quot + 48];
    let x0_6 = x_tile_3[x_tile_e + 384];
    let x1_7 = x_tile_3[x_tile_e + 400];
    let x2_7 = x_tile_3[x_tile_e + 416];
    let x3_7 = x_tile_3[x_tile_e + 432];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_7;
    a02 += w0_6 * x2_7;
    a03 += w0_6 * x3_7;
    let w0_7 = w_tile_3[e * 64 + quot + 56];
    let x0_7 = x_tile_3[x_tile_e + 448];
    let x1_8 = x_tile_3[x_tile_e + 464];
    let x2_8 = x_tile_3[x_tile_e + 480];
    let x3_8 = x_tile_3[x_tile_e + 496];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_8;
    a02 += w0_7 * x2_8;
    a03 += w0_7 * x3_8;
  }
  let shift = shift_3[i * 8 + quot];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  let four = minimum4(t2, vec4f(6.0));
  y_3[y_top] = four.x;
  y_3[y_top + 12544] = four.y;
  y_3[y_top + 25088] = four.z;
  y_3[y_top + 37632] = four.w;
  let t3 = a01 + shift;
  let t4 = rectify4(t3);
  let four1 = minimum4(t4, vec4f(6.0));
  y_3[y_top + 16] = four1.x;
  y_3[y_top + 12560] = four1.y;
  y_3[y_top + 25104] = four1.z;
  y_3[y_top + 37648] = four1.w;
  let t5 = a02 + shift;
  let t6 = rectify4(t5);
  let four2 = minimum4(t6, vec4f(6.0));
  y_3[y_top + 32] = four2.x;
  y_3[y_top + 12576] = four2.y;
  y_3[y_top + 25120] = four2.z;
  y_3[y_top + 37664] = four2.w;
  let t7 = a03 + shift;
  let t8 = rectify4(t7);
  let four3 = minimum4(t8, vec4f(6.0));
  y_3[y_top + 48] = four3.x;
  y_3[y_top + 12592] = four3.y;
  y_3[y_top + 25136] = four3.z;
  y_3[y_top + 37680] = four3.w;
}

// ---- conv + bn + relu6 to 96x56x56: depthwise, each invocation 4, invocations 64, written out 9
// features.2.conv.1.0 + features.2.conv.1.1 + features.2.conv.1.2: 96x56x56
// 1176 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_4: array<f32, 1204224>;
@group(0) @binding(1) var<storage, read> weight_scaled_4: array<f32, 864>;
@group(0) @binding(2) var<storage, read> shift_4: array<f32, 96>;
@group(0) @binding(3) var<storage, read_write> y_4: array<f32, 301056>;
@compute @workgroup_size(64)
fn conv_bn_relu6_96x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let quot1 = (t + g * 64) / 784;
  let rem1 = (g * 4 + quot) % 56;
  let x_top = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 113, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 111, 0));
  let x_top2 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 109, 0));
  let x_top3 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 107, 0));
  let x_top4 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 112, 0));
  let x_top5 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 110, 0));
  let x_top6 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 108, 0));
  let x_top7 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 106, 0));
  let x_top8 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 105, 0));
  let x_top9 = quot * 224 + rem * 8;
  let shift_top = quot1;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem1 * 2) & (0 < rem * 8)) {
    x = x_4[x_top];
  }
  let weight_scaled = weight_scaled_4[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1 * 2) {
    x1 = x_4[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem1 * 2) {
    x2 = x_4[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem1 * 2) {
    x3 = x_4[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  var x4 = 0.0;
  if (0 < rem1 * 2) {
    x4 = x_4[x_top4];
  }
  let weight_scaled1 = weight_scaled_4[weight_scaled_top + 1];
  var x5 = 0.0;
  if (0 < rem1 * 2) {
    x5 = x_4[x_top5];
  }
  var x6 = 0.0;
  if (0 < rem1 * 2) {
    x6 = x_4[x_top6];
  }
  var x7 = 0.0;
  if (0 < rem1 * 2) {
    x7 = x_4[x_top7];
  }
  a0 += x4 * weight_scaled1;
  a1 += x5 * weight_scaled1;
  a2 += x6 * weight_scaled1;
  a3 += x7 * weight_scaled1;
  let weight_scaled2 = weight_scaled_4[weight_scaled_top + 2];
  var x8 = 0.0;
  if (0 < rem1 * 2) {
    x8 = x_4[x_top8];
  }
  a0 += x1 * weight_scaled2;
  a1 += x2 * weight_scaled2;
  a2 += x3 * weight_scaled2;
  a3 += x8 * weight_scaled2;
  var x9 = 0.0;
  if (0 < rem * 8) {
    x9 = x_4[i32(g * 896 + x_top9) - 1];
  }
  let weight_scaled3 = weight_scaled_4[weight_scaled_top + 3];
  let x10 = x_4[g * 896 + x_top9 + 1];
  let x11 = x_4[g * 896 + x_top9 + 3];
  let x12 = x_4[g * 896 + x_top9 + 5];
  a0 += x9 * weight_scaled3;
  a1 += x10 * weight_scaled3;
  a2 += x11 * weight_scaled3;
  a3 += x12 * weight_scaled3;
  let x13 = x_4[g * 896 + x_top9];
  let weight_scaled4 = weight_scaled_4[weight_scaled_top + 4];
  let x14 = x_4[g * 896 + x_top9 + 2];
  let x15 = x_4[g * 896 + x_top9 + 4];
  let x16 = x_4[g * 896 + x_top9 + 6];
  a0 += x13 * weight_scaled4;
  a1 += x14 * weight_scaled4;
  a2 += x15 * weight_scaled4;
  a3 += x16 * weight_scaled4;
  let weight_scaled5 = weight_scaled_4[weight_scaled_top + 5];
  let x17 = x_4[g * 896 + x_top9 + 7];
  a0 += x10 * weight_scaled5;
  a1 += x11 * weight_scaled5;
  a2 += x12 * weight_scaled5;
  a3 += x17 * weight_scaled5;
  var x18 = 0.0;
  if (0 < rem * 8) {
    x18 = x_4[g * 896 + x_top9 + 111];
  }
  let weight_scaled6 = weight_scaled_4[weight_scaled_top + 6];
  let x19 = x_4[g * 896 + x_top9 + 113];
  let x20 = x_4[g * 896 + x_top9 + 115];
  let x21 = x_4[g * 896 + x_top9 + 117];
  a0 += x18 * weight_scaled6;
  a1 += x19 * weight_scaled6;
  a2 += x20 * weight_scaled6;
  a3 += x21 * weight_scaled6;
  let x22 = x_4[g * 896 + x_top9 + 112];
  let weight_scaled7 = weight_scaled_4[weight_scaled_top + 7];
  let x23 = x_4[g * 896 + x_top9 + 114];
  let x24 = x_4[g * 896 + x_top9 + 116];
  let x25 = x_4[g * 896 + x_top9 + 118];
  a0 += x22 * weight_scaled7;
  a1 += x23 * weight_scaled7;
  a2 += x24 * weight_scaled7;
  a3 += x25 * weight_scaled7;
  let weight_scaled8 = weight_scaled_4[weight_scaled_top + 8];
  let x26 = x_4[g * 896 + x_top9 + 119];
  a0 += x19 * weight_scaled8;
  a1 += x20 * weight_scaled8;
  a2 += x21 * weight_scaled8;
  a3 += x26 * weight_scaled8;
  let shift = shift_4[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_4[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_4[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_4[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_4[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn to 24x56x56: tiled, tile 32x32, each invocation 4x2, workgroups 98, steps 3 x 32
// features.2.conv.2 + features.2.conv.3: 24x56x56
// 98 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_5: array<vec4f, 768>;
@group(0) @binding(1) var<storage, read_write> x_5: array<f32, 301056>;
@group(0) @binding(2) var<storage, read> shift_5: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> y_5: array<f32, 75264>;
var<workgroup> x_tile_5: array<f32, 1024>;
var<workgroup> w_tile_5: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_24x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 16;
  let x_top = j * 32 + t / 32 * 3136 + t % 32;
  let x_tile_top = t;
  let x_tile_top1 = rem;
  let y_top = j * 32 + quot * 12544 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let x_step = step_ * 100352 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_5[t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_5[t + step_ * 256 + 128];
    workgroupBarrier();
    let x = x_5[x_step];
    let x1 = x_5[x_step + 12544];
    let x2 = x_5[x_step + 25088];
    let x3 = x_5[x_step + 37632];
    let x4 = x_5[x_step + 50176];
    let x5 = x_5[x_step + 62720];
    let x6 = x_5[x_step + 75264];
    let x7 = x_5[x_step + 87808];
    x_tile_5[x_tile_top] = x;
    x_tile_5[x_tile_top + 128] = x1;
    x_tile_5[x_tile_top + 256] = x2;
    x_tile_5[x_tile_top + 384] = x3;
    x_tile_5[x_tile_top + 512] = x4;
    x_tile_5[x_tile_top + 640] = x5;
    x_tile_5[x_tile_top + 768] = x6;
    x_tile_5[x_tile_top + 896] = x7;
    w_tile_5[t] = next;
    w_tile_5[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_5[e * 128 + quot];
      let x0 = x_tile_5[x_tile_e];
      let x1_1 = x_tile_5[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1_1;
      let w0_1 = w_tile_5[e * 128 + quot + 8];
      let x0_1 = x_tile_5[x_tile_e + 32];
      let x1_2 = x_tile_5[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_2;
      let w0_2 = w_tile_5[e * 128 + quot + 16];
      let x0_2 = x_tile_5[x_tile_e + 64];
      let x1_3 = x_tile_5[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_3;
      let w0_3 = w_tile_5[e * 128 + quot + 24];
      let x0_3 = x_tile_5[x_tile_e + 96];
      let x1_4 = x_tile_5[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_4;
      let w0_4 = w_tile_5[e * 128 + quot + 32];
      let x0_4 = x_tile_5[x_tile_e + 128];
      let x1_5 = x_tile_5[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_5;
      let w0_5 = w_tile_5[e * 128 + quot + 40];
      let x0_5 = x_tile_5[x_tile_e + 160];
      let x1_6 = x_tile_5[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_6;
      let w0_6 = w_tile_5[e * 128 + quot + 48];
      let x0_6 = x_tile_5[x_tile_e + 192];
      let x1_7 = x_tile_5[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_7;
      let w0_7 = w_tile_5[e * 128 + quot + 56];
      let x0_7 = x_tile_5[x_tile_e + 224];
      let x1_8 = x_tile_5[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_8;
      let w0_8 = w_tile_5[e * 128 + quot + 64];
      let x0_8 = x_tile_5[x_tile_e + 256];
      let x1_9 = x_tile_5[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_9;
      let w0_9 = w_tile_5[e * 128 + quot + 72];
      let x0_9 = x_tile_5[x_tile_e + 288];
      let x1_10 = x_tile_5[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_10;
      let w0_10 = w_tile_5[e * 128 + quot + 80];
      let x0_10 = x_tile_5[x_tile_e + 320];
      let x1_11 = x_tile_5[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_11;
      let w0_11 = w_tile_5[e * 128 + quot + 88];
      let x0_11 = x_tile_5[x_tile_e + 352];
      let x1_12 = x_tile_5[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_12;
      let w0_12 = w_tile_5[e * 128 + quot + 96];
      let x0_12 = x_tile_5[x_tile_e + 384];
      let x1_13 = x_tile_5[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_13;
      let w0_13 = w_tile_5[e * 128 + quot + 104];
      let x0_13 = x_tile_5[x_tile_e + 416];
      let x1_14 = x_tile_5[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_14;
      let w0_14 = w_tile_5[e * 128 + quot + 112];
      let x0_14 = x_tile_5[x_tile_e + 448];
      let x1_15 = x_tile_5[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_15;
      let w0_15 = w_tile_5[e * 128 + quot + 120];
      let x0_15 = x_tile_5[x_tile_e + 480];
      let x1_16 = x_tile_5[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_16;
    }
  }
  if (quot < 6) {
    let shift = shift_5[quot];
    let four = a00 + shift;
    y_5[y_top] = four.x;
    y_5[y_top + 3136] = four.y;
    y_5[y_top + 6272] = four.z;
    y_5[y_top + 9408] = four.w;
  }
  if (quot < 6) {
    let shift = shift_5[quot];
    let four = a01 + shift;
    y_5[y_top + 16] = four.x;
    y_5[y_top + 3152] = four.y;
    y_5[y_top + 6288] = four.z;
    y_5[y_top + 9424] = four.w;
  }
}

// ---- conv + bn + relu6 to 144x56x56: tiled, tile 32x64, each invocation 4x4, workgroups 245, steps 2 x 16
// features.3.conv.0.0 + features.3.conv.0.1 + features.3.conv.0.2: 144x56x56
// features.4.conv.0.0 + features.4.conv.0.1 + features.4.conv.0.2: 144x56x56
// 49 x 5 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_6: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_6: array<f32, 75264>;
@group(0) @binding(2) var<storage, read> shift_6: array<vec4f, 36>;
@group(0) @binding(3) var<storage, read_write> y_6: array<f32, 451584>;
var<workgroup> x_tile_6: array<f32, 1024>;
var<workgroup> w_tile_6: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_144x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 64;
  let rem = t % 16;
  let quot1 = t / 16;
  let x_tile_top = t;
  let x_top = j * 64 + quot * 3136 + t % 64;
  let x_tile_top1 = rem;
  let y_top = i * 100352 + j * 64 + quot1 * 12544 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 50176 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_6[i * 256 + t + step_ * 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((step_ * 16 + u * 2 + quot < 24) & (step_ * 16 + u * 2 + quot < 24)) {
        chosen = x_6[u * 6272 + x_step];
      }
      x_tile_6[u * 128 + x_tile_top] = chosen;
    }
    w_tile_6[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_6[e * 64 + quot1];
      let x0 = x_tile_6[x_tile_e];
      let x1 = x_tile_6[x_tile_e + 16];
      let x2 = x_tile_6[x_tile_e + 32];
      let x3 = x_tile_6[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_6[e * 64 + quot1 + 8];
      let x0_1 = x_tile_6[x_tile_e + 64];
      let x1_1 = x_tile_6[x_tile_e + 80];
      let x2_1 = x_tile_6[x_tile_e + 96];
      let x3_1 = x_tile_6[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_6[e * 64 + quot1 + 16];
      let x0_2 = x_tile_6[x_tile_e + 128];
      let x1_2 = x_tile_6[x_tile_e + 144];
      let x2_2 = x_tile_6[x_tile_e + 160];
      let x3_2 = x_tile_6[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_6[e * 64 + quot1 + 24];
      let x0_3 = x_tile_6[x_tile_e + 192];
      let x1_3 = x_tile_6[x_tile_e + 208];
      let x2_3 = x_tile_6[x_tile_e + 224];
      let x3_3 = x_tile_6[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_6[e * 64 + quot1 + 32];
      let x0_4 = x_tile_6[x_tile_e + 256];
      let x1_4 = x_tile_6[x_tile_e + 272];
      let x2_4 = x_tile_6[x_tile_e + 288];
      let x3_4 = x_tile_6[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_6[e * 64 + quot1 + 40];
      let x0_5 = x_tile_6[x_tile_e + 320];
      let x1_5 = x_tile_6[x_tile_e + 336];
      let x2_5 = x_tile_6[x_tile_e + 352];
      let x3_5 = x_tile_6[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_6[e * 64 + quot1 + 48];
      let x0_6 = x_tile_6[x_tile_e + 384];
      let x1_6 = x_tile_6[x_tile_e + 400];
      let x2_6 = x_tile_6[x_tile_e + 416];
      let x3_6 = x_tile_6[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_6[e * 64 + quot1 + 56];
      let x0_7 = x_tile_6[x_tile_e + 448];
      let x1_7 = x_tile_6[x_tile_e + 464];
      let x2_7 = x_tile_6[x_tile_e + 480];
      let x3_7 = x_tile_6[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[i * 8 + quot1];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top] = four.x;
    y_6[y_top + 3136] = four.y;
    y_6[y_top + 6272] = four.z;
    y_6[y_top + 9408] = four.w;
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[i * 8 + quot1];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top + 16] = four.x;
    y_6[y_top + 3152] = four.y;
    y_6[y_top + 6288] = four.z;
    y_6[y_top + 9424] = four.w;
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[i * 8 + quot1];
    let t1 = a02 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top + 32] = four.x;
    y_6[y_top + 3168] = four.y;
    y_6[y_top + 6304] = four.z;
    y_6[y_top + 9440] = four.w;
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[i * 8 + quot1];
    let t1 = a03 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top + 48] = four.x;
    y_6[y_top + 3184] = four.y;
    y_6[y_top + 6320] = four.z;
    y_6[y_top + 9456] = four.w;
  }
}

// ---- conv + bn + relu6 to 144x56x56: depthwise, each invocation 4, invocations 64, written out 9
// features.3.conv.1.0 + features.3.conv.1.1 + features.3.conv.1.2: 144x56x56
// 1764 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_7: array<f32, 451584>;
@group(0) @binding(1) var<storage, read> weight_scaled_7: array<f32, 1296>;
@group(0) @binding(2) var<storage, read> shift_7: array<f32, 144>;
@group(0) @binding(3) var<storage, read_write> y_7: array<f32, 451584>;
@compute @workgroup_size(64)
fn conv_bn_relu6_144x56x56_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 784;
  let rem = (g * 4 + (t + g * 8) / 14) % 56;
  let rem1 = (t + g * 8) % 14;
  let x_top = u32(max(i32(t * 4 + g * 256) - 57, 0));
  let weight_scaled_top = quot * 9;
  let x_top1 = u32(max(i32(t * 4 + g * 256) - 56, 0));
  let x_top2 = u32(max(i32(t * 4 + g * 256) - 55, 0));
  let x_top3 = u32(max(i32(t * 4 + g * 256) - 54, 0));
  let x_top4 = u32(max(i32(t * 4 + g * 256) - 53, 0));
  let x_top5 = u32(max(i32(t * 4 + g * 256) - 52, 0));
  let x_top6 = u32(max(i32(t * 4 + g * 256) - 1, 0));
  let x_top7 = min(t * 4 + g * 256 + 4, 451583);
  let x_top8 = min(t * 4 + g * 256 + 55, 451583);
  let x_top9 = min(t * 4 + g * 256 + 56, 451583);
  let x_top10 = min(t * 4 + g * 256 + 57, 451583);
  let x_top11 = min(t * 4 + g * 256 + 58, 451583);
  let x_top12 = min(t * 4 + g * 256 + 59, 451583);
  let x_top13 = min(t * 4 + g * 256 + 60, 451583);
  let shift_top = quot;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem) & (0 < rem1 * 4)) {
    x = x_7[x_top];
  }
  let weight_scaled = weight_scaled_7[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem) {
    x1 = x_7[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem) {
    x2 = x_7[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem) {
    x3 = x_7[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_7[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem) {
    x4 = x_7[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_7[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < rem) & (rem1 * 4 + 4 < 56)) {
    x5 = x_7[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < rem1 * 4) {
    x6 = x_7[x_top6];
  }
  let weight_scaled3 = weight_scaled_7[weight_scaled_top + 3];
  let x7 = x_7[t * 4 + g * 256];
  let x8 = x_7[t * 4 + g * 256 + 1];
  let x9 = x_7[t * 4 + g * 256 + 2];
  a0 += x6 * weight_scaled3;
  a1 += x7 * weight_scaled3;
  a2 += x8 * weight_scaled3;
  a3 += x9 * weight_scaled3;
  let weight_scaled4 = weight_scaled_7[weight_scaled_top + 4];
  let x10 = x_7[t * 4 + g * 256 + 3];
  a0 += x7 * weight_scaled4;
  a1 += x8 * weight_scaled4;
  a2 += x9 * weight_scaled4;
  a3 += x10 * weight_scaled4;
  let weight_scaled5 = weight_scaled_7[weight_scaled_top + 5];
  var x11 = 0.0;
  if (rem1 * 4 + 4 < 56) {
    x11 = x_7[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if ((rem + 1 < 56) & (0 < rem1 * 4)) {
    x12 = x_7[x_top8];
  }
  let weight_scaled6 = weight_scaled_7[weight_scaled_top + 6];
  var x13 = 0.0;
  if (rem + 1 < 56) {
    x13 = x_7[x_top9];
  }
  var x14 = 0.0;
  if (rem + 1 < 56) {
    x14 = x_7[x_top10];
  }
  var x15 = 0.0;
  if (rem + 1 < 56) {
    x15 = x_7[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_7[weight_scaled_top + 7];
  var x16 = 0.0;
  if (rem + 1 < 56) {
    x16 = x_7[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_7[weight_scaled_top + 8];
  var x17 = 0.0;
  if ((rem + 1 < 56) & (rem1 * 4 + 4 < 56)) {
    x17 = x_7[x_top13];
  }
  a0 += x14 * weight_scaled8;
  a1 += x15 * weight_scaled8;
  a2 += x16 * weight_scaled8;
  a3 += x17 * weight_scaled8;
  let shift = shift_7[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_7[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_7[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_7[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_7[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn + add to 24x56x56: tiled, tile 32x32, each invocation 4x2, workgroups 98, steps 5 x 32
// features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56
// 98 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_8: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_8: array<f32, 451584>;
@group(0) @binding(2) var<storage, read> shift_8: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> x1_8: array<f32, 75264>;
@group(0) @binding(4) var<storage, read_write> y_8: array<f32, 75264>;
var<workgroup> x_tile_8: array<f32, 1024>;
var<workgroup> w_tile_8: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_24x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 32;
  let rem = t % 16;
  let quot1 = t / 16;
  let x_tile_top = t;
  let x_top = j * 32 + quot * 3136 + t % 32;
  let x_tile_top1 = rem;
  let x1_top = j * 32 + quot1 * 12544 + rem;
  let y_top = j * 32 + quot1 * 12544 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let x_step = step_ * 100352 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_8[t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_8[t + step_ * 256 + 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((step_ * 32 + u * 4 + quot < 144) & (step_ * 32 + u * 4 + quot < 144)) {
        chosen = x_8[u * 12544 + x_step];
      }
      x_tile_8[u * 128 + x_tile_top] = chosen;
    }
    w_tile_8[t] = next;
    w_tile_8[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_8[e * 128 + quot1];
      let x0 = x_tile_8[x_tile_e];
      let x1 = x_tile_8[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_8[e * 128 + quot1 + 8];
      let x0_1 = x_tile_8[x_tile_e + 32];
      let x1_1 = x_tile_8[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_8[e * 128 + quot1 + 16];
      let x0_2 = x_tile_8[x_tile_e + 64];
      let x1_2 = x_tile_8[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_8[e * 128 + quot1 + 24];
      let x0_3 = x_tile_8[x_tile_e + 96];
      let x1_3 = x_tile_8[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_8[e * 128 + quot1 + 32];
      let x0_4 = x_tile_8[x_tile_e + 128];
      let x1_4 = x_tile_8[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_8[e * 128 + quot1 + 40];
      let x0_5 = x_tile_8[x_tile_e + 160];
      let x1_5 = x_tile_8[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_8[e * 128 + quot1 + 48];
      let x0_6 = x_tile_8[x_tile_e + 192];
      let x1_6 = x_tile_8[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_8[e * 128 + quot1 + 56];
      let x0_7 = x_tile_8[x_tile_e + 224];
      let x1_7 = x_tile_8[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_8[e * 128 + quot1 + 64];
      let x0_8 = x_tile_8[x_tile_e + 256];
      let x1_9 = x_tile_8[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_9;
      let w0_9 = w_tile_8[e * 128 + quot1 + 72];
      let x0_9 = x_tile_8[x_tile_e + 288];
      let x1_10 = x_tile_8[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_10;
      let w0_10 = w_tile_8[e * 128 + quot1 + 80];
      let x0_10 = x_tile_8[x_tile_e + 320];
      let x1_11 = x_tile_8[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_11;
      let w0_11 = w_tile_8[e * 128 + quot1 + 88];
      let x0_11 = x_tile_8[x_tile_e + 352];
      let x1_12 = x_tile_8[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_12;
      let w0_12 = w_tile_8[e * 128 + quot1 + 96];
      let x0_12 = x_tile_8[x_tile_e + 384];
      let x1_13 = x_tile_8[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_13;
      let w0_13 = w_tile_8[e * 128 + quot1 + 104];
      let x0_13 = x_tile_8[x_tile_e + 416];
      let x1_14 = x_tile_8[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_14;
      let w0_14 = w_tile_8[e * 128 + quot1 + 112];
      let x0_14 = x_tile_8[x_tile_e + 448];
      let x1_15 = x_tile_8[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_15;
      let w0_15 = w_tile_8[e * 128 + quot1 + 120];
      let x0_15 = x_tile_8[x_tile_e + 480];
      let x1_16 = x_tile_8[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_16;
    }
  }
  if (quot1 < 6) {
    let shift = shift_8[quot1];
    let x1 = vec4f(x1_8[x1_top], x1_8[x1_top + 3136], x1_8[x1_top + 6272], x1_8[x1_top + 9408]);
    let four = a00 + shift + x1;
    y_8[y_top] = four.x;
    y_8[y_top + 3136] = four.y;
    y_8[y_top + 6272] = four.z;
    y_8[y_top + 9408] = four.w;
  }
  if (quot1 < 6) {
    let shift = shift_8[quot1];
    let x1 = vec4f(x1_8[x1_top + 16], x1_8[x1_top + 3152], x1_8[x1_top + 6288], x1_8[x1_top + 9424]);
    let four = a01 + shift + x1;
    y_8[y_top + 16] = four.x;
    y_8[y_top + 3152] = four.y;
    y_8[y_top + 6288] = four.z;
    y_8[y_top + 9424] = four.w;
  }
}

// ---- conv + bn + relu6 to 144x28x28: depthwise, each invocation 4, invocations 64, written out 9
// features.4.conv.1.0 + features.4.conv.1.1 + features.4.conv.1.2: 144x28x28
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_9: array<f32, 451584>;
@group(0) @binding(1) var<storage, read> weight_scaled_9: array<f32, 1296>;
@group(0) @binding(2) var<storage, read> shift_9: array<f32, 144>;
@group(0) @binding(3) var<storage, read_write> y_9: array<f32, 112896>;
@compute @workgroup_size(64)
fn conv_bn_relu6_144x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g) / 7;
  let rem = (t + g) % 7;
  let quot1 = (t + g * 64) / 196;
  let rem1 = (g * 9 + quot) % 28;
  let x_top = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 57, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 55, 0));
  let x_top2 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 53, 0));
  let x_top3 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 51, 0));
  let x_top4 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 56, 0));
  let x_top5 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 54, 0));
  let x_top6 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 52, 0));
  let x_top7 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 50, 0));
  let x_top8 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 49, 0));
  let x_top9 = quot * 112 + rem * 8;
  let shift_top = quot1;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem1 * 2) & (0 < rem * 8)) {
    x = x_9[x_top];
  }
  let weight_scaled = weight_scaled_9[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1 * 2) {
    x1 = x_9[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem1 * 2) {
    x2 = x_9[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem1 * 2) {
    x3 = x_9[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  var x4 = 0.0;
  if (0 < rem1 * 2) {
    x4 = x_9[x_top4];
  }
  let weight_scaled1 = weight_scaled_9[weight_scaled_top + 1];
  var x5 = 0.0;
  if (0 < rem1 * 2) {
    x5 = x_9[x_top5];
  }
  var x6 = 0.0;
  if (0 < rem1 * 2) {
    x6 = x_9[x_top6];
  }
  var x7 = 0.0;
  if (0 < rem1 * 2) {
    x7 = x_9[x_top7];
  }
  a0 += x4 * weight_scaled1;
  a1 += x5 * weight_scaled1;
  a2 += x6 * weight_scaled1;
  a3 += x7 * weight_scaled1;
  let weight_scaled2 = weight_scaled_9[weight_scaled_top + 2];
  var x8 = 0.0;
  if (0 < rem1 * 2) {
    x8 = x_9[x_top8];
  }
  a0 += x1 * weight_scaled2;
  a1 += x2 * weight_scaled2;
  a2 += x3 * weight_scaled2;
  a3 += x8 * weight_scaled2;
  var x9 = 0.0;
  if (0 < rem * 8) {
    x9 = x_9[i32(g * 1008 + x_top9) - 1];
  }
  let weight_scaled3 = weight_scaled_9[weight_scaled_top + 3];
  let x10 = x_9[g * 1008 + x_top9 + 1];
  let x11 = x_9[g * 1008 + x_top9 + 3];
  let x12 = x_9[g * 1008 + x_top9 + 5];
  a0 += x9 * weight_scaled3;
  a1 += x10 * weight_scaled3;
  a2 += x11 * weight_scaled3;
  a3 += x12 * weight_scaled3;
  let x13 = x_9[g * 1008 + x_top9];
  let weight_scaled4 = weight_scaled_9[weight_scaled_top + 4];
  let x14 = x_9[g * 1008 + x_top9 + 2];
  let x15 = x_9[g * 1008 + x_top9 + 4];
  let x16 = x_9[g * 1008 + x_top9 + 6];
  a0 += x13 * weight_scaled4;
  a1 += x14 * weight_scaled4;
  a2 += x15 * weight_scaled4;
  a3 += x16 * weight_scaled4;
  let weight_scaled5 = weight_scaled_9[weight_scaled_top + 5];
  let x17 = x_9[g * 1008 + x_top9 + 7];
  a0 += x10 * weight_scaled5;
  a1 += x11 * weight_scaled5;
  a2 += x12 * weight_scaled5;
  a3 += x17 * weight_scaled5;
  var x18 = 0.0;
  if (0 < rem * 8) {
    x18 = x_9[g * 1008 + x_top9 + 55];
  }
  let weight_scaled6 = weight_scaled_9[weight_scaled_top + 6];
  let x19 = x_9[g * 1008 + x_top9 + 57];
  let x20 = x_9[g * 1008 + x_top9 + 59];
  let x21 = x_9[g * 1008 + x_top9 + 61];
  a0 += x18 * weight_scaled6;
  a1 += x19 * weight_scaled6;
  a2 += x20 * weight_scaled6;
  a3 += x21 * weight_scaled6;
  let x22 = x_9[g * 1008 + x_top9 + 56];
  let weight_scaled7 = weight_scaled_9[weight_scaled_top + 7];
  let x23 = x_9[g * 1008 + x_top9 + 58];
  let x24 = x_9[g * 1008 + x_top9 + 60];
  let x25 = x_9[g * 1008 + x_top9 + 62];
  a0 += x22 * weight_scaled7;
  a1 += x23 * weight_scaled7;
  a2 += x24 * weight_scaled7;
  a3 += x25 * weight_scaled7;
  let weight_scaled8 = weight_scaled_9[weight_scaled_top + 8];
  let x26 = x_9[g * 1008 + x_top9 + 63];
  a0 += x19 * weight_scaled8;
  a1 += x20 * weight_scaled8;
  a2 += x21 * weight_scaled8;
  a3 += x26 * weight_scaled8;
  let shift = shift_9[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_9[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_9[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_9[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_9[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn to 32x28x28: tiled, tile 32x32, each invocation 4x2, workgroups 25, steps 5 x 32
// features.4.conv.2 + features.4.conv.3: 32x28x28
// 25 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_10: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_10: array<f32, 112896>;
@group(0) @binding(2) var<storage, read> shift_10: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_10: array<f32, 25088>;
var<workgroup> x_tile_10: array<f32, 1024>;
var<workgroup> w_tile_10: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_32x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 32;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot1 = t / 16;
  let x_tile_top = t;
  let x_top = j * 32 + quot * 784 + rem;
  let x_tile_top1 = rem1;
  let y_top = j * 32 + quot1 * 3136 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let x_step = step_ * 25088 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_10[t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_10[t + step_ * 256 + 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((j * 32 + rem < 784) & (step_ * 32 + u * 4 + quot < 144) & (step_ * 32 + u * 4 + quot < 144) & (j + (j * 4 + rem) / 28 < 28)) {
        chosen = x_10[u * 3136 + x_step];
      }
      x_tile_10[u * 128 + x_tile_top] = chosen;
    }
    w_tile_10[t] = next;
    w_tile_10[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_10[e * 128 + quot1];
      let x0 = x_tile_10[x_tile_e];
      let x1 = x_tile_10[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_10[e * 128 + quot1 + 8];
      let x0_1 = x_tile_10[x_tile_e + 32];
      let x1_1 = x_tile_10[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_10[e * 128 + quot1 + 16];
      let x0_2 = x_tile_10[x_tile_e + 64];
      let x1_2 = x_tile_10[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_10[e * 128 + quot1 + 24];
      let x0_3 = x_tile_10[x_tile_e + 96];
      let x1_3 = x_tile_10[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_10[e * 128 + quot1 + 32];
      let x0_4 = x_tile_10[x_tile_e + 128];
      let x1_4 = x_tile_10[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_10[e * 128 + quot1 + 40];
      let x0_5 = x_tile_10[x_tile_e + 160];
      let x1_5 = x_tile_10[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_10[e * 128 + quot1 + 48];
      let x0_6 = x_tile_10[x_tile_e + 192];
      let x1_6 = x_tile_10[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_10[e * 128 + quot1 + 56];
      let x0_7 = x_tile_10[x_tile_e + 224];
      let x1_7 = x_tile_10[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_10[e * 128 + quot1 + 64];
      let x0_8 = x_tile_10[x_tile_e + 256];
      let x1_8 = x_tile_10[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_8;
      let w0_9 = w_tile_10[e * 128 + quot1 + 72];
      let x0_9 = x_tile_10[x_tile_e + 288];
      let x1_9 = x_tile_10[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_9;
      let w0_10 = w_tile_10[e * 128 + quot1 + 80];
      let x0_10 = x_tile_10[x_tile_e + 320];
      let x1_10 = x_tile_10[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_10;
      let w0_11 = w_tile_10[e * 128 + quot1 + 88];
      let x0_11 = x_tile_10[x_tile_e + 352];
      let x1_11 = x_tile_10[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_11;
      let w0_12 = w_tile_10[e * 128 + quot1 + 96];
      let x0_12 = x_tile_10[x_tile_e + 384];
      let x1_12 = x_tile_10[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_12;
      let w0_13 = w_tile_10[e * 128 + quot1 + 104];
      let x0_13 = x_tile_10[x_tile_e + 416];
      let x1_13 = x_tile_10[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_13;
      let w0_14 = w_tile_10[e * 128 + quot1 + 112];
      let x0_14 = x_tile_10[x_tile_e + 448];
      let x1_14 = x_tile_10[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_14;
      let w0_15 = w_tile_10[e * 128 + quot1 + 120];
      let x0_15 = x_tile_10[x_tile_e + 480];
      let x1_15 = x_tile_10[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_15;
    }
  }
  let shift = shift_10[quot1];
  let four = a00 + shift;
  y_10[y_top] = four.x;
  y_10[y_top + 784] = four.y;
  y_10[y_top + 1568] = four.z;
  y_10[y_top + 2352] = four.w;
  if (j * 32 + rem1 + 16 < 784) {
    let four1 = a01 + shift;
    y_10[y_top + 16] = four1.x;
    y_10[y_top + 800] = four1.y;
    y_10[y_top + 1584] = four1.z;
    y_10[y_top + 2368] = four1.w;
  }
}

// ---- conv + bn + relu6 to 192x28x28: tiled, tile 32x32, each invocation 4x2, workgroups 150, steps 1 x 32
// features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28
// features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28
// features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28
// 25 x 6 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_11: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_11: array<f32, 25088>;
@group(0) @binding(2) var<storage, read> shift_11: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_11: array<f32, 150528>;
var<workgroup> x_tile_11: array<f32, 1024>;
var<workgroup> w_tile_11: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_192x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = t / 32 * 784 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let y_top = i * 25088 + j * 32 + quot * 3136 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var next = vec4f(0.0);
  next = w_tiles_11[i * 256 + t];
  var next1 = vec4f(0.0);
  next1 = w_tiles_11[i * 256 + t + 128];
  if ((j * 32 + rem < 784) & (j + (j * 4 + rem) / 28 < 28)) {
    let x = x_11[j * 32 + x_top];
    let x1 = x_11[j * 32 + x_top + 3136];
    let x2 = x_11[j * 32 + x_top + 6272];
    let x3 = x_11[j * 32 + x_top + 9408];
    let x4 = x_11[j * 32 + x_top + 12544];
    let x5 = x_11[j * 32 + x_top + 15680];
    let x6 = x_11[j * 32 + x_top + 18816];
    let x7 = x_11[j * 32 + x_top + 21952];
    x_tile_11[t] = x;
    x_tile_11[t + 128] = x1;
    x_tile_11[t + 256] = x2;
    x_tile_11[t + 384] = x3;
    x_tile_11[t + 512] = x4;
    x_tile_11[t + 640] = x5;
    x_tile_11[t + 768] = x6;
    x_tile_11[t + 896] = x7;
  } else {
    for (var u = 0u; u < 8; u++) {
      x_tile_11[u * 128 + x_tile_top] = 0.0;
    }
  }
  w_tile_11[t] = next;
  w_tile_11[t + 128] = next1;
  workgroupBarrier();
  for (var e = 0u; e < 2; e++) {
    let x_tile_e = e * 512 + x_tile_top1;
    let w0 = w_tile_11[e * 128 + quot];
    let x0 = x_tile_11[x_tile_e];
    let x1 = x_tile_11[x_tile_e + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_11[e * 128 + quot + 8];
    let x0_1 = x_tile_11[x_tile_e + 32];
    let x1_1 = x_tile_11[x_tile_e + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_11[e * 128 + quot + 16];
    let x0_2 = x_tile_11[x_tile_e + 64];
    let x1_2 = x_tile_11[x_tile_e + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_11[e * 128 + quot + 24];
    let x0_3 = x_tile_11[x_tile_e + 96];
    let x1_3 = x_tile_11[x_tile_e + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_11[e * 128 + quot + 32];
    let x0_4 = x_tile_11[x_tile_e + 128];
    let x1_4 = x_tile_11[x_tile_e + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_11[e * 128 + quot + 40];
    let x0_5 = x_tile_11[x_tile_e + 160];
    let x1_5 = x_tile_11[x_tile_e + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_11[e * 128 + quot + 48];
    let x0_6 = x_tile_11[x_tile_e + 192];
    let x1_6 = x_tile_11[x_tile_e + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_11[e * 128 + quot + 56];
    let x0_7 = x_tile_11[x_tile_e + 224];
    let x1_7 = x_tile_11[x_tile_e + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_11[e * 128 + quot + 64];
    let x0_8 = x_tile_11[x_tile_e + 256];
    let x1_8 = x_tile_11[x_tile_e + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_11[e * 128 + quot + 72];
    let x0_9 = x_tile_11[x_tile_e + 288];
    let x1_9 = x_tile_11[x_tile_e + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_11[e * 128 + quot + 80];
    let x0_10 = x_tile_11[x_tile_e + 320];
    let x1_10 = x_tile_11[x_tile_e + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_11[e * 128 + quot + 88];
    let x0_11 = x_tile_11[x_tile_e + 352];
    let x1_11 = x_tile_11[x_tile_e + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_11[e * 128 + quot + 96];
    let x0_12 = x_tile_11[x_tile_e + 384];
    let x1_12 = x_tile_11[x_tile_e + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_11[e * 128 + quot + 104];
    let x0_13 = x_tile_11[x_tile_e + 416];
    let x1_13 = x_tile_11[x_tile_e + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_11[e * 128 + quot + 112];
    let x0_14 = x_tile_11[x_tile_e + 448];
    let x1_14 = x_tile_11[x_tile_e + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_11[e * 128 + quot + 120];
    let x0_15 = x_tile_11[x_tile_e + 480];
    let x1_15 = x_tile_11[x_tile_e + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let shift = shift_11[i * 8 + quot];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  let four = minimum4(t2, vec4f(6.0));
  y_11[y_top] = four.x;
  y_11[y_top + 784] = four.y;
  y_11[y_top + 1568] = four.z;
  y_11[y_top + 2352] = four.w;
  if (j * 32 + rem1 + 16 < 784) {
    let t3 = a01 + shift;
    let t4 = rectify4(t3);
    let four1 = minimum4(t4, vec4f(6.0));
    y_11[y_top + 16] = four1.x;
    y_11[y_top + 800] = four1.y;
    y_11[y_top + 1584] = four1.z;
    y_11[y_top + 2368] = four1.w;
  }
}

// ---- conv + bn + relu6 to 192x28x28: depthwise, each invocation 4, invocations 64, written out 9
// features.5.conv.1.0 + features.5.conv.1.1 + features.5.conv.1.2: 192x28x28
// features.6.conv.1.0 + features.6.conv.1.1 + features.6.conv.1.2: 192x28x28
// 588 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_12: array<f32, 150528>;
@group(0) @binding(1) var<storage, read> weight_scaled_12: array<f32, 1728>;
@group(0) @binding(2) var<storage, read> shift_12: array<f32, 192>;
@group(0) @binding(3) var<storage, read_write> y_12: array<f32, 150528>;
@compute @workgroup_size(64)
fn conv_bn_relu6_192x28x28_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 196;
  let rem = (g * 9 + (t + g) / 7) % 28;
  let rem1 = (t + g) % 7;
  let x_top = u32(max(i32(t * 4 + g * 256) - 29, 0));
  let weight_scaled_top = quot * 9;
  let x_top1 = u32(max(i32(t * 4 + g * 256) - 28, 0));
  let x_top2 = u32(max(i32(t * 4 + g * 256) - 27, 0));
  let x_top3 = u32(max(i32(t * 4 + g * 256) - 26, 0));
  let x_top4 = u32(max(i32(t * 4 + g * 256) - 25, 0));
  let x_top5 = u32(max(i32(t * 4 + g * 256) - 24, 0));
  let x_top6 = u32(max(i32(t * 4 + g * 256) - 1, 0));
  let x_top7 = min(t * 4 + g * 256 + 4, 150527);
  let x_top8 = min(t * 4 + g * 256 + 27, 150527);
  let x_top9 = min(t * 4 + g * 256 + 28, 150527);
  let x_top10 = min(t * 4 + g * 256 + 29, 150527);
  let x_top11 = min(t * 4 + g * 256 + 30, 150527);
  let x_top12 = min(t * 4 + g * 256 + 31, 150527);
  let x_top13 = min(t * 4 + g * 256 + 32, 150527);
  let shift_top = quot;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem) & (0 < rem1 * 4)) {
    x = x_12[x_top];
  }
  let weight_scaled = weight_scaled_12[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem) {
    x1 = x_12[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem) {
    x2 = x_12[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem) {
    x3 = x_12[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_12[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem) {
    x4 = x_12[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_12[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < rem) & (rem1 * 4 + 4 < 28)) {
    x5 = x_12[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < rem1 * 4) {
    x6 = x_12[x_top6];
  }
  let weight_scaled3 = weight_scaled_12[weight_scaled_top + 3];
  let x7 = x_12[t * 4 + g * 256];
  let x8 = x_12[t * 4 + g * 256 + 1];
  let x9 = x_12[t * 4 + g * 256 + 2];
  a0 += x6 * weight_scaled3;
  a1 += x7 * weight_scaled3;
  a2 += x8 * weight_scaled3;
  a3 += x9 * weight_scaled3;
  let weight_scaled4 = weight_scaled_12[weight_scaled_top + 4];
  let x10 = x_12[t * 4 + g * 256 + 3];
  a0 += x7 * weight_scaled4;
  a1 += x8 * weight_scaled4;
  a2 += x9 * weight_scaled4;
  a3 += x10 * weight_scaled4;
  let weight_scaled5 = weight_scaled_12[weight_scaled_top + 5];
  var x11 = 0.0;
  if (rem1 * 4 + 4 < 28) {
    x11 = x_12[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if ((rem + 1 < 28) & (0 < rem1 * 4)) {
    x12 = x_12[x_top8];
  }
  let weight_scaled6 = weight_scaled_12[weight_scaled_top + 6];
  var x13 = 0.0;
  if (rem + 1 < 28) {
    x13 = x_12[x_top9];
  }
  var x14 = 0.0;
  if (rem + 1 < 28) {
    x14 = x_12[x_top10];
  }
  var x15 = 0.0;
  if (rem + 1 < 28) {
    x15 = x_12[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_12[weight_scaled_top + 7];
  var x16 = 0.0;
  if (rem + 1 < 28) {
    x16 = x_12[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_12[weight_scaled_top + 8];
  var x17 = 0.0;
  if ((rem + 1 < 28) & (rem1 * 4 + 4 < 28)) {
    x17 = x_12[x_top13];
  }
  a0 += x14 * weight_scaled8;
  a1 += x15 * weight_scaled8;
  a2 += x16 * weight_scaled8;
  a3 += x17 * weight_scaled8;
  let shift = shift_12[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_12[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_12[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_12[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_12[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn + add to parts: tiled, tile 32x32, each invocation 4x2, workgroups 75, steps 12 x 16, pieces 3
// features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
// features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
// 25 x 1 x 3 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_13: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read> x_13: array<f32, 150528>;
@group(0) @binding(2) var<storage, read_write> parts_13: array<f32, 75264>;
var<workgroup> x_tile_13: array<f32, 512>;
var<workgroup> w_tile_13: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_add_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 50176 + j * 32 + t / 32 * 784 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 25088 + j * 32 + quot * 3136 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 12544 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_13[g * 512 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (j + (j * 4 + rem) / 28 < 28)) {
      let x = x_13[x_step];
      let x1 = x_13[x_step + 3136];
      let x2 = x_13[x_step + 6272];
      let x3 = x_13[x_step + 9408];
      x_tile_13[x_tile_top] = x;
      x_tile_13[x_tile_top + 128] = x1;
      x_tile_13[x_tile_top + 256] = x2;
      x_tile_13[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_13[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_13[t] = next;
    workgroupBarrier();
    let w0 = w_tile_13[quot];
    let x0 = x_tile_13[x_tile_top1];
    let x1 = x_tile_13[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_13[quot + 8];
    let x0_1 = x_tile_13[x_tile_top1 + 32];
    let x1_1 = x_tile_13[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_13[quot + 16];
    let x0_2 = x_tile_13[x_tile_top1 + 64];
    let x1_2 = x_tile_13[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_13[quot + 24];
    let x0_3 = x_tile_13[x_tile_top1 + 96];
    let x1_3 = x_tile_13[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_13[quot + 32];
    let x0_4 = x_tile_13[x_tile_top1 + 128];
    let x1_4 = x_tile_13[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_13[quot + 40];
    let x0_5 = x_tile_13[x_tile_top1 + 160];
    let x1_5 = x_tile_13[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_13[quot + 48];
    let x0_6 = x_tile_13[x_tile_top1 + 192];
    let x1_6 = x_tile_13[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_13[quot + 56];
    let x0_7 = x_tile_13[x_tile_top1 + 224];
    let x1_7 = x_tile_13[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_13[quot + 64];
    let x0_8 = x_tile_13[x_tile_top1 + 256];
    let x1_8 = x_tile_13[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_13[quot + 72];
    let x0_9 = x_tile_13[x_tile_top1 + 288];
    let x1_9 = x_tile_13[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_13[quot + 80];
    let x0_10 = x_tile_13[x_tile_top1 + 320];
    let x1_10 = x_tile_13[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_13[quot + 88];
    let x0_11 = x_tile_13[x_tile_top1 + 352];
    let x1_11 = x_tile_13[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_13[quot + 96];
    let x0_12 = x_tile_13[x_tile_top1 + 384];
    let x1_12 = x_tile_13[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_13[quot + 104];
    let x0_13 = x_tile_13[x_tile_top1 + 416];
    let x1_13 = x_tile_13[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_13[quot + 112];
    let x0_14 = x_tile_13[x_tile_top1 + 448];
    let x1_14 = x_tile_13[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_13[quot + 120];
    let x0_15 = x_tile_13[x_tile_top1 + 480];
    let x1_15 = x_tile_13[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_13[parts_top] = four.x;
  parts_13[parts_top + 784] = four.y;
  parts_13[parts_top + 1568] = four.z;
  parts_13[parts_top + 2352] = four.w;
  if (j * 32 + rem1 + 16 < 784) {
    let four1 = a01;
    parts_13[parts_top + 16] = four1.x;
    parts_13[parts_top + 800] = four1.y;
    parts_13[parts_top + 1584] = four1.z;
    parts_13[parts_top + 2368] = four1.w;
  }
}

// ---- conv + bn + add to 32x28x28: sum of pieces, pieces 3
// features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
// features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_14: array<f32, 75264>;
@group(0) @binding(1) var<storage, read> shift_14: array<f32, 32>;
@group(0) @binding(2) var<storage, read_write> x1_14: array<f32, 25088>;
@group(0) @binding(3) var<storage, read_write> y_14: array<f32, 25088>;
@compute @workgroup_size(64)
fn conv_bn_add_32x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 784;
  var a = 0.0;
  for (var piece = 0u; piece < 3; piece++) {
    let parts = parts_14[piece * 25088 + parts_top];
    a += parts;
  }
  let shift = shift_14[shift_top];
  let x1 = x1_14[t + g * 64];
  y_14[t + g * 64] = a + shift + x1;
}

// ---- conv + bn + relu6 to 192x14x14: depthwise, each invocation 2, invocations 64, written out 9
// features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_15: array<f32, 150528>;
@group(0) @binding(1) var<storage, read> weight_scaled_15: array<f32, 1728>;
@group(0) @binding(2) var<storage, read> shift_15: array<f32, 192>;
@group(0) @binding(3) var<storage, read_write> y_15: array<f32, 37632>;
@compute @workgroup_size(64)
fn conv_bn_relu6_192x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g) / 7;
  let rem = (t + g) % 7;
  let quot1 = (t + g * 64) / 98;
  let rem1 = (g * 9 + quot) % 14;
  let x_top = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 29, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 27, 0));
  let x_top2 = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 28, 0));
  let x_top3 = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 26, 0));
  let x_top4 = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 25, 0));
  let x_top5 = quot * 56 + rem * 4;
  let shift_top = quot1;
  var a0 = 0.0;
  var a1 = 0.0;
  var x = 0.0;
  if ((0 < rem1 * 2) & (0 < rem * 4)) {
    x = x_15[x_top];
  }
  let weight_scaled = weight_scaled_15[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1 * 2) {
    x1 = x_15[x_top1];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  var x2 = 0.0;
  if (0 < rem1 * 2) {
    x2 = x_15[x_top2];
  }
  let weight_scaled1 = weight_scaled_15[weight_scaled_top + 1];
  var x3 = 0.0;
  if (0 < rem1 * 2) {
    x3 = x_15[x_top3];
  }
  a0 += x2 * weight_scaled1;
  a1 += x3 * weight_scaled1;
  let weight_scaled2 = weight_scaled_15[weight_scaled_top + 2];
  var x4 = 0.0;
  if (0 < rem1 * 2) {
    x4 = x_15[x_top4];
  }
  a0 += x1 * weight_scaled2;
  a1 += x4 * weight_scaled2;
  var x5 = 0.0;
  if (0 < rem * 4) {
    x5 = x_15[i32(g * 504 + x_top5) - 1];
  }
  let weight_scaled3 = weight_scaled_15[weight_scaled_top + 3];
  let x6 = x_15[g * 504 + x_top5 + 1];
  a0 += x5 * weight_scaled3;
  a1 += x6 * weight_scaled3;
  let x7 = x_15[g * 504 + x_top5];
  let weight_scaled4 = weight_scaled_15[weight_scaled_top + 4];
  let x8 = x_15[g * 504 + x_top5 + 2];
  a0 += x7 * weight_scaled4;
  a1 += x8 * weight_scaled4;
  let weight_scaled5 = weight_scaled_15[weight_scaled_top + 5];
  let x9 = x_15[g * 504 + x_top5 + 3];
  a0 += x6 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  var x10 = 0.0;
  if (0 < rem * 4) {
    x10 = x_15[g * 504 + x_top5 + 27];
  }
  let weight_scaled6 = weight_scaled_15[weight_scaled_top + 6];
  let x11 = x_15[g * 504 + x_top5 + 29];
  a0 += x10 * weight_scaled6;
  a1 += x11 * weight_scaled6;
  let x12 = x_15[g * 504 + x_top5 + 28];
  let weight_scaled7 = weight_scaled_15[weight_scaled_top + 7];
  let x13 = x_15[g * 504 + x_top5 + 30];
  a0 += x12 * weight_scaled7;
  a1 += x13 * weight_scaled7;
  let weight_scaled8 = weight_scaled_15[weight_scaled_top + 8];
  let x14 = x_15[g * 504 + x_top5 + 31];
  a0 += x11 * weight_scaled8;
  a1 += x14 * weight_scaled8;
  let shift = shift_15[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_15[t * 2 + g * 128] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_15[t * 2 + g * 128 + 1] = minimum(t4, 6.0);
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 42, steps 12 x 16, pieces 3
// features.7.conv.2 + features.7.conv.3: 64x14x14
// 7 x 2 x 3 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_16: array<vec4f, 3072>;
@group(0) @binding(1) var<storage, read> x_16: array<f32, 37632>;
@group(0) @binding(2) var<storage, read_write> parts_16: array<f32, 37632>;
var<workgroup> x_tile_16: array<f32, 512>;
var<workgroup> w_tile_16: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 12544 + i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_16[g * 512 + i * 1536 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_16[x_step];
      let x1 = x_16[x_step + 784];
      let x2 = x_16[x_step + 1568];
      let x3 = x_16[x_step + 2352];
      x_tile_16[x_tile_top] = x;
      x_tile_16[x_tile_top + 128] = x1;
      x_tile_16[x_tile_top + 256] = x2;
      x_tile_16[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_16[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_16[t] = next;
    workgroupBarrier();
    let w0 = w_tile_16[quot];
    let x0 = x_tile_16[x_tile_top1];
    let x1 = x_tile_16[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_16[quot + 8];
    let x0_1 = x_tile_16[x_tile_top1 + 32];
    let x1_1 = x_tile_16[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_16[quot + 16];
    let x0_2 = x_tile_16[x_tile_top1 + 64];
    let x1_2 = x_tile_16[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_16[quot + 24];
    let x0_3 = x_tile_16[x_tile_top1 + 96];
    let x1_3 = x_tile_16[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_16[quot + 32];
    let x0_4 = x_tile_16[x_tile_top1 + 128];
    let x1_4 = x_tile_16[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_16[quot + 40];
    let x0_5 = x_tile_16[x_tile_top1 + 160];
    let x1_5 = x_tile_16[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_16[quot + 48];
    let x0_6 = x_tile_16[x_tile_top1 + 192];
    let x1_6 = x_tile_16[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_16[quot + 56];
    let x0_7 = x_tile_16[x_tile_top1 + 224];
    let x1_7 = x_tile_16[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_16[quot + 64];
    let x0_8 = x_tile_16[x_tile_top1 + 256];
    let x1_8 = x_tile_16[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_16[quot + 72];
    let x0_9 = x_tile_16[x_tile_top1 + 288];
    let x1_9 = x_tile_16[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_16[quot + 80];
    let x0_10 = x_tile_16[x_tile_top1 + 320];
    let x1_10 = x_tile_16[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_16[quot + 88];
    let x0_11 = x_tile_16[x_tile_top1 + 352];
    let x1_11 = x_tile_16[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_16[quot + 96];
    let x0_12 = x_tile_16[x_tile_top1 + 384];
    let x1_12 = x_tile_16[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_16[quot + 104];
    let x0_13 = x_tile_16[x_tile_top1 + 416];
    let x1_13 = x_tile_16[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_16[quot + 112];
    let x0_14 = x_tile_16[x_tile_top1 + 448];
    let x1_14 = x_tile_16[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_16[quot + 120];
    let x0_15 = x_tile_16[x_tile_top1 + 480];
    let x1_15 = x_tile_16[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_16[parts_top] = four.x;
    parts_16[parts_top + 196] = four.y;
    parts_16[parts_top + 392] = four.z;
    parts_16[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_16[parts_top + 16] = four.x;
    parts_16[parts_top + 212] = four.y;
    parts_16[parts_top + 408] = four.z;
    parts_16[parts_top + 604] = four.w;
  }
}

// ---- conv + bn to 64x14x14: sum of pieces, pieces 3
// features.7.conv.2 + features.7.conv.3: 64x14x14
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_17: array<f32, 37632>;
@group(0) @binding(1) var<storage, read> shift_17: array<f32, 64>;
@group(0) @binding(2) var<storage, read_write> y_17: array<f32, 12544>;
@compute @workgroup_size(64)
fn conv_bn_64x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 3; piece++) {
    let parts = parts_17[piece * 12544 + parts_top];
    a += parts;
  }
  let shift = shift_17[shift_top];
  y_17[t + g * 64] = a + shift;
}

// ---- conv + bn + relu6 to 384x14x14: tiled, tile 32x32, each invocation 4x2, workgroups 84, steps 2 x 32
// features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14
// features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14
// features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14
// features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14
// 7 x 12 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_18: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read_write> x_18: array<f32, 12544>;
@group(0) @binding(2) var<storage, read> shift_18: array<vec4f, 96>;
@group(0) @binding(3) var<storage, read_write> y_18: array<f32, 75264>;
var<workgroup> x_tile_18: array<f32, 1024>;
var<workgroup> w_tile_18: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_384x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let y_top = i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 6272 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_18[i * 512 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_18[i * 512 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_18[x_step];
      let x1 = x_18[x_step + 784];
      let x2 = x_18[x_step + 1568];
      let x3 = x_18[x_step + 2352];
      let x4 = x_18[x_step + 3136];
      let x5 = x_18[x_step + 3920];
      let x6 = x_18[x_step + 4704];
      let x7 = x_18[x_step + 5488];
      x_tile_18[x_tile_top] = x;
      x_tile_18[x_tile_top + 128] = x1;
      x_tile_18[x_tile_top + 256] = x2;
      x_tile_18[x_tile_top + 384] = x3;
      x_tile_18[x_tile_top + 512] = x4;
      x_tile_18[x_tile_top + 640] = x5;
      x_tile_18[x_tile_top + 768] = x6;
      x_tile_18[x_tile_top + 896] = x7;
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_18[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_18[t] = next;
    w_tile_18[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_18[e * 128 + quot];
      let x0 = x_tile_18[x_tile_e];
      let x1 = x_tile_18[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_18[e * 128 + quot + 8];
      let x0_1 = x_tile_18[x_tile_e + 32];
      let x1_1 = x_tile_18[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_18[e * 128 + quot + 16];
      let x0_2 = x_tile_18[x_tile_e + 64];
      let x1_2 = x_tile_18[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_18[e * 128 + quot + 24];
      let x0_3 = x_tile_18[x_tile_e + 96];
      let x1_3 = x_tile_18[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_18[e * 128 + quot + 32];
      let x0_4 = x_tile_18[x_tile_e + 128];
      let x1_4 = x_tile_18[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_18[e * 128 + quot + 40];
      let x0_5 = x_tile_18[x_tile_e + 160];
      let x1_5 = x_tile_18[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_18[e * 128 + quot + 48];
      let x0_6 = x_tile_18[x_tile_e + 192];
      let x1_6 = x_tile_18[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_18[e * 128 + quot + 56];
      let x0_7 = x_tile_18[x_tile_e + 224];
      let x1_7 = x_tile_18[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_18[e * 128 + quot + 64];
      let x0_8 = x_tile_18[x_tile_e + 256];
      let x1_8 = x_tile_18[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_8;
      let w0_9 = w_tile_18[e * 128 + quot + 72];
      let x0_9 = x_tile_18[x_tile_e + 288];
      let x1_9 = x_tile_18[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_9;
      let w0_10 = w_tile_18[e * 128 + quot + 80];
      let x0_10 = x_tile_18[x_tile_e + 320];
      let x1_10 = x_tile_18[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_10;
      let w0_11 = w_tile_18[e * 128 + quot + 88];
      let x0_11 = x_tile_18[x_tile_e + 352];
      let x1_11 = x_tile_18[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_11;
      let w0_12 = w_tile_18[e * 128 + quot + 96];
      let x0_12 = x_tile_18[x_tile_e + 384];
      let x1_12 = x_tile_18[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_12;
      let w0_13 = w_tile_18[e * 128 + quot + 104];
      let x0_13 = x_tile_18[x_tile_e + 416];
      let x1_13 = x_tile_18[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_13;
      let w0_14 = w_tile_18[e * 128 + quot + 112];
      let x0_14 = x_tile_18[x_tile_e + 448];
      let x1_14 = x_tile_18[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_14;
      let w0_15 = w_tile_18[e * 128 + quot + 120];
      let x0_15 = x_tile_18[x_tile_e + 480];
      let x1_15 = x_tile_18[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_15;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_18[i * 8 + quot];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_18[y_top] = four.x;
    y_18[y_top + 196] = four.y;
    y_18[y_top + 392] = four.z;
    y_18[y_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_18[i * 8 + quot];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_18[y_top + 16] = four.x;
    y_18[y_top + 212] = four.y;
    y_18[y_top + 408] = four.z;
    y_18[y_top + 604] = four.w;
  }
}

// ---- conv + bn + relu6 to 384x14x14: depthwise, each invocation 4, invocations 64, written out 9
// features.8.conv.1.0 + features.8.conv.1.1 + features.8.conv.1.2: 384x14x14
// features.9.conv.1.0 + features.9.conv.1.1 + features.9.conv.1.2: 384x14x14
// features.10.conv.1.0 + features.10.conv.1.1 + features.10.conv.1.2: 384x14x14
// features.11.conv.1.0 + features.11.conv.1.1 + features.11.conv.1.2: 384x14x14
// 336 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_19: array<f32, 75264>;
@group(0) @binding(1) var<storage, read> weight_scaled_19: array<f32, 3456>;
@group(0) @binding(2) var<storage, read> shift_19: array<f32, 384>;
@group(0) @binding(3) var<storage, read_write> y_19: array<f32, 75264>;
@compute @workgroup_size(64)
fn conv_bn_relu6_384x14x14_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 4;
  let rem = t % 4;
  let quot1 = (t + g * 8) / 56;
  let near = min(rem * 4 + 2, 13);
  let near1 = min(rem * 4 + 3, 13);
  let rem1 = (g * 2 + quot) % 14;
  let x_top = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 15, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 14, 0));
  let x_top2 = u32(max(i32(g * 224 + quot * 14 + near) - 15, 0));
  let x_top3 = u32(max(i32(g * 224 + quot * 14 + near1) - 15, 0));
  let x_top4 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 13, 0));
  let x_top5 = u32(max(i32(g * 224 + quot * 14 + near) - 14, 0));
  let x_top6 = u32(max(i32(g * 224 + quot * 14 + near1) - 14, 0));
  let x_top7 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 12, 0));
  let x_top8 = u32(max(i32(g * 224 + quot * 14 + near) - 13, 0));
  let x_top9 = u32(max(i32(g * 224 + quot * 14 + near1) - 13, 0));
  let x_top10 = quot * 14 + rem * 4;
  let x_top11 = quot * 14 + near;
  let x_top12 = quot * 14 + near1;
  let x_top13 = min(g * 224 + quot * 14 + rem * 4 + 13, 75263);
  let x_top14 = min(g * 224 + quot * 14 + rem * 4 + 14, 75263);
  let x_top15 = min(g * 224 + quot * 14 + near + 13, 75263);
  let x_top16 = min(g * 224 + quot * 14 + near1 + 13, 75263);
  let x_top17 = min(g * 224 + quot * 14 + rem * 4 + 15, 75263);
  let x_top18 = min(g * 224 + quot * 14 + near + 14, 75263);
  let x_top19 = min(g * 224 + quot * 14 + near1 + 14, 75263);
  let x_top20 = min(g * 224 + quot * 14 + rem * 4 + 16, 75263);
  let x_top21 = min(g * 224 + quot * 14 + near + 15, 75263);
  let x_top22 = min(g * 224 + quot * 14 + near1 + 15, 75263);
  let shift_top = quot1;
  let y_top = quot * 14 + rem * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem1) & (0 < rem * 4)) {
    x = x_19[x_top];
  }
  let weight_scaled = weight_scaled_19[g * 9 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1) {
    x1 = x_19[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem1) {
    x2 = x_19[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem1) {
    x3 = x_19[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_19[g * 9 + weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem1) {
    x4 = x_19[x_top4];
  }
  var x5 = 0.0;
  if (0 < rem1) {
    x5 = x_19[x_top5];
  }
  var x6 = 0.0;
  if (0 < rem1) {
    x6 = x_19[x_top6];
  }
  a0 += x1 * weight_scaled1;
  a1 += x4 * weight_scaled1;
  a2 += x5 * weight_scaled1;
  a3 += x6 * weight_scaled1;
  let weight_scaled2 = weight_scaled_19[g * 9 + weight_scaled_top + 2];
  var x7 = 0.0;
  if ((0 < rem1) & (rem * 4 + 2 < 14)) {
    x7 = x_19[x_top7];
  }
  var x8 = 0.0;
  if ((0 < rem1) & (near + 1 < 14)) {
    x8 = x_19[x_top8];
  }
  var x9 = 0.0;
  if ((0 < rem1) & (near1 + 1 < 14)) {
    x9 = x_19[x_top9];
  }
  a0 += x4 * weight_scaled2;
  a1 += x7 * weight_scaled2;
  a2 += x8 * weight_scaled2;
  a3 += x9 * weight_scaled2;
  var x10 = 0.0;
  if (0 < rem * 4) {
    x10 = x_19[i32(g * 224 + x_top10) - 1];
  }
  let weight_scaled3 = weight_scaled_19[g * 9 + weight_scaled_top + 3];
  let x11 = x_19[g * 224 + x_top10];
  let x12 = x_19[g * 224 + x_top11 - 1];
  let x13 = x_19[g * 224 + x_top12 - 1];
  a0 += x10 * weight_scaled3;
  a1 += x11 * weight_scaled3;
  a2 += x12 * weight_scaled3;
  a3 += x13 * weight_scaled3;
  let weight_scaled4 = weight_scaled_19[g * 9 + weight_scaled_top + 4];
  let x14 = x_19[g * 224 + x_top10 + 1];
  let x15 = x_19[g * 224 + x_top11];
  let x16 = x_19[g * 224 + x_top12];
  a0 += x11 * weight_scaled4;
  a1 += x14 * weight_scaled4;
  a2 += x15 * weight_scaled4;
  a3 += x16 * weight_scaled4;
  let weight_scaled5 = weight_scaled_19[g * 9 + weight_scaled_top + 5];
  var x17 = 0.0;
  if (rem * 4 + 2 < 14) {
    x17 = x_19[g * 224 + x_top10 + 2];
  }
  var x18 = 0.0;
  if (near + 1 < 14) {
    x18 = x_19[g * 224 + x_top11 + 1];
  }
  var x19 = 0.0;
  if (near1 + 1 < 14) {
    x19 = x_19[g * 224 + x_top12 + 1];
  }
  a0 += x14 * weight_scaled5;
  a1 += x17 * weight_scaled5;
  a2 += x18 * weight_scaled5;
  a3 += x19 * weight_scaled5;
  var x20 = 0.0;
  if ((rem1 + 1 < 14) & (0 < rem * 4)) {
    x20 = x_19[x_top13];
  }
  let weight_scaled6 = weight_scaled_19[g * 9 + weight_scaled_top + 6];
  var x21 = 0.0;
  if (rem1 + 1 < 14) {
    x21 = x_19[x_top14];
  }
  var x22 = 0.0;
  if (rem1 + 1 < 14) {
    x22 = x_19[x_top15];
  }
  var x23 = 0.0;
  if (rem1 + 1 < 14) {
    x23 = x_19[x_top16];
  }
  a0 += x20 * weight_scaled6;
  a1 += x21 * weight_scaled6;
  a2 += x22 * weight_scaled6;
  a3 += x23 * weight_scaled6;
  let weight_scaled7 = weight_scaled_19[g * 9 + weight_scaled_top + 7];
  var x24 = 0.0;
  if (rem1 + 1 < 14) {
    x24 = x_19[x_top17];
  }
  var x25 = 0.0;
  if (rem1 + 1 < 14) {
    x25 = x_19[x_top18];
  }
  var x26 = 0.0;
  if (rem1 + 1 < 14) {
    x26 = x_19[x_top19];
  }
  a0 += x21 * weight_scaled7;
  a1 += x24 * weight_scaled7;
  a2 += x25 * weight_scaled7;
  a3 += x26 * weight_scaled7;
  let weight_scaled8 = weight_scaled_19[g * 9 + weight_scaled_top + 8];
  var x27 = 0.0;
  if ((rem1 + 1 < 14) & (rem * 4 + 2 < 14)) {
    x27 = x_19[x_top20];
  }
  var x28 = 0.0;
  if ((rem1 + 1 < 14) & (near + 1 < 14)) {
    x28 = x_19[x_top21];
  }
  var x29 = 0.0;
  if ((rem1 + 1 < 14) & (near1 + 1 < 14)) {
    x29 = x_19[x_top22];
  }
  a0 += x24 * weight_scaled8;
  a1 += x27 * weight_scaled8;
  a2 += x28 * weight_scaled8;
  a3 += x29 * weight_scaled8;
  let shift = shift_19[g + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_19[g * 224 + y_top] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_19[g * 224 + y_top + 1] = minimum(t4, 6.0);
  if (rem * 4 + 2 < 14) {
    let t5 = a2 + shift;
    let t6 = rectify(t5);
    y_19[g * 224 + y_top + 2] = minimum(t6, 6.0);
  }
  if (rem * 4 + 3 < 14) {
    let t5 = a3 + shift;
    let t6 = rectify(t5);
    y_19[g * 224 + y_top + 3] = minimum(t6, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x32, each invocation 4x2, workgroups 84, steps 24 x 16, pieces 6
// features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
// features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
// features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
// 7 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_20: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read> x_20: array<f32, 75264>;
@group(0) @binding(2) var<storage, read_write> parts_20: array<f32, 75264>;
var<workgroup> x_tile_20: array<f32, 512>;
var<workgroup> w_tile_20: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 12544 + i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_20[g * 512 + i * 3072 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_20[x_step];
      let x1 = x_20[x_step + 784];
      let x2 = x_20[x_step + 1568];
      let x3 = x_20[x_step + 2352];
      x_tile_20[x_tile_top] = x;
      x_tile_20[x_tile_top + 128] = x1;
      x_tile_20[x_tile_top + 256] = x2;
      x_tile_20[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_20[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_20[t] = next;
    workgroupBarrier();
    let w0 = w_tile_20[quot];
    let x0 = x_tile_20[x_tile_top1];
    let x1 = x_tile_20[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_20[quot + 8];
    let x0_1 = x_tile_20[x_tile_top1 + 32];
    let x1_1 = x_tile_20[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_20[quot + 16];
    let x0_2 = x_tile_20[x_tile_top1 + 64];
    let x1_2 = x_tile_20[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_20[quot + 24];
    let x0_3 = x_tile_20[x_tile_top1 + 96];
    let x1_3 = x_tile_20[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_20[quot + 32];
    let x0_4 = x_tile_20[x_tile_top1 + 128];
    let x1_4 = x_tile_20[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_20[quot + 40];
    let x0_5 = x_tile_20[x_tile_top1 + 160];
    let x1_5 = x_tile_20[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_20[quot + 48];
    let x0_6 = x_tile_20[x_tile_top1 + 192];
    let x1_6 = x_tile_20[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_20[quot + 56];
    let x0_7 = x_tile_20[x_tile_top1 + 224];
    let x1_7 = x_tile_20[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_20[quot + 64];
    let x0_8 = x_tile_20[x_tile_top1 + 256];
    let x1_8 = x_tile_20[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_20[quot + 72];
    let x0_9 = x_tile_20[x_tile_top1 + 288];
    let x1_9 = x_tile_20[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_20[quot + 80];
    let x0_10 = x_tile_20[x_tile_top1 + 320];
    let x1_10 = x_tile_20[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_20[quot + 88];
    let x0_11 = x_tile_20[x_tile_top1 + 352];
    let x1_11 = x_tile_20[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_20[quot + 96];
    let x0_12 = x_tile_20[x_tile_top1 + 384];
    let x1_12 = x_tile_20[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_20[quot + 104];
    let x0_13 = x_tile_20[x_tile_top1 + 416];
    let x1_13 = x_tile_20[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_20[quot + 112];
    let x0_14 = x_tile_20[x_tile_top1 + 448];
    let x1_14 = x_tile_20[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_20[quot + 120];
    let x0_15 = x_tile_20[x_tile_top1 + 480];
    let x1_15 = x_tile_20[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_20[parts_top] = four.x;
    parts_20[parts_top + 196] = four.y;
    parts_20[parts_top + 392] = four.z;
    parts_20[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_20[parts_top + 16] = four.x;
    parts_20[parts_top + 212] = four.y;
    parts_20[parts_top + 408] = four.z;
    parts_20[parts_top + 604] = four.w;
  }
}

// ---- conv + bn + add to 64x14x14: sum of pieces, pieces 6
// features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
// features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
// features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_21: array<f32, 75264>;
@group(0) @binding(1) var<storage, read> shift_21: array<f32, 64>;
@group(0) @binding(2) var<storage, read_write> x1_21: array<f32, 12544>;
@group(0) @binding(3) var<storage, read_write> y_21: array<f32, 12544>;
@compute @workgroup_size(64)
fn conv_bn_add_64x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_21[piece * 12544 + parts_top];
    a += parts;
  }
  let shift = shift_21[shift_top];
  let x1 = x1_21[t + g * 64];
  y_21[t + g * 64] = a + shift + x1;
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 126, steps 24 x 16, pieces 6
// features.11.conv.2 + features.11.conv.3: 96x14x14
// 7 x 3 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_22: array<vec4f, 9216>;
@group(0) @binding(1) var<storage, read> x_22: array<f32, 75264>;
@group(0) @binding(2) var<storage, read_write> parts_22: array<f32, 112896>;
var<workgroup> x_tile_22: array<f32, 512>;
var<workgroup> w_tile_22: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 18816 + i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_22[g * 512 + i * 3072 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_22[x_step];
      let x1 = x_22[x_step + 784];
      let x2 = x_22[x_step + 1568];
      let x3 = x_22[x_step + 2352];
      x_tile_22[x_tile_top] = x;
      x_tile_22[x_tile_top + 128] = x1;
      x_tile_22[x_tile_top + 256] = x2;
      x_tile_22[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_22[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_22[t] = next;
    workgroupBarrier();
    let w0 = w_tile_22[quot];
    let x0 = x_tile_22[x_tile_top1];
    let x1 = x_tile_22[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_22[quot + 8];
    let x0_1 = x_tile_22[x_tile_top1 + 32];
    let x1_1 = x_tile_22[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_22[quot + 16];
    let x0_2 = x_tile_22[x_tile_top1 + 64];
    let x1_2 = x_tile_22[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_22[quot + 24];
    let x0_3 = x_tile_22[x_tile_top1 + 96];
    let x1_3 = x_tile_22[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_22[quot + 32];
    let x0_4 = x_tile_22[x_tile_top1 + 128];
    let x1_4 = x_tile_22[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_22[quot + 40];
    let x0_5 = x_tile_22[x_tile_top1 + 160];
    let x1_5 = x_tile_22[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_22[quot + 48];
    let x0_6 = x_tile_22[x_tile_top1 + 192];
    let x1_6 = x_tile_22[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_22[quot + 56];
    let x0_7 = x_tile_22[x_tile_top1 + 224];
    let x1_7 = x_tile_22[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_22[quot + 64];
    let x0_8 = x_tile_22[x_tile_top1 + 256];
    let x1_8 = x_tile_22[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_22[quot + 72];
    let x0_9 = x_tile_22[x_tile_top1 + 288];
    let x1_9 = x_tile_22[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_22[quot + 80];
    let x0_10 = x_tile_22[x_tile_top1 + 320];
    let x1_10 = x_tile_22[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_22[quot + 88];
    let x0_11 = x_tile_22[x_tile_top1 + 352];
    let x1_11 = x_tile_22[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_22[quot + 96];
    let x0_12 = x_tile_22[x_tile_top1 + 384];
    let x1_12 = x_tile_22[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_22[quot + 104];
    let x0_13 = x_tile_22[x_tile_top1 + 416];
    let x1_13 = x_tile_22[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_22[quot + 112];
    let x0_14 = x_tile_22[x_tile_top1 + 448];
    let x1_14 = x_tile_22[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_22[quot + 120];
    let x0_15 = x_tile_22[x_tile_top1 + 480];
    let x1_15 = x_tile_22[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_22[parts_top] = four.x;
    parts_22[parts_top + 196] = four.y;
    parts_22[parts_top + 392] = four.z;
    parts_22[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_22[parts_top + 16] = four.x;
    parts_22[parts_top + 212] = four.y;
    parts_22[parts_top + 408] = four.z;
    parts_22[parts_top + 604] = four.w;
  }
}

// ---- conv + bn to 96x14x14: sum of pieces, pieces 6
// features.11.conv.2 + features.11.conv.3: 96x14x14
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_23: array<f32, 112896>;
@group(0) @binding(1) var<storage, read> shift_23: array<f32, 96>;
@group(0) @binding(2) var<storage, read_write> y_23: array<f32, 18816>;
@compute @workgroup_size(64)
fn conv_bn_96x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_23[piece * 18816 + parts_top];
    a += parts;
  }
  let shift = shift_23[shift_top];
  y_23[t + g * 64] = a + shift;
}

// ---- conv + bn + relu6 to 576x14x14: tiled, tile 32x32, each invocation 4x2, workgroups 126, steps 3 x 32
// features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14
// features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14
// features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14
// 7 x 18 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_24: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read_write> x_24: array<f32, 18816>;
@group(0) @binding(2) var<storage, read> shift_24: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_24: array<f32, 112896>;
var<workgroup> x_tile_24: array<f32, 1024>;
var<workgroup> w_tile_24: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_576x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let y_top = i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let x_step = step_ * 6272 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_24[i * 768 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_24[i * 768 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_24[x_step];
      let x1 = x_24[x_step + 784];
      let x2 = x_24[x_step + 1568];
      let x3 = x_24[x_step + 2352];
      let x4 = x_24[x_step + 3136];
      let x5 = x_24[x_step + 3920];
      let x6 = x_24[x_step + 4704];
      let x7 = x_24[x_step + 5488];
      x_tile_24[x_tile_top] = x;
      x_tile_24[x_tile_top + 128] = x1;
      x_tile_24[x_tile_top + 256] = x2;
      x_tile_24[x_tile_top + 384] = x3;
      x_tile_24[x_tile_top + 512] = x4;
      x_tile_24[x_tile_top + 640] = x5;
      x_tile_24[x_tile_top + 768] = x6;
      x_tile_24[x_tile_top + 896] = x7;
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_24[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_24[t] = next;
    w_tile_24[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_24[e * 128 + quot];
      let x0 = x_tile_24[x_tile_e];
      let x1 = x_tile_24[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_24[e * 128 + quot + 8];
      let x0_1 = x_tile_24[x_tile_e + 32];
      let x1_1 = x_tile_24[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_24[e * 128 + quot + 16];
      let x0_2 = x_tile_24[x_tile_e + 64];
      let x1_2 = x_tile_24[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_24[e * 128 + quot + 24];
      let x0_3 = x_tile_24[x_tile_e + 96];
      let x1_3 = x_tile_24[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_24[e * 128 + quot + 32];
      let x0_4 = x_tile_24[x_tile_e + 128];
      let x1_4 = x_tile_24[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_24[e * 128 + quot + 40];
      let x0_5 = x_tile_24[x_tile_e + 160];
      let x1_5 = x_tile_24[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_24[e * 128 + quot + 48];
      let x0_6 = x_tile_24[x_tile_e + 192];
      let x1_6 = x_tile_24[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_24[e * 128 + quot + 56];
      let x0_7 = x_tile_24[x_tile_e + 224];
      let x1_7 = x_tile_24[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_24[e * 128 + quot + 64];
      let x0_8 = x_tile_24[x_tile_e + 256];
      let x1_8 = x_tile_24[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_8;
      let w0_9 = w_tile_24[e * 128 + quot + 72];
      let x0_9 = x_tile_24[x_tile_e + 288];
      let x1_9 = x_tile_24[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_9;
      let w0_10 = w_tile_24[e * 128 + quot + 80];
      let x0_10 = x_tile_24[x_tile_e + 320];
      let x1_10 = x_tile_24[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_10;
      let w0_11 = w_tile_24[e * 128 + quot + 88];
      let x0_11 = x_tile_24[x_tile_e + 352];
      let x1_11 = x_tile_24[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_11;
      let w0_12 = w_tile_24[e * 128 + quot + 96];
      let x0_12 = x_tile_24[x_tile_e + 384];
      let x1_12 = x_tile_24[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_12;
      let w0_13 = w_tile_24[e * 128 + quot + 104];
      let x0_13 = x_tile_24[x_tile_e + 416];
      let x1_13 = x_tile_24[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_13;
      let w0_14 = w_tile_24[e * 128 + quot + 112];
      let x0_14 = x_tile_24[x_tile_e + 448];
      let x1_14 = x_tile_24[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_14;
      let w0_15 = w_tile_24[e * 128 + quot + 120];
      let x0_15 = x_tile_24[x_tile_e + 480];
      let x1_15 = x_tile_24[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_15;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_24[i * 8 + quot];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_24[y_top] = four.x;
    y_24[y_top + 196] = four.y;
    y_24[y_top + 392] = four.z;
    y_24[y_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_24[i * 8 + quot];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_24[y_top + 16] = four.x;
    y_24[y_top + 212] = four.y;
    y_24[y_top + 408] = four.z;
    y_24[y_top + 604] = four.w;
  }
}

// ---- conv + bn + relu6 to 576x14x14: depthwise, each invocation 4, invocations 64, written out 9
// features.12.conv.1.0 + features.12.conv.1.1 + features.12.conv.1.2: 576x14x14
// features.13.conv.1.0 + features.13.conv.1.1 + features.13.conv.1.2: 576x14x14
// 504 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_25: array<f32, 112896>;
@group(0) @binding(1) var<storage, read> weight_scaled_25: array<f32, 5184>;
@group(0) @binding(2) var<storage, read> shift_25: array<f32, 576>;
@group(0) @binding(3) var<storage, read_write> y_25: array<f32, 112896>;
@compute @workgroup_size(64)
fn conv_bn_relu6_576x14x14_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 4;
  let rem = t % 4;
  let quot1 = (t + g * 8) / 56;
  let near = min(rem * 4 + 2, 13);
  let near1 = min(rem * 4 + 3, 13);
  let rem1 = (g * 2 + quot) % 14;
  let x_top = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 15, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 14, 0));
  let x_top2 = u32(max(i32(g * 224 + quot * 14 + near) - 15, 0));
  let x_top3 = u32(max(i32(g * 224 + quot * 14 + near1) - 15, 0));
  let x_top4 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 13, 0));
  let x_top5 = u32(max(i32(g * 224 + quot * 14 + near) - 14, 0));
  let x_top6 = u32(max(i32(g * 224 + quot * 14 + near1) - 14, 0));
  let x_top7 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 12, 0));
  let x_top8 = u32(max(i32(g * 224 + quot * 14 + near) - 13, 0));
  let x_top9 = u32(max(i32(g * 224 + quot * 14 + near1) - 13, 0));
  let x_top10 = quot * 14 + rem * 4;
  let x_top11 = quot * 14 + near;
  let x_top12 = quot * 14 + near1;
  let x_top13 = min(g * 224 + quot * 14 + rem * 4 + 13, 112895);
  let x_top14 = min(g * 224 + quot * 14 + rem * 4 + 14, 112895);
  let x_top15 = min(g * 224 + quot * 14 + near + 13, 112895);
  let x_top16 = min(g * 224 + quot * 14 + near1 + 13, 112895);
  let x_top17 = min(g * 224 + quot * 14 + rem * 4 + 15, 112895);
  let x_top18 = min(g * 224 + quot * 14 + near + 14, 112895);
  let x_top19 = min(g * 224 + quot * 14 + near1 + 14, 112895);
  let x_top20 = min(g * 224 + quot * 14 + rem * 4 + 16, 112895);
  let x_top21 = min(g * 224 + quot * 14 + near + 15, 112895);
  let x_top22 = min(g * 224 + quot * 14 + near1 + 15, 112895);
  let shift_top = quot1;
  let y_top = quot * 14 + rem * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem1) & (0 < rem * 4)) {
    x = x_25[x_top];
  }
  let weight_scaled = weight_scaled_25[g * 9 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1) {
    x1 = x_25[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem1) {
    x2 = x_25[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem1) {
    x3 = x_25[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_25[g * 9 + weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem1) {
    x4 = x_25[x_top4];
  }
  var x5 = 0.0;
  if (0 < rem1) {
    x5 = x_25[x_top5];
  }
  var x6 = 0.0;
  if (0 < rem1) {
    x6 = x_25[x_top6];
  }
  a0 += x1 * weight_scaled1;
  a1 += x4 * weight_scaled1;
  a2 += x5 * weight_scaled1;
  a3 += x6 * weight_scaled1;
  let weight_scaled2 = weight_scaled_25[g * 9 + weight_scaled_top + 2];
  var x7 = 0.0;
  if ((0 < rem1) & (rem * 4 + 2 < 14)) {
    x7 = x_25[x_top7];
  }
  var x8 = 0.0;
  if ((0 < rem1) & (near + 1 < 14)) {
    x8 = x_25[x_top8];
  }
  var x9 = 0.0;
  if ((0 < rem1) & (near1 + 1 < 14)) {
    x9 = x_25[x_top9];
  }
  a0 += x4 * weight_scaled2;
  a1 += x7 * weight_scaled2;
  a2 += x8 * weight_scaled2;
  a3 += x9 * weight_scaled2;
  var x10 = 0.0;
  if (0 < rem * 4) {
    x10 = x_25[i32(g * 224 + x_top10) - 1];
  }
  let weight_scaled3 = weight_scaled_25[g * 9 + weight_scaled_top + 3];
  let x11 = x_25[g * 224 + x_top10];
  let x12 = x_25[g * 224 + x_top11 - 1];
  let x13 = x_25[g * 224 + x_top12 - 1];
  a0 += x10 * weight_scaled3;
  a1 += x11 * weight_scaled3;
  a2 += x12 * weight_scaled3;
  a3 += x13 * weight_scaled3;
  let weight_scaled4 = weight_scaled_25[g * 9 + weight_scaled_top + 4];
  let x14 = x_25[g * 224 + x_top10 + 1];
  let x15 = x_25[g * 224 + x_top11];
  let x16 = x_25[g * 224 + x_top12];
  a0 += x11 * weight_scaled4;
  a1 += x14 * weight_scaled4;
  a2 += x15 * weight_scaled4;
  a3 += x16 * weight_scaled4;
  let weight_scaled5 = weight_scaled_25[g * 9 + weight_scaled_top + 5];
  var x17 = 0.0;
  if (rem * 4 + 2 < 14) {
    x17 = x_25[g * 224 + x_top10 + 2];
  }
  var x18 = 0.0;
  if (near + 1 < 14) {
    x18 = x_25[g * 224 + x_top11 + 1];
  }
  var x19 = 0.0;
  if (near1 + 1 < 14) {
    x19 = x_25[g * 224 + x_top12 + 1];
  }
  a0 += x14 * weight_scaled5;
  a1 += x17 * weight_scaled5;
  a2 += x18 * weight_scaled5;
  a3 += x19 * weight_scaled5;
  var x20 = 0.0;
  if ((rem1 + 1 < 14) & (0 < rem * 4)) {
    x20 = x_25[x_top13];
  }
  let weight_scaled6 = weight_scaled_25[g * 9 + weight_scaled_top + 6];
  var x21 = 0.0;
  if (rem1 + 1 < 14) {
    x21 = x_25[x_top14];
  }
  var x22 = 0.0;
  if (rem1 + 1 < 14) {
    x22 = x_25[x_top15];
  }
  var x23 = 0.0;
  if (rem1 + 1 < 14) {
    x23 = x_25[x_top16];
  }
  a0 += x20 * weight_scaled6;
  a1 += x21 * weight_scaled6;
  a2 += x22 * weight_scaled6;
  a3 += x23 * weight_scaled6;
  let weight_scaled7 = weight_scaled_25[g * 9 + weight_scaled_top + 7];
  var x24 = 0.0;
  if (rem1 + 1 < 14) {
    x24 = x_25[x_top17];
  }
  var x25 = 0.0;
  if (rem1 + 1 < 14) {
    x25 = x_25[x_top18];
  }
  var x26 = 0.0;
  if (rem1 + 1 < 14) {
    x26 = x_25[x_top19];
  }
  a0 += x21 * weight_scaled7;
  a1 += x24 * weight_scaled7;
  a2 += x25 * weight_scaled7;
  a3 += x26 * weight_scaled7;
  let weight_scaled8 = weight_scaled_25[g * 9 + weight_scaled_top + 8];
  var x27 = 0.0;
  if ((rem1 + 1 < 14) & (rem * 4 + 2 < 14)) {
    x27 = x_25[x_top20];
  }
  var x28 = 0.0;
  if ((rem1 + 1 < 14) & (near + 1 < 14)) {
    x28 = x_25[x_top21];
  }
  var x29 = 0.0;
  if ((rem1 + 1 < 14) & (near1 + 1 < 14)) {
    x29 = x_25[x_top22];
  }
  a0 += x24 * weight_scaled8;
  a1 += x27 * weight_scaled8;
  a2 += x28 * weight_scaled8;
  a3 += x29 * weight_scaled8;
  let shift = shift_25[g + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_25[g * 224 + y_top] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_25[g * 224 + y_top + 1] = minimum(t4, 6.0);
  if (rem * 4 + 2 < 14) {
    let t5 = a2 + shift;
    let t6 = rectify(t5);
    y_25[g * 224 + y_top + 2] = minimum(t6, 6.0);
  }
  if (rem * 4 + 3 < 14) {
    let t5 = a3 + shift;
    let t6 = rectify(t5);
    y_25[g * 224 + y_top + 3] = minimum(t6, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x32, each invocation 4x2, workgroups 189, steps 36 x 16, pieces 9
// features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
// features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
// 7 x 3 x 9 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_26: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read> x_26: array<f32, 112896>;
@group(0) @binding(2) var<storage, read_write> parts_26: array<f32, 169344>;
var<workgroup> x_tile_26: array<f32, 512>;
var<workgroup> w_tile_26: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 18816 + i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_26[g * 512 + i * 4608 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_26[x_step];
      let x1 = x_26[x_step + 784];
      let x2 = x_26[x_step + 1568];
      let x3 = x_26[x_step + 2352];
      x_tile_26[x_tile_top] = x;
      x_tile_26[x_tile_top + 128] = x1;
      x_tile_26[x_tile_top + 256] = x2;
      x_tile_26[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_26[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_26[t] = next;
    workgroupBarrier();
    let w0 = w_tile_26[quot];
    let x0 = x_tile_26[x_tile_top1];
    let x1 = x_tile_26[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_26[quot + 8];
    let x0_1 = x_tile_26[x_tile_top1 + 32];
    let x1_1 = x_tile_26[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_26[quot + 16];
    let x0_2 = x_tile_26[x_tile_top1 + 64];
    let x1_2 = x_tile_26[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_26[quot + 24];
    let x0_3 = x_tile_26[x_tile_top1 + 96];
    let x1_3 = x_tile_26[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_26[quot + 32];
    let x0_4 = x_tile_26[x_tile_top1 + 128];
    let x1_4 = x_tile_26[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_26[quot + 40];
    let x0_5 = x_tile_26[x_tile_top1 + 160];
    let x1_5 = x_tile_26[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_26[quot + 48];
    let x0_6 = x_tile_26[x_tile_top1 + 192];
    let x1_6 = x_tile_26[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_26[quot + 56];
    let x0_7 = x_tile_26[x_tile_top1 + 224];
    let x1_7 = x_tile_26[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_26[quot + 64];
    let x0_8 = x_tile_26[x_tile_top1 + 256];
    let x1_8 = x_tile_26[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_26[quot + 72];
    let x0_9 = x_tile_26[x_tile_top1 + 288];
    let x1_9 = x_tile_26[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_26[quot + 80];
    let x0_10 = x_tile_26[x_tile_top1 + 320];
    let x1_10 = x_tile_26[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_26[quot + 88];
    let x0_11 = x_tile_26[x_tile_top1 + 352];
    let x1_11 = x_tile_26[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_26[quot + 96];
    let x0_12 = x_tile_26[x_tile_top1 + 384];
    let x1_12 = x_tile_26[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_26[quot + 104];
    let x0_13 = x_tile_26[x_tile_top1 + 416];
    let x1_13 = x_tile_26[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_26[quot + 112];
    let x0_14 = x_tile_26[x_tile_top1 + 448];
    let x1_14 = x_tile_26[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_26[quot + 120];
    let x0_15 = x_tile_26[x_tile_top1 + 480];
    let x1_15 = x_tile_26[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_26[parts_top] = four.x;
    parts_26[parts_top + 196] = four.y;
    parts_26[parts_top + 392] = four.z;
    parts_26[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_26[parts_top + 16] = four.x;
    parts_26[parts_top + 212] = four.y;
    parts_26[parts_top + 408] = four.z;
    parts_26[parts_top + 604] = four.w;
  }
}

// ---- conv + bn + add to 96x14x14: sum of pieces, pieces 9
// features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
// features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_27: array<f32, 169344>;
@group(0) @binding(1) var<storage, read> shift_27: array<f32, 96>;
@group(0) @binding(2) var<storage, read_write> x1_27: array<f32, 18816>;
@group(0) @binding(3) var<storage, read_write> y_27: array<f32, 18816>;
@compute @workgroup_size(64)
fn conv_bn_add_96x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 9; piece++) {
    let parts = parts_27[piece * 18816 + parts_top];
    a += parts;
  }
  let shift = shift_27[shift_top];
  let x1 = x1_27[t + g * 64];
  y_27[t + g * 64] = a + shift + x1;
}

// ---- conv + bn + relu6 to 576x7x7: depthwise, each invocation 1, invocations 64, written out 9
// features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_28: array<f32, 112896>;
@group(0) @binding(1) var<storage, read> weight_scaled_28: array<f32, 5184>;
@group(0) @binding(2) var<storage, read> shift_28: array<f32, 576>;
@group(0) @binding(3) var<storage, read_write> y_28: array<f32, 28224>;
@compute @workgroup_size(64)
fn conv_bn_relu6_576x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g) / 7;
  let rem = (t + g) % 7;
  let quot1 = (t + g * 15) / 49;
  let rem1 = (g * 2 + quot) % 7;
  let x_top = u32(max(i32(g * 252 + quot * 28 + rem * 2) - 15, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 252 + quot * 28 + rem * 2) - 14, 0));
  let x_top2 = u32(max(i32(g * 252 + quot * 28 + rem * 2) - 13, 0));
  let x_top3 = quot * 28 + rem * 2;
  let shift_top = quot1;
  var a = 0.0;
  var x = 0.0;
  if ((0 < rem1 * 2) & (0 < rem * 2)) {
    x = x_28[x_top];
  }
  let weight_scaled = weight_scaled_28[g * 9 + weight_scaled_top];
  a += x * weight_scaled;
  var x1 = 0.0;
  if (0 < rem1 * 2) {
    x1 = x_28[x_top1];
  }
  let weight_scaled1 = weight_scaled_28[g * 9 + weight_scaled_top + 1];
  a += x1 * weight_scaled1;
  var x2 = 0.0;
  if (0 < rem1 * 2) {
    x2 = x_28[x_top2];
  }
  let weight_scaled2 = weight_scaled_28[g * 9 + weight_scaled_top + 2];
  a += x2 * weight_scaled2;
  var x3 = 0.0;
  if (0 < rem * 2) {
    x3 = x_28[i32(g * 252 + x_top3) - 1];
  }
  let weight_scaled3 = weight_scaled_28[g * 9 + weight_scaled_top + 3];
  a += x3 * weight_scaled3;
  let x4 = x_28[g * 252 + x_top3];
  let weight_scaled4 = weight_scaled_28[g * 9 + weight_scaled_top + 4];
  a += x4 * weight_scaled4;
  let x5 = x_28[g * 252 + x_top3 + 1];
  let weight_scaled5 = weight_scaled_28[g * 9 + weight_scaled_top + 5];
  a += x5 * weight_scaled5;
  var x6 = 0.0;
  if (0 < rem * 2) {
    x6 = x_28[g * 252 + x_top3 + 13];
  }
  let weight_scaled6 = weight_scaled_28[g * 9 + weight_scaled_top + 6];
  a += x6 * weight_scaled6;
  let x7 = x_28[g * 252 + x_top3 + 14];
  let weight_scaled7 = weight_scaled_28[g * 9 + weight_scaled_top + 7];
  a += x7 * weight_scaled7;
  let x8 = x_28[g * 252 + x_top3 + 15];
  let weight_scaled8 = weight_scaled_28[g * 9 + weight_scaled_top + 8];
  a += x8 * weight_scaled8;
  let shift = shift_28[g + shift_top];
  let t1 = a + shift;
  let t2 = rectify(t1);
  y_28[t + g * 64] = minimum(t2, 6.0);
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 90, steps 36 x 16, pieces 9
// features.14.conv.2 + features.14.conv.3: 160x7x7
// 2 x 5 x 9 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_29: array<vec4f, 23040>;
@group(0) @binding(1) var<storage, read> x_29: array<f32, 28224>;
@group(0) @binding(2) var<storage, read_write> parts_29: array<f32, 70560>;
var<workgroup> x_tile_29: array<f32, 512>;
var<workgroup> w_tile_29: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3136 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 7840 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_29[g * 512 + i * 4608 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_29[x_step];
      let x1 = x_29[x_step + 196];
      let x2 = x_29[x_step + 392];
      let x3 = x_29[x_step + 588];
      x_tile_29[x_tile_top] = x;
      x_tile_29[x_tile_top + 128] = x1;
      x_tile_29[x_tile_top + 256] = x2;
      x_tile_29[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_29[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_29[t] = next;
    workgroupBarrier();
    let w0 = w_tile_29[quot];
    let x0 = x_tile_29[x_tile_top1];
    let x1 = x_tile_29[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_29[quot + 8];
    let x0_1 = x_tile_29[x_tile_top1 + 32];
    let x1_1 = x_tile_29[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_29[quot + 16];
    let x0_2 = x_tile_29[x_tile_top1 + 64];
    let x1_2 = x_tile_29[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_29[quot + 24];
    let x0_3 = x_tile_29[x_tile_top1 + 96];
    let x1_3 = x_tile_29[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_29[quot + 32];
    let x0_4 = x_tile_29[x_tile_top1 + 128];
    let x1_4 = x_tile_29[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_29[quot + 40];
    let x0_5 = x_tile_29[x_tile_top1 + 160];
    let x1_5 = x_tile_29[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_29[quot + 48];
    let x0_6 = x_tile_29[x_tile_top1 + 192];
    let x1_6 = x_tile_29[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_29[quot + 56];
    let x0_7 = x_tile_29[x_tile_top1 + 224];
    let x1_7 = x_tile_29[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_29[quot + 64];
    let x0_8 = x_tile_29[x_tile_top1 + 256];
    let x1_8 = x_tile_29[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_29[quot + 72];
    let x0_9 = x_tile_29[x_tile_top1 + 288];
    let x1_9 = x_tile_29[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_29[quot + 80];
    let x0_10 = x_tile_29[x_tile_top1 + 320];
    let x1_10 = x_tile_29[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_29[quot + 88];
    let x0_11 = x_tile_29[x_tile_top1 + 352];
    let x1_11 = x_tile_29[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_29[quot + 96];
    let x0_12 = x_tile_29[x_tile_top1 + 384];
    let x1_12 = x_tile_29[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_29[quot + 104];
    let x0_13 = x_tile_29[x_tile_top1 + 416];
    let x1_13 = x_tile_29[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_29[quot + 112];
    let x0_14 = x_tile_29[x_tile_top1 + 448];
    let x1_14 = x_tile_29[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_29[quot + 120];
    let x0_15 = x_tile_29[x_tile_top1 + 480];
    let x1_15 = x_tile_29[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_29[parts_top] = four.x;
  parts_29[parts_top + 49] = four.y;
  parts_29[parts_top + 98] = four.z;
  parts_29[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_29[parts_top + 16] = four1.x;
    parts_29[parts_top + 65] = four1.y;
    parts_29[parts_top + 114] = four1.z;
    parts_29[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn to 160x7x7: sum of pieces, pieces 9
// features.14.conv.2 + features.14.conv.3: 160x7x7
// 123 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_30: array<f32, 70560>;
@group(0) @binding(1) var<storage, read> shift_30: array<f32, 160>;
@group(0) @binding(2) var<storage, read_write> y_30: array<f32, 7840>;
@compute @workgroup_size(64)
fn conv_bn_160x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  if (t + g * 64 < 7840) {
    var a = 0.0;
    for (var piece = 0u; piece < 9; piece++) {
      let parts = parts_30[piece * 7840 + parts_top];
      a += parts;
    }
    let shift = shift_30[g + shift_top];
    y_30[t + g * 64] = a + shift;
  }
}

// ---- conv + bn + relu6 to parts: tiled, tile 32x32, each invocation 4x2, workgroups 120, steps 10 x 16, pieces 2
// features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
// features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
// features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
// 2 x 30 x 2 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_31: array<vec4f, 38400>;
@group(0) @binding(1) var<storage, read> x_31: array<f32, 7840>;
@group(0) @binding(2) var<storage, read_write> parts_31: array<f32, 94080>;
var<workgroup> x_tile_31: array<f32, 512>;
var<workgroup> w_tile_31: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3920 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 47040 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_31[g * 640 + i * 1280 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_31[x_step];
      let x1 = x_31[x_step + 196];
      let x2 = x_31[x_step + 392];
      let x3 = x_31[x_step + 588];
      x_tile_31[x_tile_top] = x;
      x_tile_31[x_tile_top + 128] = x1;
      x_tile_31[x_tile_top + 256] = x2;
      x_tile_31[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_31[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_31[t] = next;
    workgroupBarrier();
    let w0 = w_tile_31[quot];
    let x0 = x_tile_31[x_tile_top1];
    let x1 = x_tile_31[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_31[quot + 8];
    let x0_1 = x_tile_31[x_tile_top1 + 32];
    let x1_1 = x_tile_31[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_31[quot + 16];
    let x0_2 = x_tile_31[x_tile_top1 + 64];
    let x1_2 = x_tile_31[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_31[quot + 24];
    let x0_3 = x_tile_31[x_tile_top1 + 96];
    let x1_3 = x_tile_31[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_31[quot + 32];
    let x0_4 = x_tile_31[x_tile_top1 + 128];
    let x1_4 = x_tile_31[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_31[quot + 40];
    let x0_5 = x_tile_31[x_tile_top1 + 160];
    let x1_5 = x_tile_31[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_31[quot + 48];
    let x0_6 = x_tile_31[x_tile_top1 + 192];
    let x1_6 = x_tile_31[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_31[quot + 56];
    let x0_7 = x_tile_31[x_tile_top1 + 224];
    let x1_7 = x_tile_31[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_31[quot + 64];
    let x0_8 = x_tile_31[x_tile_top1 + 256];
    let x1_8 = x_tile_31[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_31[quot + 72];
    let x0_9 = x_tile_31[x_tile_top1 + 288];
    let x1_9 = x_tile_31[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_31[quot + 80];
    let x0_10 = x_tile_31[x_tile_top1 + 320];
    let x1_10 = x_tile_31[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_31[quot + 88];
    let x0_11 = x_tile_31[x_tile_top1 + 352];
    let x1_11 = x_tile_31[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_31[quot + 96];
    let x0_12 = x_tile_31[x_tile_top1 + 384];
    let x1_12 = x_tile_31[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_31[quot + 104];
    let x0_13 = x_tile_31[x_tile_top1 + 416];
    let x1_13 = x_tile_31[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_31[quot + 112];
    let x0_14 = x_tile_31[x_tile_top1 + 448];
    let x1_14 = x_tile_31[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_31[quot + 120];
    let x0_15 = x_tile_31[x_tile_top1 + 480];
    let x1_15 = x_tile_31[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_31[parts_top] = four.x;
  parts_31[parts_top + 49] = four.y;
  parts_31[parts_top + 98] = four.z;
  parts_31[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_31[parts_top + 16] = four1.x;
    parts_31[parts_top + 65] = four1.y;
    parts_31[parts_top + 114] = four1.z;
    parts_31[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn + relu6 to 960x7x7: sum of pieces, pieces 2
// features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
// features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
// features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
// 735 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_32: array<f32, 94080>;
@group(0) @binding(1) var<storage, read> shift_32: array<f32, 960>;
@group(0) @binding(2) var<storage, read_write> y_32: array<f32, 47040>;
@compute @workgroup_size(64)
fn conv_bn_relu6_960x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 2; piece++) {
    let parts = parts_32[piece * 47040 + parts_top];
    a += parts;
  }
  let shift = shift_32[g + shift_top];
  let t1 = a + shift;
  let t2 = rectify(t1);
  y_32[t + g * 64] = minimum(t2, 6.0);
}

// ---- conv + bn + relu6 to 960x7x7: depthwise, each invocation 2, invocations 64, written out 9
// features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7
// features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7
// features.17.conv.1.0 + features.17.conv.1.1 + features.17.conv.1.2: 960x7x7
// 420 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_33: array<f32, 47040>;
@group(0) @binding(1) var<storage, read> weight_scaled_33: array<f32, 8640>;
@group(0) @binding(2) var<storage, read> shift_33: array<f32, 960>;
@group(0) @binding(3) var<storage, read_write> y_33: array<f32, 47040>;
@compute @workgroup_size(64)
fn conv_bn_relu6_960x7x7_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 4;
  let rem = t % 4;
  let quot1 = (t + g * 8) / 28;
  let near = min(rem * 2 + 1, 6);
  let rem1 = (g * 2 + quot) % 7;
  let x_top = u32(max(i32(g * 112 + quot * 7 + rem * 2) - 8, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 112 + quot * 7 + near) - 8, 0));
  let x_top2 = u32(max(i32(g * 112 + quot * 7 + rem * 2) - 7, 0));
  let x_top3 = u32(max(i32(g * 112 + quot * 7 + near) - 7, 0));
  let x_top4 = u32(max(i32(g * 112 + quot * 7 + rem * 2) - 6, 0));
  let x_top5 = u32(max(i32(g * 112 + quot * 7 + near) - 6, 0));
  let x_top6 = quot * 7 + rem * 2;
  let x_top7 = quot * 7 + near;
  let x_top8 = min(g * 112 + quot * 7 + rem * 2 + 6, 47039);
  let x_top9 = min(g * 112 + quot * 7 + near + 6, 47039);
  let x_top10 = min(g * 112 + quot * 7 + rem * 2 + 7, 47039);
  let x_top11 = min(g * 112 + quot * 7 + near + 7, 47039);
  let x_top12 = min(g * 112 + quot * 7 + rem * 2 + 8, 47039);
  let x_top13 = min(g * 112 + quot * 7 + near + 8, 47039);
  let shift_top = quot1;
  let y_top = quot * 7 + rem * 2;
  var a0 = 0.0;
  var a1 = 0.0;
  var x = 0.0;
  if ((0 < rem1) & (0 < rem * 2)) {
    x = x_33[x_top];
  }
  let weight_scaled = weight_scaled_33[g * 18 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1) {
    x1 = x_33[x_top1];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  var x2 = 0.0;
  if (0 < rem1) {
    x2 = x_33[x_top2];
  }
  let weight_scaled1 = weight_scaled_33[g * 18 + weight_scaled_top + 1];
  var x3 = 0.0;
  if (0 < rem1) {
    x3 = x_33[x_top3];
  }
  a0 += x2 * weight_scaled1;
  a1 += x3 * weight_scaled1;
  var x4 = 0.0;
  if ((0 < rem1) & (rem * 2 + 1 < 7)) {
    x4 = x_33[x_top4];
  }
  let weight_scaled2 = weight_scaled_33[g * 18 + weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < rem1) & (near + 1 < 7)) {
    x5 = x_33[x_top5];
  }
  a0 += x4 * weight_scaled2;
  a1 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < rem * 2) {
    x6 = x_33[i32(g * 112 + x_top6) - 1];
  }
  let weight_scaled3 = weight_scaled_33[g * 18 + weight_scaled_top + 3];
  let x7 = x_33[g * 112 + x_top7 - 1];
  a0 += x6 * weight_scaled3;
  a1 += x7 * weight_scaled3;
  let x8 = x_33[g * 112 + x_top6];
  let weight_scaled4 = weight_scaled_33[g * 18 + weight_scaled_top + 4];
  let x9 = x_33[g * 112 + x_top7];
  a0 += x8 * weight_scaled4;
  a1 += x9 * weight_scaled4;
  var x10 = 0.0;
  if (rem * 2 + 1 < 7) {
    x10 = x_33[g * 112 + x_top6 + 1];
  }
  let weight_scaled5 = weight_scaled_33[g * 18 + weight_scaled_top + 5];
  var x11 = 0.0;
  if (near + 1 < 7) {
    x11 = x_33[g * 112 + x_top7 + 1];
  }
  a0 += x10 * weight_scaled5;
  a1 += x11 * weight_scaled5;
  var x12 = 0.0;
  if ((rem1 + 1 < 7) & (0 < rem * 2)) {
    x12 = x_33[x_top8];
  }
  let weight_scaled6 = weight_scaled_33[g * 18 + weight_scaled_top + 6];
  var x13 = 0.0;
  if (rem1 + 1 < 7) {
    x13 = x_33[x_top9];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  var x14 = 0.0;
  if (rem1 + 1 < 7) {
    x14 = x_33[x_top10];
  }
  let weight_scaled7 = weight_scaled_33[g * 18 + weight_scaled_top + 7];
  var x15 = 0.0;
  if (rem1 + 1 < 7) {
    x15 = x_33[x_top11];
  }
  a0 += x14 * weight_scaled7;
  a1 += x15 * weight_scaled7;
  var x16 = 0.0;
  if ((rem1 + 1 < 7) & (rem * 2 + 1 < 7)) {
    x16 = x_33[x_top12];
  }
  let weight_scaled8 = weight_scaled_33[g * 18 + weight_scaled_top + 8];
  var x17 = 0.0;
  if ((rem1 + 1 < 7) & (near + 1 < 7)) {
    x17 = x_33[x_top13];
  }
  a0 += x16 * weight_scaled8;
  a1 += x17 * weight_scaled8;
  let shift = shift_33[g * 2 + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_33[g * 112 + y_top] = minimum(t2, 6.0);
  if (rem * 2 + 1 < 7) {
    let t3 = a1 + shift;
    let t4 = rectify(t3);
    y_33[g * 112 + y_top + 1] = minimum(t4, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x32, each invocation 4x2, workgroups 150, steps 60 x 16, pieces 15
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 2 x 5 x 15 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_34: array<vec4f, 38400>;
@group(0) @binding(1) var<storage, read> x_34: array<f32, 47040>;
@group(0) @binding(2) var<storage, read_write> parts_34: array<f32, 117600>;
var<workgroup> x_tile_34: array<f32, 512>;
var<workgroup> w_tile_34: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3136 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 7840 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_34[g * 512 + i * 7680 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_34[x_step];
      let x1 = x_34[x_step + 196];
      let x2 = x_34[x_step + 392];
      let x3 = x_34[x_step + 588];
      x_tile_34[x_tile_top] = x;
      x_tile_34[x_tile_top + 128] = x1;
      x_tile_34[x_tile_top + 256] = x2;
      x_tile_34[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_34[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_34[t] = next;
    workgroupBarrier();
    let w0 = w_tile_34[quot];
    let x0 = x_tile_34[x_tile_top1];
    let x1 = x_tile_34[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_34[quot + 8];
    let x0_1 = x_tile_34[x_tile_top1 + 32];
    let x1_1 = x_tile_34[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_34[quot + 16];
    let x0_2 = x_tile_34[x_tile_top1 + 64];
    let x1_2 = x_tile_34[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_34[quot + 24];
    let x0_3 = x_tile_34[x_tile_top1 + 96];
    let x1_3 = x_tile_34[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_34[quot + 32];
    let x0_4 = x_tile_34[x_tile_top1 + 128];
    let x1_4 = x_tile_34[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_34[quot + 40];
    let x0_5 = x_tile_34[x_tile_top1 + 160];
    let x1_5 = x_tile_34[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_34[quot + 48];
    let x0_6 = x_tile_34[x_tile_top1 + 192];
    let x1_6 = x_tile_34[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_34[quot + 56];
    let x0_7 = x_tile_34[x_tile_top1 + 224];
    let x1_7 = x_tile_34[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_34[quot + 64];
    let x0_8 = x_tile_34[x_tile_top1 + 256];
    let x1_8 = x_tile_34[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_34[quot + 72];
    let x0_9 = x_tile_34[x_tile_top1 + 288];
    let x1_9 = x_tile_34[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_34[quot + 80];
    let x0_10 = x_tile_34[x_tile_top1 + 320];
    let x1_10 = x_tile_34[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_34[quot + 88];
    let x0_11 = x_tile_34[x_tile_top1 + 352];
    let x1_11 = x_tile_34[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_34[quot + 96];
    let x0_12 = x_tile_34[x_tile_top1 + 384];
    let x1_12 = x_tile_34[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_34[quot + 104];
    let x0_13 = x_tile_34[x_tile_top1 + 416];
    let x1_13 = x_tile_34[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_34[quot + 112];
    let x0_14 = x_tile_34[x_tile_top1 + 448];
    let x1_14 = x_tile_34[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_34[quot + 120];
    let x0_15 = x_tile_34[x_tile_top1 + 480];
    let x1_15 = x_tile_34[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_34[parts_top] = four.x;
  parts_34[parts_top + 49] = four.y;
  parts_34[parts_top + 98] = four.z;
  parts_34[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_34[parts_top + 16] = four1.x;
    parts_34[parts_top + 65] = four1.y;
    parts_34[parts_top + 114] = four1.z;
    parts_34[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn + add to 160x7x7: sum of pieces, pieces 15
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 123 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_35: array<f32, 117600>;
@group(0) @binding(1) var<storage, read> shift_35: array<f32, 160>;
@group(0) @binding(2) var<storage, read_write> x1_35: array<f32, 7840>;
@group(0) @binding(3) var<storage, read_write> y_35: array<f32, 7840>;
@compute @workgroup_size(64)
fn conv_bn_add_160x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  if (t + g * 64 < 7840) {
    var a = 0.0;
    for (var piece = 0u; piece < 15; piece++) {
      let parts = parts_35[piece * 7840 + parts_top];
      a += parts;
    }
    let shift = shift_35[g + shift_top];
    let x1 = x1_35[t + g * 64];
    y_35[t + g * 64] = a + shift + x1;
  }
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 300, steps 60 x 16, pieces 15
// features.17.conv.2 + features.17.conv.3: 320x7x7
// 2 x 10 x 15 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_36: array<vec4f, 76800>;
@group(0) @binding(1) var<storage, read> x_36: array<f32, 47040>;
@group(0) @binding(2) var<storage, read_write> parts_36: array<f32, 235200>;
var<workgroup> x_tile_36: array<f32, 512>;
var<workgroup> w_tile_36: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts_4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3136 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 15680 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_36[g * 512 + i * 7680 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_36[x_step];
      let x1 = x_36[x_step + 196];
      let x2 = x_36[x_step + 392];
      let x3 = x_36[x_step + 588];
      x_tile_36[x_tile_top] = x;
      x_tile_36[x_tile_top + 128] = x1;
      x_tile_36[x_tile_top + 256] = x2;
      x_tile_36[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_36[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_36[t] = next;
    workgroupBarrier();
    let w0 = w_tile_36[quot];
    let x0 = x_tile_36[x_tile_top1];
    let x1 = x_tile_36[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_36[quot + 8];
    let x0_1 = x_tile_36[x_tile_top1 + 32];
    let x1_1 = x_tile_36[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_36[quot + 16];
    let x0_2 = x_tile_36[x_tile_top1 + 64];
    let x1_2 = x_tile_36[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_36[quot + 24];
    let x0_3 = x_tile_36[x_tile_top1 + 96];
    let x1_3 = x_tile_36[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_36[quot + 32];
    let x0_4 = x_tile_36[x_tile_top1 + 128];
    let x1_4 = x_tile_36[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_36[quot + 40];
    let x0_5 = x_tile_36[x_tile_top1 + 160];
    let x1_5 = x_tile_36[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_36[quot + 48];
    let x0_6 = x_tile_36[x_tile_top1 + 192];
    let x1_6 = x_tile_36[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_36[quot + 56];
    let x0_7 = x_tile_36[x_tile_top1 + 224];
    let x1_7 = x_tile_36[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_36[quot + 64];
    let x0_8 = x_tile_36[x_tile_top1 + 256];
    let x1_8 = x_tile_36[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_36[quot + 72];
    let x0_9 = x_tile_36[x_tile_top1 + 288];
    let x1_9 = x_tile_36[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_36[quot + 80];
    let x0_10 = x_tile_36[x_tile_top1 + 320];
    let x1_10 = x_tile_36[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_36[quot + 88];
    let x0_11 = x_tile_36[x_tile_top1 + 352];
    let x1_11 = x_tile_36[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_36[quot + 96];
    let x0_12 = x_tile_36[x_tile_top1 + 384];
    let x1_12 = x_tile_36[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_36[quot + 104];
    let x0_13 = x_tile_36[x_tile_top1 + 416];
    let x1_13 = x_tile_36[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_36[quot + 112];
    let x0_14 = x_tile_36[x_tile_top1 + 448];
    let x1_14 = x_tile_36[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_36[quot + 120];
    let x0_15 = x_tile_36[x_tile_top1 + 480];
    let x1_15 = x_tile_36[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_36[parts_top] = four.x;
  parts_36[parts_top + 49] = four.y;
  parts_36[parts_top + 98] = four.z;
  parts_36[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_36[parts_top + 16] = four1.x;
    parts_36[parts_top + 65] = four1.y;
    parts_36[parts_top + 114] = four1.z;
    parts_36[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn to 320x7x7: sum of pieces, pieces 15
// features.17.conv.2 + features.17.conv.3: 320x7x7
// 245 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_37: array<f32, 235200>;
@group(0) @binding(1) var<storage, read> shift_37: array<f32, 320>;
@group(0) @binding(2) var<storage, read_write> y_37: array<f32, 15680>;
@compute @workgroup_size(64)
fn conv_bn_320x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 15; piece++) {
    let parts = parts_37[piece * 15680 + parts_top];
    a += parts;
  }
  let shift = shift_37[g + shift_top];
  y_37[t + g * 64] = a + shift;
}

// ---- conv + bn + relu6 to parts: tiled, tile 32x32, each invocation 4x2, workgroups 400, steps 20 x 16, pieces 5
// features.18.0 + features.18.1 + features.18.2: 1280x7x7
// 2 x 40 x 5 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_38: array<vec4f, 102400>;
@group(0) @binding(1) var<storage, read> x_38: array<f32, 15680>;
@group(0) @binding(2) var<storage, read_write> parts_38: array<f32, 313600>;
var<workgroup> x_tile_38: array<f32, 512>;
var<workgroup> w_tile_38: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3136 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 62720 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_38[g * 512 + i * 2560 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_38[x_step];
      let x1 = x_38[x_step + 196];
      let x2 = x_38[x_step + 392];
      let x3 = x_38[x_step + 588];
      x_tile_38[x_tile_top] = x;
      x_tile_38[x_tile_top + 128] = x1;
      x_tile_38[x_tile_top + 256] = x2;
      x_tile_38[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_38[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_38[t] = next;
    workgroupBarrier();
    let w0 = w_tile_38[quot];
    let x0 = x_tile_38[x_tile_top1];
    let x1 = x_tile_38[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_38[quot + 8];
    let x0_1 = x_tile_38[x_tile_top1 + 32];
    let x1_1 = x_tile_38[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_38[quot + 16];
    let x0_2 = x_tile_38[x_tile_top1 + 64];
    let x1_2 = x_tile_38[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_38[quot + 24];
    let x0_3 = x_tile_38[x_tile_top1 + 96];
    let x1_3 = x_tile_38[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_38[quot + 32];
    let x0_4 = x_tile_38[x_tile_top1 + 128];
    let x1_4 = x_tile_38[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_38[quot + 40];
    let x0_5 = x_tile_38[x_tile_top1 + 160];
    let x1_5 = x_tile_38[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_38[quot + 48];
    let x0_6 = x_tile_38[x_tile_top1 + 192];
    let x1_6 = x_tile_38[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_38[quot + 56];
    let x0_7 = x_tile_38[x_tile_top1 + 224];
    let x1_7 = x_tile_38[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_38[quot + 64];
    let x0_8 = x_tile_38[x_tile_top1 + 256];
    let x1_8 = x_tile_38[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_38[quot + 72];
    let x0_9 = x_tile_38[x_tile_top1 + 288];
    let x1_9 = x_tile_38[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_38[quot + 80];
    let x0_10 = x_tile_38[x_tile_top1 + 320];
    let x1_10 = x_tile_38[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_38[quot + 88];
    let x0_11 = x_tile_38[x_tile_top1 + 352];
    let x1_11 = x_tile_38[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_38[quot + 96];
    let x0_12 = x_tile_38[x_tile_top1 + 384];
    let x1_12 = x_tile_38[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_38[quot + 104];
    let x0_13 = x_tile_38[x_tile_top1 + 416];
    let x1_13 = x_tile_38[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_38[quot + 112];
    let x0_14 = x_tile_38[x_tile_top1 + 448];
    let x1_14 = x_tile_38[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_38[quot + 120];
    let x0_15 = x_tile_38[x_tile_top1 + 480];
    let x1_15 = x_tile_38[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_38[parts_top] = four.x;
  parts_38[parts_top + 49] = four.y;
  parts_38[parts_top + 98] = four.z;
  parts_38[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_38[parts_top + 16] = four1.x;
    parts_38[parts_top + 65] = four1.y;
    parts_38[parts_top + 114] = four1.z;
    parts_38[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn + relu6 to 1280x7x7: sum of pieces, pieces 5
// features.18.0 + features.18.1 + features.18.2: 1280x7x7
// 980 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_39: array<f32, 313600>;
@group(0) @binding(1) var<storage, read> shift_39: array<f32, 1280>;
@group(0) @binding(2) var<storage, read_write> y_39: array<f32, 62720>;
@compute @workgroup_size(64)
fn conv_bn_relu6_1280x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 5; piece++) {
    let parts = parts_39[piece * 62720 + parts_top];
    a += parts;
  }
  let shift = shift_39[g + shift_top];
  let t1 = a + shift;
  let t2 = rectify(t1);
  y_39[t + g * 64] = minimum(t2, 6.0);
}

// ---- gap to 1280x1x1: together, invocations 16 for each of 4 rows, workgroups 320
// gap1: 1280x1x1
// 320 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_40: array<f32, 62720>;
@group(0) @binding(1) var<storage, read_write> y_40: array<f32, 1280>;
var<workgroup> parts_40: array<f32, 64>;
@compute @workgroup_size(64)
fn gap_1280x1x1(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = quot * 49 + rem;
  let x_top1 = quot * 49;
  let parts_top = quot * 16;
  let y_top = quot;
  var a = 0.0;
  let x = x_40[g * 196 + x_top];
  let x1 = x_40[g * 196 + x_top + 16];
  let x2 = x_40[g * 196 + x_top + 32];
  let x3 = x_40[g * 196 + x_top1 + 48];
  a += x;
  a += x1;
  a += x2;
  if (rem + 48 < 49) {
    a += x3;
  }
  parts_40[t] = a;
  workgroupBarrier();
  let s = parts_40[parts_top];
  let s1 = parts_40[parts_top + 1];
  let s2 = parts_40[parts_top + 2];
  let s3 = parts_40[parts_top + 3];
  let s4 = parts_40[parts_top + 4];
  let s5 = parts_40[parts_top + 5];
  let s6 = parts_40[parts_top + 6];
  let s7 = parts_40[parts_top + 7];
  let s8 = parts_40[parts_top + 8];
  let s9 = parts_40[parts_top + 9];
  let s10 = parts_40[parts_top + 10];
  let s11 = parts_40[parts_top + 11];
  let s12 = parts_40[parts_top + 12];
  let s13 = parts_40[parts_top + 13];
  let s14 = parts_40[parts_top + 14];
  let s15 = parts_40[parts_top + 15];
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
  if (rem < 1) {
    y_40[g * 4 + y_top] = s30 / 49.0;
  }
}

// ---- dense to 1000: matrix-vector, invocations 256 for 4 rows, workgroups 250
// classifier.1: 1000
// 250 x 1 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_quads_41: array<vec4f, 320000>;
@group(0) @binding(1) var<storage, read_write> x_41: array<f32, 1280>;
@group(0) @binding(2) var<storage, read> bias_41: array<vec4f, 250>;
@group(0) @binding(3) var<storage, read_write> y_41: array<vec4f, 250>;
var<workgroup> parts_41: array<vec4f, 256>;
fn sum_of_256_in_parts_41(part: u32, own: vec4f) -> vec4f {
  parts_41[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_41[part + 16u];
    all = all + parts_41[part + 32u];
    all = all + parts_41[part + 48u];
    all = all + parts_41[part + 64u];
    all = all + parts_41[part + 80u];
    all = all + parts_41[part + 96u];
    all = all + parts_41[part + 112u];
    all = all + parts_41[part + 128u];
    all = all + parts_41[part + 144u];
    all = all + parts_41[part + 160u];
    all = all + parts_41[part + 176u];
    all = all + parts_41[part + 192u];
    all = all + parts_41[part + 208u];
    all = all + parts_41[part + 224u];
    all = all + parts_41[part + 240u];
    parts_41[part] = all;
  }
  workgroupBarrier();
  var all = parts_41[0u];
  all = all + parts_41[1u];
  all = all + parts_41[2u];
  all = all + parts_41[3u];
  all = all + parts_41[4u];
  all = all + parts_41[5u];
  all = all + parts_41[6u];
  all = all + parts_41[7u];
  all = all + parts_41[8u];
  all = all + parts_41[9u];
  all = all + parts_41[10u];
  all = all + parts_41[11u];
  all = all + parts_41[12u];
  all = all + parts_41[13u];
  all = all + parts_41[14u];
  all = all + parts_41[15u];
  return all;
}
@compute @workgroup_size(256)
fn dense_1000(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t;
  var a0 = vec4f(0.0);
  let w = w_quads_41[t + g * 1280];
  let x = x_41[x_top];
  a0 += w * x;
  let w1 = w_quads_41[t + g * 1280 + 256];
  let x1 = x_41[x_top + 256];
  a0 += w1 * x1;
  let w2 = w_quads_41[t + g * 1280 + 512];
  let x2 = x_41[x_top + 512];
  a0 += w2 * x2;
  let w3 = w_quads_41[t + g * 1280 + 768];
  let x3 = x_41[x_top + 768];
  a0 += w3 * x3;
  let w4 = w_quads_41[t + g * 1280 + 1024];
  let x4 = x_41[x_top + 1024];
  a0 += w4 * x4;
  a0 = sum_of_256_in_parts_41(t, a0);
  if (t < 1) {
    let bias = bias_41[g];
    y_41[g] = a0 + bias;
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
