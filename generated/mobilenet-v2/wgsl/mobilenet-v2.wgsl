// MobileNetV2: one entry point per distinct kernel.

fn minimum4(a: vec4f, b: vec4f) -> vec4f {
  return select(a, b, b < a);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv + bn + relu6 to 8x112x112x4: tiled, tile 32x64, each invocation 4x4, workgroups 196, steps 2 x 16
// features.0.0 + features.0.1 + features.0.2: 32x112x112
// 196 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_0: array<vec4f, 256>;
@group(0) @binding(1) var<storage, read_write> x_0: array<f32, 150528>;
@group(0) @binding(2) var<storage, read> shift_0: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_0: array<vec4f, 100352>;
var<workgroup> x_tile_0: array<f32, 1024>;
var<workgroup> w_tile_0: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_8x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 64;
  let quot = (j * 64 + rem) / 112;
  let rem1 = (j * 64 + rem) % 112;
  let quot1 = t / 16;
  let rem2 = t % 16;
  let quot2 = t / 64;
  let x_top = quot * 448 + rem1 * 2;
  let y_top = j * 64 + quot1 * 12544 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = x_top + step_ * 50176;
    let next = w_tiles_0[t + step_ * 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((step_ * 16 + u * 2 + quot2 < 27) & (step_ + (step_ * 7 + u * 2 + quot2) / 9 < 3) & (0 < quot * 2 + (step_ * 2 + (step_ + u * 2 + quot2) / 3) % 3) & (0 < (step_ + u * 2 + quot2) % 3 + rem1 * 2)) {
        chosen = x_0[x_step + (step_ * 7 + u * 2 + quot2) / 9 * 50176 + (step_ + u * 2 + quot2) % 3 + (step_ * 2 + (step_ + u * 2 + quot2) / 3) % 3 * 224 - 225];
      }
      x_tile_0[t + u * 128] = chosen;
    }
    w_tile_0[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 64 + quot1;
      let x_tile_e = e * 512 + rem2;
      let w0 = w_tile_0[w_tile_e];
      let x0 = x_tile_0[x_tile_e];
      let x1 = x_tile_0[x_tile_e + 16];
      let x2 = x_tile_0[x_tile_e + 32];
      let x3 = x_tile_0[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_0[w_tile_e + 8];
      let x0_1 = x_tile_0[x_tile_e + 64];
      let x1_1 = x_tile_0[x_tile_e + 80];
      let x2_1 = x_tile_0[x_tile_e + 96];
      let x3_1 = x_tile_0[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_0[w_tile_e + 16];
      let x0_2 = x_tile_0[x_tile_e + 128];
      let x1_2 = x_tile_0[x_tile_e + 144];
      let x2_2 = x_tile_0[x_tile_e + 160];
      let x3_2 = x_tile_0[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_0[w_tile_e + 24];
      let x0_3 = x_tile_0[x_tile_e + 192];
      let x1_3 = x_tile_0[x_tile_e + 208];
      let x2_3 = x_tile_0[x_tile_e + 224];
      let x3_3 = x_tile_0[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_0[w_tile_e + 32];
      let x0_4 = x_tile_0[x_tile_e + 256];
      let x1_4 = x_tile_0[x_tile_e + 272];
      let x2_4 = x_tile_0[x_tile_e + 288];
      let x3_4 = x_tile_0[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_0[w_tile_e + 40];
      let x0_5 = x_tile_0[x_tile_e + 320];
      let x1_5 = x_tile_0[x_tile_e + 336];
      let x2_5 = x_tile_0[x_tile_e + 352];
      let x3_5 = x_tile_0[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_0[w_tile_e + 48];
      let x0_6 = x_tile_0[x_tile_e + 384];
      let x1_6 = x_tile_0[x_tile_e + 400];
      let x2_6 = x_tile_0[x_tile_e + 416];
      let x3_6 = x_tile_0[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_0[w_tile_e + 56];
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
  y_0[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a01 + shift;
  let t4 = rectify4(t3);
  y_0[y_top + 16] = minimum4(t4, vec4f(6.0));
  let t5 = a02 + shift;
  let t6 = rectify4(t5);
  y_0[y_top + 32] = minimum4(t6, vec4f(6.0));
  let t7 = a03 + shift;
  let t8 = rectify4(t7);
  y_0[y_top + 48] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn + relu6 to 8x112x112x4: depthwise, each invocation 4x4 channels, invocations 64, written out 9
// features.1.conv.0.0 + features.1.conv.0.1 + features.1.conv.0.2: 32x112x112
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<vec4f, 100352>;
@group(0) @binding(1) var<storage, read> w_fours_1: array<vec4f, 72>;
@group(0) @binding(2) var<storage, read> shift_1: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_1: array<vec4f, 100352>;
@compute @workgroup_size(64)
fn conv_bn_relu6_8x112x112x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = g / 49;
  let rem = (g * 2 + (t + g * 8) / 28) % 112;
  let rem1 = (t + g * 8) % 28;
  let w_fours_top = quot * 9;
  let x_top = t * 4 + g * 256;
  let y_top = t * 4 + g * 256;
  var x = vec4f(0.0);
  let w_fours = w_fours_1[w_fours_top];
  var x1 = vec4f(0.0);
  var x2 = vec4f(0.0);
  var x3 = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_1[u32(max(i32(t * 4 + g * 256) - 113, 0))];
  }
  if (0 < rem) {
    x1 = x_1[u32(max(i32(t * 4 + g * 256) - 112, 0))];
    x2 = x_1[u32(max(i32(t * 4 + g * 256) - 111, 0))];
    x3 = x_1[u32(max(i32(t * 4 + g * 256) - 110, 0))];
  }
  var a0 = vec4f(0.0);
  a0 += x * w_fours;
  var a1 = vec4f(0.0);
  a1 += x1 * w_fours;
  var a2 = vec4f(0.0);
  a2 += x2 * w_fours;
  var a3 = vec4f(0.0);
  a3 += x3 * w_fours;
  let w_fours1 = w_fours_1[w_fours_top + 1];
  var x4 = vec4f(0.0);
  if (0 < rem) {
    x4 = x_1[u32(max(i32(t * 4 + g * 256) - 109, 0))];
  }
  a0 += x1 * w_fours1;
  a1 += x2 * w_fours1;
  a2 += x3 * w_fours1;
  a3 += x4 * w_fours1;
  let w_fours2 = w_fours_1[w_fours_top + 2];
  var x5 = vec4f(0.0);
  if ((0 < rem) & (rem1 < 27)) {
    x5 = x_1[u32(max(i32(t * 4 + g * 256) - 108, 0))];
  }
  a0 += x2 * w_fours2;
  a1 += x3 * w_fours2;
  a2 += x4 * w_fours2;
  a3 += x5 * w_fours2;
  var x6 = vec4f(0.0);
  if (0 < rem1) {
    x6 = x_1[u32(max(i32(t * 4 + g * 256) - 1, 0))];
  }
  let w_fours3 = w_fours_1[w_fours_top + 3];
  let x7 = x_1[x_top];
  let x8 = x_1[x_top + 1];
  let x9 = x_1[x_top + 2];
  a0 += x6 * w_fours3;
  a1 += x7 * w_fours3;
  a2 += x8 * w_fours3;
  a3 += x9 * w_fours3;
  let w_fours4 = w_fours_1[w_fours_top + 4];
  let x10 = x_1[x_top + 3];
  a0 += x7 * w_fours4;
  a1 += x8 * w_fours4;
  a2 += x9 * w_fours4;
  a3 += x10 * w_fours4;
  let w_fours5 = w_fours_1[w_fours_top + 5];
  var x11 = vec4f(0.0);
  if (rem1 < 27) {
    x11 = x_1[min(t * 4 + g * 256 + 4, 100351)];
  }
  a0 += x8 * w_fours5;
  a1 += x9 * w_fours5;
  a2 += x10 * w_fours5;
  a3 += x11 * w_fours5;
  var x12 = vec4f(0.0);
  let w_fours6 = w_fours_1[w_fours_top + 6];
  var x13 = vec4f(0.0);
  var x14 = vec4f(0.0);
  var x15 = vec4f(0.0);
  if ((rem + 1 < 112) & (0 < rem1)) {
    x12 = x_1[min(t * 4 + g * 256 + 111, 100351)];
  }
  if (rem + 1 < 112) {
    x13 = x_1[min(t * 4 + g * 256 + 112, 100351)];
    x14 = x_1[min(t * 4 + g * 256 + 113, 100351)];
    x15 = x_1[min(t * 4 + g * 256 + 114, 100351)];
  }
  a0 += x12 * w_fours6;
  a1 += x13 * w_fours6;
  a2 += x14 * w_fours6;
  a3 += x15 * w_fours6;
  let w_fours7 = w_fours_1[w_fours_top + 7];
  var x16 = vec4f(0.0);
  if (rem + 1 < 112) {
    x16 = x_1[min(t * 4 + g * 256 + 115, 100351)];
  }
  a0 += x13 * w_fours7;
  a1 += x14 * w_fours7;
  a2 += x15 * w_fours7;
  a3 += x16 * w_fours7;
  let w_fours8 = w_fours_1[w_fours_top + 8];
  var x17 = vec4f(0.0);
  if ((rem + 1 < 112) & (rem1 < 27)) {
    x17 = x_1[min(t * 4 + g * 256 + 116, 100351)];
  }
  a0 += x14 * w_fours8;
  a1 += x15 * w_fours8;
  a2 += x16 * w_fours8;
  a3 += x17 * w_fours8;
  let shift = shift_1[quot];
  let t1 = a0 + shift;
  let t2 = rectify4(t1);
  y_1[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a1 + shift;
  let t4 = rectify4(t3);
  y_1[y_top + 1] = minimum4(t4, vec4f(6.0));
  let t5 = a2 + shift;
  let t6 = rectify4(t5);
  y_1[y_top + 2] = minimum4(t6, vec4f(6.0));
  let t7 = a3 + shift;
  let t8 = rectify4(t7);
  y_1[y_top + 3] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn to 4x112x112x4: tiled, tile 32x32, each invocation 4x2, workgroups 392, steps 1 x 32
// features.1.conv.1 + features.1.conv.2: 16x112x112
// 392 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 256>;
@group(0) @binding(1) var<storage, read_write> x_2: array<vec4f, 100352>;
@group(0) @binding(2) var<storage, read> shift_2: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4f, 50176>;
var<workgroup> x_tile_2: array<vec4f, 256>;
var<workgroup> w_tile_2: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_4x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = j * 32 + t / 32 * 12544 + t % 32;
  let y_top = j * 32 + quot * 12544 + rem;
  let next = w_tiles_2[t];
  let next1 = w_tiles_2[t + 128];
  let x = x_2[x_top];
  let x1 = x_2[x_top + 50176];
  x_tile_2[t] = x;
  x_tile_2[t + 128] = x1;
  w_tile_2[t] = next;
  w_tile_2[t + 128] = next1;
  workgroupBarrier();
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var e = 0u; e < 2; e++) {
    let w_tile_e = e * 128 + quot;
    let x_tile_e = e * 128 + rem;
    let w0 = w_tile_2[w_tile_e];
    let x0 = x_tile_2[x_tile_e];
    let x1_1 = x_tile_2[x_tile_e + 16];
    a00 += w0 * x0.x;
    a01 += w0 * x1_1.x;
    let w0_1 = w_tile_2[w_tile_e + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1_1.y;
    let w0_2 = w_tile_2[w_tile_e + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1_1.z;
    let w0_3 = w_tile_2[w_tile_e + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1_1.w;
    let w0_4 = w_tile_2[w_tile_e + 32];
    let x0_1 = x_tile_2[x_tile_e + 32];
    let x1_2 = x_tile_2[x_tile_e + 48];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_2.x;
    let w0_5 = w_tile_2[w_tile_e + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_2.y;
    let w0_6 = w_tile_2[w_tile_e + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_2.z;
    let w0_7 = w_tile_2[w_tile_e + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_2.w;
    let w0_8 = w_tile_2[w_tile_e + 64];
    let x0_2 = x_tile_2[x_tile_e + 64];
    let x1_3 = x_tile_2[x_tile_e + 80];
    a00 += w0_8 * x0_2.x;
    a01 += w0_8 * x1_3.x;
    let w0_9 = w_tile_2[w_tile_e + 72];
    a00 += w0_9 * x0_2.y;
    a01 += w0_9 * x1_3.y;
    let w0_10 = w_tile_2[w_tile_e + 80];
    a00 += w0_10 * x0_2.z;
    a01 += w0_10 * x1_3.z;
    let w0_11 = w_tile_2[w_tile_e + 88];
    a00 += w0_11 * x0_2.w;
    a01 += w0_11 * x1_3.w;
    let w0_12 = w_tile_2[w_tile_e + 96];
    let x0_3 = x_tile_2[x_tile_e + 96];
    let x1_4 = x_tile_2[x_tile_e + 112];
    a00 += w0_12 * x0_3.x;
    a01 += w0_12 * x1_4.x;
    let w0_13 = w_tile_2[w_tile_e + 104];
    a00 += w0_13 * x0_3.y;
    a01 += w0_13 * x1_4.y;
    let w0_14 = w_tile_2[w_tile_e + 112];
    a00 += w0_14 * x0_3.z;
    a01 += w0_14 * x1_4.z;
    let w0_15 = w_tile_2[w_tile_e + 120];
    a00 += w0_15 * x0_3.w;
    a01 += w0_15 * x1_4.w;
  }
  if (quot < 4) {
    let shift = shift_2[quot];
    y_2[y_top] = a00 + shift;
  }
  if (quot < 4) {
    let shift = shift_2[quot];
    y_2[y_top + 16] = a01 + shift;
  }
}

// ---- conv + bn + relu6 to 24x112x112x4: tiled, tile 32x64, each invocation 4x4, workgroups 588, steps 1 x 16
// features.2.conv.0.0 + features.2.conv.0.1 + features.2.conv.0.2: 96x112x112
// 196 x 3 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_3: array<vec4f, 384>;
@group(0) @binding(1) var<storage, read_write> x_3: array<vec4f, 50176>;
@group(0) @binding(2) var<storage, read> shift_3: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_3: array<vec4f, 301056>;
var<workgroup> x_tile_3: array<vec4f, 256>;
var<workgroup> w_tile_3: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_24x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = j * 64 + t / 64 * 12544 + t % 64;
  let y_top = i * 100352 + j * 64 + quot * 12544 + rem;
  let next = w_tiles_3[i * 128 + t];
  let x = x_3[x_top];
  let x1 = x_3[x_top + 25088];
  x_tile_3[t] = x;
  x_tile_3[t + 128] = x1;
  w_tile_3[t] = next;
  workgroupBarrier();
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var e = 0u; e < 2; e++) {
    let w_tile_e = e * 64 + quot;
    let x_tile_e = e * 128 + rem;
    let w0 = w_tile_3[w_tile_e];
    let x0 = x_tile_3[x_tile_e];
    let x1_1 = x_tile_3[x_tile_e + 16];
    let x2 = x_tile_3[x_tile_e + 32];
    let x3 = x_tile_3[x_tile_e + 48];
    a00 += w0 * x0.x;
    a01 += w0 * x1_1.x;
    a02 += w0 * x2.x;
    a03 += w0 * x3.x;
    let w0_1 = w_tile_3[w_tile_e + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1_1.y;
    a02 += w0_1 * x2.y;
    a03 += w0_1 * x3.y;
    let w0_2 = w_tile_3[w_tile_e + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1_1.z;
    a02 += w0_2 * x2.z;
    a03 += w0_2 * x3.z;
    let w0_3 = w_tile_3[w_tile_e + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1_1.w;
    a02 += w0_3 * x2.w;
    a03 += w0_3 * x3.w;
    let w0_4 = w_tile_3[w_tile_e + 32];
    let x0_1 = x_tile_3[x_tile_e + 64];
    let x1_2 = x_tile_3[x_tile_e + 80];
    let x2_1 = x_tile_3[x_tile_e + 96];
    let x3_1 = x_tile_3[x_tile_e + 112];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_2.x;
    a02 += w0_4 * x2_1.x;
    a03 += w0_4 * x3_1.x;
    let w0_5 = w_tile_3[w_tile_e + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_2.y;
    a02 += w0_5 * x2_1.y;
    a03 += w0_5 * x3_1.y;
    let w0_6 = w_tile_3[w_tile_e + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_2.z;
    a02 += w0_6 * x2_1.z;
    a03 += w0_6 * x3_1.z;
    let w0_7 = w_tile_3[w_tile_e + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_2.w;
    a02 += w0_7 * x2_1.w;
    a03 += w0_7 * x3_1.w;
  }
  let shift = shift_3[i * 8 + quot];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  y_3[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a01 + shift;
  let t4 = rectify4(t3);
  y_3[y_top + 16] = minimum4(t4, vec4f(6.0));
  let t5 = a02 + shift;
  let t6 = rectify4(t5);
  y_3[y_top + 32] = minimum4(t6, vec4f(6.0));
  let t7 = a03 + shift;
  let t8 = rectify4(t7);
  y_3[y_top + 48] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn + relu6 to 24x56x56x4: depthwise, each invocation 4x4 channels, invocations 64, written out 9
// features.2.conv.1.0 + features.2.conv.1.1 + features.2.conv.1.2: 96x56x56
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_4: array<vec4f, 301056>;
@group(0) @binding(1) var<storage, read> w_fours_4: array<vec4f, 216>;
@group(0) @binding(2) var<storage, read> shift_4: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_4: array<vec4f, 75264>;
@compute @workgroup_size(64)
fn conv_bn_relu6_24x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let quot1 = (t + g * 64) / 784;
  let rem1 = (g * 4 + quot) % 56;
  let w_fours_top = quot1 * 9;
  let x_top = g * 896 + quot * 224 + rem * 8;
  let y_top = t * 4 + g * 256;
  var x = vec4f(0.0);
  let w_fours = w_fours_4[w_fours_top];
  var x1 = vec4f(0.0);
  var x2 = vec4f(0.0);
  var x3 = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 113, 0))];
  }
  if (0 < rem1) {
    x1 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 111, 0))];
    x2 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 109, 0))];
    x3 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 107, 0))];
  }
  var a0 = vec4f(0.0);
  a0 += x * w_fours;
  var a1 = vec4f(0.0);
  a1 += x1 * w_fours;
  var a2 = vec4f(0.0);
  a2 += x2 * w_fours;
  var a3 = vec4f(0.0);
  a3 += x3 * w_fours;
  var x4 = vec4f(0.0);
  let w_fours1 = w_fours_4[w_fours_top + 1];
  var x5 = vec4f(0.0);
  var x6 = vec4f(0.0);
  var x7 = vec4f(0.0);
  if (0 < rem1) {
    x4 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 112, 0))];
    x5 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 110, 0))];
    x6 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 108, 0))];
    x7 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 106, 0))];
  }
  a0 += x4 * w_fours1;
  a1 += x5 * w_fours1;
  a2 += x6 * w_fours1;
  a3 += x7 * w_fours1;
  let w_fours2 = w_fours_4[w_fours_top + 2];
  var x8 = vec4f(0.0);
  if (0 < rem1) {
    x8 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 105, 0))];
  }
  a0 += x1 * w_fours2;
  a1 += x2 * w_fours2;
  a2 += x3 * w_fours2;
  a3 += x8 * w_fours2;
  var x9 = vec4f(0.0);
  if (0 < rem) {
    x9 = x_4[x_top - 1];
  }
  let w_fours3 = w_fours_4[w_fours_top + 3];
  let x10 = x_4[x_top + 1];
  let x11 = x_4[x_top + 3];
  let x12 = x_4[x_top + 5];
  a0 += x9 * w_fours3;
  a1 += x10 * w_fours3;
  a2 += x11 * w_fours3;
  a3 += x12 * w_fours3;
  let x13 = x_4[x_top];
  let w_fours4 = w_fours_4[w_fours_top + 4];
  let x14 = x_4[x_top + 2];
  let x15 = x_4[x_top + 4];
  let x16 = x_4[x_top + 6];
  a0 += x13 * w_fours4;
  a1 += x14 * w_fours4;
  a2 += x15 * w_fours4;
  a3 += x16 * w_fours4;
  let w_fours5 = w_fours_4[w_fours_top + 5];
  let x17 = x_4[x_top + 7];
  a0 += x10 * w_fours5;
  a1 += x11 * w_fours5;
  a2 += x12 * w_fours5;
  a3 += x17 * w_fours5;
  var x18 = vec4f(0.0);
  if (0 < rem) {
    x18 = x_4[x_top + 111];
  }
  let w_fours6 = w_fours_4[w_fours_top + 6];
  let x19 = x_4[x_top + 113];
  let x20 = x_4[x_top + 115];
  let x21 = x_4[x_top + 117];
  a0 += x18 * w_fours6;
  a1 += x19 * w_fours6;
  a2 += x20 * w_fours6;
  a3 += x21 * w_fours6;
  let x22 = x_4[x_top + 112];
  let w_fours7 = w_fours_4[w_fours_top + 7];
  let x23 = x_4[x_top + 114];
  let x24 = x_4[x_top + 116];
  let x25 = x_4[x_top + 118];
  a0 += x22 * w_fours7;
  a1 += x23 * w_fours7;
  a2 += x24 * w_fours7;
  a3 += x25 * w_fours7;
  let w_fours8 = w_fours_4[w_fours_top + 8];
  let x26 = x_4[x_top + 119];
  a0 += x19 * w_fours8;
  a1 += x20 * w_fours8;
  a2 += x21 * w_fours8;
  a3 += x26 * w_fours8;
  let shift = shift_4[quot1];
  let t1 = a0 + shift;
  let t2 = rectify4(t1);
  y_4[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a1 + shift;
  let t4 = rectify4(t3);
  y_4[y_top + 1] = minimum4(t4, vec4f(6.0));
  let t5 = a2 + shift;
  let t6 = rectify4(t5);
  y_4[y_top + 2] = minimum4(t6, vec4f(6.0));
  let t7 = a3 + shift;
  let t8 = rectify4(t7);
  y_4[y_top + 3] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn to 6x56x56x4: tiled, tile 32x32, each invocation 4x2, workgroups 98, steps 3 x 32
// features.2.conv.2 + features.2.conv.3: 24x56x56
// 98 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_5: array<vec4f, 768>;
@group(0) @binding(1) var<storage, read_write> x_5: array<vec4f, 75264>;
@group(0) @binding(2) var<storage, read> shift_5: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> y_5: array<vec4f, 18816>;
var<workgroup> x_tile_5: array<vec4f, 256>;
var<workgroup> w_tile_5: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_6x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = j * 32 + t / 32 * 3136 + t % 32;
  let y_top = j * 32 + quot * 3136 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let w_tiles_step = t + step_ * 256;
    let x_step = x_top + step_ * 25088;
    let next = w_tiles_5[w_tiles_step];
    let next1 = w_tiles_5[w_tiles_step + 128];
    workgroupBarrier();
    let x = x_5[x_step];
    let x1 = x_5[x_step + 12544];
    x_tile_5[t] = x;
    x_tile_5[t + 128] = x1;
    w_tile_5[t] = next;
    w_tile_5[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot;
      let x_tile_e = e * 128 + rem;
      let w0 = w_tile_5[w_tile_e];
      let x0 = x_tile_5[x_tile_e];
      let x1_1 = x_tile_5[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1_1.x;
      let w0_1 = w_tile_5[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1_1.y;
      let w0_2 = w_tile_5[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1_1.z;
      let w0_3 = w_tile_5[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1_1.w;
      let w0_4 = w_tile_5[w_tile_e + 32];
      let x0_1 = x_tile_5[x_tile_e + 32];
      let x1_2 = x_tile_5[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_2.x;
      let w0_5 = w_tile_5[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_2.y;
      let w0_6 = w_tile_5[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_2.z;
      let w0_7 = w_tile_5[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_2.w;
      let w0_8 = w_tile_5[w_tile_e + 64];
      let x0_2 = x_tile_5[x_tile_e + 64];
      let x1_3 = x_tile_5[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_3.x;
      let w0_9 = w_tile_5[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_3.y;
      let w0_10 = w_tile_5[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_3.z;
      let w0_11 = w_tile_5[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_3.w;
      let w0_12 = w_tile_5[w_tile_e + 96];
      let x0_3 = x_tile_5[x_tile_e + 96];
      let x1_4 = x_tile_5[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_4.x;
      let w0_13 = w_tile_5[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_4.y;
      let w0_14 = w_tile_5[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_4.z;
      let w0_15 = w_tile_5[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_4.w;
    }
  }
  if (quot < 6) {
    let shift = shift_5[quot];
    y_5[y_top] = a00 + shift;
  }
  if (quot < 6) {
    let shift = shift_5[quot];
    y_5[y_top + 16] = a01 + shift;
  }
}

// ---- conv + bn + relu6 to 36x56x56x4: tiled, tile 32x64, each invocation 4x4, workgroups 245, steps 2 x 16
// features.3.conv.0.0 + features.3.conv.0.1 + features.3.conv.0.2: 144x56x56
// features.4.conv.0.0 + features.4.conv.0.1 + features.4.conv.0.2: 144x56x56
// 49 x 5 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_6: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_6: array<vec4f, 18816>;
@group(0) @binding(2) var<storage, read> shift_6: array<vec4f, 36>;
@group(0) @binding(3) var<storage, read_write> y_6: array<vec4f, 112896>;
var<workgroup> x_tile_6: array<vec4f, 256>;
var<workgroup> w_tile_6: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_36x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 64;
  let quot1 = t / 16;
  let rem = t % 16;
  let w_tiles_top = i * 256 + t;
  let x_top = j * 64 + quot * 3136 + t % 64;
  let shift_top = i * 8 + quot1;
  let y_top = i * 25088 + j * 64 + quot1 * 3136 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = x_top + step_ * 12544;
    let next = w_tiles_6[w_tiles_top + step_ * 128];
    workgroupBarrier();
    for (var u = 0u; u < 2; u++) {
      var chosen = vec4f(0.0);
      if (step_ * 4 + u * 2 + quot < 6) {
        chosen = x_6[x_step + u * 6272];
      }
      x_tile_6[t + u * 128] = chosen;
    }
    w_tile_6[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 64 + quot1;
      let x_tile_e = e * 128 + rem;
      let w0 = w_tile_6[w_tile_e];
      let x0 = x_tile_6[x_tile_e];
      let x1 = x_tile_6[x_tile_e + 16];
      let x2 = x_tile_6[x_tile_e + 32];
      let x3 = x_tile_6[x_tile_e + 48];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a02 += w0 * x2.x;
      a03 += w0 * x3.x;
      let w0_1 = w_tile_6[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a02 += w0_1 * x2.y;
      a03 += w0_1 * x3.y;
      let w0_2 = w_tile_6[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a02 += w0_2 * x2.z;
      a03 += w0_2 * x3.z;
      let w0_3 = w_tile_6[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a02 += w0_3 * x2.w;
      a03 += w0_3 * x3.w;
      let w0_4 = w_tile_6[w_tile_e + 32];
      let x0_1 = x_tile_6[x_tile_e + 64];
      let x1_1 = x_tile_6[x_tile_e + 80];
      let x2_1 = x_tile_6[x_tile_e + 96];
      let x3_1 = x_tile_6[x_tile_e + 112];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a02 += w0_4 * x2_1.x;
      a03 += w0_4 * x3_1.x;
      let w0_5 = w_tile_6[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a02 += w0_5 * x2_1.y;
      a03 += w0_5 * x3_1.y;
      let w0_6 = w_tile_6[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a02 += w0_6 * x2_1.z;
      a03 += w0_6 * x3_1.z;
      let w0_7 = w_tile_6[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a02 += w0_7 * x2_1.w;
      a03 += w0_7 * x3_1.w;
    }
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[shift_top];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    y_6[y_top] = minimum4(t2, vec4f(6.0));
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[shift_top];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    y_6[y_top + 16] = minimum4(t2, vec4f(6.0));
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[shift_top];
    let t1 = a02 + shift;
    let t2 = rectify4(t1);
    y_6[y_top + 32] = minimum4(t2, vec4f(6.0));
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[shift_top];
    let t1 = a03 + shift;
    let t2 = rectify4(t1);
    y_6[y_top + 48] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn + relu6 to 36x56x56x4: depthwise, each invocation 4x4 channels, invocations 64, written out 9
// features.3.conv.1.0 + features.3.conv.1.1 + features.3.conv.1.2: 144x56x56
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_7: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> w_fours_7: array<vec4f, 324>;
@group(0) @binding(2) var<storage, read> shift_7: array<vec4f, 36>;
@group(0) @binding(3) var<storage, read_write> y_7: array<vec4f, 112896>;
@compute @workgroup_size(64)
fn conv_bn_relu6_36x56x56x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 784;
  let rem = (g * 4 + (t + g * 8) / 14) % 56;
  let rem1 = (t + g * 8) % 14;
  let w_fours_top = quot * 9;
  let x_top = t * 4 + g * 256;
  let y_top = t * 4 + g * 256;
  var x = vec4f(0.0);
  let w_fours = w_fours_7[w_fours_top];
  var x1 = vec4f(0.0);
  var x2 = vec4f(0.0);
  var x3 = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_7[u32(max(i32(t * 4 + g * 256) - 57, 0))];
  }
  if (0 < rem) {
    x1 = x_7[u32(max(i32(t * 4 + g * 256) - 56, 0))];
    x2 = x_7[u32(max(i32(t * 4 + g * 256) - 55, 0))];
    x3 = x_7[u32(max(i32(t * 4 + g * 256) - 54, 0))];
  }
  var a0 = vec4f(0.0);
  a0 += x * w_fours;
  var a1 = vec4f(0.0);
  a1 += x1 * w_fours;
  var a2 = vec4f(0.0);
  a2 += x2 * w_fours;
  var a3 = vec4f(0.0);
  a3 += x3 * w_fours;
  let w_fours1 = w_fours_7[w_fours_top + 1];
  var x4 = vec4f(0.0);
  if (0 < rem) {
    x4 = x_7[u32(max(i32(t * 4 + g * 256) - 53, 0))];
  }
  a0 += x1 * w_fours1;
  a1 += x2 * w_fours1;
  a2 += x3 * w_fours1;
  a3 += x4 * w_fours1;
  let w_fours2 = w_fours_7[w_fours_top + 2];
  var x5 = vec4f(0.0);
  if ((0 < rem) & (rem1 < 13)) {
    x5 = x_7[u32(max(i32(t * 4 + g * 256) - 52, 0))];
  }
  a0 += x2 * w_fours2;
  a1 += x3 * w_fours2;
  a2 += x4 * w_fours2;
  a3 += x5 * w_fours2;
  var x6 = vec4f(0.0);
  if (0 < rem1) {
    x6 = x_7[u32(max(i32(t * 4 + g * 256) - 1, 0))];
  }
  let w_fours3 = w_fours_7[w_fours_top + 3];
  let x7 = x_7[x_top];
  let x8 = x_7[x_top + 1];
  let x9 = x_7[x_top + 2];
  a0 += x6 * w_fours3;
  a1 += x7 * w_fours3;
  a2 += x8 * w_fours3;
  a3 += x9 * w_fours3;
  let w_fours4 = w_fours_7[w_fours_top + 4];
  let x10 = x_7[x_top + 3];
  a0 += x7 * w_fours4;
  a1 += x8 * w_fours4;
  a2 += x9 * w_fours4;
  a3 += x10 * w_fours4;
  let w_fours5 = w_fours_7[w_fours_top + 5];
  var x11 = vec4f(0.0);
  if (rem1 < 13) {
    x11 = x_7[min(t * 4 + g * 256 + 4, 112895)];
  }
  a0 += x8 * w_fours5;
  a1 += x9 * w_fours5;
  a2 += x10 * w_fours5;
  a3 += x11 * w_fours5;
  var x12 = vec4f(0.0);
  let w_fours6 = w_fours_7[w_fours_top + 6];
  var x13 = vec4f(0.0);
  var x14 = vec4f(0.0);
  var x15 = vec4f(0.0);
  if ((rem + 1 < 56) & (0 < rem1)) {
    x12 = x_7[min(t * 4 + g * 256 + 55, 112895)];
  }
  if (rem + 1 < 56) {
    x13 = x_7[min(t * 4 + g * 256 + 56, 112895)];
    x14 = x_7[min(t * 4 + g * 256 + 57, 112895)];
    x15 = x_7[min(t * 4 + g * 256 + 58, 112895)];
  }
  a0 += x12 * w_fours6;
  a1 += x13 * w_fours6;
  a2 += x14 * w_fours6;
  a3 += x15 * w_fours6;
  let w_fours7 = w_fours_7[w_fours_top + 7];
  var x16 = vec4f(0.0);
  if (rem + 1 < 56) {
    x16 = x_7[min(t * 4 + g * 256 + 59, 112895)];
  }
  a0 += x13 * w_fours7;
  a1 += x14 * w_fours7;
  a2 += x15 * w_fours7;
  a3 += x16 * w_fours7;
  let w_fours8 = w_fours_7[w_fours_top + 8];
  var x17 = vec4f(0.0);
  if ((rem + 1 < 56) & (rem1 < 13)) {
    x17 = x_7[min(t * 4 + g * 256 + 60, 112895)];
  }
  a0 += x14 * w_fours8;
  a1 += x15 * w_fours8;
  a2 += x16 * w_fours8;
  a3 += x17 * w_fours8;
  let shift = shift_7[quot];
  let t1 = a0 + shift;
  let t2 = rectify4(t1);
  y_7[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a1 + shift;
  let t4 = rectify4(t3);
  y_7[y_top + 1] = minimum4(t4, vec4f(6.0));
  let t5 = a2 + shift;
  let t6 = rectify4(t5);
  y_7[y_top + 2] = minimum4(t6, vec4f(6.0));
  let t7 = a3 + shift;
  let t8 = rectify4(t7);
  y_7[y_top + 3] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn + add to 6x56x56x4: tiled, tile 32x32, each invocation 4x2, workgroups 98, steps 5 x 32
// features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56
// 98 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_8: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_8: array<vec4f, 112896>;
@group(0) @binding(2) var<storage, read> shift_8: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> x1_8: array<vec4f, 18816>;
@group(0) @binding(4) var<storage, read_write> y_8: array<vec4f, 18816>;
var<workgroup> x_tile_8: array<vec4f, 256>;
var<workgroup> w_tile_8: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_6x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 32;
  let quot1 = t / 16;
  let rem = t % 16;
  let x_top = j * 32 + quot * 3136 + t % 32;
  let x1_top = j * 32 + quot1 * 3136 + rem;
  let y_top = j * 32 + quot1 * 3136 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let w_tiles_step = t + step_ * 256;
    let x_step = x_top + step_ * 25088;
    let next = w_tiles_8[w_tiles_step];
    let next1 = w_tiles_8[w_tiles_step + 128];
    workgroupBarrier();
    for (var u = 0u; u < 2; u++) {
      var chosen = vec4f(0.0);
      if (step_ * 8 + u * 4 + quot < 36) {
        chosen = x_8[x_step + u * 12544];
      }
      x_tile_8[t + u * 128] = chosen;
    }
    w_tile_8[t] = next;
    w_tile_8[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot1;
      let x_tile_e = e * 128 + rem;
      let w0 = w_tile_8[w_tile_e];
      let x0 = x_tile_8[x_tile_e];
      let x1 = x_tile_8[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      let w0_1 = w_tile_8[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      let w0_2 = w_tile_8[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      let w0_3 = w_tile_8[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      let w0_4 = w_tile_8[w_tile_e + 32];
      let x0_1 = x_tile_8[x_tile_e + 32];
      let x1_1 = x_tile_8[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      let w0_5 = w_tile_8[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      let w0_6 = w_tile_8[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      let w0_7 = w_tile_8[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      let w0_8 = w_tile_8[w_tile_e + 64];
      let x0_2 = x_tile_8[x_tile_e + 64];
      let x1_2 = x_tile_8[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_2.x;
      let w0_9 = w_tile_8[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_2.y;
      let w0_10 = w_tile_8[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_2.z;
      let w0_11 = w_tile_8[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_2.w;
      let w0_12 = w_tile_8[w_tile_e + 96];
      let x0_3 = x_tile_8[x_tile_e + 96];
      let x1_3 = x_tile_8[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_3.x;
      let w0_13 = w_tile_8[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_3.y;
      let w0_14 = w_tile_8[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_3.z;
      let w0_15 = w_tile_8[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_3.w;
    }
  }
  if (quot1 < 6) {
    let shift = shift_8[quot1];
    let x1 = x1_8[x1_top];
    y_8[y_top] = a00 + shift + x1;
  }
  if (quot1 < 6) {
    let shift = shift_8[quot1];
    let x1 = x1_8[x1_top + 16];
    y_8[y_top + 16] = a01 + shift + x1;
  }
}

// ---- conv + bn + relu6 to 36x28x28x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.4.conv.1.0 + features.4.conv.1.1 + features.4.conv.1.2: 144x28x28
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_9: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> w_fours_9: array<vec4f, 324>;
@group(0) @binding(2) var<storage, read> shift_9: array<vec4f, 36>;
@group(0) @binding(3) var<storage, read_write> y_9: array<vec4f, 28224>;
@compute @workgroup_size(64)
fn conv_bn_relu6_36x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 28;
  let rem = (t + g * 8) % 28;
  let quot1 = (t + g * 64) / 784;
  let rem1 = (g * 2 + quot) % 28;
  let w_fours_top = quot1 * 9;
  let x_top = g * 224 + quot * 112 + rem * 2;
  var x = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_9[u32(max(i32(g * 224 + quot * 112 + rem * 2) - 57, 0))];
  }
  let w_fours = w_fours_9[w_fours_top];
  var a = vec4f(0.0);
  a += x * w_fours;
  var x1 = vec4f(0.0);
  if (0 < rem1) {
    x1 = x_9[u32(max(i32(g * 224 + quot * 112 + rem * 2) - 56, 0))];
  }
  let w_fours1 = w_fours_9[w_fours_top + 1];
  a += x1 * w_fours1;
  var x2 = vec4f(0.0);
  if (0 < rem1) {
    x2 = x_9[u32(max(i32(g * 224 + quot * 112 + rem * 2) - 55, 0))];
  }
  let w_fours2 = w_fours_9[w_fours_top + 2];
  a += x2 * w_fours2;
  var x3 = vec4f(0.0);
  if (0 < rem) {
    x3 = x_9[x_top - 1];
  }
  let w_fours3 = w_fours_9[w_fours_top + 3];
  a += x3 * w_fours3;
  let x4 = x_9[x_top];
  let w_fours4 = w_fours_9[w_fours_top + 4];
  a += x4 * w_fours4;
  let x5 = x_9[x_top + 1];
  let w_fours5 = w_fours_9[w_fours_top + 5];
  a += x5 * w_fours5;
  var x6 = vec4f(0.0);
  if (0 < rem) {
    x6 = x_9[x_top + 55];
  }
  let w_fours6 = w_fours_9[w_fours_top + 6];
  a += x6 * w_fours6;
  let x7 = x_9[x_top + 56];
  let w_fours7 = w_fours_9[w_fours_top + 7];
  a += x7 * w_fours7;
  let x8 = x_9[x_top + 57];
  let w_fours8 = w_fours_9[w_fours_top + 8];
  a += x8 * w_fours8;
  let shift = shift_9[quot1];
  let t1 = a + shift;
  let t2 = rectify4(t1);
  y_9[t + g * 64] = minimum4(t2, vec4f(6.0));
}

// ---- conv + bn to 8x28x28x4: tiled, tile 16x16, each invocation 4x2, slices 8, workgroups 98, steps 3 x 64
// features.4.conv.2 + features.4.conv.3: 32x28x28
// 49 x 2 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_10: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_10: array<vec4f, 28224>;
@group(0) @binding(2) var<storage, read> shift_10: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_10: array<vec4f, 6272>;
var<workgroup> x_tile_10: array<vec4f, 256>;
var<workgroup> w_tile_10: array<vec4f, 256>;
var<workgroup> sums_10: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_8x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let quot1 = t / 32;
  let rem = (t / 8) % 4;
  let rem1 = t % 8;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 16 + quot * 784 + t % 16;
  let w_tile_top = quot1 * 32 + rem;
  let x_tile_top = quot1 * 32 + rem1;
  let y_top = i * 3136 + j * 16 + rem * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let next = w_tiles_10[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if (step_ * 16 + quot < 36) {
      x_tile_10[t] = x_10[x_top + step_ * 12544];
    } else {
      x_tile_10[t] = vec4f(0.0);
    }
    w_tile_10[t] = next;
    workgroupBarrier();
    let w0 = w_tile_10[w_tile_top];
    let x0 = x_tile_10[x_tile_top];
    let x1 = x_tile_10[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_10[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_10[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_10[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_10[w_tile_top + 16];
    let x0_1 = x_tile_10[x_tile_top + 16];
    let x1_1 = x_tile_10[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_10[w_tile_top + 20];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_10[w_tile_top + 24];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_10[w_tile_top + 28];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
  }
  if (3 < quot1) {
    sums_10[t - 128] = a00;
    sums_10[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_10[t];
    a00 += s;
    let s1 = sums_10[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_10[t - 64] = a00;
    sums_10[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_10[t];
    a00 += s;
    let s1 = sums_10[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_10[t - 32] = a00;
    sums_10[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_10[t];
    a00 += s;
    let s1 = sums_10[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_10[i * 4 + rem];
    y_10[y_top] = a00 + shift;
    y_10[y_top + 8] = a01 + shift;
  }
}

// ---- conv + bn + relu6 to 48x28x28x4: tiled, tile 32x32, each invocation 4x2, workgroups 150, steps 1 x 32
// features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28
// features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28
// features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28
// 25 x 6 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_11: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_11: array<vec4f, 6272>;
@group(0) @binding(2) var<storage, read> shift_11: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_11: array<vec4f, 37632>;
var<workgroup> x_tile_11: array<vec4f, 256>;
var<workgroup> w_tile_11: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_48x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let w_tiles_top = i * 256 + t;
  let x_top = j * 32 + t / 32 * 784 + rem;
  let y_top = i * 6272 + j * 32 + quot * 784 + rem1;
  let next = w_tiles_11[w_tiles_top];
  let next1 = w_tiles_11[w_tiles_top + 128];
  if (j * 32 + rem < 784) {
    let x = x_11[x_top];
    let x1 = x_11[x_top + 3136];
    x_tile_11[t] = x;
    x_tile_11[t + 128] = x1;
  } else {
    for (var u = 0u; u < 2; u++) {
      x_tile_11[t + u * 128] = vec4f(0.0);
    }
  }
  w_tile_11[t] = next;
  w_tile_11[t + 128] = next1;
  workgroupBarrier();
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var e = 0u; e < 2; e++) {
    let w_tile_e = e * 128 + quot;
    let x_tile_e = e * 128 + rem1;
    let w0 = w_tile_11[w_tile_e];
    let x0 = x_tile_11[x_tile_e];
    let x1 = x_tile_11[x_tile_e + 16];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_11[w_tile_e + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_11[w_tile_e + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_11[w_tile_e + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_11[w_tile_e + 32];
    let x0_1 = x_tile_11[x_tile_e + 32];
    let x1_1 = x_tile_11[x_tile_e + 48];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_11[w_tile_e + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_11[w_tile_e + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_11[w_tile_e + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
    let w0_8 = w_tile_11[w_tile_e + 64];
    let x0_2 = x_tile_11[x_tile_e + 64];
    let x1_2 = x_tile_11[x_tile_e + 80];
    a00 += w0_8 * x0_2.x;
    a01 += w0_8 * x1_2.x;
    let w0_9 = w_tile_11[w_tile_e + 72];
    a00 += w0_9 * x0_2.y;
    a01 += w0_9 * x1_2.y;
    let w0_10 = w_tile_11[w_tile_e + 80];
    a00 += w0_10 * x0_2.z;
    a01 += w0_10 * x1_2.z;
    let w0_11 = w_tile_11[w_tile_e + 88];
    a00 += w0_11 * x0_2.w;
    a01 += w0_11 * x1_2.w;
    let w0_12 = w_tile_11[w_tile_e + 96];
    let x0_3 = x_tile_11[x_tile_e + 96];
    let x1_3 = x_tile_11[x_tile_e + 112];
    a00 += w0_12 * x0_3.x;
    a01 += w0_12 * x1_3.x;
    let w0_13 = w_tile_11[w_tile_e + 104];
    a00 += w0_13 * x0_3.y;
    a01 += w0_13 * x1_3.y;
    let w0_14 = w_tile_11[w_tile_e + 112];
    a00 += w0_14 * x0_3.z;
    a01 += w0_14 * x1_3.z;
    let w0_15 = w_tile_11[w_tile_e + 120];
    a00 += w0_15 * x0_3.w;
    a01 += w0_15 * x1_3.w;
  }
  let shift = shift_11[i * 8 + quot];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  y_11[y_top] = minimum4(t2, vec4f(6.0));
  if (j * 32 + rem1 + 16 < 784) {
    let t3 = a01 + shift;
    let t4 = rectify4(t3);
    y_11[y_top + 16] = minimum4(t4, vec4f(6.0));
  }
}

// ---- conv + bn + relu6 to 48x28x28x4: depthwise, each invocation 2x4 channels, invocations 64, written out 9
// features.5.conv.1.0 + features.5.conv.1.1 + features.5.conv.1.2: 192x28x28
// features.6.conv.1.0 + features.6.conv.1.1 + features.6.conv.1.2: 192x28x28
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_12: array<vec4f, 37632>;
@group(0) @binding(1) var<storage, read> w_fours_12: array<vec4f, 432>;
@group(0) @binding(2) var<storage, read> shift_12: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_12: array<vec4f, 37632>;
@compute @workgroup_size(64)
fn conv_bn_relu6_48x28x28x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 392;
  let rem = (g * 4 + (t + g * 8) / 14) % 28;
  let rem1 = (t + g * 8) % 14;
  let w_fours_top = quot * 9;
  let x_top = t * 2 + g * 128;
  let y_top = t * 2 + g * 128;
  var x = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_12[u32(max(i32(t * 2 + g * 128) - 29, 0))];
  }
  let w_fours = w_fours_12[w_fours_top];
  var x1 = vec4f(0.0);
  if (0 < rem) {
    x1 = x_12[u32(max(i32(t * 2 + g * 128) - 28, 0))];
  }
  var a0 = vec4f(0.0);
  a0 += x * w_fours;
  var a1 = vec4f(0.0);
  a1 += x1 * w_fours;
  let w_fours1 = w_fours_12[w_fours_top + 1];
  var x2 = vec4f(0.0);
  if (0 < rem) {
    x2 = x_12[u32(max(i32(t * 2 + g * 128) - 27, 0))];
  }
  a0 += x1 * w_fours1;
  a1 += x2 * w_fours1;
  let w_fours2 = w_fours_12[w_fours_top + 2];
  var x3 = vec4f(0.0);
  if ((0 < rem) & (rem1 < 13)) {
    x3 = x_12[u32(max(i32(t * 2 + g * 128) - 26, 0))];
  }
  a0 += x2 * w_fours2;
  a1 += x3 * w_fours2;
  var x4 = vec4f(0.0);
  if (0 < rem1) {
    x4 = x_12[u32(max(i32(t * 2 + g * 128) - 1, 0))];
  }
  let w_fours3 = w_fours_12[w_fours_top + 3];
  let x5 = x_12[x_top];
  a0 += x4 * w_fours3;
  a1 += x5 * w_fours3;
  let w_fours4 = w_fours_12[w_fours_top + 4];
  let x6 = x_12[x_top + 1];
  a0 += x5 * w_fours4;
  a1 += x6 * w_fours4;
  let w_fours5 = w_fours_12[w_fours_top + 5];
  var x7 = vec4f(0.0);
  if (rem1 < 13) {
    x7 = x_12[min(t * 2 + g * 128 + 2, 37631)];
  }
  a0 += x6 * w_fours5;
  a1 += x7 * w_fours5;
  var x8 = vec4f(0.0);
  if ((rem + 1 < 28) & (0 < rem1)) {
    x8 = x_12[min(t * 2 + g * 128 + 27, 37631)];
  }
  let w_fours6 = w_fours_12[w_fours_top + 6];
  var x9 = vec4f(0.0);
  if (rem + 1 < 28) {
    x9 = x_12[min(t * 2 + g * 128 + 28, 37631)];
  }
  a0 += x8 * w_fours6;
  a1 += x9 * w_fours6;
  let w_fours7 = w_fours_12[w_fours_top + 7];
  var x10 = vec4f(0.0);
  if (rem + 1 < 28) {
    x10 = x_12[min(t * 2 + g * 128 + 29, 37631)];
  }
  a0 += x9 * w_fours7;
  a1 += x10 * w_fours7;
  let w_fours8 = w_fours_12[w_fours_top + 8];
  var x11 = vec4f(0.0);
  if ((rem + 1 < 28) & (rem1 < 13)) {
    x11 = x_12[min(t * 2 + g * 128 + 30, 37631)];
  }
  a0 += x10 * w_fours8;
  a1 += x11 * w_fours8;
  let shift = shift_12[quot];
  let t1 = a0 + shift;
  let t2 = rectify4(t1);
  y_12[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a1 + shift;
  let t4 = rectify4(t3);
  y_12[y_top + 1] = minimum4(t4, vec4f(6.0));
}

// ---- conv + bn + add to 8x28x28x4: tiled, tile 16x16, each invocation 4x2, slices 8, workgroups 98, steps 3 x 64
// features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
// features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
// 49 x 2 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_13: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_13: array<vec4f, 37632>;
@group(0) @binding(2) var<storage, read> shift_13: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> x1_13: array<vec4f, 6272>;
@group(0) @binding(4) var<storage, read_write> y_13: array<vec4f, 6272>;
var<workgroup> x_tile_13: array<vec4f, 256>;
var<workgroup> w_tile_13: array<vec4f, 256>;
var<workgroup> sums_13: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_add_8x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 32;
  let rem = (t / 8) % 4;
  let rem1 = t % 8;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 16 + t / 16 * 784 + t % 16;
  let w_tile_top = quot * 32 + rem;
  let x_tile_top = quot * 32 + rem1;
  let x1_top = i * 3136 + j * 16 + rem * 784 + rem1;
  let y_top = i * 3136 + j * 16 + rem * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let next = w_tiles_13[w_tiles_top + step_ * 256];
    workgroupBarrier();
    x_tile_13[t] = x_13[x_top + step_ * 12544];
    w_tile_13[t] = next;
    workgroupBarrier();
    let w0 = w_tile_13[w_tile_top];
    let x0 = x_tile_13[x_tile_top];
    let x1 = x_tile_13[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_13[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_13[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_13[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_13[w_tile_top + 16];
    let x0_1 = x_tile_13[x_tile_top + 16];
    let x1_1 = x_tile_13[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_13[w_tile_top + 20];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_13[w_tile_top + 24];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_13[w_tile_top + 28];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
  }
  if (3 < quot) {
    sums_13[t - 128] = a00;
    sums_13[t] = a01;
  }
  workgroupBarrier();
  if (quot < 4) {
    let s = sums_13[t];
    a00 += s;
    let s1 = sums_13[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot) & (quot < 4)) {
    sums_13[t - 64] = a00;
    sums_13[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot < 2) {
    let s = sums_13[t];
    a00 += s;
    let s1 = sums_13[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot) & (quot < 2)) {
    sums_13[t - 32] = a00;
    sums_13[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot < 1) {
    let s = sums_13[t];
    a00 += s;
    let s1 = sums_13[t + 128];
    a01 += s1;
  }
  if (quot < 1) {
    let shift = shift_13[i * 4 + rem];
    let x1 = x1_13[x1_top];
    y_13[y_top] = a00 + shift + x1;
    let x1_1 = x1_13[x1_top + 8];
    y_13[y_top + 8] = a01 + shift + x1_1;
  }
}

// ---- conv + bn + relu6 to 48x14x14x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14
// 147 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_14: array<vec4f, 37632>;
@group(0) @binding(1) var<storage, read> w_fours_14: array<vec4f, 432>;
@group(0) @binding(2) var<storage, read> shift_14: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_14: array<vec4f, 9408>;
@compute @workgroup_size(64)
fn conv_bn_relu6_48x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let quot1 = (t + g * 64) / 196;
  let rem1 = (g * 4 + quot) % 14;
  let w_fours_top = quot1 * 9;
  let x_top = g * 224 + quot * 56 + rem * 2;
  var x = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_14[u32(max(i32(g * 224 + quot * 56 + rem * 2) - 29, 0))];
  }
  let w_fours = w_fours_14[w_fours_top];
  var a = vec4f(0.0);
  a += x * w_fours;
  var x1 = vec4f(0.0);
  if (0 < rem1) {
    x1 = x_14[u32(max(i32(g * 224 + quot * 56 + rem * 2) - 28, 0))];
  }
  let w_fours1 = w_fours_14[w_fours_top + 1];
  a += x1 * w_fours1;
  var x2 = vec4f(0.0);
  if (0 < rem1) {
    x2 = x_14[u32(max(i32(g * 224 + quot * 56 + rem * 2) - 27, 0))];
  }
  let w_fours2 = w_fours_14[w_fours_top + 2];
  a += x2 * w_fours2;
  var x3 = vec4f(0.0);
  if (0 < rem) {
    x3 = x_14[x_top - 1];
  }
  let w_fours3 = w_fours_14[w_fours_top + 3];
  a += x3 * w_fours3;
  let x4 = x_14[x_top];
  let w_fours4 = w_fours_14[w_fours_top + 4];
  a += x4 * w_fours4;
  let x5 = x_14[x_top + 1];
  let w_fours5 = w_fours_14[w_fours_top + 5];
  a += x5 * w_fours5;
  var x6 = vec4f(0.0);
  if (0 < rem) {
    x6 = x_14[x_top + 27];
  }
  let w_fours6 = w_fours_14[w_fours_top + 6];
  a += x6 * w_fours6;
  let x7 = x_14[x_top + 28];
  let w_fours7 = w_fours_14[w_fours_top + 7];
  a += x7 * w_fours7;
  let x8 = x_14[x_top + 29];
  let w_fours8 = w_fours_14[w_fours_top + 8];
  a += x8 * w_fours8;
  let shift = shift_14[quot1];
  let t1 = a + shift;
  let t2 = rectify4(t1);
  y_14[t + g * 64] = minimum4(t2, vec4f(6.0));
}

// ---- conv + bn to 16x14x14x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 100, steps 3 x 64
// features.7.conv.2 + features.7.conv.3: 64x14x14
// 25 x 4 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_15: array<vec4f, 3072>;
@group(0) @binding(1) var<storage, read_write> x_15: array<vec4f, 9408>;
@group(0) @binding(2) var<storage, read> shift_15: array<vec4f, 16>;
@group(0) @binding(3) var<storage, read_write> y_15: array<vec4f, 3136>;
var<workgroup> x_tile_15: array<vec4f, 128>;
var<workgroup> w_tile_15: array<vec4f, 256>;
var<workgroup> sums_15: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_16x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 8 + quot * 196 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let y_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let next = w_tiles_15[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 196) & (step_ * 16 + quot < 48)) {
      if (t < 128) {
        x_tile_15[t] = x_15[x_top + step_ * 3136];
      }
    } else {
      if (t < 128) {
        x_tile_15[t] = vec4f(0.0);
      }
    }
    w_tile_15[t] = next;
    workgroupBarrier();
    let w0 = w_tile_15[w_tile_top];
    let x0 = x_tile_15[x_tile_top];
    let x1 = x_tile_15[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_15[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_15[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_15[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_15[t - 128] = a00;
    sums_15[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_15[t];
    a00 += s;
    let s1 = sums_15[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_15[t - 64] = a00;
    sums_15[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_15[t];
    a00 += s;
    let s1 = sums_15[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_15[t - 32] = a00;
    sums_15[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_15[t];
    a00 += s;
    let s1 = sums_15[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_15[t - 16] = a00;
    sums_15[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_15[t];
    a00 += s;
    let s1 = sums_15[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_15[i * 4 + rem1];
    y_15[y_top] = a00 + shift;
    if (j * 8 + rem2 + 4 < 196) {
      y_15[y_top + 4] = a01 + shift;
    }
  }
}

// ---- conv + bn + relu6 to 96x14x14x4: tiled, tile 32x32, each invocation 4x2, workgroups 84, steps 2 x 32
// features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14
// features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14
// features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14
// features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14
// 7 x 12 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_16: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read_write> x_16: array<vec4f, 3136>;
@group(0) @binding(2) var<storage, read> shift_16: array<vec4f, 96>;
@group(0) @binding(3) var<storage, read_write> y_16: array<vec4f, 18816>;
var<workgroup> x_tile_16: array<vec4f, 256>;
var<workgroup> w_tile_16: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_96x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let w_tiles_top = i * 512 + t;
  let x_top = j * 32 + t / 32 * 196 + rem;
  let shift_top = i * 8 + quot;
  let y_top = i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let x_step = x_top + step_ * 1568;
    let next = w_tiles_16[w_tiles_step];
    let next1 = w_tiles_16[w_tiles_step + 128];
    workgroupBarrier();
    if (j * 32 + rem < 196) {
      let x = x_16[x_step];
      let x1 = x_16[x_step + 784];
      x_tile_16[t] = x;
      x_tile_16[t + 128] = x1;
    } else {
      for (var u = 0u; u < 2; u++) {
        x_tile_16[t + u * 128] = vec4f(0.0);
      }
    }
    w_tile_16[t] = next;
    w_tile_16[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot;
      let x_tile_e = e * 128 + rem1;
      let w0 = w_tile_16[w_tile_e];
      let x0 = x_tile_16[x_tile_e];
      let x1 = x_tile_16[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      let w0_1 = w_tile_16[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      let w0_2 = w_tile_16[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      let w0_3 = w_tile_16[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      let w0_4 = w_tile_16[w_tile_e + 32];
      let x0_1 = x_tile_16[x_tile_e + 32];
      let x1_1 = x_tile_16[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      let w0_5 = w_tile_16[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      let w0_6 = w_tile_16[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      let w0_7 = w_tile_16[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      let w0_8 = w_tile_16[w_tile_e + 64];
      let x0_2 = x_tile_16[x_tile_e + 64];
      let x1_2 = x_tile_16[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_2.x;
      let w0_9 = w_tile_16[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_2.y;
      let w0_10 = w_tile_16[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_2.z;
      let w0_11 = w_tile_16[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_2.w;
      let w0_12 = w_tile_16[w_tile_e + 96];
      let x0_3 = x_tile_16[x_tile_e + 96];
      let x1_3 = x_tile_16[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_3.x;
      let w0_13 = w_tile_16[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_3.y;
      let w0_14 = w_tile_16[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_3.z;
      let w0_15 = w_tile_16[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_3.w;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_16[shift_top];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    y_16[y_top] = minimum4(t2, vec4f(6.0));
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_16[shift_top];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    y_16[y_top + 16] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn + relu6 to 96x14x14x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.8.conv.1.0 + features.8.conv.1.1 + features.8.conv.1.2: 384x14x14
// features.9.conv.1.0 + features.9.conv.1.1 + features.9.conv.1.2: 384x14x14
// features.10.conv.1.0 + features.10.conv.1.1 + features.10.conv.1.2: 384x14x14
// features.11.conv.1.0 + features.11.conv.1.1 + features.11.conv.1.2: 384x14x14
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_17: array<vec4f, 18816>;
@group(0) @binding(1) var<storage, read> w_fours_17: array<vec4f, 864>;
@group(0) @binding(2) var<storage, read> shift_17: array<vec4f, 96>;
@group(0) @binding(3) var<storage, read_write> y_17: array<vec4f, 18816>;
@compute @workgroup_size(64)
fn conv_bn_relu6_96x14x14x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 196;
  let rem = (g * 4 + (t + g * 8) / 14) % 14;
  let rem1 = (t + g * 8) % 14;
  let w_fours_top = quot * 9;
  var x = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_17[u32(max(i32(t + g * 64) - 15, 0))];
  }
  let w_fours = w_fours_17[w_fours_top];
  var a = vec4f(0.0);
  a += x * w_fours;
  var x1 = vec4f(0.0);
  if (0 < rem) {
    x1 = x_17[u32(max(i32(t + g * 64) - 14, 0))];
  }
  let w_fours1 = w_fours_17[w_fours_top + 1];
  a += x1 * w_fours1;
  var x2 = vec4f(0.0);
  if ((0 < rem) & (rem1 + 1 < 14)) {
    x2 = x_17[u32(max(i32(t + g * 64) - 13, 0))];
  }
  let w_fours2 = w_fours_17[w_fours_top + 2];
  a += x2 * w_fours2;
  var x3 = vec4f(0.0);
  if (0 < rem1) {
    x3 = x_17[u32(max(i32(t + g * 64) - 1, 0))];
  }
  let w_fours3 = w_fours_17[w_fours_top + 3];
  a += x3 * w_fours3;
  let x4 = x_17[t + g * 64];
  let w_fours4 = w_fours_17[w_fours_top + 4];
  a += x4 * w_fours4;
  var x5 = vec4f(0.0);
  if (rem1 + 1 < 14) {
    x5 = x_17[min(t + g * 64 + 1, 18815)];
  }
  let w_fours5 = w_fours_17[w_fours_top + 5];
  a += x5 * w_fours5;
  var x6 = vec4f(0.0);
  if ((rem + 1 < 14) & (0 < rem1)) {
    x6 = x_17[min(t + g * 64 + 13, 18815)];
  }
  let w_fours6 = w_fours_17[w_fours_top + 6];
  a += x6 * w_fours6;
  var x7 = vec4f(0.0);
  if (rem + 1 < 14) {
    x7 = x_17[min(t + g * 64 + 14, 18815)];
  }
  let w_fours7 = w_fours_17[w_fours_top + 7];
  a += x7 * w_fours7;
  var x8 = vec4f(0.0);
  if ((rem + 1 < 14) & (rem1 + 1 < 14)) {
    x8 = x_17[min(t + g * 64 + 15, 18815)];
  }
  let w_fours8 = w_fours_17[w_fours_top + 8];
  a += x8 * w_fours8;
  let shift = shift_17[quot];
  let t1 = a + shift;
  let t2 = rectify4(t1);
  y_17[t + g * 64] = minimum4(t2, vec4f(6.0));
}

// ---- conv + bn + add to 16x14x14x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 100, steps 6 x 64
// features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
// features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
// features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
// 25 x 4 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_18: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read_write> x_18: array<vec4f, 18816>;
@group(0) @binding(2) var<storage, read> shift_18: array<vec4f, 16>;
@group(0) @binding(3) var<storage, read_write> x1_18: array<vec4f, 3136>;
@group(0) @binding(4) var<storage, read_write> y_18: array<vec4f, 3136>;
var<workgroup> x_tile_18: array<vec4f, 128>;
var<workgroup> w_tile_18: array<vec4f, 256>;
var<workgroup> sums_18: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_add_16x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 1536 + t;
  let x_top = j * 8 + quot * 196 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let x1_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  let y_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let next = w_tiles_18[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 196) & (step_ * 16 + quot < 96)) {
      if (t < 128) {
        x_tile_18[t] = x_18[x_top + step_ * 3136];
      }
    } else {
      if (t < 128) {
        x_tile_18[t] = vec4f(0.0);
      }
    }
    w_tile_18[t] = next;
    workgroupBarrier();
    let w0 = w_tile_18[w_tile_top];
    let x0 = x_tile_18[x_tile_top];
    let x1 = x_tile_18[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_18[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_18[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_18[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_18[t - 128] = a00;
    sums_18[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_18[t];
    a00 += s;
    let s1 = sums_18[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_18[t - 64] = a00;
    sums_18[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_18[t];
    a00 += s;
    let s1 = sums_18[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_18[t - 32] = a00;
    sums_18[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_18[t];
    a00 += s;
    let s1 = sums_18[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_18[t - 16] = a00;
    sums_18[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_18[t];
    a00 += s;
    let s1 = sums_18[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_18[i * 4 + rem1];
    let x1 = x1_18[x1_top];
    y_18[y_top] = a00 + shift + x1;
    if (j * 8 + rem2 + 4 < 196) {
      let x1_1 = x1_18[x1_top + 4];
      y_18[y_top + 4] = a01 + shift + x1_1;
    }
  }
}

// ---- conv + bn to 24x14x14x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 150, steps 6 x 64
// features.11.conv.2 + features.11.conv.3: 96x14x14
// 25 x 6 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_19: array<vec4f, 9216>;
@group(0) @binding(1) var<storage, read_write> x_19: array<vec4f, 18816>;
@group(0) @binding(2) var<storage, read> shift_19: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_19: array<vec4f, 4704>;
var<workgroup> x_tile_19: array<vec4f, 128>;
var<workgroup> w_tile_19: array<vec4f, 256>;
var<workgroup> sums_19: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_24x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 1536 + t;
  let x_top = j * 8 + quot * 196 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let y_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let next = w_tiles_19[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 196) & (step_ * 16 + quot < 96)) {
      if (t < 128) {
        x_tile_19[t] = x_19[x_top + step_ * 3136];
      }
    } else {
      if (t < 128) {
        x_tile_19[t] = vec4f(0.0);
      }
    }
    w_tile_19[t] = next;
    workgroupBarrier();
    let w0 = w_tile_19[w_tile_top];
    let x0 = x_tile_19[x_tile_top];
    let x1 = x_tile_19[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_19[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_19[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_19[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_19[t - 128] = a00;
    sums_19[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_19[t - 64] = a00;
    sums_19[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_19[t - 32] = a00;
    sums_19[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_19[t - 16] = a00;
    sums_19[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_19[i * 4 + rem1];
    y_19[y_top] = a00 + shift;
    if (j * 8 + rem2 + 4 < 196) {
      y_19[y_top + 4] = a01 + shift;
    }
  }
}

// ---- conv + bn + relu6 to 144x14x14x4: tiled, tile 32x32, each invocation 4x2, workgroups 126, steps 3 x 32
// features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14
// features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14
// features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14
// 7 x 18 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_20: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read_write> x_20: array<vec4f, 4704>;
@group(0) @binding(2) var<storage, read> shift_20: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_20: array<vec4f, 28224>;
var<workgroup> x_tile_20: array<vec4f, 256>;
var<workgroup> w_tile_20: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_144x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 32 + t / 32 * 196 + rem;
  let shift_top = i * 8 + quot;
  let y_top = i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let x_step = x_top + step_ * 1568;
    let next = w_tiles_20[w_tiles_step];
    let next1 = w_tiles_20[w_tiles_step + 128];
    workgroupBarrier();
    if (j * 32 + rem < 196) {
      let x = x_20[x_step];
      let x1 = x_20[x_step + 784];
      x_tile_20[t] = x;
      x_tile_20[t + 128] = x1;
    } else {
      for (var u = 0u; u < 2; u++) {
        x_tile_20[t + u * 128] = vec4f(0.0);
      }
    }
    w_tile_20[t] = next;
    w_tile_20[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot;
      let x_tile_e = e * 128 + rem1;
      let w0 = w_tile_20[w_tile_e];
      let x0 = x_tile_20[x_tile_e];
      let x1 = x_tile_20[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      let w0_1 = w_tile_20[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      let w0_2 = w_tile_20[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      let w0_3 = w_tile_20[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      let w0_4 = w_tile_20[w_tile_e + 32];
      let x0_1 = x_tile_20[x_tile_e + 32];
      let x1_1 = x_tile_20[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      let w0_5 = w_tile_20[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      let w0_6 = w_tile_20[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      let w0_7 = w_tile_20[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      let w0_8 = w_tile_20[w_tile_e + 64];
      let x0_2 = x_tile_20[x_tile_e + 64];
      let x1_2 = x_tile_20[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_2.x;
      let w0_9 = w_tile_20[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_2.y;
      let w0_10 = w_tile_20[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_2.z;
      let w0_11 = w_tile_20[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_2.w;
      let w0_12 = w_tile_20[w_tile_e + 96];
      let x0_3 = x_tile_20[x_tile_e + 96];
      let x1_3 = x_tile_20[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_3.x;
      let w0_13 = w_tile_20[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_3.y;
      let w0_14 = w_tile_20[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_3.z;
      let w0_15 = w_tile_20[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_3.w;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_20[shift_top];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    y_20[y_top] = minimum4(t2, vec4f(6.0));
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_20[shift_top];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    y_20[y_top + 16] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn + relu6 to 144x14x14x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.12.conv.1.0 + features.12.conv.1.1 + features.12.conv.1.2: 576x14x14
// features.13.conv.1.0 + features.13.conv.1.1 + features.13.conv.1.2: 576x14x14
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_21: array<vec4f, 28224>;
@group(0) @binding(1) var<storage, read> w_fours_21: array<vec4f, 1296>;
@group(0) @binding(2) var<storage, read> shift_21: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_21: array<vec4f, 28224>;
@compute @workgroup_size(64)
fn conv_bn_relu6_144x14x14x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 196;
  let rem = (g * 4 + (t + g * 8) / 14) % 14;
  let rem1 = (t + g * 8) % 14;
  let w_fours_top = quot * 9;
  var x = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_21[u32(max(i32(t + g * 64) - 15, 0))];
  }
  let w_fours = w_fours_21[w_fours_top];
  var a = vec4f(0.0);
  a += x * w_fours;
  var x1 = vec4f(0.0);
  if (0 < rem) {
    x1 = x_21[u32(max(i32(t + g * 64) - 14, 0))];
  }
  let w_fours1 = w_fours_21[w_fours_top + 1];
  a += x1 * w_fours1;
  var x2 = vec4f(0.0);
  if ((0 < rem) & (rem1 + 1 < 14)) {
    x2 = x_21[u32(max(i32(t + g * 64) - 13, 0))];
  }
  let w_fours2 = w_fours_21[w_fours_top + 2];
  a += x2 * w_fours2;
  var x3 = vec4f(0.0);
  if (0 < rem1) {
    x3 = x_21[u32(max(i32(t + g * 64) - 1, 0))];
  }
  let w_fours3 = w_fours_21[w_fours_top + 3];
  a += x3 * w_fours3;
  let x4 = x_21[t + g * 64];
  let w_fours4 = w_fours_21[w_fours_top + 4];
  a += x4 * w_fours4;
  var x5 = vec4f(0.0);
  if (rem1 + 1 < 14) {
    x5 = x_21[min(t + g * 64 + 1, 28223)];
  }
  let w_fours5 = w_fours_21[w_fours_top + 5];
  a += x5 * w_fours5;
  var x6 = vec4f(0.0);
  if ((rem + 1 < 14) & (0 < rem1)) {
    x6 = x_21[min(t + g * 64 + 13, 28223)];
  }
  let w_fours6 = w_fours_21[w_fours_top + 6];
  a += x6 * w_fours6;
  var x7 = vec4f(0.0);
  if (rem + 1 < 14) {
    x7 = x_21[min(t + g * 64 + 14, 28223)];
  }
  let w_fours7 = w_fours_21[w_fours_top + 7];
  a += x7 * w_fours7;
  var x8 = vec4f(0.0);
  if ((rem + 1 < 14) & (rem1 + 1 < 14)) {
    x8 = x_21[min(t + g * 64 + 15, 28223)];
  }
  let w_fours8 = w_fours_21[w_fours_top + 8];
  a += x8 * w_fours8;
  let shift = shift_21[quot];
  let t1 = a + shift;
  let t2 = rectify4(t1);
  y_21[t + g * 64] = minimum4(t2, vec4f(6.0));
}

// ---- conv + bn + add to 24x14x14x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 150, steps 9 x 64
// features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
// features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
// 25 x 6 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_22: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read_write> x_22: array<vec4f, 28224>;
@group(0) @binding(2) var<storage, read> shift_22: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> x1_22: array<vec4f, 4704>;
@group(0) @binding(4) var<storage, read_write> y_22: array<vec4f, 4704>;
var<workgroup> x_tile_22: array<vec4f, 128>;
var<workgroup> w_tile_22: array<vec4f, 256>;
var<workgroup> sums_22: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_add_24x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 2304 + t;
  let x_top = j * 8 + quot * 196 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let x1_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  let y_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 9; step_++) {
    let next = w_tiles_22[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 196) & (step_ * 16 + quot < 144)) {
      if (t < 128) {
        x_tile_22[t] = x_22[x_top + step_ * 3136];
      }
    } else {
      if (t < 128) {
        x_tile_22[t] = vec4f(0.0);
      }
    }
    w_tile_22[t] = next;
    workgroupBarrier();
    let w0 = w_tile_22[w_tile_top];
    let x0 = x_tile_22[x_tile_top];
    let x1 = x_tile_22[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_22[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_22[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_22[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_22[t - 128] = a00;
    sums_22[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_22[t];
    a00 += s;
    let s1 = sums_22[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_22[t - 64] = a00;
    sums_22[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_22[t];
    a00 += s;
    let s1 = sums_22[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_22[t - 32] = a00;
    sums_22[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_22[t];
    a00 += s;
    let s1 = sums_22[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_22[t - 16] = a00;
    sums_22[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_22[t];
    a00 += s;
    let s1 = sums_22[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_22[i * 4 + rem1];
    let x1 = x1_22[x1_top];
    y_22[y_top] = a00 + shift + x1;
    if (j * 8 + rem2 + 4 < 196) {
      let x1_1 = x1_22[x1_top + 4];
      y_22[y_top + 4] = a01 + shift + x1_1;
    }
  }
}

// ---- conv + bn + relu6 to 144x7x7x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7
// 111 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_23: array<vec4f, 28224>;
@group(0) @binding(1) var<storage, read> w_fours_23: array<vec4f, 1296>;
@group(0) @binding(2) var<storage, read> shift_23: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_23: array<vec4f, 7056>;
@compute @workgroup_size(64)
fn conv_bn_relu6_144x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g) / 7;
  let rem = (t + g) % 7;
  let quot1 = (t + g * 15) / 49;
  let rem1 = (g * 2 + quot) % 7;
  let w_fours_top = g * 9 + quot1 * 9;
  let x_top = g * 252 + quot * 28 + rem * 2;
  if (t + g * 64 < 7056) {
    var x = vec4f(0.0);
    if ((0 < rem1) & (0 < rem)) {
      x = x_23[u32(clamp(i32(g * 252 + quot * 28 + rem * 2) - 15, 0, 28223))];
    }
    let w_fours = w_fours_23[w_fours_top];
    var a = vec4f(0.0);
    a += x * w_fours;
    var x1 = vec4f(0.0);
    if (0 < rem1) {
      x1 = x_23[u32(clamp(i32(g * 252 + quot * 28 + rem * 2) - 14, 0, 28223))];
    }
    let w_fours1 = w_fours_23[w_fours_top + 1];
    a += x1 * w_fours1;
    var x2 = vec4f(0.0);
    if (0 < rem1) {
      x2 = x_23[u32(clamp(i32(g * 252 + quot * 28 + rem * 2) - 13, 0, 28223))];
    }
    let w_fours2 = w_fours_23[w_fours_top + 2];
    a += x2 * w_fours2;
    var x3 = vec4f(0.0);
    if (0 < rem) {
      x3 = x_23[u32(clamp(i32(g * 252 + quot * 28 + rem * 2) - 1, 0, 28223))];
    }
    let w_fours3 = w_fours_23[w_fours_top + 3];
    a += x3 * w_fours3;
    let x4 = x_23[x_top];
    let w_fours4 = w_fours_23[w_fours_top + 4];
    a += x4 * w_fours4;
    let x5 = x_23[x_top + 1];
    let w_fours5 = w_fours_23[w_fours_top + 5];
    a += x5 * w_fours5;
    var x6 = vec4f(0.0);
    if (0 < rem) {
      x6 = x_23[x_top + 13];
    }
    let w_fours6 = w_fours_23[w_fours_top + 6];
    a += x6 * w_fours6;
    let x7 = x_23[x_top + 14];
    let w_fours7 = w_fours_23[w_fours_top + 7];
    a += x7 * w_fours7;
    let x8 = x_23[x_top + 15];
    let w_fours8 = w_fours_23[w_fours_top + 8];
    a += x8 * w_fours8;
    let shift = shift_23[g + quot1];
    let t1 = a + shift;
    let t2 = rectify4(t1);
    y_23[t + g * 64] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn to 40x7x7x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 70, steps 9 x 64
// features.14.conv.2 + features.14.conv.3: 160x7x7
// 7 x 10 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_24: array<vec4f, 23040>;
@group(0) @binding(1) var<storage, read_write> x_24: array<vec4f, 7056>;
@group(0) @binding(2) var<storage, read> shift_24: array<vec4f, 40>;
@group(0) @binding(3) var<storage, read_write> y_24: array<vec4f, 1960>;
var<workgroup> x_tile_24: array<vec4f, 128>;
var<workgroup> w_tile_24: array<vec4f, 256>;
var<workgroup> sums_24: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_40x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 2304 + t;
  let x_top = j * 8 + quot * 49 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let shift_top = i * 4 + rem1;
  let y_top = i * 196 + j * 8 + rem2 + rem1 * 49;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 9; step_++) {
    let next = w_tiles_24[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 49) & (step_ * 16 + quot < 144)) {
      if (t < 128) {
        x_tile_24[t] = x_24[x_top + step_ * 784];
      }
    } else {
      if (t < 128) {
        x_tile_24[t] = vec4f(0.0);
      }
    }
    w_tile_24[t] = next;
    workgroupBarrier();
    let w0 = w_tile_24[w_tile_top];
    let x0 = x_tile_24[x_tile_top];
    let x1 = x_tile_24[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_24[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_24[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_24[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_24[t - 128] = a00;
    sums_24[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_24[t];
    a00 += s;
    let s1 = sums_24[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_24[t - 64] = a00;
    sums_24[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_24[t];
    a00 += s;
    let s1 = sums_24[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_24[t - 32] = a00;
    sums_24[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_24[t];
    a00 += s;
    let s1 = sums_24[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_24[t - 16] = a00;
    sums_24[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_24[t];
    a00 += s;
    let s1 = sums_24[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    if (j * 8 + rem2 < 49) {
      let shift = shift_24[shift_top];
      y_24[y_top] = a00 + shift;
    }
    if (j * 8 + rem2 + 4 < 49) {
      let shift = shift_24[shift_top];
      y_24[y_top + 4] = a01 + shift;
    }
  }
}

// ---- conv + bn + relu6 to 240x7x7x4: tiled, tile 16x16, each invocation 4x2, slices 8, workgroups 240, steps 3 x 64
// features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
// features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
// features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
// 4 x 60 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_25: array<vec4f, 46080>;
@group(0) @binding(1) var<storage, read_write> x_25: array<vec4f, 1960>;
@group(0) @binding(2) var<storage, read> shift_25: array<vec4f, 240>;
@group(0) @binding(3) var<storage, read_write> y_25: array<vec4f, 11760>;
var<workgroup> x_tile_25: array<vec4f, 256>;
var<workgroup> w_tile_25: array<vec4f, 256>;
var<workgroup> sums_25: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_relu6_240x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let quot1 = t / 32;
  let rem1 = (t / 8) % 4;
  let rem2 = t % 8;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 16 + quot * 49 + rem;
  let w_tile_top = quot1 * 32 + rem1;
  let x_tile_top = quot1 * 32 + rem2;
  let shift_top = i * 4 + rem1;
  let y_top = i * 196 + j * 16 + rem1 * 49 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let next = w_tiles_25[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 16 + rem < 49) & (step_ * 16 + quot < 40)) {
      x_tile_25[t] = x_25[x_top + step_ * 784];
    } else {
      x_tile_25[t] = vec4f(0.0);
    }
    w_tile_25[t] = next;
    workgroupBarrier();
    let w0 = w_tile_25[w_tile_top];
    let x0 = x_tile_25[x_tile_top];
    let x1 = x_tile_25[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_25[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_25[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_25[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_25[w_tile_top + 16];
    let x0_1 = x_tile_25[x_tile_top + 16];
    let x1_1 = x_tile_25[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_25[w_tile_top + 20];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_25[w_tile_top + 24];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_25[w_tile_top + 28];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
  }
  if (3 < quot1) {
    sums_25[t - 128] = a00;
    sums_25[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_25[t];
    a00 += s;
    let s1 = sums_25[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_25[t - 64] = a00;
    sums_25[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_25[t];
    a00 += s;
    let s1 = sums_25[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_25[t - 32] = a00;
    sums_25[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_25[t];
    a00 += s;
    let s1 = sums_25[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    if (j * 16 + rem2 < 49) {
      let shift = shift_25[shift_top];
      let t1 = a00 + shift;
      let t2 = rectify4(t1);
      y_25[y_top] = minimum4(t2, vec4f(6.0));
    }
    if (j * 16 + rem2 + 8 < 49) {
      let shift = shift_25[shift_top];
      let t1 = a01 + shift;
      let t2 = rectify4(t1);
      y_25[y_top + 8] = minimum4(t2, vec4f(6.0));
    }
  }
}

// ---- conv + bn + relu6 to 240x7x7x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7
// features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7
// features.17.conv.1.0 + features.17.conv.1.1 + features.17.conv.1.2: 960x7x7
// 184 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_26: array<vec4f, 11760>;
@group(0) @binding(1) var<storage, read> w_fours_26: array<vec4f, 2160>;
@group(0) @binding(2) var<storage, read> shift_26: array<vec4f, 240>;
@group(0) @binding(3) var<storage, read_write> y_26: array<vec4f, 11760>;
@compute @workgroup_size(64)
fn conv_bn_relu6_240x7x7x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 15) / 49;
  let rem = (g * 2 + (t + g) / 7) % 7;
  let rem1 = (t + g) % 7;
  let w_fours_top = g * 9 + quot * 9;
  if (t + g * 64 < 11760) {
    var x = vec4f(0.0);
    if ((0 < rem) & (0 < rem1)) {
      x = x_26[u32(clamp(i32(t + g * 64) - 8, 0, 11759))];
    }
    let w_fours = w_fours_26[w_fours_top];
    var a = vec4f(0.0);
    a += x * w_fours;
    var x1 = vec4f(0.0);
    if (0 < rem) {
      x1 = x_26[u32(clamp(i32(t + g * 64) - 7, 0, 11759))];
    }
    let w_fours1 = w_fours_26[w_fours_top + 1];
    a += x1 * w_fours1;
    var x2 = vec4f(0.0);
    if ((0 < rem) & (rem1 + 1 < 7)) {
      x2 = x_26[u32(clamp(i32(t + g * 64) - 6, 0, 11759))];
    }
    let w_fours2 = w_fours_26[w_fours_top + 2];
    a += x2 * w_fours2;
    var x3 = vec4f(0.0);
    if (0 < rem1) {
      x3 = x_26[u32(clamp(i32(t + g * 64) - 1, 0, 11759))];
    }
    let w_fours3 = w_fours_26[w_fours_top + 3];
    a += x3 * w_fours3;
    let x4 = x_26[t + g * 64];
    let w_fours4 = w_fours_26[w_fours_top + 4];
    a += x4 * w_fours4;
    var x5 = vec4f(0.0);
    if (rem1 + 1 < 7) {
      x5 = x_26[min(t + g * 64 + 1, 11759)];
    }
    let w_fours5 = w_fours_26[w_fours_top + 5];
    a += x5 * w_fours5;
    var x6 = vec4f(0.0);
    if ((rem + 1 < 7) & (0 < rem1)) {
      x6 = x_26[min(t + g * 64 + 6, 11759)];
    }
    let w_fours6 = w_fours_26[w_fours_top + 6];
    a += x6 * w_fours6;
    var x7 = vec4f(0.0);
    if (rem + 1 < 7) {
      x7 = x_26[min(t + g * 64 + 7, 11759)];
    }
    let w_fours7 = w_fours_26[w_fours_top + 7];
    a += x7 * w_fours7;
    var x8 = vec4f(0.0);
    if ((rem + 1 < 7) & (rem1 + 1 < 7)) {
      x8 = x_26[min(t + g * 64 + 8, 11759)];
    }
    let w_fours8 = w_fours_26[w_fours_top + 8];
    a += x8 * w_fours8;
    let shift = shift_26[g + quot];
    let t1 = a + shift;
    let t2 = rectify4(t1);
    y_26[t + g * 64] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn + add to parts: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 210, steps 15 x 64, pieces 3
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 7 x 10 x 3 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_27: array<vec4f, 38400>;
@group(0) @binding(1) var<storage, read> x_27: array<vec4f, 11760>;
@group(0) @binding(2) var<storage, read_write> parts_27: array<vec4f, 5880>;
var<workgroup> x_tile_27: array<vec4f, 128>;
var<workgroup> w_tile_27: array<vec4f, 256>;
var<workgroup> sums_27: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_add_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = g * 1280 + i * 3840 + t;
  let x_top = g * 3920 + j * 8 + quot * 49 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let parts_top = g * 1960 + i * 196 + j * 8 + rem2 + rem1 * 49;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let next = w_tiles_27[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 49) & (g * 80 + step_ * 16 + quot < 240)) {
      if (t < 128) {
        x_tile_27[t] = x_27[x_top + step_ * 784];
      }
    } else {
      if (t < 128) {
        x_tile_27[t] = vec4f(0.0);
      }
    }
    w_tile_27[t] = next;
    workgroupBarrier();
    let w0 = w_tile_27[w_tile_top];
    let x0 = x_tile_27[x_tile_top];
    let x1 = x_tile_27[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_27[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_27[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_27[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_27[t - 128] = a00;
    sums_27[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_27[t];
    a00 += s;
    let s1 = sums_27[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_27[t - 64] = a00;
    sums_27[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_27[t];
    a00 += s;
    let s1 = sums_27[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_27[t - 32] = a00;
    sums_27[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_27[t];
    a00 += s;
    let s1 = sums_27[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_27[t - 16] = a00;
    sums_27[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_27[t];
    a00 += s;
    let s1 = sums_27[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    if (j * 8 + rem2 < 49) {
      parts_27[parts_top] = a00;
    }
    if (j * 8 + rem2 + 4 < 49) {
      parts_27[parts_top + 4] = a01;
    }
  }
}

// ---- conv + bn + add to 40x7x7x4: sum of pieces, pieces 3
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 31 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_28: array<vec4f, 5880>;
@group(0) @binding(1) var<storage, read> shift_28: array<vec4f, 40>;
@group(0) @binding(2) var<storage, read_write> x1_28: array<vec4f, 1960>;
@group(0) @binding(3) var<storage, read_write> y_28: array<vec4f, 1960>;
@compute @workgroup_size(64)
fn conv_bn_add_40x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  if (t + g * 64 < 1960) {
    var a = vec4f(0.0);
    for (var piece = 0u; piece < 3; piece++) {
      let parts = parts_28[parts_top + piece * 1960];
      a += parts;
    }
    let shift = shift_28[g + (t + g * 15) / 49];
    let x1 = x1_28[t + g * 64];
    y_28[t + g * 64] = a + shift + x1;
  }
}

// ---- conv + bn to 80x7x7x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 140, steps 15 x 64
// features.17.conv.2 + features.17.conv.3: 320x7x7
// 7 x 20 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_29: array<vec4f, 76800>;
@group(0) @binding(1) var<storage, read_write> x_29: array<vec4f, 11760>;
@group(0) @binding(2) var<storage, read> shift_29: array<vec4f, 80>;
@group(0) @binding(3) var<storage, read_write> y_29: array<vec4f, 3920>;
var<workgroup> x_tile_29: array<vec4f, 128>;
var<workgroup> w_tile_29: array<vec4f, 256>;
var<workgroup> sums_29: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_80x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 3840 + t;
  let x_top = j * 8 + quot * 49 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let shift_top = i * 4 + rem1;
  let y_top = i * 196 + j * 8 + rem2 + rem1 * 49;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 15; step_++) {
    let next = w_tiles_29[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 49) & (step_ * 16 + quot < 240)) {
      if (t < 128) {
        x_tile_29[t] = x_29[x_top + step_ * 784];
      }
    } else {
      if (t < 128) {
        x_tile_29[t] = vec4f(0.0);
      }
    }
    w_tile_29[t] = next;
    workgroupBarrier();
    let w0 = w_tile_29[w_tile_top];
    let x0 = x_tile_29[x_tile_top];
    let x1 = x_tile_29[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_29[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_29[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_29[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_29[t - 128] = a00;
    sums_29[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_29[t];
    a00 += s;
    let s1 = sums_29[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_29[t - 64] = a00;
    sums_29[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_29[t];
    a00 += s;
    let s1 = sums_29[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_29[t - 32] = a00;
    sums_29[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_29[t];
    a00 += s;
    let s1 = sums_29[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_29[t - 16] = a00;
    sums_29[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_29[t];
    a00 += s;
    let s1 = sums_29[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    if (j * 8 + rem2 < 49) {
      let shift = shift_29[shift_top];
      y_29[y_top] = a00 + shift;
    }
    if (j * 8 + rem2 + 4 < 49) {
      let shift = shift_29[shift_top];
      y_29[y_top + 4] = a01 + shift;
    }
  }
}

// ---- conv + bn + relu6 to 320x7x7x4: tiled, tile 32x16, each invocation 4x2, slices 4, workgroups 160, steps 5 x 64
// features.18.0 + features.18.1 + features.18.2: 1280x7x7
// 4 x 40 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_30: array<vec4f, 102400>;
@group(0) @binding(1) var<storage, read_write> x_30: array<vec4f, 3920>;
@group(0) @binding(2) var<storage, read> shift_30: array<vec4f, 320>;
@group(0) @binding(3) var<storage, read_write> y_30: array<vec4f, 15680>;
var<workgroup> x_tile_30: array<vec4f, 256>;
var<workgroup> w_tile_30: array<vec4f, 512>;
var<workgroup> sums_30: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_relu6_320x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 64;
  let rem1 = (t / 8) % 8;
  let rem2 = t % 8;
  let w_tiles_top = i * 2560 + t;
  let x_top = j * 16 + t / 16 * 49 + rem;
  let w_tile_top = quot * 128 + rem1;
  let x_tile_top = quot * 64 + rem2;
  let shift_top = i * 8 + rem1;
  let y_top = i * 392 + j * 16 + rem2 + rem1 * 49;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 512;
    let next = w_tiles_30[w_tiles_step];
    let next1 = w_tiles_30[w_tiles_step + 256];
    workgroupBarrier();
    if (j * 16 + rem < 49) {
      x_tile_30[t] = x_30[x_top + step_ * 784];
    } else {
      x_tile_30[t] = vec4f(0.0);
    }
    w_tile_30[t] = next;
    w_tile_30[t + 256] = next1;
    workgroupBarrier();
    let w0 = w_tile_30[w_tile_top];
    let x0 = x_tile_30[x_tile_top];
    let x1 = x_tile_30[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_30[w_tile_top + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_30[w_tile_top + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_30[w_tile_top + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_30[w_tile_top + 32];
    let x0_1 = x_tile_30[x_tile_top + 16];
    let x1_1 = x_tile_30[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_30[w_tile_top + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_30[w_tile_top + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_30[w_tile_top + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
    let w0_8 = w_tile_30[w_tile_top + 64];
    let x0_2 = x_tile_30[x_tile_top + 32];
    let x1_2 = x_tile_30[x_tile_top + 40];
    a00 += w0_8 * x0_2.x;
    a01 += w0_8 * x1_2.x;
    let w0_9 = w_tile_30[w_tile_top + 72];
    a00 += w0_9 * x0_2.y;
    a01 += w0_9 * x1_2.y;
    let w0_10 = w_tile_30[w_tile_top + 80];
    a00 += w0_10 * x0_2.z;
    a01 += w0_10 * x1_2.z;
    let w0_11 = w_tile_30[w_tile_top + 88];
    a00 += w0_11 * x0_2.w;
    a01 += w0_11 * x1_2.w;
    let w0_12 = w_tile_30[w_tile_top + 96];
    let x0_3 = x_tile_30[x_tile_top + 48];
    let x1_3 = x_tile_30[x_tile_top + 56];
    a00 += w0_12 * x0_3.x;
    a01 += w0_12 * x1_3.x;
    let w0_13 = w_tile_30[w_tile_top + 104];
    a00 += w0_13 * x0_3.y;
    a01 += w0_13 * x1_3.y;
    let w0_14 = w_tile_30[w_tile_top + 112];
    a00 += w0_14 * x0_3.z;
    a01 += w0_14 * x1_3.z;
    let w0_15 = w_tile_30[w_tile_top + 120];
    a00 += w0_15 * x0_3.w;
    a01 += w0_15 * x1_3.w;
  }
  if (1 < quot) {
    sums_30[t - 128] = a00;
    sums_30[t] = a01;
  }
  workgroupBarrier();
  if (quot < 2) {
    let s = sums_30[t];
    a00 += s;
    let s1 = sums_30[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot) & (quot < 2)) {
    sums_30[t - 64] = a00;
    sums_30[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot < 1) {
    let s = sums_30[t];
    a00 += s;
    let s1 = sums_30[t + 128];
    a01 += s1;
  }
  if (quot < 1) {
    if (j * 16 + rem2 < 49) {
      let shift = shift_30[shift_top];
      let t1 = a00 + shift;
      let t2 = rectify4(t1);
      y_30[y_top] = minimum4(t2, vec4f(6.0));
    }
    if (j * 16 + rem2 + 8 < 49) {
      let shift = shift_30[shift_top];
      let t1 = a01 + shift;
      let t2 = rectify4(t1);
      y_30[y_top + 8] = minimum4(t2, vec4f(6.0));
    }
  }
}

// ---- gap to 1280x1x1: rows, invocations 16 for every 4 of 16 rows, workgroups 80, each invocation 4 rows at a time
// gap1: 1280x1x1
// 80 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_31: array<vec4f, 15680>;
@group(0) @binding(1) var<storage, read_write> y_31: array<vec4f, 320>;
var<workgroup> parts_31: array<vec4f, 64>;
@compute @workgroup_size(64)
fn gap_1280x1x1(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = g * 196 + quot * 49 + rem;
  let parts_top = quot * 16;
  let x = x_31[x_top];
  let x1 = x_31[x_top + 16];
  let x2 = x_31[x_top + 32];
  let x3 = x_31[g * 196 + quot * 49 + 48];
  var a = vec4f(0.0);
  a += x;
  a += x1;
  a += x2;
  if (rem + 48 < 49) {
    a += x3;
  }
  parts_31[t] = a;
  workgroupBarrier();
  let s = parts_31[parts_top];
  let s1 = parts_31[parts_top + 1];
  let s2 = parts_31[parts_top + 2];
  let s3 = parts_31[parts_top + 3];
  let s4 = parts_31[parts_top + 4];
  let s5 = parts_31[parts_top + 5];
  let s6 = parts_31[parts_top + 6];
  let s7 = parts_31[parts_top + 7];
  let s8 = parts_31[parts_top + 8];
  let s9 = parts_31[parts_top + 9];
  let s10 = parts_31[parts_top + 10];
  let s11 = parts_31[parts_top + 11];
  let s12 = parts_31[parts_top + 12];
  let s13 = parts_31[parts_top + 13];
  let s14 = parts_31[parts_top + 14];
  let s15 = parts_31[parts_top + 15];
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
  let total = s30;
  if (rem < 1) {
    y_31[g * 4 + quot] = total / 49.0;
  }
}

// ---- dense to 1000: matrix-vector, invocations 256 for 4 rows, workgroups 250
// classifier.1: 1000
// 250 x 1 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_quads_32: array<vec4f, 320000>;
@group(0) @binding(1) var<storage, read_write> x_32: array<vec4f, 320>;
@group(0) @binding(2) var<storage, read> bias_32: array<vec4f, 250>;
@group(0) @binding(3) var<storage, read_write> y_32: array<vec4f, 250>;
var<workgroup> parts_32: array<vec4f, 256>;
fn sum_of_256_in_parts_32(part: u32, own: vec4f) -> vec4f {
  parts_32[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_32[part + 16u];
    all = all + parts_32[part + 32u];
    all = all + parts_32[part + 48u];
    all = all + parts_32[part + 64u];
    all = all + parts_32[part + 80u];
    all = all + parts_32[part + 96u];
    all = all + parts_32[part + 112u];
    all = all + parts_32[part + 128u];
    all = all + parts_32[part + 144u];
    all = all + parts_32[part + 160u];
    all = all + parts_32[part + 176u];
    all = all + parts_32[part + 192u];
    all = all + parts_32[part + 208u];
    all = all + parts_32[part + 224u];
    all = all + parts_32[part + 240u];
    parts_32[part] = all;
  }
  workgroupBarrier();
  var all = parts_32[0u];
  all = all + parts_32[1u];
  all = all + parts_32[2u];
  all = all + parts_32[3u];
  all = all + parts_32[4u];
  all = all + parts_32[5u];
  all = all + parts_32[6u];
  all = all + parts_32[7u];
  all = all + parts_32[8u];
  all = all + parts_32[9u];
  all = all + parts_32[10u];
  all = all + parts_32[11u];
  all = all + parts_32[12u];
  all = all + parts_32[13u];
  all = all + parts_32[14u];
  all = all + parts_32[15u];
  return all;
}
@compute @workgroup_size(256)
fn dense_1000(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 1280;
  let w = w_quads_32[w_quads_top];
  let x = x_32[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_32[w_quads_top + 320];
  a0 += w1 * x.y;
  let w2 = w_quads_32[w_quads_top + 640];
  a0 += w2 * x.z;
  let w3 = w_quads_32[w_quads_top + 960];
  a0 += w3 * x.w;
  if (t + 256 < 320) {
    let w4 = w_quads_32[w_quads_top + 256];
    let x1 = x_32[t + 256];
    a0 += w4 * x1.x;
    let w5 = w_quads_32[w_quads_top + 576];
    a0 += w5 * x1.y;
    let w6 = w_quads_32[w_quads_top + 896];
    a0 += w6 * x1.z;
    let w7 = w_quads_32[w_quads_top + 1216];
    a0 += w7 * x1.w;
  }
  a0 = sum_of_256_in_parts_32(t, a0);
  if (t < 1) {
    let bias = bias_32[g];
    y_32[g] = a0 + bias;
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
