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
var<workgroup> w_tile_0: array<vec4f, 128>;
var<workgroup> x_tile_0: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_relu6_32x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = (j * 64 + t % 64) / 112 * 448 + (j * 64 + t % 64) % 112 * 2;
  let x_tile_top1 = t % 16;
  let y_top = j * 64 + t / 16 * 50176 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 50176 + x_top;
    workgroupBarrier();
    w_tile_0[t] = w_tiles_0[t + step_ * 128];
    for (var u = 0u; u < 8; u++) {
      let x_u = x_step + (step_ * 7 + u * 2 + t / 64) / 9 * 50176 + (step_ + u * 2 + t / 64) % 3 + (step_ * 2 + (step_ + u * 2 + t / 64) / 3) % 3 * 224;
      var chosen = 0.0;
      if ((step_ * 16 + u * 2 + t / 64 < 27) & (step_ + (step_ * 7 + u * 2 + t / 64) / 9 < 3) & (0 < (j * 64 + t % 64) / 112 * 2 + (step_ * 2 + (step_ + u * 2 + t / 64) / 3) % 3) & (0 < (step_ + u * 2 + t / 64) % 3 + (j * 64 + t % 64) % 112 * 2)) {
        chosen = x_0[i32(x_u) - 225];
      }
      x_tile_0[u * 128 + x_tile_top] = chosen;
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_0[e * 64 + t / 16];
      let x0 = x_tile_0[x_tile_e];
      let x1 = x_tile_0[x_tile_e + 16];
      let x2 = x_tile_0[x_tile_e + 32];
      let x3 = x_tile_0[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_0[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_0[x_tile_e + 64];
      let x1_1 = x_tile_0[x_tile_e + 80];
      let x2_1 = x_tile_0[x_tile_e + 96];
      let x3_1 = x_tile_0[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_0[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_0[x_tile_e + 128];
      let x1_2 = x_tile_0[x_tile_e + 144];
      let x2_2 = x_tile_0[x_tile_e + 160];
      let x3_2 = x_tile_0[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_0[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_0[x_tile_e + 192];
      let x1_3 = x_tile_0[x_tile_e + 208];
      let x2_3 = x_tile_0[x_tile_e + 224];
      let x3_3 = x_tile_0[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_0[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_0[x_tile_e + 256];
      let x1_4 = x_tile_0[x_tile_e + 272];
      let x2_4 = x_tile_0[x_tile_e + 288];
      let x3_4 = x_tile_0[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_0[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_0[x_tile_e + 320];
      let x1_5 = x_tile_0[x_tile_e + 336];
      let x2_5 = x_tile_0[x_tile_e + 352];
      let x3_5 = x_tile_0[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_0[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_0[x_tile_e + 384];
      let x1_6 = x_tile_0[x_tile_e + 400];
      let x2_6 = x_tile_0[x_tile_e + 416];
      let x3_6 = x_tile_0[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_0[e * 64 + t / 16 + 56];
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
  let shift = shift_0[t / 16];
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
  let x_top = u32(max(i32(t * 4 + g * 256) - 113, 0));
  let weight_scaled_top = g / 49 * 9;
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
  let shift_top = g / 49;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 2 + (t + g * 8) / 28) % 112) & (0 < (t + g * 8) % 28 * 4)) {
    x = x_1[x_top];
  }
  let weight_scaled = weight_scaled_1[weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 2 + (t + g * 8) / 28) % 112) {
    x1 = x_1[x_top1];
  }
  var x2 = 0.0;
  if (0 < (g * 2 + (t + g * 8) / 28) % 112) {
    x2 = x_1[x_top2];
  }
  var x3 = 0.0;
  if (0 < (g * 2 + (t + g * 8) / 28) % 112) {
    x3 = x_1[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_1[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < (g * 2 + (t + g * 8) / 28) % 112) {
    x4 = x_1[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_1[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < (g * 2 + (t + g * 8) / 28) % 112) & ((t + g * 8) % 28 * 4 + 4 < 112)) {
    x5 = x_1[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < (t + g * 8) % 28 * 4) {
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
  if ((t + g * 8) % 28 * 4 + 4 < 112) {
    x11 = x_1[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if (((g * 2 + (t + g * 8) / 28) % 112 + 1 < 112) & (0 < (t + g * 8) % 28 * 4)) {
    x12 = x_1[x_top8];
  }
  let weight_scaled6 = weight_scaled_1[weight_scaled_top + 6];
  var x13 = 0.0;
  if ((g * 2 + (t + g * 8) / 28) % 112 + 1 < 112) {
    x13 = x_1[x_top9];
  }
  var x14 = 0.0;
  if ((g * 2 + (t + g * 8) / 28) % 112 + 1 < 112) {
    x14 = x_1[x_top10];
  }
  var x15 = 0.0;
  if ((g * 2 + (t + g * 8) / 28) % 112 + 1 < 112) {
    x15 = x_1[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_1[weight_scaled_top + 7];
  var x16 = 0.0;
  if ((g * 2 + (t + g * 8) / 28) % 112 + 1 < 112) {
    x16 = x_1[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_1[weight_scaled_top + 8];
  var x17 = 0.0;
  if (((g * 2 + (t + g * 8) / 28) % 112 + 1 < 112) & ((t + g * 8) % 28 * 4 + 4 < 112)) {
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

// ---- conv + bn to 16x112x112: tiled, tile 16x64, each invocation 4x4, workgroups 196, steps 2 x 16
// features.1.conv.1 + features.1.conv.2: 16x112x112
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 128>;
@group(0) @binding(1) var<storage, read_write> x_2: array<f32, 401408>;
@group(0) @binding(2) var<storage, read> shift_2: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_2: array<f32, 200704>;
var<workgroup> w_tile_2: array<vec4f, 64>;
var<workgroup> x_tile_2: array<f32, 1024>;
@compute @workgroup_size(64)
fn conv_bn_16x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t;
  let x_tile_top1 = t % 16;
  let y_top = j * 64 + t / 16 * 50176 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 200704 + x_top;
    workgroupBarrier();
    w_tile_2[t] = w_tiles_2[t + step_ * 64];
    for (var u = 0u; u < 16; u++) {
      x_tile_2[u * 64 + x_tile_top] = x_2[u * 12544 + x_step];
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
  let shift = shift_2[t / 16];
  let four = a00 + shift;
  y_2[y_top] = four.x;
  y_2[y_top + 12544] = four.y;
  y_2[y_top + 25088] = four.z;
  y_2[y_top + 37632] = four.w;
  let four1 = a01 + shift;
  y_2[y_top + 16] = four1.x;
  y_2[y_top + 12560] = four1.y;
  y_2[y_top + 25104] = four1.z;
  y_2[y_top + 37648] = four1.w;
  let four2 = a02 + shift;
  y_2[y_top + 32] = four2.x;
  y_2[y_top + 12576] = four2.y;
  y_2[y_top + 25120] = four2.z;
  y_2[y_top + 37664] = four2.w;
  let four3 = a03 + shift;
  y_2[y_top + 48] = four3.x;
  y_2[y_top + 12592] = four3.y;
  y_2[y_top + 25136] = four3.z;
  y_2[y_top + 37680] = four3.w;
}

// ---- conv + bn + relu6 to 96x112x112: tiled, tile 32x64, each invocation 4x4, workgroups 588, steps 1 x 16
// features.2.conv.0.0 + features.2.conv.0.1 + features.2.conv.0.2: 96x112x112
// 196 x 3 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_3: array<vec4f, 384>;
@group(0) @binding(1) var<storage, read_write> x_3: array<f32, 200704>;
@group(0) @binding(2) var<storage, read> shift_3: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_3: array<f32, 1204224>;
var<workgroup> w_tile_3: array<vec4f, 128>;
var<workgroup> x_tile_3: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_relu6_96x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t / 64 * 12544 + t % 64;
  let x_tile_top1 = t % 16;
  let y_top = i * 401408 + j * 64 + t / 16 * 50176 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  w_tile_3[t] = w_tiles_3[i * 128 + t];
  for (var u = 0u; u < 8; u++) {
    x_tile_3[u * 128 + x_tile_top] = x_3[u * 25088 + x_top];
  }
  workgroupBarrier();
  for (var e = 0u; e < 2; e++) {
    let x_tile_e = e * 512 + x_tile_top1;
    let w0 = w_tile_3[e * 64 + t / 16];
    let x0 = x_tile_3[x_tile_e];
    let x1 = x_tile_3[x_tile_e + 16];
    let x2 = x_tile_3[x_tile_e + 32];
    let x3 = x_tile_3[x_tile_e + 48];
    a00 += w0 * x0;
    a01 += w0 * x1;
    a02 += w0 * x2;
    a03 += w0 * x3;
    let w0_1 = w_tile_3[e * 64 + t / 16 + 8];
    let x0_1 = x_tile_3[x_tile_e + 64];
    let x1_1 = x_tile_3[x_tile_e + 80];
    let x2_1 = x_tile_3[x_tile_e + 96];
    let x3_1 = x_tile_3[x_tile_e + 112];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    a02 += w0_1 * x2_1;
    a03 += w0_1 * x3_1;
    let w0_2 = w_tile_3[e * 64 + t / 16 + 16];
    let x0_2 = x_tile_3[x_tile_e + 128];
    let x1_2 = x_tile_3[x_tile_e + 144];
    let x2_2 = x_tile_3[x_tile_e + 160];
    let x3_2 = x_tile_3[x_tile_e + 176];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    a02 += w0_2 * x2_2;
    a03 += w0_2 * x3_2;
    let w0_3 = w_tile_3[e * 64 + t / 16 + 24];
    let x0_3 = x_tile_3[x_tile_e + 192];
    let x1_3 = x_tile_3[x_tile_e + 208];
    let x2_3 = x_tile_3[x_tile_e + 224];
    let x3_3 = x_tile_3[x_tile_e + 240];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    a02 += w0_3 * x2_3;
    a03 += w0_3 * x3_3;
    let w0_4 = w_tile_3[e * 64 + t / 16 + 32];
    let x0_4 = x_tile_3[x_tile_e + 256];
    let x1_4 = x_tile_3[x_tile_e + 272];
    let x2_4 = x_tile_3[x_tile_e + 288];
    let x3_4 = x_tile_3[x_tile_e + 304];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    a02 += w0_4 * x2_4;
    a03 += w0_4 * x3_4;
    let w0_5 = w_tile_3[e * 64 + t / 16 + 40];
    let x0_5 = x_tile_3[x_tile_e + 320];
    let x1_5 = x_tile_3[x_tile_e + 336];
    let x2_5 = x_tile_3[x_tile_e + 352];
    let x3_5 = x_tile_3[x_tile_e + 368];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    a02 += w0_5 * x2_5;
    a03 += w0_5 * x3_5;
    let w0_6 = w_tile_3[e * 64 + t / 16 + 48];
    let x0_6 = x_tile_3[x_tile_e + 384];
    let x1_6 = x_tile_3[x_tile_e + 400];
    let x2_6 = x_tile_3[x_tile_e + 416];
    let x3_6 = x_tile_3[x_tile_e + 432];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    a02 += w0_6 * x2_6;
    a03 += w0_6 * x3_6;
    let w0_7 = w_tile_3[e * 64 + t / 16 + 56];
    let x0_7 = x_tile_3[x_tile_e + 448];
    let x1_7 = x_tile_3[x_tile_e + 464];
    let x2_7 = x_tile_3[x_tile_e + 480];
    let x3_7 = x_tile_3[x_tile_e + 496];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    a02 += w0_7 * x2_7;
    a03 += w0_7 * x3_7;
  }
  let shift = shift_3[i * 8 + t / 16];
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
  let x_top = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 113, 0));
  let weight_scaled_top = (t + g * 64) / 784 * 9;
  let x_top1 = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 111, 0));
  let x_top2 = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 109, 0));
  let x_top3 = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 107, 0));
  let x_top4 = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 112, 0));
  let x_top5 = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 110, 0));
  let x_top6 = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 108, 0));
  let x_top7 = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 106, 0));
  let x_top8 = u32(max(i32(g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8) - 105, 0));
  let x_top9 = (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 8;
  let shift_top = (t + g * 64) / 784;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) & (0 < (t + g * 8) % 14 * 8)) {
    x = x_4[x_top];
  }
  let weight_scaled = weight_scaled_4[weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) {
    x1 = x_4[x_top1];
  }
  var x2 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) {
    x2 = x_4[x_top2];
  }
  var x3 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) {
    x3 = x_4[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  var x4 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) {
    x4 = x_4[x_top4];
  }
  let weight_scaled1 = weight_scaled_4[weight_scaled_top + 1];
  var x5 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) {
    x5 = x_4[x_top5];
  }
  var x6 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) {
    x6 = x_4[x_top6];
  }
  var x7 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) {
    x7 = x_4[x_top7];
  }
  a0 += x4 * weight_scaled1;
  a1 += x5 * weight_scaled1;
  a2 += x6 * weight_scaled1;
  a3 += x7 * weight_scaled1;
  let weight_scaled2 = weight_scaled_4[weight_scaled_top + 2];
  var x8 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56 * 2) {
    x8 = x_4[x_top8];
  }
  a0 += x1 * weight_scaled2;
  a1 += x2 * weight_scaled2;
  a2 += x3 * weight_scaled2;
  a3 += x8 * weight_scaled2;
  var x9 = 0.0;
  if (0 < (t + g * 8) % 14 * 8) {
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
  if (0 < (t + g * 8) % 14 * 8) {
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

// ---- conv + bn to 24x56x56: tiled, tile 32x64, each invocation 4x4, workgroups 49, steps 6 x 16
// features.2.conv.2 + features.2.conv.3: 24x56x56
// 49 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_5: array<vec4f, 768>;
@group(0) @binding(1) var<storage, read_write> x_5: array<f32, 301056>;
@group(0) @binding(2) var<storage, read> shift_5: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> y_5: array<f32, 75264>;
var<workgroup> w_tile_5: array<vec4f, 128>;
var<workgroup> x_tile_5: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_24x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t / 64 * 3136 + t % 64;
  let x_tile_top1 = t % 16;
  let y_top = j * 64 + t / 16 * 12544 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let x_step = step_ * 50176 + x_top;
    workgroupBarrier();
    w_tile_5[t] = w_tiles_5[t + step_ * 128];
    for (var u = 0u; u < 8; u++) {
      x_tile_5[u * 128 + x_tile_top] = x_5[u * 6272 + x_step];
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_5[e * 64 + t / 16];
      let x0 = x_tile_5[x_tile_e];
      let x1 = x_tile_5[x_tile_e + 16];
      let x2 = x_tile_5[x_tile_e + 32];
      let x3 = x_tile_5[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_5[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_5[x_tile_e + 64];
      let x1_1 = x_tile_5[x_tile_e + 80];
      let x2_1 = x_tile_5[x_tile_e + 96];
      let x3_1 = x_tile_5[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_5[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_5[x_tile_e + 128];
      let x1_2 = x_tile_5[x_tile_e + 144];
      let x2_2 = x_tile_5[x_tile_e + 160];
      let x3_2 = x_tile_5[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_5[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_5[x_tile_e + 192];
      let x1_3 = x_tile_5[x_tile_e + 208];
      let x2_3 = x_tile_5[x_tile_e + 224];
      let x3_3 = x_tile_5[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_5[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_5[x_tile_e + 256];
      let x1_4 = x_tile_5[x_tile_e + 272];
      let x2_4 = x_tile_5[x_tile_e + 288];
      let x3_4 = x_tile_5[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_5[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_5[x_tile_e + 320];
      let x1_5 = x_tile_5[x_tile_e + 336];
      let x2_5 = x_tile_5[x_tile_e + 352];
      let x3_5 = x_tile_5[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_5[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_5[x_tile_e + 384];
      let x1_6 = x_tile_5[x_tile_e + 400];
      let x2_6 = x_tile_5[x_tile_e + 416];
      let x3_6 = x_tile_5[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_5[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_5[x_tile_e + 448];
      let x1_7 = x_tile_5[x_tile_e + 464];
      let x2_7 = x_tile_5[x_tile_e + 480];
      let x3_7 = x_tile_5[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (t / 16 < 6) {
    let shift = shift_5[t / 16];
    let four = a00 + shift;
    y_5[y_top] = four.x;
    y_5[y_top + 3136] = four.y;
    y_5[y_top + 6272] = four.z;
    y_5[y_top + 9408] = four.w;
  }
  if (t / 16 < 6) {
    let shift = shift_5[t / 16];
    let four = a01 + shift;
    y_5[y_top + 16] = four.x;
    y_5[y_top + 3152] = four.y;
    y_5[y_top + 6288] = four.z;
    y_5[y_top + 9424] = four.w;
  }
  if (t / 16 < 6) {
    let shift = shift_5[t / 16];
    let four = a02 + shift;
    y_5[y_top + 32] = four.x;
    y_5[y_top + 3168] = four.y;
    y_5[y_top + 6304] = four.z;
    y_5[y_top + 9440] = four.w;
  }
  if (t / 16 < 6) {
    let shift = shift_5[t / 16];
    let four = a03 + shift;
    y_5[y_top + 48] = four.x;
    y_5[y_top + 3184] = four.y;
    y_5[y_top + 6320] = four.z;
    y_5[y_top + 9456] = four.w;
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
var<workgroup> w_tile_6: array<vec4f, 128>;
var<workgroup> x_tile_6: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_relu6_144x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t / 64 * 3136 + t % 64;
  let x_tile_top1 = t % 16;
  let y_top = i * 100352 + j * 64 + t / 16 * 12544 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 50176 + x_top;
    workgroupBarrier();
    w_tile_6[t] = w_tiles_6[i * 256 + t + step_ * 128];
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((step_ * 16 + u * 2 + t / 64 < 24) & (step_ * 16 + u * 2 + t / 64 < 24)) {
        chosen = x_6[u * 6272 + x_step];
      }
      x_tile_6[u * 128 + x_tile_top] = chosen;
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_6[e * 64 + t / 16];
      let x0 = x_tile_6[x_tile_e];
      let x1 = x_tile_6[x_tile_e + 16];
      let x2 = x_tile_6[x_tile_e + 32];
      let x3 = x_tile_6[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_6[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_6[x_tile_e + 64];
      let x1_1 = x_tile_6[x_tile_e + 80];
      let x2_1 = x_tile_6[x_tile_e + 96];
      let x3_1 = x_tile_6[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_6[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_6[x_tile_e + 128];
      let x1_2 = x_tile_6[x_tile_e + 144];
      let x2_2 = x_tile_6[x_tile_e + 160];
      let x3_2 = x_tile_6[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_6[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_6[x_tile_e + 192];
      let x1_3 = x_tile_6[x_tile_e + 208];
      let x2_3 = x_tile_6[x_tile_e + 224];
      let x3_3 = x_tile_6[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_6[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_6[x_tile_e + 256];
      let x1_4 = x_tile_6[x_tile_e + 272];
      let x2_4 = x_tile_6[x_tile_e + 288];
      let x3_4 = x_tile_6[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_6[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_6[x_tile_e + 320];
      let x1_5 = x_tile_6[x_tile_e + 336];
      let x2_5 = x_tile_6[x_tile_e + 352];
      let x3_5 = x_tile_6[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_6[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_6[x_tile_e + 384];
      let x1_6 = x_tile_6[x_tile_e + 400];
      let x2_6 = x_tile_6[x_tile_e + 416];
      let x3_6 = x_tile_6[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_6[e * 64 + t / 16 + 56];
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
  if (i * 8 + t / 16 < 36) {
    let shift = shift_6[i * 8 + t / 16];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top] = four.x;
    y_6[y_top + 3136] = four.y;
    y_6[y_top + 6272] = four.z;
    y_6[y_top + 9408] = four.w;
  }
  if (i * 8 + t / 16 < 36) {
    let shift = shift_6[i * 8 + t / 16];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top + 16] = four.x;
    y_6[y_top + 3152] = four.y;
    y_6[y_top + 6288] = four.z;
    y_6[y_top + 9424] = four.w;
  }
  if (i * 8 + t / 16 < 36) {
    let shift = shift_6[i * 8 + t / 16];
    let t1 = a02 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top + 32] = four.x;
    y_6[y_top + 3168] = four.y;
    y_6[y_top + 6304] = four.z;
    y_6[y_top + 9440] = four.w;
  }
  if (i * 8 + t / 16 < 36) {
    let shift = shift_6[i * 8 + t / 16];
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
  let x_top = u32(max(i32(t * 4 + g * 256) - 57, 0));
  let weight_scaled_top = (t + g * 64) / 784 * 9;
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
  let shift_top = (t + g * 64) / 784;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 4 + (t + g * 8) / 14) % 56) & (0 < (t + g * 8) % 14 * 4)) {
    x = x_7[x_top];
  }
  let weight_scaled = weight_scaled_7[weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56) {
    x1 = x_7[x_top1];
  }
  var x2 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56) {
    x2 = x_7[x_top2];
  }
  var x3 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56) {
    x3 = x_7[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_7[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < (g * 4 + (t + g * 8) / 14) % 56) {
    x4 = x_7[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_7[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < (g * 4 + (t + g * 8) / 14) % 56) & ((t + g * 8) % 14 * 4 + 4 < 56)) {
    x5 = x_7[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < (t + g * 8) % 14 * 4) {
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
  if ((t + g * 8) % 14 * 4 + 4 < 56) {
    x11 = x_7[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if (((g * 4 + (t + g * 8) / 14) % 56 + 1 < 56) & (0 < (t + g * 8) % 14 * 4)) {
    x12 = x_7[x_top8];
  }
  let weight_scaled6 = weight_scaled_7[weight_scaled_top + 6];
  var x13 = 0.0;
  if ((g * 4 + (t + g * 8) / 14) % 56 + 1 < 56) {
    x13 = x_7[x_top9];
  }
  var x14 = 0.0;
  if ((g * 4 + (t + g * 8) / 14) % 56 + 1 < 56) {
    x14 = x_7[x_top10];
  }
  var x15 = 0.0;
  if ((g * 4 + (t + g * 8) / 14) % 56 + 1 < 56) {
    x15 = x_7[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_7[weight_scaled_top + 7];
  var x16 = 0.0;
  if ((g * 4 + (t + g * 8) / 14) % 56 + 1 < 56) {
    x16 = x_7[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_7[weight_scaled_top + 8];
  var x17 = 0.0;
  if (((g * 4 + (t + g * 8) / 14) % 56 + 1 < 56) & ((t + g * 8) % 14 * 4 + 4 < 56)) {
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

// ---- conv + bn + add to 24x56x56: tiled, tile 32x64, each invocation 4x4, workgroups 49, steps 9 x 16
// features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56
// 49 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_8: array<vec4f, 1152>;
@group(0) @binding(1) var<storage, read_write> x_8: array<f32, 451584>;
@group(0) @binding(2) var<storage, read> shift_8: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> x1_8: array<f32, 75264>;
@group(0) @binding(4) var<storage, read_write> y_8: array<f32, 75264>;
var<workgroup> w_tile_8: array<vec4f, 128>;
var<workgroup> x_tile_8: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_add_24x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t / 64 * 3136 + t % 64;
  let x_tile_top1 = t % 16;
  let x1_top = j * 64 + t / 16 * 12544 + t % 16;
  let y_top = j * 64 + t / 16 * 12544 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 9; step_++) {
    let x_step = step_ * 50176 + x_top;
    workgroupBarrier();
    w_tile_8[t] = w_tiles_8[t + step_ * 128];
    for (var u = 0u; u < 8; u++) {
      x_tile_8[u * 128 + x_tile_top] = x_8[u * 6272 + x_step];
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_8[e * 64 + t / 16];
      let x0 = x_tile_8[x_tile_e];
      let x1 = x_tile_8[x_tile_e + 16];
      let x2 = x_tile_8[x_tile_e + 32];
      let x3 = x_tile_8[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_8[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_8[x_tile_e + 64];
      let x1_1 = x_tile_8[x_tile_e + 80];
      let x2_1 = x_tile_8[x_tile_e + 96];
      let x3_1 = x_tile_8[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_8[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_8[x_tile_e + 128];
      let x1_2 = x_tile_8[x_tile_e + 144];
      let x2_2 = x_tile_8[x_tile_e + 160];
      let x3_2 = x_tile_8[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_8[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_8[x_tile_e + 192];
      let x1_3 = x_tile_8[x_tile_e + 208];
      let x2_3 = x_tile_8[x_tile_e + 224];
      let x3_3 = x_tile_8[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_8[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_8[x_tile_e + 256];
      let x1_4 = x_tile_8[x_tile_e + 272];
      let x2_4 = x_tile_8[x_tile_e + 288];
      let x3_4 = x_tile_8[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_8[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_8[x_tile_e + 320];
      let x1_5 = x_tile_8[x_tile_e + 336];
      let x2_5 = x_tile_8[x_tile_e + 352];
      let x3_5 = x_tile_8[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_8[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_8[x_tile_e + 384];
      let x1_6 = x_tile_8[x_tile_e + 400];
      let x2_6 = x_tile_8[x_tile_e + 416];
      let x3_6 = x_tile_8[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_8[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_8[x_tile_e + 448];
      let x1_7 = x_tile_8[x_tile_e + 464];
      let x2_7 = x_tile_8[x_tile_e + 480];
      let x3_7 = x_tile_8[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (t / 16 < 6) {
    let shift = shift_8[t / 16];
    let x1 = vec4f(x1_8[x1_top], x1_8[x1_top + 3136], x1_8[x1_top + 6272], x1_8[x1_top + 9408]);
    let four = a00 + shift + x1;
    y_8[y_top] = four.x;
    y_8[y_top + 3136] = four.y;
    y_8[y_top + 6272] = four.z;
    y_8[y_top + 9408] = four.w;
  }
  if (t / 16 < 6) {
    let shift = shift_8[t / 16];
    let x1 = vec4f(x1_8[x1_top + 16], x1_8[x1_top + 3152], x1_8[x1_top + 6288], x1_8[x1_top + 9424]);
    let four = a01 + shift + x1;
    y_8[y_top + 16] = four.x;
    y_8[y_top + 3152] = four.y;
    y_8[y_top + 6288] = four.z;
    y_8[y_top + 9424] = four.w;
  }
  if (t / 16 < 6) {
    let shift = shift_8[t / 16];
    let x1 = vec4f(x1_8[x1_top + 32], x1_8[x1_top + 3168], x1_8[x1_top + 6304], x1_8[x1_top + 9440]);
    let four = a02 + shift + x1;
    y_8[y_top + 32] = four.x;
    y_8[y_top + 3168] = four.y;
    y_8[y_top + 6304] = four.z;
    y_8[y_top + 9440] = four.w;
  }
  if (t / 16 < 6) {
    let shift = shift_8[t / 16];
    let x1 = vec4f(x1_8[x1_top + 48], x1_8[x1_top + 3184], x1_8[x1_top + 6320], x1_8[x1_top + 9456]);
    let four = a03 + shift + x1;
    y_8[y_top + 48] = four.x;
    y_8[y_top + 3184] = four.y;
    y_8[y_top + 6320] = four.z;
    y_8[y_top + 9456] = four.w;
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
  let x_top = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 57, 0));
  let weight_scaled_top = (t + g * 64) / 196 * 9;
  let x_top1 = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 55, 0));
  let x_top2 = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 53, 0));
  let x_top3 = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 51, 0));
  let x_top4 = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 56, 0));
  let x_top5 = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 54, 0));
  let x_top6 = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 52, 0));
  let x_top7 = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 50, 0));
  let x_top8 = u32(max(i32(g * 1008 + (t + g) / 7 * 112 + (t + g) % 7 * 8) - 49, 0));
  let x_top9 = (t + g) / 7 * 112 + (t + g) % 7 * 8;
  let shift_top = (t + g * 64) / 196;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 9 + (t + g) / 7) % 28 * 2) & (0 < (t + g) % 7 * 8)) {
    x = x_9[x_top];
  }
  let weight_scaled = weight_scaled_9[weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28 * 2) {
    x1 = x_9[x_top1];
  }
  var x2 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28 * 2) {
    x2 = x_9[x_top2];
  }
  var x3 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28 * 2) {
    x3 = x_9[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  var x4 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28 * 2) {
    x4 = x_9[x_top4];
  }
  let weight_scaled1 = weight_scaled_9[weight_scaled_top + 1];
  var x5 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28 * 2) {
    x5 = x_9[x_top5];
  }
  var x6 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28 * 2) {
    x6 = x_9[x_top6];
  }
  var x7 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28 * 2) {
    x7 = x_9[x_top7];
  }
  a0 += x4 * weight_scaled1;
  a1 += x5 * weight_scaled1;
  a2 += x6 * weight_scaled1;
  a3 += x7 * weight_scaled1;
  let weight_scaled2 = weight_scaled_9[weight_scaled_top + 2];
  var x8 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28 * 2) {
    x8 = x_9[x_top8];
  }
  a0 += x1 * weight_scaled2;
  a1 += x2 * weight_scaled2;
  a2 += x3 * weight_scaled2;
  a3 += x8 * weight_scaled2;
  var x9 = 0.0;
  if (0 < (t + g) % 7 * 8) {
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
  if (0 < (t + g) % 7 * 8) {
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

// ---- conv + bn to 32x28x28: tiled, tile 32x64, each invocation 4x4, workgroups 13, steps 9 x 16
// features.4.conv.2 + features.4.conv.3: 32x28x28
// 13 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_10: array<vec4f, 1152>;
@group(0) @binding(1) var<storage, read_write> x_10: array<f32, 112896>;
@group(0) @binding(2) var<storage, read> shift_10: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_10: array<f32, 25088>;
var<workgroup> w_tile_10: array<vec4f, 128>;
var<workgroup> x_tile_10: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_32x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t / 64 * 784 + t % 64;
  let x_tile_top1 = t % 16;
  let y_top = j * 64 + t / 16 * 3136 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 9; step_++) {
    let x_step = step_ * 12544 + x_top;
    workgroupBarrier();
    w_tile_10[t] = w_tiles_10[t + step_ * 128];
    if ((j * 64 + t % 64 < 784) & (j * 2 + (j * 8 + t % 64) / 28 < 28)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_10[u * 128 + x_tile_top] = x_10[u * 1568 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_10[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_10[e * 64 + t / 16];
      let x0 = x_tile_10[x_tile_e];
      let x1 = x_tile_10[x_tile_e + 16];
      let x2 = x_tile_10[x_tile_e + 32];
      let x3 = x_tile_10[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_10[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_10[x_tile_e + 64];
      let x1_1 = x_tile_10[x_tile_e + 80];
      let x2_1 = x_tile_10[x_tile_e + 96];
      let x3_1 = x_tile_10[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_10[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_10[x_tile_e + 128];
      let x1_2 = x_tile_10[x_tile_e + 144];
      let x2_2 = x_tile_10[x_tile_e + 160];
      let x3_2 = x_tile_10[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_10[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_10[x_tile_e + 192];
      let x1_3 = x_tile_10[x_tile_e + 208];
      let x2_3 = x_tile_10[x_tile_e + 224];
      let x3_3 = x_tile_10[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_10[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_10[x_tile_e + 256];
      let x1_4 = x_tile_10[x_tile_e + 272];
      let x2_4 = x_tile_10[x_tile_e + 288];
      let x3_4 = x_tile_10[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_10[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_10[x_tile_e + 320];
      let x1_5 = x_tile_10[x_tile_e + 336];
      let x2_5 = x_tile_10[x_tile_e + 352];
      let x3_5 = x_tile_10[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_10[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_10[x_tile_e + 384];
      let x1_6 = x_tile_10[x_tile_e + 400];
      let x2_6 = x_tile_10[x_tile_e + 416];
      let x3_6 = x_tile_10[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_10[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_10[x_tile_e + 448];
      let x1_7 = x_tile_10[x_tile_e + 464];
      let x2_7 = x_tile_10[x_tile_e + 480];
      let x3_7 = x_tile_10[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let shift = shift_10[t / 16];
  let four = a00 + shift;
  y_10[y_top] = four.x;
  y_10[y_top + 784] = four.y;
  y_10[y_top + 1568] = four.z;
  y_10[y_top + 2352] = four.w;
  if (j * 64 + t % 16 + 16 < 784) {
    let four1 = a01 + shift;
    y_10[y_top + 16] = four1.x;
    y_10[y_top + 800] = four1.y;
    y_10[y_top + 1584] = four1.z;
    y_10[y_top + 2368] = four1.w;
  }
  if (j * 64 + t % 16 + 32 < 784) {
    let four1 = a02 + shift;
    y_10[y_top + 32] = four1.x;
    y_10[y_top + 816] = four1.y;
    y_10[y_top + 1600] = four1.z;
    y_10[y_top + 2384] = four1.w;
  }
  if (j * 64 + t % 16 + 48 < 784) {
    let four1 = a03 + shift;
    y_10[y_top + 48] = four1.x;
    y_10[y_top + 832] = four1.y;
    y_10[y_top + 1616] = four1.z;
    y_10[y_top + 2400] = four1.w;
  }
}

// ---- conv + bn + relu6 to 192x28x28: tiled, tile 32x64, each invocation 4x4, workgroups 78, steps 2 x 16
// features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28
// features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28
// features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28
// 13 x 6 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_11: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_11: array<f32, 25088>;
@group(0) @binding(2) var<storage, read> shift_11: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_11: array<f32, 150528>;
var<workgroup> w_tile_11: array<vec4f, 128>;
var<workgroup> x_tile_11: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_relu6_192x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t / 64 * 784 + t % 64;
  let x_tile_top1 = t % 16;
  let y_top = i * 25088 + j * 64 + t / 16 * 3136 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 12544 + x_top;
    workgroupBarrier();
    w_tile_11[t] = w_tiles_11[i * 256 + t + step_ * 128];
    if ((j * 64 + t % 64 < 784) & (j * 2 + (j * 8 + t % 64) / 28 < 28)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_11[u * 128 + x_tile_top] = x_11[u * 1568 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_11[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_11[e * 64 + t / 16];
      let x0 = x_tile_11[x_tile_e];
      let x1 = x_tile_11[x_tile_e + 16];
      let x2 = x_tile_11[x_tile_e + 32];
      let x3 = x_tile_11[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_11[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_11[x_tile_e + 64];
      let x1_1 = x_tile_11[x_tile_e + 80];
      let x2_1 = x_tile_11[x_tile_e + 96];
      let x3_1 = x_tile_11[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_11[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_11[x_tile_e + 128];
      let x1_2 = x_tile_11[x_tile_e + 144];
      let x2_2 = x_tile_11[x_tile_e + 160];
      let x3_2 = x_tile_11[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_11[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_11[x_tile_e + 192];
      let x1_3 = x_tile_11[x_tile_e + 208];
      let x2_3 = x_tile_11[x_tile_e + 224];
      let x3_3 = x_tile_11[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_11[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_11[x_tile_e + 256];
      let x1_4 = x_tile_11[x_tile_e + 272];
      let x2_4 = x_tile_11[x_tile_e + 288];
      let x3_4 = x_tile_11[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_11[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_11[x_tile_e + 320];
      let x1_5 = x_tile_11[x_tile_e + 336];
      let x2_5 = x_tile_11[x_tile_e + 352];
      let x3_5 = x_tile_11[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_11[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_11[x_tile_e + 384];
      let x1_6 = x_tile_11[x_tile_e + 400];
      let x2_6 = x_tile_11[x_tile_e + 416];
      let x3_6 = x_tile_11[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_11[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_11[x_tile_e + 448];
      let x1_7 = x_tile_11[x_tile_e + 464];
      let x2_7 = x_tile_11[x_tile_e + 480];
      let x3_7 = x_tile_11[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let shift = shift_11[i * 8 + t / 16];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  let four = minimum4(t2, vec4f(6.0));
  y_11[y_top] = four.x;
  y_11[y_top + 784] = four.y;
  y_11[y_top + 1568] = four.z;
  y_11[y_top + 2352] = four.w;
  if (j * 64 + t % 16 + 16 < 784) {
    let t3 = a01 + shift;
    let t4 = rectify4(t3);
    let four1 = minimum4(t4, vec4f(6.0));
    y_11[y_top + 16] = four1.x;
    y_11[y_top + 800] = four1.y;
    y_11[y_top + 1584] = four1.z;
    y_11[y_top + 2368] = four1.w;
  }
  if (j * 64 + t % 16 + 32 < 784) {
    let t3 = a02 + shift;
    let t4 = rectify4(t3);
    let four1 = minimum4(t4, vec4f(6.0));
    y_11[y_top + 32] = four1.x;
    y_11[y_top + 816] = four1.y;
    y_11[y_top + 1600] = four1.z;
    y_11[y_top + 2384] = four1.w;
  }
  if (j * 64 + t % 16 + 48 < 784) {
    let t3 = a03 + shift;
    let t4 = rectify4(t3);
    let four1 = minimum4(t4, vec4f(6.0));
    y_11[y_top + 48] = four1.x;
    y_11[y_top + 832] = four1.y;
    y_11[y_top + 1616] = four1.z;
    y_11[y_top + 2400] = four1.w;
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
  let x_top = u32(max(i32(t * 4 + g * 256) - 29, 0));
  let weight_scaled_top = (t + g * 64) / 196 * 9;
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
  let shift_top = (t + g * 64) / 196;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 9 + (t + g) / 7) % 28) & (0 < (t + g) % 7 * 4)) {
    x = x_12[x_top];
  }
  let weight_scaled = weight_scaled_12[weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28) {
    x1 = x_12[x_top1];
  }
  var x2 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28) {
    x2 = x_12[x_top2];
  }
  var x3 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28) {
    x3 = x_12[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_12[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < (g * 9 + (t + g) / 7) % 28) {
    x4 = x_12[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_12[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < (g * 9 + (t + g) / 7) % 28) & ((t + g) % 7 * 4 + 4 < 28)) {
    x5 = x_12[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < (t + g) % 7 * 4) {
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
  if ((t + g) % 7 * 4 + 4 < 28) {
    x11 = x_12[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if (((g * 9 + (t + g) / 7) % 28 + 1 < 28) & (0 < (t + g) % 7 * 4)) {
    x12 = x_12[x_top8];
  }
  let weight_scaled6 = weight_scaled_12[weight_scaled_top + 6];
  var x13 = 0.0;
  if ((g * 9 + (t + g) / 7) % 28 + 1 < 28) {
    x13 = x_12[x_top9];
  }
  var x14 = 0.0;
  if ((g * 9 + (t + g) / 7) % 28 + 1 < 28) {
    x14 = x_12[x_top10];
  }
  var x15 = 0.0;
  if ((g * 9 + (t + g) / 7) % 28 + 1 < 28) {
    x15 = x_12[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_12[weight_scaled_top + 7];
  var x16 = 0.0;
  if ((g * 9 + (t + g) / 7) % 28 + 1 < 28) {
    x16 = x_12[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_12[weight_scaled_top + 8];
  var x17 = 0.0;
  if (((g * 9 + (t + g) / 7) % 28 + 1 < 28) & ((t + g) % 7 * 4 + 4 < 28)) {
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

// ---- conv + bn + add to parts: tiled, tile 32x64, each invocation 4x4, workgroups 39, steps 12 x 16, pieces 3
// features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
// features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
// 13 x 1 x 3 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_13: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read> x_13: array<f32, 150528>;
@group(0) @binding(2) var<storage, read_write> parts_13: array<f32, 75264>;
var<workgroup> w_tile_13: array<vec4f, 128>;
var<workgroup> x_tile_13: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_add_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 50176 + j * 64 + t / 64 * 784 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 25088 + j * 64 + t / 16 * 3136 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 12544 + x_top;
    workgroupBarrier();
    w_tile_13[t] = w_tiles_13[g * 512 + t + step_ * 128];
    if ((j * 64 + t % 64 < 784) & (j * 2 + (j * 8 + t % 64) / 28 < 28)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_13[u * 128 + x_tile_top] = x_13[u * 1568 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_13[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_13[e * 64 + t / 16];
      let x0 = x_tile_13[x_tile_e];
      let x1 = x_tile_13[x_tile_e + 16];
      let x2 = x_tile_13[x_tile_e + 32];
      let x3 = x_tile_13[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_13[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_13[x_tile_e + 64];
      let x1_1 = x_tile_13[x_tile_e + 80];
      let x2_1 = x_tile_13[x_tile_e + 96];
      let x3_1 = x_tile_13[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_13[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_13[x_tile_e + 128];
      let x1_2 = x_tile_13[x_tile_e + 144];
      let x2_2 = x_tile_13[x_tile_e + 160];
      let x3_2 = x_tile_13[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_13[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_13[x_tile_e + 192];
      let x1_3 = x_tile_13[x_tile_e + 208];
      let x2_3 = x_tile_13[x_tile_e + 224];
      let x3_3 = x_tile_13[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_13[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_13[x_tile_e + 256];
      let x1_4 = x_tile_13[x_tile_e + 272];
      let x2_4 = x_tile_13[x_tile_e + 288];
      let x3_4 = x_tile_13[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_13[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_13[x_tile_e + 320];
      let x1_5 = x_tile_13[x_tile_e + 336];
      let x2_5 = x_tile_13[x_tile_e + 352];
      let x3_5 = x_tile_13[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_13[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_13[x_tile_e + 384];
      let x1_6 = x_tile_13[x_tile_e + 400];
      let x2_6 = x_tile_13[x_tile_e + 416];
      let x3_6 = x_tile_13[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_13[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_13[x_tile_e + 448];
      let x1_7 = x_tile_13[x_tile_e + 464];
      let x2_7 = x_tile_13[x_tile_e + 480];
      let x3_7 = x_tile_13[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let four = a00;
  parts_13[parts_top] = four.x;
  parts_13[parts_top + 784] = four.y;
  parts_13[parts_top + 1568] = four.z;
  parts_13[parts_top + 2352] = four.w;
  if (j * 64 + t % 16 + 16 < 784) {
    let four1 = a01;
    parts_13[parts_top + 16] = four1.x;
    parts_13[parts_top + 800] = four1.y;
    parts_13[parts_top + 1584] = four1.z;
    parts_13[parts_top + 2368] = four1.w;
  }
  if (j * 64 + t % 16 + 32 < 784) {
    let four1 = a02;
    parts_13[parts_top + 32] = four1.x;
    parts_13[parts_top + 816] = four1.y;
    parts_13[parts_top + 1600] = four1.z;
    parts_13[parts_top + 2384] = four1.w;
  }
  if (j * 64 + t % 16 + 48 < 784) {
    let four1 = a03;
    parts_13[parts_top + 48] = four1.x;
    parts_13[parts_top + 832] = four1.y;
    parts_13[parts_top + 1616] = four1.z;
    parts_13[parts_top + 2400] = four1.w;
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

// ---- conv + bn + relu6 to 192x14x14: depthwise, each invocation 4, invocations 64, written out 9
// features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14
// 168 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_15: array<f32, 150528>;
@group(0) @binding(1) var<storage, read> weight_scaled_15: array<f32, 1728>;
@group(0) @binding(2) var<storage, read> shift_15: array<f32, 192>;
@group(0) @binding(3) var<storage, read_write> y_15: array<f32, 37632>;
@compute @workgroup_size(64)
fn conv_bn_relu6_192x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t / 4 * 56 + t % 4 * 8;
  let weight_scaled_top = (t + g * 8) / 56 * 9;
  let x_top1 = t / 4 * 56 + min(t % 4 * 4 + 2, 13) * 2;
  let x_top2 = t / 4 * 56 + min(t % 4 * 4 + 3, 13) * 2;
  let shift_top = (t + g * 8) / 56;
  let y_top = t / 4 * 14 + t % 4 * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 2 + t / 4) % 14 * 2) & (0 < t % 4 * 8)) {
    x = x_15[i32(g * 896 + x_top) - 29];
  }
  let weight_scaled = weight_scaled_15[g * 9 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x1 = x_15[i32(g * 896 + x_top) - 27];
  }
  var x2 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x2 = x_15[i32(g * 896 + x_top1) - 29];
  }
  var x3 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x3 = x_15[i32(g * 896 + x_top2) - 29];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  var x4 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x4 = x_15[i32(g * 896 + x_top) - 28];
  }
  let weight_scaled1 = weight_scaled_15[g * 9 + weight_scaled_top + 1];
  var x5 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x5 = x_15[i32(g * 896 + x_top) - 26];
  }
  var x6 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x6 = x_15[i32(g * 896 + x_top1) - 28];
  }
  var x7 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x7 = x_15[i32(g * 896 + x_top2) - 28];
  }
  a0 += x4 * weight_scaled1;
  a1 += x5 * weight_scaled1;
  a2 += x6 * weight_scaled1;
  a3 += x7 * weight_scaled1;
  let weight_scaled2 = weight_scaled_15[g * 9 + weight_scaled_top + 2];
  var x8 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x8 = x_15[i32(g * 896 + x_top) - 25];
  }
  var x9 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x9 = x_15[i32(g * 896 + x_top1) - 27];
  }
  var x10 = 0.0;
  if (0 < (g * 2 + t / 4) % 14 * 2) {
    x10 = x_15[i32(g * 896 + x_top2) - 27];
  }
  a0 += x1 * weight_scaled2;
  a1 += x8 * weight_scaled2;
  a2 += x9 * weight_scaled2;
  a3 += x10 * weight_scaled2;
  var x11 = 0.0;
  if (0 < t % 4 * 8) {
    x11 = x_15[i32(g * 896 + x_top) - 1];
  }
  let weight_scaled3 = weight_scaled_15[g * 9 + weight_scaled_top + 3];
  let x12 = x_15[g * 896 + x_top + 1];
  let x13 = x_15[g * 896 + x_top1 - 1];
  let x14 = x_15[g * 896 + x_top2 - 1];
  a0 += x11 * weight_scaled3;
  a1 += x12 * weight_scaled3;
  a2 += x13 * weight_scaled3;
  a3 += x14 * weight_scaled3;
  let x15 = x_15[g * 896 + x_top];
  let weight_scaled4 = weight_scaled_15[g * 9 + weight_scaled_top + 4];
  let x16 = x_15[g * 896 + x_top + 2];
  let x17 = x_15[g * 896 + x_top1];
  let x18 = x_15[g * 896 + x_top2];
  a0 += x15 * weight_scaled4;
  a1 += x16 * weight_scaled4;
  a2 += x17 * weight_scaled4;
  a3 += x18 * weight_scaled4;
  let weight_scaled5 = weight_scaled_15[g * 9 + weight_scaled_top + 5];
  let x19 = x_15[g * 896 + x_top + 3];
  let x20 = x_15[g * 896 + x_top1 + 1];
  let x21 = x_15[g * 896 + x_top2 + 1];
  a0 += x12 * weight_scaled5;
  a1 += x19 * weight_scaled5;
  a2 += x20 * weight_scaled5;
  a3 += x21 * weight_scaled5;
  var x22 = 0.0;
  if (0 < t % 4 * 8) {
    x22 = x_15[g * 896 + x_top + 27];
  }
  let weight_scaled6 = weight_scaled_15[g * 9 + weight_scaled_top + 6];
  let x23 = x_15[g * 896 + x_top + 29];
  let x24 = x_15[g * 896 + x_top1 + 27];
  let x25 = x_15[g * 896 + x_top2 + 27];
  a0 += x22 * weight_scaled6;
  a1 += x23 * weight_scaled6;
  a2 += x24 * weight_scaled6;
  a3 += x25 * weight_scaled6;
  let x26 = x_15[g * 896 + x_top + 28];
  let weight_scaled7 = weight_scaled_15[g * 9 + weight_scaled_top + 7];
  let x27 = x_15[g * 896 + x_top + 30];
  let x28 = x_15[g * 896 + x_top1 + 28];
  let x29 = x_15[g * 896 + x_top2 + 28];
  a0 += x26 * weight_scaled7;
  a1 += x27 * weight_scaled7;
  a2 += x28 * weight_scaled7;
  a3 += x29 * weight_scaled7;
  let weight_scaled8 = weight_scaled_15[g * 9 + weight_scaled_top + 8];
  let x30 = x_15[g * 896 + x_top + 31];
  let x31 = x_15[g * 896 + x_top1 + 29];
  let x32 = x_15[g * 896 + x_top2 + 29];
  a0 += x23 * weight_scaled8;
  a1 += x30 * weight_scaled8;
  a2 += x31 * weight_scaled8;
  a3 += x32 * weight_scaled8;
  let shift = shift_15[g + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_15[g * 224 + y_top] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_15[g * 224 + y_top + 1] = minimum(t4, 6.0);
  if (t % 4 * 4 + 2 < 14) {
    let t5 = a2 + shift;
    let t6 = rectify(t5);
    y_15[g * 224 + y_top + 2] = minimum(t6, 6.0);
  }
  if (t % 4 * 4 + 3 < 14) {
    let t5 = a3 + shift;
    let t6 = rectify(t5);
    y_15[g * 224 + y_top + 3] = minimum(t6, 6.0);
  }
}

// ---- conv + bn to parts: tiled, tile 32x64, each invocation 4x4, workgroups 24, steps 12 x 16, pieces 3
// features.7.conv.2 + features.7.conv.3: 64x14x14
// 4 x 2 x 3 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_16: array<vec4f, 3072>;
@group(0) @binding(1) var<storage, read> x_16: array<f32, 37632>;
@group(0) @binding(2) var<storage, read_write> parts_16: array<f32, 37632>;
var<workgroup> w_tile_16: array<vec4f, 128>;
var<workgroup> x_tile_16: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 12544 + j * 64 + t / 64 * 196 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 12544 + i * 6272 + j * 64 + t / 16 * 784 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    workgroupBarrier();
    w_tile_16[t] = w_tiles_16[g * 512 + i * 1536 + t + step_ * 128];
    if ((j * 64 + t % 64 < 196) & (j * 4 + (j * 8 + t % 64) / 14 < 14)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_16[u * 128 + x_tile_top] = x_16[u * 392 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_16[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_16[e * 64 + t / 16];
      let x0 = x_tile_16[x_tile_e];
      let x1 = x_tile_16[x_tile_e + 16];
      let x2 = x_tile_16[x_tile_e + 32];
      let x3 = x_tile_16[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_16[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_16[x_tile_e + 64];
      let x1_1 = x_tile_16[x_tile_e + 80];
      let x2_1 = x_tile_16[x_tile_e + 96];
      let x3_1 = x_tile_16[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_16[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_16[x_tile_e + 128];
      let x1_2 = x_tile_16[x_tile_e + 144];
      let x2_2 = x_tile_16[x_tile_e + 160];
      let x3_2 = x_tile_16[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_16[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_16[x_tile_e + 192];
      let x1_3 = x_tile_16[x_tile_e + 208];
      let x2_3 = x_tile_16[x_tile_e + 224];
      let x3_3 = x_tile_16[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_16[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_16[x_tile_e + 256];
      let x1_4 = x_tile_16[x_tile_e + 272];
      let x2_4 = x_tile_16[x_tile_e + 288];
      let x3_4 = x_tile_16[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_16[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_16[x_tile_e + 320];
      let x1_5 = x_tile_16[x_tile_e + 336];
      let x2_5 = x_tile_16[x_tile_e + 352];
      let x3_5 = x_tile_16[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_16[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_16[x_tile_e + 384];
      let x1_6 = x_tile_16[x_tile_e + 400];
      let x2_6 = x_tile_16[x_tile_e + 416];
      let x3_6 = x_tile_16[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_16[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_16[x_tile_e + 448];
      let x1_7 = x_tile_16[x_tile_e + 464];
      let x2_7 = x_tile_16[x_tile_e + 480];
      let x3_7 = x_tile_16[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (j * 64 + t % 16 < 196) {
    let four = a00;
    parts_16[parts_top] = four.x;
    parts_16[parts_top + 196] = four.y;
    parts_16[parts_top + 392] = four.z;
    parts_16[parts_top + 588] = four.w;
  }
  if (j * 64 + t % 16 + 16 < 196) {
    let four = a01;
    parts_16[parts_top + 16] = four.x;
    parts_16[parts_top + 212] = four.y;
    parts_16[parts_top + 408] = four.z;
    parts_16[parts_top + 604] = four.w;
  }
  if (j * 64 + t % 16 + 32 < 196) {
    let four = a02;
    parts_16[parts_top + 32] = four.x;
    parts_16[parts_top + 228] = four.y;
    parts_16[parts_top + 424] = four.z;
    parts_16[parts_top + 620] = four.w;
  }
  if (j * 64 + t % 16 + 48 < 196) {
    let four = a03;
    parts_16[parts_top + 48] = four.x;
    parts_16[parts_top + 244] = four.y;
    parts_16[parts_top + 440] = four.z;
    parts_16[parts_top + 636] = four.w;
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

// ---- conv + bn + relu6 to 384x14x14: tiled, tile 32x64, each invocation 4x4, workgroups 48, steps 4 x 16
// features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14
// features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14
// features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14
// features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14
// 4 x 12 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_18: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read_write> x_18: array<f32, 12544>;
@group(0) @binding(2) var<storage, read> shift_18: array<vec4f, 96>;
@group(0) @binding(3) var<storage, read_write> y_18: array<f32, 75264>;
var<workgroup> w_tile_18: array<vec4f, 128>;
var<workgroup> x_tile_18: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_relu6_384x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t / 64 * 196 + t % 64;
  let x_tile_top1 = t % 16;
  let y_top = i * 6272 + j * 64 + t / 16 * 784 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    workgroupBarrier();
    w_tile_18[t] = w_tiles_18[i * 512 + t + step_ * 128];
    if ((j * 64 + t % 64 < 196) & (j * 4 + (j * 8 + t % 64) / 14 < 14)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_18[u * 128 + x_tile_top] = x_18[u * 392 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_18[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_18[e * 64 + t / 16];
      let x0 = x_tile_18[x_tile_e];
      let x1 = x_tile_18[x_tile_e + 16];
      let x2 = x_tile_18[x_tile_e + 32];
      let x3 = x_tile_18[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_18[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_18[x_tile_e + 64];
      let x1_1 = x_tile_18[x_tile_e + 80];
      let x2_1 = x_tile_18[x_tile_e + 96];
      let x3_1 = x_tile_18[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_18[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_18[x_tile_e + 128];
      let x1_2 = x_tile_18[x_tile_e + 144];
      let x2_2 = x_tile_18[x_tile_e + 160];
      let x3_2 = x_tile_18[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_18[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_18[x_tile_e + 192];
      let x1_3 = x_tile_18[x_tile_e + 208];
      let x2_3 = x_tile_18[x_tile_e + 224];
      let x3_3 = x_tile_18[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_18[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_18[x_tile_e + 256];
      let x1_4 = x_tile_18[x_tile_e + 272];
      let x2_4 = x_tile_18[x_tile_e + 288];
      let x3_4 = x_tile_18[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_18[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_18[x_tile_e + 320];
      let x1_5 = x_tile_18[x_tile_e + 336];
      let x2_5 = x_tile_18[x_tile_e + 352];
      let x3_5 = x_tile_18[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_18[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_18[x_tile_e + 384];
      let x1_6 = x_tile_18[x_tile_e + 400];
      let x2_6 = x_tile_18[x_tile_e + 416];
      let x3_6 = x_tile_18[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_18[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_18[x_tile_e + 448];
      let x1_7 = x_tile_18[x_tile_e + 464];
      let x2_7 = x_tile_18[x_tile_e + 480];
      let x3_7 = x_tile_18[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (j * 64 + t % 16 < 196) {
    let shift = shift_18[i * 8 + t / 16];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_18[y_top] = four.x;
    y_18[y_top + 196] = four.y;
    y_18[y_top + 392] = four.z;
    y_18[y_top + 588] = four.w;
  }
  if (j * 64 + t % 16 + 16 < 196) {
    let shift = shift_18[i * 8 + t / 16];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_18[y_top + 16] = four.x;
    y_18[y_top + 212] = four.y;
    y_18[y_top + 408] = four.z;
    y_18[y_top + 604] = four.w;
  }
  if (j * 64 + t % 16 + 32 < 196) {
    let shift = shift_18[i * 8 + t / 16];
    let t1 = a02 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_18[y_top + 32] = four.x;
    y_18[y_top + 228] = four.y;
    y_18[y_top + 424] = four.z;
    y_18[y_top + 620] = four.w;
  }
  if (j * 64 + t % 16 + 48 < 196) {
    let shift = shift_18[i * 8 + t / 16];
    let t1 = a03 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_18[y_top + 48] = four.x;
    y_18[y_top + 244] = four.y;
    y_18[y_top + 440] = four.z;
    y_18[y_top + 636] = four.w;
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
  let x_top = u32(max(i32(g * 224 + t / 4 * 14 + t % 4 * 4) - 15, 0));
  let weight_scaled_top = (t + g * 8) / 56 * 9;
  let x_top1 = u32(max(i32(g * 224 + t / 4 * 14 + t % 4 * 4) - 14, 0));
  let x_top2 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13)) - 15, 0));
  let x_top3 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13)) - 15, 0));
  let x_top4 = u32(max(i32(g * 224 + t / 4 * 14 + t % 4 * 4) - 13, 0));
  let x_top5 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13)) - 14, 0));
  let x_top6 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13)) - 14, 0));
  let x_top7 = u32(max(i32(g * 224 + t / 4 * 14 + t % 4 * 4) - 12, 0));
  let x_top8 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13)) - 13, 0));
  let x_top9 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13)) - 13, 0));
  let x_top10 = t / 4 * 14 + t % 4 * 4;
  let x_top11 = t / 4 * 14 + min(t % 4 * 4 + 2, 13);
  let x_top12 = t / 4 * 14 + min(t % 4 * 4 + 3, 13);
  let x_top13 = min(g * 224 + t / 4 * 14 + t % 4 * 4 + 13, 75263);
  let x_top14 = min(g * 224 + t / 4 * 14 + t % 4 * 4 + 14, 75263);
  let x_top15 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13) + 13, 75263);
  let x_top16 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13) + 13, 75263);
  let x_top17 = min(g * 224 + t / 4 * 14 + t % 4 * 4 + 15, 75263);
  let x_top18 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13) + 14, 75263);
  let x_top19 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13) + 14, 75263);
  let x_top20 = min(g * 224 + t / 4 * 14 + t % 4 * 4 + 16, 75263);
  let x_top21 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13) + 15, 75263);
  let x_top22 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13) + 15, 75263);
  let shift_top = (t + g * 8) / 56;
  let y_top = t / 4 * 14 + t % 4 * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 2 + t / 4) % 14) & (0 < t % 4 * 4)) {
    x = x_19[x_top];
  }
  let weight_scaled = weight_scaled_19[g * 9 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x1 = x_19[x_top1];
  }
  var x2 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x2 = x_19[x_top2];
  }
  var x3 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x3 = x_19[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_19[g * 9 + weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x4 = x_19[x_top4];
  }
  var x5 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x5 = x_19[x_top5];
  }
  var x6 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x6 = x_19[x_top6];
  }
  a0 += x1 * weight_scaled1;
  a1 += x4 * weight_scaled1;
  a2 += x5 * weight_scaled1;
  a3 += x6 * weight_scaled1;
  let weight_scaled2 = weight_scaled_19[g * 9 + weight_scaled_top + 2];
  var x7 = 0.0;
  if ((0 < (g * 2 + t / 4) % 14) & (t % 4 * 4 + 2 < 14)) {
    x7 = x_19[x_top7];
  }
  var x8 = 0.0;
  if ((0 < (g * 2 + t / 4) % 14) & (min(t % 4 * 4 + 2, 13) + 1 < 14)) {
    x8 = x_19[x_top8];
  }
  var x9 = 0.0;
  if ((0 < (g * 2 + t / 4) % 14) & (min(t % 4 * 4 + 3, 13) + 1 < 14)) {
    x9 = x_19[x_top9];
  }
  a0 += x4 * weight_scaled2;
  a1 += x7 * weight_scaled2;
  a2 += x8 * weight_scaled2;
  a3 += x9 * weight_scaled2;
  var x10 = 0.0;
  if (0 < t % 4 * 4) {
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
  if (t % 4 * 4 + 2 < 14) {
    x17 = x_19[g * 224 + x_top10 + 2];
  }
  var x18 = 0.0;
  if (min(t % 4 * 4 + 2, 13) + 1 < 14) {
    x18 = x_19[g * 224 + x_top11 + 1];
  }
  var x19 = 0.0;
  if (min(t % 4 * 4 + 3, 13) + 1 < 14) {
    x19 = x_19[g * 224 + x_top12 + 1];
  }
  a0 += x14 * weight_scaled5;
  a1 += x17 * weight_scaled5;
  a2 += x18 * weight_scaled5;
  a3 += x19 * weight_scaled5;
  var x20 = 0.0;
  if (((g * 2 + t / 4) % 14 + 1 < 14) & (0 < t % 4 * 4)) {
    x20 = x_19[x_top13];
  }
  let weight_scaled6 = weight_scaled_19[g * 9 + weight_scaled_top + 6];
  var x21 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x21 = x_19[x_top14];
  }
  var x22 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x22 = x_19[x_top15];
  }
  var x23 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x23 = x_19[x_top16];
  }
  a0 += x20 * weight_scaled6;
  a1 += x21 * weight_scaled6;
  a2 += x22 * weight_scaled6;
  a3 += x23 * weight_scaled6;
  let weight_scaled7 = weight_scaled_19[g * 9 + weight_scaled_top + 7];
  var x24 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x24 = x_19[x_top17];
  }
  var x25 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x25 = x_19[x_top18];
  }
  var x26 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x26 = x_19[x_top19];
  }
  a0 += x21 * weight_scaled7;
  a1 += x24 * weight_scaled7;
  a2 += x25 * weight_scaled7;
  a3 += x26 * weight_scaled7;
  let weight_scaled8 = weight_scaled_19[g * 9 + weight_scaled_top + 8];
  var x27 = 0.0;
  if (((g * 2 + t / 4) % 14 + 1 < 14) & (t % 4 * 4 + 2 < 14)) {
    x27 = x_19[x_top20];
  }
  var x28 = 0.0;
  if (((g * 2 + t / 4) % 14 + 1 < 14) & (min(t % 4 * 4 + 2, 13) + 1 < 14)) {
    x28 = x_19[x_top21];
  }
  var x29 = 0.0;
  if (((g * 2 + t / 4) % 14 + 1 < 14) & (min(t % 4 * 4 + 3, 13) + 1 < 14)) {
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
  if (t % 4 * 4 + 2 < 14) {
    let t5 = a2 + shift;
    let t6 = rectify(t5);
    y_19[g * 224 + y_top + 2] = minimum(t6, 6.0);
  }
  if (t % 4 * 4 + 3 < 14) {
    let t5 = a3 + shift;
    let t6 = rectify(t5);
    y_19[g * 224 + y_top + 3] = minimum(t6, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x64, each invocation 4x4, workgroups 48, steps 24 x 16, pieces 6
// features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
// features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
// features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
// 4 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_20: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read> x_20: array<f32, 75264>;
@group(0) @binding(2) var<storage, read_write> parts_20: array<f32, 75264>;
var<workgroup> w_tile_20: array<vec4f, 128>;
var<workgroup> x_tile_20: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 12544 + j * 64 + t / 64 * 196 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 12544 + i * 6272 + j * 64 + t / 16 * 784 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    workgroupBarrier();
    w_tile_20[t] = w_tiles_20[g * 512 + i * 3072 + t + step_ * 128];
    if ((j * 64 + t % 64 < 196) & (j * 4 + (j * 8 + t % 64) / 14 < 14)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_20[u * 128 + x_tile_top] = x_20[u * 392 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_20[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_20[e * 64 + t / 16];
      let x0 = x_tile_20[x_tile_e];
      let x1 = x_tile_20[x_tile_e + 16];
      let x2 = x_tile_20[x_tile_e + 32];
      let x3 = x_tile_20[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_20[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_20[x_tile_e + 64];
      let x1_1 = x_tile_20[x_tile_e + 80];
      let x2_1 = x_tile_20[x_tile_e + 96];
      let x3_1 = x_tile_20[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_20[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_20[x_tile_e + 128];
      let x1_2 = x_tile_20[x_tile_e + 144];
      let x2_2 = x_tile_20[x_tile_e + 160];
      let x3_2 = x_tile_20[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_20[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_20[x_tile_e + 192];
      let x1_3 = x_tile_20[x_tile_e + 208];
      let x2_3 = x_tile_20[x_tile_e + 224];
      let x3_3 = x_tile_20[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_20[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_20[x_tile_e + 256];
      let x1_4 = x_tile_20[x_tile_e + 272];
      let x2_4 = x_tile_20[x_tile_e + 288];
      let x3_4 = x_tile_20[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_20[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_20[x_tile_e + 320];
      let x1_5 = x_tile_20[x_tile_e + 336];
      let x2_5 = x_tile_20[x_tile_e + 352];
      let x3_5 = x_tile_20[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_20[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_20[x_tile_e + 384];
      let x1_6 = x_tile_20[x_tile_e + 400];
      let x2_6 = x_tile_20[x_tile_e + 416];
      let x3_6 = x_tile_20[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_20[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_20[x_tile_e + 448];
      let x1_7 = x_tile_20[x_tile_e + 464];
      let x2_7 = x_tile_20[x_tile_e + 480];
      let x3_7 = x_tile_20[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (j * 64 + t % 16 < 196) {
    let four = a00;
    parts_20[parts_top] = four.x;
    parts_20[parts_top + 196] = four.y;
    parts_20[parts_top + 392] = four.z;
    parts_20[parts_top + 588] = four.w;
  }
  if (j * 64 + t % 16 + 16 < 196) {
    let four = a01;
    parts_20[parts_top + 16] = four.x;
    parts_20[parts_top + 212] = four.y;
    parts_20[parts_top + 408] = four.z;
    parts_20[parts_top + 604] = four.w;
  }
  if (j * 64 + t % 16 + 32 < 196) {
    let four = a02;
    parts_20[parts_top + 32] = four.x;
    parts_20[parts_top + 228] = four.y;
    parts_20[parts_top + 424] = four.z;
    parts_20[parts_top + 620] = four.w;
  }
  if (j * 64 + t % 16 + 48 < 196) {
    let four = a03;
    parts_20[parts_top + 48] = four.x;
    parts_20[parts_top + 244] = four.y;
    parts_20[parts_top + 440] = four.z;
    parts_20[parts_top + 636] = four.w;
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

// ---- conv + bn to parts: tiled, tile 32x64, each invocation 4x4, workgroups 72, steps 24 x 16, pieces 6
// features.11.conv.2 + features.11.conv.3: 96x14x14
// 4 x 3 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_22: array<vec4f, 9216>;
@group(0) @binding(1) var<storage, read> x_22: array<f32, 75264>;
@group(0) @binding(2) var<storage, read_write> parts_22: array<f32, 112896>;
var<workgroup> w_tile_22: array<vec4f, 128>;
var<workgroup> x_tile_22: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 12544 + j * 64 + t / 64 * 196 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 18816 + i * 6272 + j * 64 + t / 16 * 784 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    workgroupBarrier();
    w_tile_22[t] = w_tiles_22[g * 512 + i * 3072 + t + step_ * 128];
    if ((j * 64 + t % 64 < 196) & (j * 4 + (j * 8 + t % 64) / 14 < 14)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_22[u * 128 + x_tile_top] = x_22[u * 392 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_22[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_22[e * 64 + t / 16];
      let x0 = x_tile_22[x_tile_e];
      let x1 = x_tile_22[x_tile_e + 16];
      let x2 = x_tile_22[x_tile_e + 32];
      let x3 = x_tile_22[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_22[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_22[x_tile_e + 64];
      let x1_1 = x_tile_22[x_tile_e + 80];
      let x2_1 = x_tile_22[x_tile_e + 96];
      let x3_1 = x_tile_22[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_22[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_22[x_tile_e + 128];
      let x1_2 = x_tile_22[x_tile_e + 144];
      let x2_2 = x_tile_22[x_tile_e + 160];
      let x3_2 = x_tile_22[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_22[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_22[x_tile_e + 192];
      let x1_3 = x_tile_22[x_tile_e + 208];
      let x2_3 = x_tile_22[x_tile_e + 224];
      let x3_3 = x_tile_22[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_22[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_22[x_tile_e + 256];
      let x1_4 = x_tile_22[x_tile_e + 272];
      let x2_4 = x_tile_22[x_tile_e + 288];
      let x3_4 = x_tile_22[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_22[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_22[x_tile_e + 320];
      let x1_5 = x_tile_22[x_tile_e + 336];
      let x2_5 = x_tile_22[x_tile_e + 352];
      let x3_5 = x_tile_22[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_22[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_22[x_tile_e + 384];
      let x1_6 = x_tile_22[x_tile_e + 400];
      let x2_6 = x_tile_22[x_tile_e + 416];
      let x3_6 = x_tile_22[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_22[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_22[x_tile_e + 448];
      let x1_7 = x_tile_22[x_tile_e + 464];
      let x2_7 = x_tile_22[x_tile_e + 480];
      let x3_7 = x_tile_22[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (j * 64 + t % 16 < 196) {
    let four = a00;
    parts_22[parts_top] = four.x;
    parts_22[parts_top + 196] = four.y;
    parts_22[parts_top + 392] = four.z;
    parts_22[parts_top + 588] = four.w;
  }
  if (j * 64 + t % 16 + 16 < 196) {
    let four = a01;
    parts_22[parts_top + 16] = four.x;
    parts_22[parts_top + 212] = four.y;
    parts_22[parts_top + 408] = four.z;
    parts_22[parts_top + 604] = four.w;
  }
  if (j * 64 + t % 16 + 32 < 196) {
    let four = a02;
    parts_22[parts_top + 32] = four.x;
    parts_22[parts_top + 228] = four.y;
    parts_22[parts_top + 424] = four.z;
    parts_22[parts_top + 620] = four.w;
  }
  if (j * 64 + t % 16 + 48 < 196) {
    let four = a03;
    parts_22[parts_top + 48] = four.x;
    parts_22[parts_top + 244] = four.y;
    parts_22[parts_top + 440] = four.z;
    parts_22[parts_top + 636] = four.w;
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

// ---- conv + bn + relu6 to 576x14x14: tiled, tile 32x64, each invocation 4x4, workgroups 72, steps 6 x 16
// features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14
// features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14
// features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14
// 4 x 18 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_24: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read_write> x_24: array<f32, 18816>;
@group(0) @binding(2) var<storage, read> shift_24: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_24: array<f32, 112896>;
var<workgroup> w_tile_24: array<vec4f, 128>;
var<workgroup> x_tile_24: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_relu6_576x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = j * 64 + t / 64 * 196 + t % 64;
  let x_tile_top1 = t % 16;
  let y_top = i * 6272 + j * 64 + t / 16 * 784 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let x_step = step_ * 3136 + x_top;
    workgroupBarrier();
    w_tile_24[t] = w_tiles_24[i * 768 + t + step_ * 128];
    if ((j * 64 + t % 64 < 196) & (j * 4 + (j * 8 + t % 64) / 14 < 14)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_24[u * 128 + x_tile_top] = x_24[u * 392 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_24[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_24[e * 64 + t / 16];
      let x0 = x_tile_24[x_tile_e];
      let x1 = x_tile_24[x_tile_e + 16];
      let x2 = x_tile_24[x_tile_e + 32];
      let x3 = x_tile_24[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_24[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_24[x_tile_e + 64];
      let x1_1 = x_tile_24[x_tile_e + 80];
      let x2_1 = x_tile_24[x_tile_e + 96];
      let x3_1 = x_tile_24[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_24[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_24[x_tile_e + 128];
      let x1_2 = x_tile_24[x_tile_e + 144];
      let x2_2 = x_tile_24[x_tile_e + 160];
      let x3_2 = x_tile_24[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_24[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_24[x_tile_e + 192];
      let x1_3 = x_tile_24[x_tile_e + 208];
      let x2_3 = x_tile_24[x_tile_e + 224];
      let x3_3 = x_tile_24[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_24[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_24[x_tile_e + 256];
      let x1_4 = x_tile_24[x_tile_e + 272];
      let x2_4 = x_tile_24[x_tile_e + 288];
      let x3_4 = x_tile_24[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_24[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_24[x_tile_e + 320];
      let x1_5 = x_tile_24[x_tile_e + 336];
      let x2_5 = x_tile_24[x_tile_e + 352];
      let x3_5 = x_tile_24[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_24[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_24[x_tile_e + 384];
      let x1_6 = x_tile_24[x_tile_e + 400];
      let x2_6 = x_tile_24[x_tile_e + 416];
      let x3_6 = x_tile_24[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_24[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_24[x_tile_e + 448];
      let x1_7 = x_tile_24[x_tile_e + 464];
      let x2_7 = x_tile_24[x_tile_e + 480];
      let x3_7 = x_tile_24[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (j * 64 + t % 16 < 196) {
    let shift = shift_24[i * 8 + t / 16];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_24[y_top] = four.x;
    y_24[y_top + 196] = four.y;
    y_24[y_top + 392] = four.z;
    y_24[y_top + 588] = four.w;
  }
  if (j * 64 + t % 16 + 16 < 196) {
    let shift = shift_24[i * 8 + t / 16];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_24[y_top + 16] = four.x;
    y_24[y_top + 212] = four.y;
    y_24[y_top + 408] = four.z;
    y_24[y_top + 604] = four.w;
  }
  if (j * 64 + t % 16 + 32 < 196) {
    let shift = shift_24[i * 8 + t / 16];
    let t1 = a02 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_24[y_top + 32] = four.x;
    y_24[y_top + 228] = four.y;
    y_24[y_top + 424] = four.z;
    y_24[y_top + 620] = four.w;
  }
  if (j * 64 + t % 16 + 48 < 196) {
    let shift = shift_24[i * 8 + t / 16];
    let t1 = a03 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_24[y_top + 48] = four.x;
    y_24[y_top + 244] = four.y;
    y_24[y_top + 440] = four.z;
    y_24[y_top + 636] = four.w;
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
  let x_top = u32(max(i32(g * 224 + t / 4 * 14 + t % 4 * 4) - 15, 0));
  let weight_scaled_top = (t + g * 8) / 56 * 9;
  let x_top1 = u32(max(i32(g * 224 + t / 4 * 14 + t % 4 * 4) - 14, 0));
  let x_top2 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13)) - 15, 0));
  let x_top3 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13)) - 15, 0));
  let x_top4 = u32(max(i32(g * 224 + t / 4 * 14 + t % 4 * 4) - 13, 0));
  let x_top5 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13)) - 14, 0));
  let x_top6 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13)) - 14, 0));
  let x_top7 = u32(max(i32(g * 224 + t / 4 * 14 + t % 4 * 4) - 12, 0));
  let x_top8 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13)) - 13, 0));
  let x_top9 = u32(max(i32(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13)) - 13, 0));
  let x_top10 = t / 4 * 14 + t % 4 * 4;
  let x_top11 = t / 4 * 14 + min(t % 4 * 4 + 2, 13);
  let x_top12 = t / 4 * 14 + min(t % 4 * 4 + 3, 13);
  let x_top13 = min(g * 224 + t / 4 * 14 + t % 4 * 4 + 13, 112895);
  let x_top14 = min(g * 224 + t / 4 * 14 + t % 4 * 4 + 14, 112895);
  let x_top15 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13) + 13, 112895);
  let x_top16 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13) + 13, 112895);
  let x_top17 = min(g * 224 + t / 4 * 14 + t % 4 * 4 + 15, 112895);
  let x_top18 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13) + 14, 112895);
  let x_top19 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13) + 14, 112895);
  let x_top20 = min(g * 224 + t / 4 * 14 + t % 4 * 4 + 16, 112895);
  let x_top21 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 2, 13) + 15, 112895);
  let x_top22 = min(g * 224 + t / 4 * 14 + min(t % 4 * 4 + 3, 13) + 15, 112895);
  let shift_top = (t + g * 8) / 56;
  let y_top = t / 4 * 14 + t % 4 * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 2 + t / 4) % 14) & (0 < t % 4 * 4)) {
    x = x_25[x_top];
  }
  let weight_scaled = weight_scaled_25[g * 9 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x1 = x_25[x_top1];
  }
  var x2 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x2 = x_25[x_top2];
  }
  var x3 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x3 = x_25[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_25[g * 9 + weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x4 = x_25[x_top4];
  }
  var x5 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x5 = x_25[x_top5];
  }
  var x6 = 0.0;
  if (0 < (g * 2 + t / 4) % 14) {
    x6 = x_25[x_top6];
  }
  a0 += x1 * weight_scaled1;
  a1 += x4 * weight_scaled1;
  a2 += x5 * weight_scaled1;
  a3 += x6 * weight_scaled1;
  let weight_scaled2 = weight_scaled_25[g * 9 + weight_scaled_top + 2];
  var x7 = 0.0;
  if ((0 < (g * 2 + t / 4) % 14) & (t % 4 * 4 + 2 < 14)) {
    x7 = x_25[x_top7];
  }
  var x8 = 0.0;
  if ((0 < (g * 2 + t / 4) % 14) & (min(t % 4 * 4 + 2, 13) + 1 < 14)) {
    x8 = x_25[x_top8];
  }
  var x9 = 0.0;
  if ((0 < (g * 2 + t / 4) % 14) & (min(t % 4 * 4 + 3, 13) + 1 < 14)) {
    x9 = x_25[x_top9];
  }
  a0 += x4 * weight_scaled2;
  a1 += x7 * weight_scaled2;
  a2 += x8 * weight_scaled2;
  a3 += x9 * weight_scaled2;
  var x10 = 0.0;
  if (0 < t % 4 * 4) {
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
  if (t % 4 * 4 + 2 < 14) {
    x17 = x_25[g * 224 + x_top10 + 2];
  }
  var x18 = 0.0;
  if (min(t % 4 * 4 + 2, 13) + 1 < 14) {
    x18 = x_25[g * 224 + x_top11 + 1];
  }
  var x19 = 0.0;
  if (min(t % 4 * 4 + 3, 13) + 1 < 14) {
    x19 = x_25[g * 224 + x_top12 + 1];
  }
  a0 += x14 * weight_scaled5;
  a1 += x17 * weight_scaled5;
  a2 += x18 * weight_scaled5;
  a3 += x19 * weight_scaled5;
  var x20 = 0.0;
  if (((g * 2 + t / 4) % 14 + 1 < 14) & (0 < t % 4 * 4)) {
    x20 = x_25[x_top13];
  }
  let weight_scaled6 = weight_scaled_25[g * 9 + weight_scaled_top + 6];
  var x21 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x21 = x_25[x_top14];
  }
  var x22 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x22 = x_25[x_top15];
  }
  var x23 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x23 = x_25[x_top16];
  }
  a0 += x20 * weight_scaled6;
  a1 += x21 * weight_scaled6;
  a2 += x22 * weight_scaled6;
  a3 += x23 * weight_scaled6;
  let weight_scaled7 = weight_scaled_25[g * 9 + weight_scaled_top + 7];
  var x24 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x24 = x_25[x_top17];
  }
  var x25 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x25 = x_25[x_top18];
  }
  var x26 = 0.0;
  if ((g * 2 + t / 4) % 14 + 1 < 14) {
    x26 = x_25[x_top19];
  }
  a0 += x21 * weight_scaled7;
  a1 += x24 * weight_scaled7;
  a2 += x25 * weight_scaled7;
  a3 += x26 * weight_scaled7;
  let weight_scaled8 = weight_scaled_25[g * 9 + weight_scaled_top + 8];
  var x27 = 0.0;
  if (((g * 2 + t / 4) % 14 + 1 < 14) & (t % 4 * 4 + 2 < 14)) {
    x27 = x_25[x_top20];
  }
  var x28 = 0.0;
  if (((g * 2 + t / 4) % 14 + 1 < 14) & (min(t % 4 * 4 + 2, 13) + 1 < 14)) {
    x28 = x_25[x_top21];
  }
  var x29 = 0.0;
  if (((g * 2 + t / 4) % 14 + 1 < 14) & (min(t % 4 * 4 + 3, 13) + 1 < 14)) {
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
  if (t % 4 * 4 + 2 < 14) {
    let t5 = a2 + shift;
    let t6 = rectify(t5);
    y_25[g * 224 + y_top + 2] = minimum(t6, 6.0);
  }
  if (t % 4 * 4 + 3 < 14) {
    let t5 = a3 + shift;
    let t6 = rectify(t5);
    y_25[g * 224 + y_top + 3] = minimum(t6, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x64, each invocation 4x4, workgroups 108, steps 36 x 16, pieces 9
// features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
// features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
// 4 x 3 x 9 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_26: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read> x_26: array<f32, 112896>;
@group(0) @binding(2) var<storage, read_write> parts_26: array<f32, 169344>;
var<workgroup> w_tile_26: array<vec4f, 128>;
var<workgroup> x_tile_26: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 12544 + j * 64 + t / 64 * 196 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 18816 + i * 6272 + j * 64 + t / 16 * 784 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    workgroupBarrier();
    w_tile_26[t] = w_tiles_26[g * 512 + i * 4608 + t + step_ * 128];
    if ((j * 64 + t % 64 < 196) & (j * 4 + (j * 8 + t % 64) / 14 < 14)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_26[u * 128 + x_tile_top] = x_26[u * 392 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_26[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_26[e * 64 + t / 16];
      let x0 = x_tile_26[x_tile_e];
      let x1 = x_tile_26[x_tile_e + 16];
      let x2 = x_tile_26[x_tile_e + 32];
      let x3 = x_tile_26[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_26[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_26[x_tile_e + 64];
      let x1_1 = x_tile_26[x_tile_e + 80];
      let x2_1 = x_tile_26[x_tile_e + 96];
      let x3_1 = x_tile_26[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_26[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_26[x_tile_e + 128];
      let x1_2 = x_tile_26[x_tile_e + 144];
      let x2_2 = x_tile_26[x_tile_e + 160];
      let x3_2 = x_tile_26[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_26[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_26[x_tile_e + 192];
      let x1_3 = x_tile_26[x_tile_e + 208];
      let x2_3 = x_tile_26[x_tile_e + 224];
      let x3_3 = x_tile_26[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_26[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_26[x_tile_e + 256];
      let x1_4 = x_tile_26[x_tile_e + 272];
      let x2_4 = x_tile_26[x_tile_e + 288];
      let x3_4 = x_tile_26[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_26[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_26[x_tile_e + 320];
      let x1_5 = x_tile_26[x_tile_e + 336];
      let x2_5 = x_tile_26[x_tile_e + 352];
      let x3_5 = x_tile_26[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_26[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_26[x_tile_e + 384];
      let x1_6 = x_tile_26[x_tile_e + 400];
      let x2_6 = x_tile_26[x_tile_e + 416];
      let x3_6 = x_tile_26[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_26[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_26[x_tile_e + 448];
      let x1_7 = x_tile_26[x_tile_e + 464];
      let x2_7 = x_tile_26[x_tile_e + 480];
      let x3_7 = x_tile_26[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (j * 64 + t % 16 < 196) {
    let four = a00;
    parts_26[parts_top] = four.x;
    parts_26[parts_top + 196] = four.y;
    parts_26[parts_top + 392] = four.z;
    parts_26[parts_top + 588] = four.w;
  }
  if (j * 64 + t % 16 + 16 < 196) {
    let four = a01;
    parts_26[parts_top + 16] = four.x;
    parts_26[parts_top + 212] = four.y;
    parts_26[parts_top + 408] = four.z;
    parts_26[parts_top + 604] = four.w;
  }
  if (j * 64 + t % 16 + 32 < 196) {
    let four = a02;
    parts_26[parts_top + 32] = four.x;
    parts_26[parts_top + 228] = four.y;
    parts_26[parts_top + 424] = four.z;
    parts_26[parts_top + 620] = four.w;
  }
  if (j * 64 + t % 16 + 48 < 196) {
    let four = a03;
    parts_26[parts_top + 48] = four.x;
    parts_26[parts_top + 244] = four.y;
    parts_26[parts_top + 440] = four.z;
    parts_26[parts_top + 636] = four.w;
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

// ---- conv + bn + relu6 to 576x7x7: depthwise, each invocation 4, invocations 64, written out 9
// features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7
// 126 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_28: array<f32, 112896>;
@group(0) @binding(1) var<storage, read> weight_scaled_28: array<f32, 5184>;
@group(0) @binding(2) var<storage, read> shift_28: array<f32, 576>;
@group(0) @binding(3) var<storage, read_write> y_28: array<f32, 28224>;
@compute @workgroup_size(64)
fn conv_bn_relu6_576x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t / 2 * 28 + t % 2 * 8;
  let weight_scaled_top = (t + g * 8) / 14 * 9;
  let x_top1 = t / 2 * 28 + min(t % 2 * 4 + 3, 6) * 2;
  let shift_top = (t + g * 8) / 14;
  let y_top = t / 2 * 7 + t % 2 * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 4 + t / 2) % 7 * 2) & (0 < t % 2 * 8)) {
    x = x_28[i32(g * 896 + x_top) - 15];
  }
  let weight_scaled = weight_scaled_28[g * 36 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x1 = x_28[i32(g * 896 + x_top) - 13];
  }
  var x2 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x2 = x_28[i32(g * 896 + x_top) - 11];
  }
  var x3 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x3 = x_28[i32(g * 896 + x_top1) - 15];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  var x4 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x4 = x_28[i32(g * 896 + x_top) - 14];
  }
  let weight_scaled1 = weight_scaled_28[g * 36 + weight_scaled_top + 1];
  var x5 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x5 = x_28[i32(g * 896 + x_top) - 12];
  }
  var x6 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x6 = x_28[i32(g * 896 + x_top) - 10];
  }
  var x7 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x7 = x_28[i32(g * 896 + x_top1) - 14];
  }
  a0 += x4 * weight_scaled1;
  a1 += x5 * weight_scaled1;
  a2 += x6 * weight_scaled1;
  a3 += x7 * weight_scaled1;
  let weight_scaled2 = weight_scaled_28[g * 36 + weight_scaled_top + 2];
  var x8 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x8 = x_28[i32(g * 896 + x_top) - 9];
  }
  var x9 = 0.0;
  if (0 < (g * 4 + t / 2) % 7 * 2) {
    x9 = x_28[i32(g * 896 + x_top1) - 13];
  }
  a0 += x1 * weight_scaled2;
  a1 += x2 * weight_scaled2;
  a2 += x8 * weight_scaled2;
  a3 += x9 * weight_scaled2;
  var x10 = 0.0;
  if (0 < t % 2 * 8) {
    x10 = x_28[i32(g * 896 + x_top) - 1];
  }
  let weight_scaled3 = weight_scaled_28[g * 36 + weight_scaled_top + 3];
  let x11 = x_28[g * 896 + x_top + 1];
  let x12 = x_28[g * 896 + x_top + 3];
  let x13 = x_28[g * 896 + x_top1 - 1];
  a0 += x10 * weight_scaled3;
  a1 += x11 * weight_scaled3;
  a2 += x12 * weight_scaled3;
  a3 += x13 * weight_scaled3;
  let x14 = x_28[g * 896 + x_top];
  let weight_scaled4 = weight_scaled_28[g * 36 + weight_scaled_top + 4];
  let x15 = x_28[g * 896 + x_top + 2];
  let x16 = x_28[g * 896 + x_top + 4];
  let x17 = x_28[g * 896 + x_top1];
  a0 += x14 * weight_scaled4;
  a1 += x15 * weight_scaled4;
  a2 += x16 * weight_scaled4;
  a3 += x17 * weight_scaled4;
  let weight_scaled5 = weight_scaled_28[g * 36 + weight_scaled_top + 5];
  let x18 = x_28[g * 896 + x_top + 5];
  let x19 = x_28[g * 896 + x_top1 + 1];
  a0 += x11 * weight_scaled5;
  a1 += x12 * weight_scaled5;
  a2 += x18 * weight_scaled5;
  a3 += x19 * weight_scaled5;
  var x20 = 0.0;
  if (0 < t % 2 * 8) {
    x20 = x_28[g * 896 + x_top + 13];
  }
  let weight_scaled6 = weight_scaled_28[g * 36 + weight_scaled_top + 6];
  let x21 = x_28[g * 896 + x_top + 15];
  let x22 = x_28[g * 896 + x_top + 17];
  let x23 = x_28[g * 896 + x_top1 + 13];
  a0 += x20 * weight_scaled6;
  a1 += x21 * weight_scaled6;
  a2 += x22 * weight_scaled6;
  a3 += x23 * weight_scaled6;
  let x24 = x_28[g * 896 + x_top + 14];
  let weight_scaled7 = weight_scaled_28[g * 36 + weight_scaled_top + 7];
  let x25 = x_28[g * 896 + x_top + 16];
  let x26 = x_28[g * 896 + x_top + 18];
  let x27 = x_28[g * 896 + x_top1 + 14];
  a0 += x24 * weight_scaled7;
  a1 += x25 * weight_scaled7;
  a2 += x26 * weight_scaled7;
  a3 += x27 * weight_scaled7;
  let weight_scaled8 = weight_scaled_28[g * 36 + weight_scaled_top + 8];
  let x28 = x_28[g * 896 + x_top + 19];
  let x29 = x_28[g * 896 + x_top1 + 15];
  a0 += x21 * weight_scaled8;
  a1 += x22 * weight_scaled8;
  a2 += x28 * weight_scaled8;
  a3 += x29 * weight_scaled8;
  let shift = shift_28[g * 4 + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_28[g * 224 + y_top] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_28[g * 224 + y_top + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_28[g * 224 + y_top + 2] = minimum(t6, 6.0);
  if (t % 2 * 4 + 3 < 7) {
    let t7 = a3 + shift;
    let t8 = rectify(t7);
    y_28[g * 224 + y_top + 3] = minimum(t8, 6.0);
  }
}

// ---- conv + bn to parts: tiled, tile 32x64, each invocation 4x4, workgroups 45, steps 36 x 16, pieces 9
// features.14.conv.2 + features.14.conv.3: 160x7x7
// 1 x 5 x 9 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_29: array<vec4f, 23040>;
@group(0) @binding(1) var<storage, read> x_29: array<f32, 28224>;
@group(0) @binding(2) var<storage, read_write> parts_29: array<f32, 70560>;
var<workgroup> w_tile_29: array<vec4f, 128>;
var<workgroup> x_tile_29: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 3136 + t / 64 * 49 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 7840 + i * 1568 + t / 16 * 196 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    workgroupBarrier();
    w_tile_29[t] = w_tiles_29[g * 512 + i * 4608 + t + step_ * 128];
    if ((t % 64 < 49) & ((t % 64) / 7 < 7)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_29[u * 128 + x_tile_top] = x_29[u * 98 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_29[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_29[e * 64 + t / 16];
      let x0 = x_tile_29[x_tile_e];
      let x1 = x_tile_29[x_tile_e + 16];
      let x2 = x_tile_29[x_tile_e + 32];
      let x3 = x_tile_29[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_29[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_29[x_tile_e + 64];
      let x1_1 = x_tile_29[x_tile_e + 80];
      let x2_1 = x_tile_29[x_tile_e + 96];
      let x3_1 = x_tile_29[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_29[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_29[x_tile_e + 128];
      let x1_2 = x_tile_29[x_tile_e + 144];
      let x2_2 = x_tile_29[x_tile_e + 160];
      let x3_2 = x_tile_29[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_29[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_29[x_tile_e + 192];
      let x1_3 = x_tile_29[x_tile_e + 208];
      let x2_3 = x_tile_29[x_tile_e + 224];
      let x3_3 = x_tile_29[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_29[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_29[x_tile_e + 256];
      let x1_4 = x_tile_29[x_tile_e + 272];
      let x2_4 = x_tile_29[x_tile_e + 288];
      let x3_4 = x_tile_29[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_29[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_29[x_tile_e + 320];
      let x1_5 = x_tile_29[x_tile_e + 336];
      let x2_5 = x_tile_29[x_tile_e + 352];
      let x3_5 = x_tile_29[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_29[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_29[x_tile_e + 384];
      let x1_6 = x_tile_29[x_tile_e + 400];
      let x2_6 = x_tile_29[x_tile_e + 416];
      let x3_6 = x_tile_29[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_29[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_29[x_tile_e + 448];
      let x1_7 = x_tile_29[x_tile_e + 464];
      let x2_7 = x_tile_29[x_tile_e + 480];
      let x3_7 = x_tile_29[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let four = a00;
  parts_29[parts_top] = four.x;
  parts_29[parts_top + 49] = four.y;
  parts_29[parts_top + 98] = four.z;
  parts_29[parts_top + 147] = four.w;
  let four1 = a01;
  parts_29[parts_top + 16] = four1.x;
  parts_29[parts_top + 65] = four1.y;
  parts_29[parts_top + 114] = four1.z;
  parts_29[parts_top + 163] = four1.w;
  let four2 = a02;
  parts_29[parts_top + 32] = four2.x;
  parts_29[parts_top + 81] = four2.y;
  parts_29[parts_top + 130] = four2.z;
  parts_29[parts_top + 179] = four2.w;
  if (t % 16 + 48 < 49) {
    let four3 = a03;
    parts_29[parts_top + 48] = four3.x;
    parts_29[parts_top + 97] = four3.y;
    parts_29[parts_top + 146] = four3.z;
    parts_29[parts_top + 195] = four3.w;
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

// ---- conv + bn + relu6 to parts: tiled, tile 32x64, each invocation 4x4, workgroups 60, steps 10 x 16, pieces 2
// features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
// features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
// features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
// 1 x 30 x 2 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_31: array<vec4f, 38400>;
@group(0) @binding(1) var<storage, read> x_31: array<f32, 7840>;
@group(0) @binding(2) var<storage, read_write> parts_31: array<f32, 94080>;
var<workgroup> w_tile_31: array<vec4f, 128>;
var<workgroup> x_tile_31: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_relu6_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 3920 + t / 64 * 49 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 47040 + i * 1568 + t / 16 * 196 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let x_step = step_ * 784 + x_top;
    workgroupBarrier();
    w_tile_31[t] = w_tiles_31[g * 640 + i * 1280 + t + step_ * 128];
    if ((t % 64 < 49) & ((t % 64) / 7 < 7)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_31[u * 128 + x_tile_top] = x_31[u * 98 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_31[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_31[e * 64 + t / 16];
      let x0 = x_tile_31[x_tile_e];
      let x1 = x_tile_31[x_tile_e + 16];
      let x2 = x_tile_31[x_tile_e + 32];
      let x3 = x_tile_31[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_31[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_31[x_tile_e + 64];
      let x1_1 = x_tile_31[x_tile_e + 80];
      let x2_1 = x_tile_31[x_tile_e + 96];
      let x3_1 = x_tile_31[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_31[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_31[x_tile_e + 128];
      let x1_2 = x_tile_31[x_tile_e + 144];
      let x2_2 = x_tile_31[x_tile_e + 160];
      let x3_2 = x_tile_31[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_31[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_31[x_tile_e + 192];
      let x1_3 = x_tile_31[x_tile_e + 208];
      let x2_3 = x_tile_31[x_tile_e + 224];
      let x3_3 = x_tile_31[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_31[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_31[x_tile_e + 256];
      let x1_4 = x_tile_31[x_tile_e + 272];
      let x2_4 = x_tile_31[x_tile_e + 288];
      let x3_4 = x_tile_31[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_31[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_31[x_tile_e + 320];
      let x1_5 = x_tile_31[x_tile_e + 336];
      let x2_5 = x_tile_31[x_tile_e + 352];
      let x3_5 = x_tile_31[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_31[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_31[x_tile_e + 384];
      let x1_6 = x_tile_31[x_tile_e + 400];
      let x2_6 = x_tile_31[x_tile_e + 416];
      let x3_6 = x_tile_31[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_31[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_31[x_tile_e + 448];
      let x1_7 = x_tile_31[x_tile_e + 464];
      let x2_7 = x_tile_31[x_tile_e + 480];
      let x3_7 = x_tile_31[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let four = a00;
  parts_31[parts_top] = four.x;
  parts_31[parts_top + 49] = four.y;
  parts_31[parts_top + 98] = four.z;
  parts_31[parts_top + 147] = four.w;
  let four1 = a01;
  parts_31[parts_top + 16] = four1.x;
  parts_31[parts_top + 65] = four1.y;
  parts_31[parts_top + 114] = four1.z;
  parts_31[parts_top + 163] = four1.w;
  let four2 = a02;
  parts_31[parts_top + 32] = four2.x;
  parts_31[parts_top + 81] = four2.y;
  parts_31[parts_top + 130] = four2.z;
  parts_31[parts_top + 179] = four2.w;
  if (t % 16 + 48 < 49) {
    let four3 = a03;
    parts_31[parts_top + 48] = four3.x;
    parts_31[parts_top + 97] = four3.y;
    parts_31[parts_top + 146] = four3.z;
    parts_31[parts_top + 195] = four3.w;
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

// ---- conv + bn + relu6 to 960x7x7: depthwise, each invocation 4, invocations 64, written out 9
// features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7
// features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7
// features.17.conv.1.0 + features.17.conv.1.1 + features.17.conv.1.2: 960x7x7
// 210 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_33: array<f32, 47040>;
@group(0) @binding(1) var<storage, read> weight_scaled_33: array<f32, 8640>;
@group(0) @binding(2) var<storage, read> shift_33: array<f32, 960>;
@group(0) @binding(3) var<storage, read_write> y_33: array<f32, 47040>;
@compute @workgroup_size(64)
fn conv_bn_relu6_960x7x7_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t / 2 * 7 + t % 2 * 4;
  let weight_scaled_top = (t + g * 8) / 14 * 9;
  let x_top1 = t / 2 * 7 + min(t % 2 * 4 + 3, 6);
  let shift_top = (t + g * 8) / 14;
  let y_top = t / 2 * 7 + t % 2 * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < (g * 4 + t / 2) % 7) & (0 < t % 2 * 4)) {
    x = x_33[i32(g * 224 + x_top) - 8];
  }
  let weight_scaled = weight_scaled_33[g * 36 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < (g * 4 + t / 2) % 7) {
    x1 = x_33[i32(g * 224 + x_top) - 7];
  }
  var x2 = 0.0;
  if (0 < (g * 4 + t / 2) % 7) {
    x2 = x_33[i32(g * 224 + x_top) - 6];
  }
  var x3 = 0.0;
  if (0 < (g * 4 + t / 2) % 7) {
    x3 = x_33[i32(g * 224 + x_top1) - 8];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_33[g * 36 + weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < (g * 4 + t / 2) % 7) {
    x4 = x_33[i32(g * 224 + x_top) - 5];
  }
  var x5 = 0.0;
  if (0 < (g * 4 + t / 2) % 7) {
    x5 = x_33[i32(g * 224 + x_top1) - 7];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x4 * weight_scaled1;
  a3 += x5 * weight_scaled1;
  let weight_scaled2 = weight_scaled_33[g * 36 + weight_scaled_top + 2];
  var x6 = 0.0;
  if ((0 < (g * 4 + t / 2) % 7) & (t % 2 * 4 + 3 < 7)) {
    x6 = x_33[i32(g * 224 + x_top) - 4];
  }
  var x7 = 0.0;
  if ((0 < (g * 4 + t / 2) % 7) & (min(t % 2 * 4 + 3, 6) + 1 < 7)) {
    x7 = x_33[i32(g * 224 + x_top1) - 6];
  }
  a0 += x2 * weight_scaled2;
  a1 += x4 * weight_scaled2;
  a2 += x6 * weight_scaled2;
  a3 += x7 * weight_scaled2;
  var x8 = 0.0;
  if (0 < t % 2 * 4) {
    x8 = x_33[i32(g * 224 + x_top) - 1];
  }
  let weight_scaled3 = weight_scaled_33[g * 36 + weight_scaled_top + 3];
  let x9 = x_33[g * 224 + x_top];
  let x10 = x_33[g * 224 + x_top + 1];
  let x11 = x_33[g * 224 + x_top1 - 1];
  a0 += x8 * weight_scaled3;
  a1 += x9 * weight_scaled3;
  a2 += x10 * weight_scaled3;
  a3 += x11 * weight_scaled3;
  let weight_scaled4 = weight_scaled_33[g * 36 + weight_scaled_top + 4];
  let x12 = x_33[g * 224 + x_top + 2];
  let x13 = x_33[g * 224 + x_top1];
  a0 += x9 * weight_scaled4;
  a1 += x10 * weight_scaled4;
  a2 += x12 * weight_scaled4;
  a3 += x13 * weight_scaled4;
  let weight_scaled5 = weight_scaled_33[g * 36 + weight_scaled_top + 5];
  var x14 = 0.0;
  if (t % 2 * 4 + 3 < 7) {
    x14 = x_33[g * 224 + x_top + 3];
  }
  var x15 = 0.0;
  if (min(t % 2 * 4 + 3, 6) + 1 < 7) {
    x15 = x_33[g * 224 + x_top1 + 1];
  }
  a0 += x10 * weight_scaled5;
  a1 += x12 * weight_scaled5;
  a2 += x14 * weight_scaled5;
  a3 += x15 * weight_scaled5;
  var x16 = 0.0;
  if (((g * 4 + t / 2) % 7 + 1 < 7) & (0 < t % 2 * 4)) {
    x16 = x_33[g * 224 + x_top + 6];
  }
  let weight_scaled6 = weight_scaled_33[g * 36 + weight_scaled_top + 6];
  var x17 = 0.0;
  if ((g * 4 + t / 2) % 7 + 1 < 7) {
    x17 = x_33[g * 224 + x_top + 7];
  }
  var x18 = 0.0;
  if ((g * 4 + t / 2) % 7 + 1 < 7) {
    x18 = x_33[g * 224 + x_top + 8];
  }
  var x19 = 0.0;
  if ((g * 4 + t / 2) % 7 + 1 < 7) {
    x19 = x_33[g * 224 + x_top1 + 6];
  }
  a0 += x16 * weight_scaled6;
  a1 += x17 * weight_scaled6;
  a2 += x18 * weight_scaled6;
  a3 += x19 * weight_scaled6;
  let weight_scaled7 = weight_scaled_33[g * 36 + weight_scaled_top + 7];
  var x20 = 0.0;
  if ((g * 4 + t / 2) % 7 + 1 < 7) {
    x20 = x_33[g * 224 + x_top + 9];
  }
  var x21 = 0.0;
  if ((g * 4 + t / 2) % 7 + 1 < 7) {
    x21 = x_33[g * 224 + x_top1 + 7];
  }
  a0 += x17 * weight_scaled7;
  a1 += x18 * weight_scaled7;
  a2 += x20 * weight_scaled7;
  a3 += x21 * weight_scaled7;
  let weight_scaled8 = weight_scaled_33[g * 36 + weight_scaled_top + 8];
  var x22 = 0.0;
  if (((g * 4 + t / 2) % 7 + 1 < 7) & (t % 2 * 4 + 3 < 7)) {
    x22 = x_33[g * 224 + x_top + 10];
  }
  var x23 = 0.0;
  if (((g * 4 + t / 2) % 7 + 1 < 7) & (min(t % 2 * 4 + 3, 6) + 1 < 7)) {
    x23 = x_33[g * 224 + x_top1 + 8];
  }
  a0 += x18 * weight_scaled8;
  a1 += x20 * weight_scaled8;
  a2 += x22 * weight_scaled8;
  a3 += x23 * weight_scaled8;
  let shift = shift_33[g * 4 + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_33[g * 224 + y_top] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_33[g * 224 + y_top + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_33[g * 224 + y_top + 2] = minimum(t6, 6.0);
  if (t % 2 * 4 + 3 < 7) {
    let t7 = a3 + shift;
    let t8 = rectify(t7);
    y_33[g * 224 + y_top + 3] = minimum(t8, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x64, each invocation 4x4, workgroups 75, steps 60 x 16, pieces 15
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 1 x 5 x 15 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_34: array<vec4f, 38400>;
@group(0) @binding(1) var<storage, read> x_34: array<f32, 47040>;
@group(0) @binding(2) var<storage, read_write> parts_34: array<f32, 117600>;
var<workgroup> w_tile_34: array<vec4f, 128>;
var<workgroup> x_tile_34: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 3136 + t / 64 * 49 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 7840 + i * 1568 + t / 16 * 196 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    workgroupBarrier();
    w_tile_34[t] = w_tiles_34[g * 512 + i * 7680 + t + step_ * 128];
    if ((t % 64 < 49) & ((t % 64) / 7 < 7)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_34[u * 128 + x_tile_top] = x_34[u * 98 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_34[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_34[e * 64 + t / 16];
      let x0 = x_tile_34[x_tile_e];
      let x1 = x_tile_34[x_tile_e + 16];
      let x2 = x_tile_34[x_tile_e + 32];
      let x3 = x_tile_34[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_34[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_34[x_tile_e + 64];
      let x1_1 = x_tile_34[x_tile_e + 80];
      let x2_1 = x_tile_34[x_tile_e + 96];
      let x3_1 = x_tile_34[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_34[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_34[x_tile_e + 128];
      let x1_2 = x_tile_34[x_tile_e + 144];
      let x2_2 = x_tile_34[x_tile_e + 160];
      let x3_2 = x_tile_34[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_34[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_34[x_tile_e + 192];
      let x1_3 = x_tile_34[x_tile_e + 208];
      let x2_3 = x_tile_34[x_tile_e + 224];
      let x3_3 = x_tile_34[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_34[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_34[x_tile_e + 256];
      let x1_4 = x_tile_34[x_tile_e + 272];
      let x2_4 = x_tile_34[x_tile_e + 288];
      let x3_4 = x_tile_34[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_34[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_34[x_tile_e + 320];
      let x1_5 = x_tile_34[x_tile_e + 336];
      let x2_5 = x_tile_34[x_tile_e + 352];
      let x3_5 = x_tile_34[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_34[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_34[x_tile_e + 384];
      let x1_6 = x_tile_34[x_tile_e + 400];
      let x2_6 = x_tile_34[x_tile_e + 416];
      let x3_6 = x_tile_34[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_34[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_34[x_tile_e + 448];
      let x1_7 = x_tile_34[x_tile_e + 464];
      let x2_7 = x_tile_34[x_tile_e + 480];
      let x3_7 = x_tile_34[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let four = a00;
  parts_34[parts_top] = four.x;
  parts_34[parts_top + 49] = four.y;
  parts_34[parts_top + 98] = four.z;
  parts_34[parts_top + 147] = four.w;
  let four1 = a01;
  parts_34[parts_top + 16] = four1.x;
  parts_34[parts_top + 65] = four1.y;
  parts_34[parts_top + 114] = four1.z;
  parts_34[parts_top + 163] = four1.w;
  let four2 = a02;
  parts_34[parts_top + 32] = four2.x;
  parts_34[parts_top + 81] = four2.y;
  parts_34[parts_top + 130] = four2.z;
  parts_34[parts_top + 179] = four2.w;
  if (t % 16 + 48 < 49) {
    let four3 = a03;
    parts_34[parts_top + 48] = four3.x;
    parts_34[parts_top + 97] = four3.y;
    parts_34[parts_top + 146] = four3.z;
    parts_34[parts_top + 195] = four3.w;
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

// ---- conv + bn to parts: tiled, tile 32x64, each invocation 4x4, workgroups 150, steps 60 x 16, pieces 15
// features.17.conv.2 + features.17.conv.3: 320x7x7
// 1 x 10 x 15 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_36: array<vec4f, 76800>;
@group(0) @binding(1) var<storage, read> x_36: array<f32, 47040>;
@group(0) @binding(2) var<storage, read_write> parts_36: array<f32, 235200>;
var<workgroup> w_tile_36: array<vec4f, 128>;
var<workgroup> x_tile_36: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_parts_4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 3136 + t / 64 * 49 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 15680 + i * 1568 + t / 16 * 196 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    workgroupBarrier();
    w_tile_36[t] = w_tiles_36[g * 512 + i * 7680 + t + step_ * 128];
    if ((t % 64 < 49) & ((t % 64) / 7 < 7)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_36[u * 128 + x_tile_top] = x_36[u * 98 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_36[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_36[e * 64 + t / 16];
      let x0 = x_tile_36[x_tile_e];
      let x1 = x_tile_36[x_tile_e + 16];
      let x2 = x_tile_36[x_tile_e + 32];
      let x3 = x_tile_36[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_36[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_36[x_tile_e + 64];
      let x1_1 = x_tile_36[x_tile_e + 80];
      let x2_1 = x_tile_36[x_tile_e + 96];
      let x3_1 = x_tile_36[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_36[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_36[x_tile_e + 128];
      let x1_2 = x_tile_36[x_tile_e + 144];
      let x2_2 = x_tile_36[x_tile_e + 160];
      let x3_2 = x_tile_36[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_36[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_36[x_tile_e + 192];
      let x1_3 = x_tile_36[x_tile_e + 208];
      let x2_3 = x_tile_36[x_tile_e + 224];
      let x3_3 = x_tile_36[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_36[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_36[x_tile_e + 256];
      let x1_4 = x_tile_36[x_tile_e + 272];
      let x2_4 = x_tile_36[x_tile_e + 288];
      let x3_4 = x_tile_36[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_36[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_36[x_tile_e + 320];
      let x1_5 = x_tile_36[x_tile_e + 336];
      let x2_5 = x_tile_36[x_tile_e + 352];
      let x3_5 = x_tile_36[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_36[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_36[x_tile_e + 384];
      let x1_6 = x_tile_36[x_tile_e + 400];
      let x2_6 = x_tile_36[x_tile_e + 416];
      let x3_6 = x_tile_36[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_36[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_36[x_tile_e + 448];
      let x1_7 = x_tile_36[x_tile_e + 464];
      let x2_7 = x_tile_36[x_tile_e + 480];
      let x3_7 = x_tile_36[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let four = a00;
  parts_36[parts_top] = four.x;
  parts_36[parts_top + 49] = four.y;
  parts_36[parts_top + 98] = four.z;
  parts_36[parts_top + 147] = four.w;
  let four1 = a01;
  parts_36[parts_top + 16] = four1.x;
  parts_36[parts_top + 65] = four1.y;
  parts_36[parts_top + 114] = four1.z;
  parts_36[parts_top + 163] = four1.w;
  let four2 = a02;
  parts_36[parts_top + 32] = four2.x;
  parts_36[parts_top + 81] = four2.y;
  parts_36[parts_top + 130] = four2.z;
  parts_36[parts_top + 179] = four2.w;
  if (t % 16 + 48 < 49) {
    let four3 = a03;
    parts_36[parts_top + 48] = four3.x;
    parts_36[parts_top + 97] = four3.y;
    parts_36[parts_top + 146] = four3.z;
    parts_36[parts_top + 195] = four3.w;
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

// ---- conv + bn + relu6 to parts: tiled, tile 32x64, each invocation 4x4, workgroups 200, steps 20 x 16, pieces 5
// features.18.0 + features.18.1 + features.18.2: 1280x7x7
// 1 x 40 x 5 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_38: array<vec4f, 102400>;
@group(0) @binding(1) var<storage, read> x_38: array<f32, 15680>;
@group(0) @binding(2) var<storage, read_write> parts_38: array<f32, 313600>;
var<workgroup> w_tile_38: array<vec4f, 128>;
var<workgroup> x_tile_38: array<f32, 1024>;
@compute @workgroup_size(128)
fn conv_bn_relu6_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let t = local;
  let x_tile_top = t;
  let x_top = g * 3136 + t / 64 * 49 + t % 64;
  let x_tile_top1 = t % 16;
  let parts_top = g * 62720 + i * 1568 + t / 16 * 196 + t % 16;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    workgroupBarrier();
    w_tile_38[t] = w_tiles_38[g * 512 + i * 2560 + t + step_ * 128];
    if ((t % 64 < 49) & ((t % 64) / 7 < 7)) {
      for (var u = 0u; u < 8; u++) {
        x_tile_38[u * 128 + x_tile_top] = x_38[u * 98 + x_step];
      }
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_38[u * 128 + x_tile_top] = 0.0;
      }
    }
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_38[e * 64 + t / 16];
      let x0 = x_tile_38[x_tile_e];
      let x1 = x_tile_38[x_tile_e + 16];
      let x2 = x_tile_38[x_tile_e + 32];
      let x3 = x_tile_38[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_38[e * 64 + t / 16 + 8];
      let x0_1 = x_tile_38[x_tile_e + 64];
      let x1_1 = x_tile_38[x_tile_e + 80];
      let x2_1 = x_tile_38[x_tile_e + 96];
      let x3_1 = x_tile_38[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_38[e * 64 + t / 16 + 16];
      let x0_2 = x_tile_38[x_tile_e + 128];
      let x1_2 = x_tile_38[x_tile_e + 144];
      let x2_2 = x_tile_38[x_tile_e + 160];
      let x3_2 = x_tile_38[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_38[e * 64 + t / 16 + 24];
      let x0_3 = x_tile_38[x_tile_e + 192];
      let x1_3 = x_tile_38[x_tile_e + 208];
      let x2_3 = x_tile_38[x_tile_e + 224];
      let x3_3 = x_tile_38[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_38[e * 64 + t / 16 + 32];
      let x0_4 = x_tile_38[x_tile_e + 256];
      let x1_4 = x_tile_38[x_tile_e + 272];
      let x2_4 = x_tile_38[x_tile_e + 288];
      let x3_4 = x_tile_38[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_38[e * 64 + t / 16 + 40];
      let x0_5 = x_tile_38[x_tile_e + 320];
      let x1_5 = x_tile_38[x_tile_e + 336];
      let x2_5 = x_tile_38[x_tile_e + 352];
      let x3_5 = x_tile_38[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_38[e * 64 + t / 16 + 48];
      let x0_6 = x_tile_38[x_tile_e + 384];
      let x1_6 = x_tile_38[x_tile_e + 400];
      let x2_6 = x_tile_38[x_tile_e + 416];
      let x3_6 = x_tile_38[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_38[e * 64 + t / 16 + 56];
      let x0_7 = x_tile_38[x_tile_e + 448];
      let x1_7 = x_tile_38[x_tile_e + 464];
      let x2_7 = x_tile_38[x_tile_e + 480];
      let x3_7 = x_tile_38[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let four = a00;
  parts_38[parts_top] = four.x;
  parts_38[parts_top + 49] = four.y;
  parts_38[parts_top + 98] = four.z;
  parts_38[parts_top + 147] = four.w;
  let four1 = a01;
  parts_38[parts_top + 16] = four1.x;
  parts_38[parts_top + 65] = four1.y;
  parts_38[parts_top + 114] = four1.z;
  parts_38[parts_top + 163] = four1.w;
  let four2 = a02;
  parts_38[parts_top + 32] = four2.x;
  parts_38[parts_top + 81] = four2.y;
  parts_38[parts_top + 130] = four2.z;
  parts_38[parts_top + 179] = four2.w;
  if (t % 16 + 48 < 49) {
    let four3 = a03;
    parts_38[parts_top + 48] = four3.x;
    parts_38[parts_top + 97] = four3.y;
    parts_38[parts_top + 146] = four3.z;
    parts_38[parts_top + 195] = four3.w;
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
  let x_top = t / 16 * 49 + t % 16;
  let x_top1 = t / 16 * 49;
  let parts_top = t / 16 * 16;
  let y_top = t / 16;
  var a = 0.0;
  let x = x_40[g * 196 + x_top];
  let x1 = x_40[g * 196 + x_top + 16];
  let x2 = x_40[g * 196 + x_top + 32];
  let x3 = x_40[g * 196 + x_top1 + 48];
  a += x;
  a += x1;
  a += x2;
  if (t % 16 + 48 < 49) {
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
  if (t % 16 < 1) {
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
  parts_41[t] = a0;
  workgroupBarrier();
  if (t < 16) {
    let s = parts_41[t];
    let s1 = parts_41[t + 16];
    let s2 = parts_41[t + 32];
    let s3 = parts_41[t + 48];
    let s4 = parts_41[t + 64];
    let s5 = parts_41[t + 80];
    let s6 = parts_41[t + 96];
    let s7 = parts_41[t + 112];
    let s8 = parts_41[t + 128];
    let s9 = parts_41[t + 144];
    let s10 = parts_41[t + 160];
    let s11 = parts_41[t + 176];
    let s12 = parts_41[t + 192];
    let s13 = parts_41[t + 208];
    let s14 = parts_41[t + 224];
    let s15 = parts_41[t + 240];
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
    parts_41[t] = s30;
  }
  workgroupBarrier();
  if (t < 1) {
    let s = parts_41[0];
    let s1 = parts_41[1];
    let s2 = parts_41[2];
    let s3 = parts_41[3];
    let s4 = parts_41[4];
    let s5 = parts_41[5];
    let s6 = parts_41[6];
    let s7 = parts_41[7];
    let s8 = parts_41[8];
    let s9 = parts_41[9];
    let s10 = parts_41[10];
    let s11 = parts_41[11];
    let s12 = parts_41[12];
    let s13 = parts_41[13];
    let s14 = parts_41[14];
    let s15 = parts_41[15];
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
    let bias = bias_41[g];
    y_41[g] = s30 + bias;
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
