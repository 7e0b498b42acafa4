// VGG11Slim: one entry point per distinct kernel.

fn maximum(a: f32, b: f32) -> f32 {
  return select(a, b, b > a);
}

fn maximum4(a: vec4f, b: vec4f) -> vec4f {
  return select(a, b, b > a);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv to 4x224x224x4: tiled, tile 16x64, each invocation 4x4, workgroups 784, steps 1 x 16
// net.0.0: 16x224x224
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_tiles_0: array<vec4f, 64>;
@group(0) @binding(1) var<storage, read_write> x_0: array<f32, 50176>;
@group(0) @binding(2) var<storage, read> bias_0: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_0: array<vec4f, 200704>;
var<workgroup> x_tile_0: array<f32, 1024>;
var<workgroup> w_tile_0: array<vec4f, 64>;
@compute @workgroup_size(64)
fn conv_4x224x224x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let quot1 = (j * 64 + t) / 224;
  let rem1 = (j * 64 + t) % 224;
  let x_top = j * 64 + t;
  let y_top = j * 64 + quot * 50176 + rem;
  let next = w_tiles_0[t];
  for (var u = 0u; u < 16; u++) {
    var chosen = 0.0;
    if ((u < 9) & (0 < u / 3 + quot1) & (u / 3 + quot1 < 225) & (0 < u % 3 + rem1) & (u % 3 + rem1 < 225)) {
      chosen = x_0[x_top + u / 3 * 224 + u % 3 - 225];
    }
    x_tile_0[t + u * 64] = chosen;
  }
  w_tile_0[t] = next;
  workgroupBarrier();
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var e = 0u; e < 2; e++) {
    let w_tile_e = e * 32 + quot;
    let x_tile_e = e * 512 + rem;
    let w0 = w_tile_0[w_tile_e];
    let x0 = x_tile_0[x_tile_e];
    let x1 = x_tile_0[x_tile_e + 16];
    let x2 = x_tile_0[x_tile_e + 32];
    let x3 = x_tile_0[x_tile_e + 48];
    a00 += w0 * x0;
    a01 += w0 * x1;
    a02 += w0 * x2;
    a03 += w0 * x3;
    let w0_1 = w_tile_0[w_tile_e + 4];
    let x0_1 = x_tile_0[x_tile_e + 64];
    let x1_1 = x_tile_0[x_tile_e + 80];
    let x2_1 = x_tile_0[x_tile_e + 96];
    let x3_1 = x_tile_0[x_tile_e + 112];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    a02 += w0_1 * x2_1;
    a03 += w0_1 * x3_1;
    let w0_2 = w_tile_0[w_tile_e + 8];
    let x0_2 = x_tile_0[x_tile_e + 128];
    let x1_2 = x_tile_0[x_tile_e + 144];
    let x2_2 = x_tile_0[x_tile_e + 160];
    let x3_2 = x_tile_0[x_tile_e + 176];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    a02 += w0_2 * x2_2;
    a03 += w0_2 * x3_2;
    let w0_3 = w_tile_0[w_tile_e + 12];
    let x0_3 = x_tile_0[x_tile_e + 192];
    let x1_3 = x_tile_0[x_tile_e + 208];
    let x2_3 = x_tile_0[x_tile_e + 224];
    let x3_3 = x_tile_0[x_tile_e + 240];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    a02 += w0_3 * x2_3;
    a03 += w0_3 * x3_3;
    let w0_4 = w_tile_0[w_tile_e + 16];
    let x0_4 = x_tile_0[x_tile_e + 256];
    let x1_4 = x_tile_0[x_tile_e + 272];
    let x2_4 = x_tile_0[x_tile_e + 288];
    let x3_4 = x_tile_0[x_tile_e + 304];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    a02 += w0_4 * x2_4;
    a03 += w0_4 * x3_4;
    let w0_5 = w_tile_0[w_tile_e + 20];
    let x0_5 = x_tile_0[x_tile_e + 320];
    let x1_5 = x_tile_0[x_tile_e + 336];
    let x2_5 = x_tile_0[x_tile_e + 352];
    let x3_5 = x_tile_0[x_tile_e + 368];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    a02 += w0_5 * x2_5;
    a03 += w0_5 * x3_5;
    let w0_6 = w_tile_0[w_tile_e + 24];
    let x0_6 = x_tile_0[x_tile_e + 384];
    let x1_6 = x_tile_0[x_tile_e + 400];
    let x2_6 = x_tile_0[x_tile_e + 416];
    let x3_6 = x_tile_0[x_tile_e + 432];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    a02 += w0_6 * x2_6;
    a03 += w0_6 * x3_6;
    let w0_7 = w_tile_0[w_tile_e + 28];
    let x0_7 = x_tile_0[x_tile_e + 448];
    let x1_7 = x_tile_0[x_tile_e + 464];
    let x2_7 = x_tile_0[x_tile_e + 480];
    let x3_7 = x_tile_0[x_tile_e + 496];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    a02 += w0_7 * x2_7;
    a03 += w0_7 * x3_7;
  }
  let bias = bias_0[quot];
  y_0[y_top] = a00 + bias;
  y_0[y_top + 16] = a01 + bias;
  y_0[y_top + 32] = a02 + bias;
  y_0[y_top + 48] = a03 + bias;
}

// ---- maxpool + relu to 4x112x112x4: reduction, invocations 64, each invocation 4 channels at a time
// net.0.2 + net.0.1: 16x112x112
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<vec4f, 200704>;
@group(0) @binding(1) var<storage, read_write> y_1: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn maxpool_relu_4x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = (t + g * 64) / 112 * 448 + (t + g * 64) % 112 * 2;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 224;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_1[x_r0 + r1];
      a = maximum4(a, x);
    }
  }
  y_1[t + g * 64] = rectify4(a);
}

// ---- conv to 8x112x112x4: tiled, tile 32x64, each invocation 4x4, workgroups 196, steps 9 x 16
// net.1.0: 32x112x112
// 196 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 1152>;
@group(0) @binding(1) var<storage, read_write> x_2: array<vec4f, 50176>;
@group(0) @binding(2) var<storage, read> bias_2: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4f, 100352>;
var<workgroup> x_tile_2: array<vec4f, 256>;
var<workgroup> w_tile_2: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_8x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 64;
  let quot = t / 16;
  let rem1 = t % 16;
  let quot1 = (j * 64 + rem) / 112;
  let rem2 = (j * 64 + rem) % 112;
  let x_top = j * 64 + t / 64 * 12544 + rem;
  let y_top = j * 64 + quot * 12544 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 9; step_++) {
    let x_step = x_top + step_ / 3 * 112 + step_ % 3;
    let next = w_tiles_2[t + step_ * 128];
    workgroupBarrier();
    if ((0 < step_ / 3 + quot1) & (step_ / 3 + quot1 < 113) & (0 < step_ % 3 + rem2) & (step_ % 3 + rem2 < 113)) {
      let x = x_2[x_step - 113];
      let x1 = x_2[x_step + 24975];
      x_tile_2[t] = x;
      x_tile_2[t + 128] = x1;
    } else {
      for (var u = 0u; u < 2; u++) {
        x_tile_2[t + u * 128] = vec4f(0.0);
      }
    }
    w_tile_2[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 64 + quot;
      let x_tile_e = e * 128 + rem1;
      let w0 = w_tile_2[w_tile_e];
      let x0 = x_tile_2[x_tile_e];
      let x1 = x_tile_2[x_tile_e + 16];
      let x2 = x_tile_2[x_tile_e + 32];
      let x3 = x_tile_2[x_tile_e + 48];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a02 += w0 * x2.x;
      a03 += w0 * x3.x;
      let w0_1 = w_tile_2[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a02 += w0_1 * x2.y;
      a03 += w0_1 * x3.y;
      let w0_2 = w_tile_2[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a02 += w0_2 * x2.z;
      a03 += w0_2 * x3.z;
      let w0_3 = w_tile_2[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a02 += w0_3 * x2.w;
      a03 += w0_3 * x3.w;
      let w0_4 = w_tile_2[w_tile_e + 32];
      let x0_1 = x_tile_2[x_tile_e + 64];
      let x1_1 = x_tile_2[x_tile_e + 80];
      let x2_1 = x_tile_2[x_tile_e + 96];
      let x3_1 = x_tile_2[x_tile_e + 112];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a02 += w0_4 * x2_1.x;
      a03 += w0_4 * x3_1.x;
      let w0_5 = w_tile_2[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a02 += w0_5 * x2_1.y;
      a03 += w0_5 * x3_1.y;
      let w0_6 = w_tile_2[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a02 += w0_6 * x2_1.z;
      a03 += w0_6 * x3_1.z;
      let w0_7 = w_tile_2[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a02 += w0_7 * x2_1.w;
      a03 += w0_7 * x3_1.w;
    }
  }
  let bias = bias_2[quot];
  y_2[y_top] = a00 + bias;
  y_2[y_top + 16] = a01 + bias;
  y_2[y_top + 32] = a02 + bias;
  y_2[y_top + 48] = a03 + bias;
}

// ---- maxpool + relu to 8x56x56x4: reduction, invocations 64, each invocation 4 channels at a time
// net.1.2 + net.1.1: 32x56x56
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_3: array<vec4f, 100352>;
@group(0) @binding(1) var<storage, read_write> y_3: array<vec4f, 25088>;
@compute @workgroup_size(64)
fn maxpool_relu_8x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 56 * 224 + (t + g * 8) % 56 * 2;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 112;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_3[x_r0 + r1];
      a = maximum4(a, x);
    }
  }
  y_3[t + g * 64] = rectify4(a);
}

// ---- conv + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 294, steps 18 x 16, pieces 3
// net.2.0 + net.2.1: 64x56x56
// 98 x 1 x 3 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_4: array<vec4f, 4608>;
@group(0) @binding(1) var<storage, read> x_4: array<vec4f, 25088>;
@group(0) @binding(2) var<storage, read_write> parts_4: array<vec4f, 150528>;
var<workgroup> x_tile_4: array<vec4f, 128>;
var<workgroup> w_tile_4: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_relu_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let quot1 = (j * 32 + rem) / 56;
  let rem2 = (j * 32 + rem) % 56;
  let w_tiles_top = g * 1536 + t;
  let x_top = g * 56 + j * 32 + t / 32 * 3136 + rem;
  let w_tile_top = quot * 2;
  let parts_top = g * 50176 + j * 32 + quot * 6272 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_4[w_tiles_step];
    let next1 = w_tiles_4[w_tiles_step + 128];
    workgroupBarrier();
    if ((0 < g + quot1) & (g + quot1 < 57) & (0 < step_ / 2 + rem2) & (step_ / 2 + rem2 < 57)) {
      x_tile_4[t] = x_4[x_top + step_ / 2 + step_ % 2 * 12544 - 57];
    } else {
      x_tile_4[t] = vec4f(0.0);
    }
    w_tile_4[t] = next;
    w_tile_4[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_4[w_tile_e];
      let w1 = w_tile_4[w_tile_e + 1];
      let x0 = x_tile_4[x_tile_e];
      let x1 = x_tile_4[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_4[w_tile_e + 16];
      let w1_1 = w_tile_4[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_4[w_tile_e + 32];
      let w1_2 = w_tile_4[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_4[w_tile_e + 48];
      let w1_3 = w_tile_4[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_4[w_tile_e + 64];
      let w1_4 = w_tile_4[w_tile_e + 65];
      let x0_1 = x_tile_4[x_tile_e + 32];
      let x1_1 = x_tile_4[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_4[w_tile_e + 80];
      let w1_5 = w_tile_4[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_4[w_tile_e + 96];
      let w1_6 = w_tile_4[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_4[w_tile_e + 112];
      let w1_7 = w_tile_4[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_4[parts_top] = a00;
  parts_4[parts_top + 3136] = a10;
  parts_4[parts_top + 16] = a01;
  parts_4[parts_top + 3152] = a11;
}

// ---- conv + relu to 16x56x56x4: sum of pieces, pieces 3
// net.2.0 + net.2.1: 64x56x56
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_5: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> bias_5: array<vec4f, 16>;
@group(0) @binding(2) var<storage, read_write> y_5: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn conv_relu_16x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 3; piece++) {
    let parts = parts_5[parts_top + piece * 50176];
    a += parts;
  }
  let bias = bias_5[g / 49];
  let t1 = a + bias;
  y_5[t + g * 64] = rectify4(t1);
}

// ---- conv to tiles: winograd F(4x4), data, tiles 196
// net.2.2: 64x56x56
// 49 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> x_6: array<vec4f, 50176>;
@group(0) @binding(1) var<storage, read_write> tiles_6: array<vec4f, 112896>;
@compute @workgroup_size(64)
fn conv_tiles(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let rem1 = (g * 4 + quot) % 14;
  let x_top = g * 896 + quot * 224 + rem * 4;
  let tiles_top = t + g * 64;
  var x = vec4f(0.0);
  var x1 = vec4f(0.0);
  var x2 = vec4f(0.0);
  var x3 = vec4f(0.0);
  var x4 = vec4f(0.0);
  var x5 = vec4f(0.0);
  var x6 = vec4f(0.0);
  let x7 = x_6[x_top];
  let x8 = x_6[x_top + 1];
  let x9 = x_6[x_top + 2];
  let x10 = x_6[x_top + 3];
  var x11 = vec4f(0.0);
  var x12 = vec4f(0.0);
  let x13 = x_6[x_top + 56];
  let x14 = x_6[x_top + 57];
  let x15 = x_6[x_top + 58];
  let x16 = x_6[x_top + 59];
  var x17 = vec4f(0.0);
  var x18 = vec4f(0.0);
  let x19 = x_6[x_top + 112];
  let x20 = x_6[x_top + 113];
  let x21 = x_6[x_top + 114];
  let x22 = x_6[x_top + 115];
  var x23 = vec4f(0.0);
  var x24 = vec4f(0.0);
  let x25 = x_6[x_top + 168];
  let x26 = x_6[x_top + 169];
  let x27 = x_6[x_top + 170];
  let x28 = x_6[x_top + 171];
  var x29 = vec4f(0.0);
  var x30 = vec4f(0.0);
  var x31 = vec4f(0.0);
  var x32 = vec4f(0.0);
  var x33 = vec4f(0.0);
  var x34 = vec4f(0.0);
  var x35 = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_6[x_top - 57];
  }
  if (0 < rem1) {
    x1 = x_6[x_top - 56];
    x2 = x_6[x_top - 55];
    x3 = x_6[x_top - 54];
    x4 = x_6[x_top - 53];
  }
  if ((0 < rem1) & (rem < 13)) {
    x5 = x_6[x_top - 52];
  }
  if (0 < rem) {
    x6 = x_6[x_top - 1];
    x12 = x_6[x_top + 55];
    x18 = x_6[x_top + 111];
    x24 = x_6[x_top + 167];
  }
  if (rem < 13) {
    x11 = x_6[x_top + 4];
    x17 = x_6[x_top + 60];
    x23 = x_6[x_top + 116];
    x29 = x_6[x_top + 172];
  }
  if ((rem1 < 13) & (0 < rem)) {
    x30 = x_6[x_top + 223];
  }
  if (rem1 < 13) {
    x31 = x_6[x_top + 224];
    x32 = x_6[x_top + 225];
    x33 = x_6[x_top + 226];
    x34 = x_6[x_top + 227];
  }
  if ((rem1 < 13) & (rem < 13)) {
    x35 = x_6[x_top + 228];
  }
  let t1 = x24 + 4.0 * x - 5.0 * x12;
  let t2 = x24 - 4.0 * x12;
  let t3 = x18 - 4.0 * x6;
  let t4 = t2 + t3;
  let t5 = t2 - t3;
  let t6 = x24 - x12;
  let t7 = x18 - x6;
  let t8 = t6 + 2.0 * t7;
  let t9 = t6 - 2.0 * t7;
  let t10 = x30 + 4.0 * x6 - 5.0 * x18;
  let t11 = x25 + 4.0 * x1 - 5.0 * x13;
  let t12 = x25 - 4.0 * x13;
  let t13 = x19 - 4.0 * x7;
  let t14 = t12 + t13;
  let t15 = t12 - t13;
  let t16 = x25 - x13;
  let t17 = x19 - x7;
  let t18 = t16 + 2.0 * t17;
  let t19 = t16 - 2.0 * t17;
  let t20 = x31 + 4.0 * x7 - 5.0 * x19;
  let t21 = x26 + 4.0 * x2 - 5.0 * x14;
  let t22 = x26 - 4.0 * x14;
  let t23 = x20 - 4.0 * x8;
  let t24 = t22 + t23;
  let t25 = t22 - t23;
  let t26 = x26 - x14;
  let t27 = x20 - x8;
  let t28 = t26 + 2.0 * t27;
  let t29 = t26 - 2.0 * t27;
  let t30 = x32 + 4.0 * x8 - 5.0 * x20;
  let t31 = x27 + 4.0 * x3 - 5.0 * x15;
  let t32 = x27 - 4.0 * x15;
  let t33 = x21 - 4.0 * x9;
  let t34 = t32 + t33;
  let t35 = t32 - t33;
  let t36 = x27 - x15;
  let t37 = x21 - x9;
  let t38 = t36 + 2.0 * t37;
  let t39 = t36 - 2.0 * t37;
  let t40 = x33 + 4.0 * x9 - 5.0 * x21;
  let t41 = x28 + 4.0 * x4 - 5.0 * x16;
  let t42 = x28 - 4.0 * x16;
  let t43 = x22 - 4.0 * x10;
  let t44 = t42 + t43;
  let t45 = t42 - t43;
  let t46 = x28 - x16;
  let t47 = x22 - x10;
  let t48 = t46 + 2.0 * t47;
  let t49 = t46 - 2.0 * t47;
  let t50 = x34 + 4.0 * x10 - 5.0 * x22;
  let t51 = x29 + 4.0 * x5 - 5.0 * x17;
  let t52 = x29 - 4.0 * x17;
  let t53 = x23 - 4.0 * x11;
  let t54 = t52 + t53;
  let t55 = t52 - t53;
  let t56 = x29 - x17;
  let t57 = x23 - x11;
  let t58 = t56 + 2.0 * t57;
  let t59 = t56 - 2.0 * t57;
  let t60 = x35 + 4.0 * x11 - 5.0 * x23;
  let t61 = t41 + 4.0 * t1 - 5.0 * t21;
  let t62 = t41 - 4.0 * t21;
  let t63 = t31 - 4.0 * t11;
  let t64 = t62 + t63;
  let t65 = t62 - t63;
  let t66 = t41 - t21;
  let t67 = t31 - t11;
  let t68 = t66 + 2.0 * t67;
  let t69 = t66 - 2.0 * t67;
  let t70 = t51 + 4.0 * t11 - 5.0 * t31;
  tiles_6[tiles_top] = t61;
  tiles_6[tiles_top + 3136] = t64;
  tiles_6[tiles_top + 6272] = t65;
  tiles_6[tiles_top + 9408] = t68;
  tiles_6[tiles_top + 12544] = t69;
  tiles_6[tiles_top + 15680] = t70;
  let t71 = t44 + 4.0 * t4 - 5.0 * t24;
  let t72 = t44 - 4.0 * t24;
  let t73 = t34 - 4.0 * t14;
  let t74 = t72 + t73;
  let t75 = t72 - t73;
  let t76 = t44 - t24;
  let t77 = t34 - t14;
  let t78 = t76 + 2.0 * t77;
  let t79 = t76 - 2.0 * t77;
  let t80 = t54 + 4.0 * t14 - 5.0 * t34;
  tiles_6[tiles_top + 18816] = t71;
  tiles_6[tiles_top + 21952] = t74;
  tiles_6[tiles_top + 25088] = t75;
  tiles_6[tiles_top + 28224] = t78;
  tiles_6[tiles_top + 31360] = t79;
  tiles_6[tiles_top + 34496] = t80;
  let t81 = t45 + 4.0 * t5 - 5.0 * t25;
  let t82 = t45 - 4.0 * t25;
  let t83 = t35 - 4.0 * t15;
  let t84 = t82 + t83;
  let t85 = t82 - t83;
  let t86 = t45 - t25;
  let t87 = t35 - t15;
  let t88 = t86 + 2.0 * t87;
  let t89 = t86 - 2.0 * t87;
  let t90 = t55 + 4.0 * t15 - 5.0 * t35;
  tiles_6[tiles_top + 37632] = t81;
  tiles_6[tiles_top + 40768] = t84;
  tiles_6[tiles_top + 43904] = t85;
  tiles_6[tiles_top + 47040] = t88;
  tiles_6[tiles_top + 50176] = t89;
  tiles_6[tiles_top + 53312] = t90;
  let t91 = t48 + 4.0 * t8 - 5.0 * t28;
  let t92 = t48 - 4.0 * t28;
  let t93 = t38 - 4.0 * t18;
  let t94 = t92 + t93;
  let t95 = t92 - t93;
  let t96 = t48 - t28;
  let t97 = t38 - t18;
  let t98 = t96 + 2.0 * t97;
  let t99 = t96 - 2.0 * t97;
  let t100 = t58 + 4.0 * t18 - 5.0 * t38;
  tiles_6[tiles_top + 56448] = t91;
  tiles_6[tiles_top + 59584] = t94;
  tiles_6[tiles_top + 62720] = t95;
  tiles_6[tiles_top + 65856] = t98;
  tiles_6[tiles_top + 68992] = t99;
  tiles_6[tiles_top + 72128] = t100;
  let t101 = t49 + 4.0 * t9 - 5.0 * t29;
  let t102 = t49 - 4.0 * t29;
  let t103 = t39 - 4.0 * t19;
  let t104 = t102 + t103;
  let t105 = t102 - t103;
  let t106 = t49 - t29;
  let t107 = t39 - t19;
  let t108 = t106 + 2.0 * t107;
  let t109 = t106 - 2.0 * t107;
  let t110 = t59 + 4.0 * t19 - 5.0 * t39;
  tiles_6[tiles_top + 75264] = t101;
  tiles_6[tiles_top + 78400] = t104;
  tiles_6[tiles_top + 81536] = t105;
  tiles_6[tiles_top + 84672] = t108;
  tiles_6[tiles_top + 87808] = t109;
  tiles_6[tiles_top + 90944] = t110;
  let t111 = t50 + 4.0 * t10 - 5.0 * t30;
  let t112 = t50 - 4.0 * t30;
  let t113 = t40 - 4.0 * t20;
  let t114 = t112 + t113;
  let t115 = t112 - t113;
  let t116 = t50 - t30;
  let t117 = t40 - t20;
  let t118 = t116 + 2.0 * t117;
  let t119 = t116 - 2.0 * t117;
  let t120 = t60 + 4.0 * t20 - 5.0 * t40;
  tiles_6[tiles_top + 94080] = t111;
  tiles_6[tiles_top + 97216] = t114;
  tiles_6[tiles_top + 100352] = t115;
  tiles_6[tiles_top + 103488] = t118;
  tiles_6[tiles_top + 106624] = t119;
  tiles_6[tiles_top + 109760] = t120;
}

// ---- weights of 3x3 windows filtered for F(4x4), once when loaded
// net.2.2: weights of 3x3 windows filtered for F(4x4), once when loaded
// 2304 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> weight_7: array<f32, 36864>;
@group(0) @binding(1) var<storage, read_write> u_7: array<f32, 147456>;
@group(0) @binding(2) var<storage, read> G_7: array<f32, 18>;
@compute @workgroup_size(64)
fn prepare_64x64x3x3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let G_top = g / 384 * 3;
  let G_top1 = (g / 64) % 6 * 3;
  let weight_top = t * 576 + g % 64 * 9;
  var a = 0.0;
  for (var r = 0u; r < 3; r++) {
    let G_r = G_top + r;
    let weight_r = weight_top + r * 3;
    for (var s = 0u; s < 3; s++) {
      let G = G_7[G_r];
      let G1 = G_7[G_top1 + s];
      let weight = weight_7[weight_r + s];
      a += G * G1 * weight;
    }
  }
  u_7[t + g * 64] = a;
}

// ---- conv to products: winograd F(4x4), tile 64x32, each invocation 8x2, workgroups 252, steps 4 x 16
// net.2.2: 64x56x56
// 7 x 1 x 36 workgroups of 128
@group(0) @binding(0) var<storage, read> u_8: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read_write> tiles_8: array<vec4f, 112896>;
@group(0) @binding(2) var<storage, read_write> products_8: array<vec4f, 112896>;
var<workgroup> x_tile_8: array<vec4f, 128>;
var<workgroup> w_tile_8: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_products(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let u_top = g * 1024 + t;
  let tiles_top = g * 3136 + j * 32 + t / 32 * 196 + rem;
  let w_tile_top = quot * 2;
  let products_top = g * 3136 + j * 32 + quot * 392 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let u_step = u_top + step_ * 256;
    let next = u_8[u_step];
    let next1 = u_8[u_step + 128];
    workgroupBarrier();
    if (j * 32 + rem < 196) {
      x_tile_8[t] = tiles_8[tiles_top + step_ * 784];
    } else {
      x_tile_8[t] = vec4f(0.0);
    }
    w_tile_8[t] = next;
    w_tile_8[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_8[w_tile_e];
      let w1 = w_tile_8[w_tile_e + 1];
      let x0 = x_tile_8[x_tile_e];
      let x1 = x_tile_8[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_8[w_tile_e + 16];
      let w1_1 = w_tile_8[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_8[w_tile_e + 32];
      let w1_2 = w_tile_8[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_8[w_tile_e + 48];
      let w1_3 = w_tile_8[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_8[w_tile_e + 64];
      let w1_4 = w_tile_8[w_tile_e + 65];
      let x0_1 = x_tile_8[x_tile_e + 32];
      let x1_1 = x_tile_8[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_8[w_tile_e + 80];
      let w1_5 = w_tile_8[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_8[w_tile_e + 96];
      let w1_6 = w_tile_8[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_8[w_tile_e + 112];
      let w1_7 = w_tile_8[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  if (j * 32 + rem1 < 196) {
    products_8[products_top] = a00;
    products_8[products_top + 196] = a10;
  }
  if (j * 32 + rem1 + 16 < 196) {
    products_8[products_top + 16] = a01;
    products_8[products_top + 212] = a11;
  }
}

// ---- conv to 16x56x56x4: winograd F(4x4), results, tiles 196
// net.2.2: 64x56x56
// 49 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> products_9: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> bias_9: array<vec4f, 16>;
@group(0) @binding(2) var<storage, read_write> y_9: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn conv_16x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let products_top = t + g * 64;
  let y_top = g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 4;
  let m = products_9[products_top];
  let m1 = products_9[products_top + 3136];
  let m2 = products_9[products_top + 6272];
  let m3 = products_9[products_top + 9408];
  let m4 = products_9[products_top + 12544];
  let m5 = products_9[products_top + 15680];
  let m6 = products_9[products_top + 18816];
  let m7 = products_9[products_top + 21952];
  let m8 = products_9[products_top + 25088];
  let m9 = products_9[products_top + 28224];
  let m10 = products_9[products_top + 31360];
  let m11 = products_9[products_top + 34496];
  let m12 = products_9[products_top + 37632];
  let m13 = products_9[products_top + 40768];
  let m14 = products_9[products_top + 43904];
  let m15 = products_9[products_top + 47040];
  let m16 = products_9[products_top + 50176];
  let m17 = products_9[products_top + 53312];
  let m18 = products_9[products_top + 56448];
  let m19 = products_9[products_top + 59584];
  let m20 = products_9[products_top + 62720];
  let m21 = products_9[products_top + 65856];
  let m22 = products_9[products_top + 68992];
  let m23 = products_9[products_top + 72128];
  let m24 = products_9[products_top + 75264];
  let m25 = products_9[products_top + 78400];
  let m26 = products_9[products_top + 81536];
  let m27 = products_9[products_top + 84672];
  let m28 = products_9[products_top + 87808];
  let m29 = products_9[products_top + 90944];
  let m30 = products_9[products_top + 94080];
  let m31 = products_9[products_top + 97216];
  let m32 = products_9[products_top + 100352];
  let m33 = products_9[products_top + 103488];
  let m34 = products_9[products_top + 106624];
  let m35 = products_9[products_top + 109760];
  let t1 = m6 + m12;
  let t2 = m6 - m12;
  let t3 = m18 + m24;
  let t4 = m18 - m24;
  let t5 = m + t1 + t3;
  let t6 = t2 + 2.0 * t4;
  let t7 = t1 + 4.0 * t3;
  let t8 = t2 + m30 + 8.0 * t4;
  let t9 = m7 + m13;
  let t10 = m7 - m13;
  let t11 = m19 + m25;
  let t12 = m19 - m25;
  let t13 = m1 + t9 + t11;
  let t14 = t10 + 2.0 * t12;
  let t15 = t9 + 4.0 * t11;
  let t16 = t10 + m31 + 8.0 * t12;
  let t17 = m8 + m14;
  let t18 = m8 - m14;
  let t19 = m20 + m26;
  let t20 = m20 - m26;
  let t21 = m2 + t17 + t19;
  let t22 = t18 + 2.0 * t20;
  let t23 = t17 + 4.0 * t19;
  let t24 = t18 + m32 + 8.0 * t20;
  let t25 = m9 + m15;
  let t26 = m9 - m15;
  let t27 = m21 + m27;
  let t28 = m21 - m27;
  let t29 = m3 + t25 + t27;
  let t30 = t26 + 2.0 * t28;
  let t31 = t25 + 4.0 * t27;
  let t32 = t26 + m33 + 8.0 * t28;
  let t33 = m10 + m16;
  let t34 = m10 - m16;
  let t35 = m22 + m28;
  let t36 = m22 - m28;
  let t37 = m4 + t33 + t35;
  let t38 = t34 + 2.0 * t36;
  let t39 = t33 + 4.0 * t35;
  let t40 = t34 + m34 + 8.0 * t36;
  let t41 = m11 + m17;
  let t42 = m11 - m17;
  let t43 = m23 + m29;
  let t44 = m23 - m29;
  let t45 = m5 + t41 + t43;
  let t46 = t42 + 2.0 * t44;
  let t47 = t41 + 4.0 * t43;
  let t48 = t42 + m35 + 8.0 * t44;
  let t49 = t13 + t21;
  let t50 = t13 - t21;
  let t51 = t29 + t37;
  let t52 = t29 - t37;
  let t53 = t5 + t49 + t51;
  let t54 = t50 + 2.0 * t52;
  let t55 = t49 + 4.0 * t51;
  let t56 = t50 + t45 + 8.0 * t52;
  let t57 = t14 + t22;
  let t58 = t14 - t22;
  let t59 = t30 + t38;
  let t60 = t30 - t38;
  let t61 = t6 + t57 + t59;
  let t62 = t58 + 2.0 * t60;
  let t63 = t57 + 4.0 * t59;
  let t64 = t58 + t46 + 8.0 * t60;
  let t65 = t15 + t23;
  let t66 = t15 - t23;
  let t67 = t31 + t39;
  let t68 = t31 - t39;
  let t69 = t7 + t65 + t67;
  let t70 = t66 + 2.0 * t68;
  let t71 = t65 + 4.0 * t67;
  let t72 = t66 + t47 + 8.0 * t68;
  let t73 = t16 + t24;
  let t74 = t16 - t24;
  let t75 = t32 + t40;
  let t76 = t32 - t40;
  let t77 = t8 + t73 + t75;
  let t78 = t74 + 2.0 * t76;
  let t79 = t73 + 4.0 * t75;
  let t80 = t74 + t48 + 8.0 * t76;
  let bias = bias_9[(t + g * 64) / 196];
  y_9[y_top] = t53 + bias;
  y_9[y_top + 1] = t54 + bias;
  y_9[y_top + 2] = t55 + bias;
  y_9[y_top + 3] = t56 + bias;
  y_9[y_top + 56] = t61 + bias;
  y_9[y_top + 57] = t62 + bias;
  y_9[y_top + 58] = t63 + bias;
  y_9[y_top + 59] = t64 + bias;
  y_9[y_top + 112] = t69 + bias;
  y_9[y_top + 113] = t70 + bias;
  y_9[y_top + 114] = t71 + bias;
  y_9[y_top + 115] = t72 + bias;
  y_9[y_top + 168] = t77 + bias;
  y_9[y_top + 169] = t78 + bias;
  y_9[y_top + 170] = t79 + bias;
  y_9[y_top + 171] = t80 + bias;
}

// ---- maxpool + relu to 16x28x28x4: reduction, invocations 64, each invocation 4 channels at a time
// net.2.4 + net.2.3: 64x28x28
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_10: array<vec4f, 50176>;
@group(0) @binding(1) var<storage, read_write> y_10: array<vec4f, 12544>;
@compute @workgroup_size(64)
fn maxpool_relu_16x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 28 * 112 + (t + g * 8) % 28 * 2;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 56;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_10[x_r0 + r1];
      a = maximum4(a, x);
    }
  }
  y_10[t + g * 64] = rectify4(a);
}

// ---- conv + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 300, steps 36 x 16, pieces 6
// net.3.0 + net.3.1: 128x28x28
// 25 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_11: array<vec4f, 18432>;
@group(0) @binding(1) var<storage, read> x_11: array<vec4f, 12544>;
@group(0) @binding(2) var<storage, read_write> parts_11: array<vec4f, 150528>;
var<workgroup> x_tile_11: array<vec4f, 128>;
var<workgroup> w_tile_11: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_relu_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let quot1 = (j * 4 + rem) / 28;
  let rem2 = (j * 4 + rem) % 28;
  let w_tiles_top = g * 1536 + i * 9216 + t;
  let x_top = j * 32 + t / 32 * 784 + rem;
  let w_tile_top = quot * 2;
  let parts_top = g * 25088 + i * 12544 + j * 32 + quot * 1568 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_11[w_tiles_step];
    let next1 = w_tiles_11[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (0 < j + (g + (g * 2 + step_) / 4) / 3 + quot1) & (j + (g + (g * 2 + step_) / 4) / 3 + quot1 < 29) & (0 < (g + (g * 2 + step_) / 4) % 3 + rem2) & ((g + (g * 2 + step_) / 4) % 3 + rem2 < 29)) {
      x_tile_11[t] = x_11[x_top + (g + (g * 2 + step_) / 4) / 3 * 28 + (g + (g * 2 + step_) / 4) % 3 + (g * 2 + step_) % 4 * 3136 - 29];
    } else {
      x_tile_11[t] = vec4f(0.0);
    }
    w_tile_11[t] = next;
    w_tile_11[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_11[w_tile_e];
      let w1 = w_tile_11[w_tile_e + 1];
      let x0 = x_tile_11[x_tile_e];
      let x1 = x_tile_11[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_11[w_tile_e + 16];
      let w1_1 = w_tile_11[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_11[w_tile_e + 32];
      let w1_2 = w_tile_11[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_11[w_tile_e + 48];
      let w1_3 = w_tile_11[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_11[w_tile_e + 64];
      let w1_4 = w_tile_11[w_tile_e + 65];
      let x0_1 = x_tile_11[x_tile_e + 32];
      let x1_1 = x_tile_11[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_11[w_tile_e + 80];
      let w1_5 = w_tile_11[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_11[w_tile_e + 96];
      let w1_6 = w_tile_11[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_11[w_tile_e + 112];
      let w1_7 = w_tile_11[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_11[parts_top] = a00;
  parts_11[parts_top + 784] = a10;
  if (j * 32 + rem1 + 16 < 784) {
    parts_11[parts_top + 16] = a01;
    parts_11[parts_top + 800] = a11;
  }
}

// ---- conv + relu to 32x28x28x4: sum of pieces, pieces 6
// net.3.0 + net.3.1: 128x28x28
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_12: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> bias_12: array<vec4f, 32>;
@group(0) @binding(2) var<storage, read_write> y_12: array<vec4f, 25088>;
@compute @workgroup_size(64)
fn conv_relu_32x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_12[parts_top + piece * 25088];
    a += parts;
  }
  let bias = bias_12[(t + g * 64) / 784];
  let t1 = a + bias;
  y_12[t + g * 64] = rectify4(t1);
}

// ---- conv to parts: tiled, tile 64x32, each invocation 8x2, workgroups 300, steps 72 x 16, pieces 6
// net.3.2: 128x28x28
// 25 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_13: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read> x_13: array<vec4f, 25088>;
@group(0) @binding(2) var<storage, read_write> parts_13: array<vec4f, 150528>;
var<workgroup> x_tile_13: array<vec4f, 128>;
var<workgroup> w_tile_13: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let quot1 = (j * 4 + rem) / 28;
  let rem2 = (j * 4 + rem) % 28;
  let w_tiles_top = g * 3072 + i * 18432 + t;
  let x_top = j * 32 + t / 32 * 784 + rem;
  let w_tile_top = quot * 2;
  let parts_top = g * 25088 + i * 12544 + j * 32 + quot * 1568 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 12; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_13[w_tiles_step];
    let next1 = w_tiles_13[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (0 < j + (g + (g * 4 + step_) / 8) / 3 + quot1) & (j + (g + (g * 4 + step_) / 8) / 3 + quot1 < 29) & (0 < (g + (g * 4 + step_) / 8) % 3 + rem2) & ((g + (g * 4 + step_) / 8) % 3 + rem2 < 29)) {
      x_tile_13[t] = x_13[x_top + (g + (g * 4 + step_) / 8) / 3 * 28 + (g + (g * 4 + step_) / 8) % 3 + (g * 4 + step_) % 8 * 3136 - 29];
    } else {
      x_tile_13[t] = vec4f(0.0);
    }
    w_tile_13[t] = next;
    w_tile_13[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_13[w_tile_e];
      let w1 = w_tile_13[w_tile_e + 1];
      let x0 = x_tile_13[x_tile_e];
      let x1 = x_tile_13[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_13[w_tile_e + 16];
      let w1_1 = w_tile_13[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_13[w_tile_e + 32];
      let w1_2 = w_tile_13[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_13[w_tile_e + 48];
      let w1_3 = w_tile_13[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_13[w_tile_e + 64];
      let w1_4 = w_tile_13[w_tile_e + 65];
      let x0_1 = x_tile_13[x_tile_e + 32];
      let x1_1 = x_tile_13[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_13[w_tile_e + 80];
      let w1_5 = w_tile_13[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_13[w_tile_e + 96];
      let w1_6 = w_tile_13[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_13[w_tile_e + 112];
      let w1_7 = w_tile_13[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_13[parts_top] = a00;
  parts_13[parts_top + 784] = a10;
  if (j * 32 + rem1 + 16 < 784) {
    parts_13[parts_top + 16] = a01;
    parts_13[parts_top + 800] = a11;
  }
}

// ---- conv to 32x28x28x4: sum of pieces, pieces 6
// net.3.2: 128x28x28
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_14: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> bias_14: array<vec4f, 32>;
@group(0) @binding(2) var<storage, read_write> y_14: array<vec4f, 25088>;
@compute @workgroup_size(64)
fn conv_32x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_14[parts_top + piece * 25088];
    a += parts;
  }
  let bias = bias_14[(t + g * 64) / 784];
  y_14[t + g * 64] = a + bias;
}

// ---- maxpool + relu to 32x14x14x4: reduction, invocations 64, each invocation 4 channels at a time
// net.3.4 + net.3.3: 128x14x14
// 98 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_15: array<vec4f, 25088>;
@group(0) @binding(1) var<storage, read_write> y_15: array<vec4f, 6272>;
@compute @workgroup_size(64)
fn maxpool_relu_32x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 14 * 56 + (t + g * 8) % 14 * 2;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 28;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_15[x_r0 + r1];
      a = maximum4(a, x);
    }
  }
  y_15[t + g * 64] = rectify4(a);
}

// ---- conv + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 252, steps 72 x 16, pieces 18
// net.4.0 + net.4.1: 128x14x14
// net.4.2 + net.4.3: 128x14x14
// 7 x 2 x 18 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_16: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read> x_16: array<vec4f, 6272>;
@group(0) @binding(2) var<storage, read_write> parts_16: array<vec4f, 112896>;
var<workgroup> x_tile_16: array<vec4f, 128>;
var<workgroup> w_tile_16: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_relu_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = g / 6;
  let rem = (g / 2) % 3;
  let rem1 = t % 32;
  let quot1 = t / 16;
  let rem2 = t % 16;
  let quot2 = (j * 4 + rem1) / 14;
  let rem3 = (j * 4 + rem1) % 14;
  let w_tiles_top = g * 1024 + i * 18432 + t;
  let x_top = j * 32 + quot * 14 + t / 32 * 196 + g % 2 * 3136 + rem + rem1;
  let w_tile_top = quot1 * 2;
  let parts_top = g * 6272 + i * 3136 + j * 32 + quot1 * 392 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_16[w_tiles_step];
    let next1 = w_tiles_16[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem1 < 196) & (0 < j * 2 + quot + quot2) & (j * 2 + quot + quot2 < 15) & (0 < rem + rem3) & (rem + rem3 < 15)) {
      x_tile_16[t] = x_16[x_top + step_ * 784 - 15];
    } else {
      x_tile_16[t] = vec4f(0.0);
    }
    w_tile_16[t] = next;
    w_tile_16[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem2;
      let w0 = w_tile_16[w_tile_e];
      let w1 = w_tile_16[w_tile_e + 1];
      let x0 = x_tile_16[x_tile_e];
      let x1 = x_tile_16[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_16[w_tile_e + 16];
      let w1_1 = w_tile_16[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_16[w_tile_e + 32];
      let w1_2 = w_tile_16[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_16[w_tile_e + 48];
      let w1_3 = w_tile_16[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_16[w_tile_e + 64];
      let w1_4 = w_tile_16[w_tile_e + 65];
      let x0_1 = x_tile_16[x_tile_e + 32];
      let x1_1 = x_tile_16[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_16[w_tile_e + 80];
      let w1_5 = w_tile_16[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_16[w_tile_e + 96];
      let w1_6 = w_tile_16[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_16[w_tile_e + 112];
      let w1_7 = w_tile_16[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  if (j * 32 + rem2 < 196) {
    parts_16[parts_top] = a00;
    parts_16[parts_top + 196] = a10;
  }
  if (j * 32 + rem2 + 16 < 196) {
    parts_16[parts_top + 16] = a01;
    parts_16[parts_top + 212] = a11;
  }
}

// ---- conv + relu to 32x14x14x4: sum of pieces, pieces 18
// net.4.0 + net.4.1: 128x14x14
// net.4.2 + net.4.3: 128x14x14
// 98 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_17: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> bias_17: array<vec4f, 32>;
@group(0) @binding(2) var<storage, read_write> y_17: array<vec4f, 6272>;
@compute @workgroup_size(64)
fn conv_relu_32x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 18; piece++) {
    let parts = parts_17[parts_top + piece * 6272];
    a += parts;
  }
  let bias = bias_17[(t + g * 64) / 196];
  let t1 = a + bias;
  y_17[t + g * 64] = rectify4(t1);
}

// ---- maxpool to 128x7x7: reduction, invocations 64
// net.4.4: 128x7x7
// 98 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_18: array<f32, 25088>;
@group(0) @binding(1) var<storage, read_write> y_18: array<f32, 6272>;
@compute @workgroup_size(64)
fn maxpool_128x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = (t + g * 64) / 196 * 784 + (g + (t + g * 15) / 49) % 4 + (t + g) % 7 * 8 + (g * 2 + (t + g) / 7) % 7 * 112;
  var a = -3.402823466e+38;
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 56;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_18[x_r0 + r1 * 4];
      a = maximum(a, x);
    }
  }
  y_18[t + g * 64] = a;
}

// ---- dense + relu to 4096: matrix-vector, invocations 64 for 4 rows, workgroups 1024
// net.6 + net.7: 4096
// 1024 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_quads_19: array<vec4f, 6422528>;
@group(0) @binding(1) var<storage, read_write> x_19: array<vec4f, 1568>;
@group(0) @binding(2) var<storage, read> bias_19: array<vec4f, 1024>;
@group(0) @binding(3) var<storage, read_write> y_19: array<vec4f, 1024>;
var<workgroup> parts_19: array<vec4f, 64>;
fn sum_of_64_in_parts_19(part: u32, own: vec4f) -> vec4f {
  parts_19[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_19[part + 16u];
    all = all + parts_19[part + 32u];
    all = all + parts_19[part + 48u];
    parts_19[part] = all;
  }
  workgroupBarrier();
  var all = parts_19[0u];
  all = all + parts_19[1u];
  all = all + parts_19[2u];
  all = all + parts_19[3u];
  all = all + parts_19[4u];
  all = all + parts_19[5u];
  all = all + parts_19[6u];
  all = all + parts_19[7u];
  all = all + parts_19[8u];
  all = all + parts_19[9u];
  all = all + parts_19[10u];
  all = all + parts_19[11u];
  all = all + parts_19[12u];
  all = all + parts_19[13u];
  all = all + parts_19[14u];
  all = all + parts_19[15u];
  return all;
}
@compute @workgroup_size(64)
fn dense_relu_4096(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 6272;
  var a0 = vec4f(0.0);
  for (var u = 0u; u < 6; u++) {
    let w_quads_u = w_quads_top + u * 256;
    let x_u = t + u * 256;
    let w = w_quads_19[w_quads_u];
    let x = x_19[x_u];
    a0 += w * x.x;
    let w1 = w_quads_19[w_quads_u + 1568];
    a0 += w1 * x.y;
    let w2 = w_quads_19[w_quads_u + 3136];
    a0 += w2 * x.z;
    let w3 = w_quads_19[w_quads_u + 4704];
    a0 += w3 * x.w;
    let w4 = w_quads_19[w_quads_u + 64];
    let x1 = x_19[x_u + 64];
    a0 += w4 * x1.x;
    let w5 = w_quads_19[w_quads_u + 1632];
    a0 += w5 * x1.y;
    let w6 = w_quads_19[w_quads_u + 3200];
    a0 += w6 * x1.z;
    let w7 = w_quads_19[w_quads_u + 4768];
    a0 += w7 * x1.w;
    let w8 = w_quads_19[w_quads_u + 128];
    let x2 = x_19[x_u + 128];
    a0 += w8 * x2.x;
    let w9 = w_quads_19[w_quads_u + 1696];
    a0 += w9 * x2.y;
    let w10 = w_quads_19[w_quads_u + 3264];
    a0 += w10 * x2.z;
    let w11 = w_quads_19[w_quads_u + 4832];
    a0 += w11 * x2.w;
    let w12 = w_quads_19[w_quads_u + 192];
    let x3 = x_19[x_u + 192];
    a0 += w12 * x3.x;
    let w13 = w_quads_19[w_quads_u + 1760];
    a0 += w13 * x3.y;
    let w14 = w_quads_19[w_quads_u + 3328];
    a0 += w14 * x3.z;
    let w15 = w_quads_19[w_quads_u + 4896];
    a0 += w15 * x3.w;
  }
  if (t + 1536 < 1568) {
    let w = w_quads_19[w_quads_top + 1536];
    let x = x_19[t + 1536];
    a0 += w * x.x;
    let w1 = w_quads_19[w_quads_top + 3104];
    a0 += w1 * x.y;
    let w2 = w_quads_19[w_quads_top + 4672];
    a0 += w2 * x.z;
    let w3 = w_quads_19[w_quads_top + 6240];
    a0 += w3 * x.w;
  }
  a0 = sum_of_64_in_parts_19(t, a0);
  if (t < 1) {
    let bias = bias_19[g];
    let t1 = a0 + bias;
    y_19[g] = rectify4(t1);
  }
}

// ---- dense + relu to 4096: matrix-vector, invocations 64 for 4 rows, workgroups 1024
// net.9 + net.10: 4096
// 1024 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_quads_20: array<vec4f, 4194304>;
@group(0) @binding(1) var<storage, read_write> x_20: array<vec4f, 1024>;
@group(0) @binding(2) var<storage, read> bias_20: array<vec4f, 1024>;
@group(0) @binding(3) var<storage, read_write> y_20: array<vec4f, 1024>;
var<workgroup> parts_20: array<vec4f, 64>;
fn sum_of_64_in_parts_20(part: u32, own: vec4f) -> vec4f {
  parts_20[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_20[part + 16u];
    all = all + parts_20[part + 32u];
    all = all + parts_20[part + 48u];
    parts_20[part] = all;
  }
  workgroupBarrier();
  var all = parts_20[0u];
  all = all + parts_20[1u];
  all = all + parts_20[2u];
  all = all + parts_20[3u];
  all = all + parts_20[4u];
  all = all + parts_20[5u];
  all = all + parts_20[6u];
  all = all + parts_20[7u];
  all = all + parts_20[8u];
  all = all + parts_20[9u];
  all = all + parts_20[10u];
  all = all + parts_20[11u];
  all = all + parts_20[12u];
  all = all + parts_20[13u];
  all = all + parts_20[14u];
  all = all + parts_20[15u];
  return all;
}
@compute @workgroup_size(64)
fn dense_relu_4096_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 4096;
  var a0 = vec4f(0.0);
  for (var u = 0u; u < 4; u++) {
    let w_quads_u = w_quads_top + u * 256;
    let x_u = t + u * 256;
    let w = w_quads_20[w_quads_u];
    let x = x_20[x_u];
    a0 += w * x.x;
    let w1 = w_quads_20[w_quads_u + 1024];
    a0 += w1 * x.y;
    let w2 = w_quads_20[w_quads_u + 2048];
    a0 += w2 * x.z;
    let w3 = w_quads_20[w_quads_u + 3072];
    a0 += w3 * x.w;
    let w4 = w_quads_20[w_quads_u + 64];
    let x1 = x_20[x_u + 64];
    a0 += w4 * x1.x;
    let w5 = w_quads_20[w_quads_u + 1088];
    a0 += w5 * x1.y;
    let w6 = w_quads_20[w_quads_u + 2112];
    a0 += w6 * x1.z;
    let w7 = w_quads_20[w_quads_u + 3136];
    a0 += w7 * x1.w;
    let w8 = w_quads_20[w_quads_u + 128];
    let x2 = x_20[x_u + 128];
    a0 += w8 * x2.x;
    let w9 = w_quads_20[w_quads_u + 1152];
    a0 += w9 * x2.y;
    let w10 = w_quads_20[w_quads_u + 2176];
    a0 += w10 * x2.z;
    let w11 = w_quads_20[w_quads_u + 3200];
    a0 += w11 * x2.w;
    let w12 = w_quads_20[w_quads_u + 192];
    let x3 = x_20[x_u + 192];
    a0 += w12 * x3.x;
    let w13 = w_quads_20[w_quads_u + 1216];
    a0 += w13 * x3.y;
    let w14 = w_quads_20[w_quads_u + 2240];
    a0 += w14 * x3.z;
    let w15 = w_quads_20[w_quads_u + 3264];
    a0 += w15 * x3.w;
  }
  a0 = sum_of_64_in_parts_20(t, a0);
  if (t < 1) {
    let bias = bias_20[g];
    let t1 = a0 + bias;
    y_20[g] = rectify4(t1);
  }
}

// ---- dense to 10: matrix-vector, invocations 256 for 4 rows, workgroups 3
// net.12: 10
// 3 x 1 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_quads_21: array<vec4f, 12288>;
@group(0) @binding(1) var<storage, read_write> x_21: array<vec4f, 1024>;
@group(0) @binding(2) var<storage, read> bias_21: array<vec4f, 3>;
@group(0) @binding(3) var<storage, read_write> y_21: array<f32, 10>;
var<workgroup> parts_21: array<vec4f, 256>;
fn sum_of_256_in_parts_21(part: u32, own: vec4f) -> vec4f {
  parts_21[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_21[part + 16u];
    all = all + parts_21[part + 32u];
    all = all + parts_21[part + 48u];
    all = all + parts_21[part + 64u];
    all = all + parts_21[part + 80u];
    all = all + parts_21[part + 96u];
    all = all + parts_21[part + 112u];
    all = all + parts_21[part + 128u];
    all = all + parts_21[part + 144u];
    all = all + parts_21[part + 160u];
    all = all + parts_21[part + 176u];
    all = all + parts_21[part + 192u];
    all = all + parts_21[part + 208u];
    all = all + parts_21[part + 224u];
    all = all + parts_21[part + 240u];
    parts_21[part] = all;
  }
  workgroupBarrier();
  var all = parts_21[0u];
  all = all + parts_21[1u];
  all = all + parts_21[2u];
  all = all + parts_21[3u];
  all = all + parts_21[4u];
  all = all + parts_21[5u];
  all = all + parts_21[6u];
  all = all + parts_21[7u];
  all = all + parts_21[8u];
  all = all + parts_21[9u];
  all = all + parts_21[10u];
  all = all + parts_21[11u];
  all = all + parts_21[12u];
  all = all + parts_21[13u];
  all = all + parts_21[14u];
  all = all + parts_21[15u];
  return all;
}
@compute @workgroup_size(256)
fn dense_10(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 4096;
  let y_top = g * 4;
  let w = w_quads_21[w_quads_top];
  let x = x_21[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_21[w_quads_top + 1024];
  a0 += w1 * x.y;
  let w2 = w_quads_21[w_quads_top + 2048];
  a0 += w2 * x.z;
  let w3 = w_quads_21[w_quads_top + 3072];
  a0 += w3 * x.w;
  let w4 = w_quads_21[w_quads_top + 256];
  let x1 = x_21[t + 256];
  a0 += w4 * x1.x;
  let w5 = w_quads_21[w_quads_top + 1280];
  a0 += w5 * x1.y;
  let w6 = w_quads_21[w_quads_top + 2304];
  a0 += w6 * x1.z;
  let w7 = w_quads_21[w_quads_top + 3328];
  a0 += w7 * x1.w;
  let w8 = w_quads_21[w_quads_top + 512];
  let x2 = x_21[t + 512];
  a0 += w8 * x2.x;
  let w9 = w_quads_21[w_quads_top + 1536];
  a0 += w9 * x2.y;
  let w10 = w_quads_21[w_quads_top + 2560];
  a0 += w10 * x2.z;
  let w11 = w_quads_21[w_quads_top + 3584];
  a0 += w11 * x2.w;
  let w12 = w_quads_21[w_quads_top + 768];
  let x3 = x_21[t + 768];
  a0 += w12 * x3.x;
  let w13 = w_quads_21[w_quads_top + 1792];
  a0 += w13 * x3.y;
  let w14 = w_quads_21[w_quads_top + 2816];
  a0 += w14 * x3.z;
  let w15 = w_quads_21[w_quads_top + 3840];
  a0 += w15 * x3.w;
  a0 = sum_of_256_in_parts_21(t, a0);
  if (t < 1) {
    let bias = bias_21[g];
    let four = a0 + bias;
    if (g < 3) { y_21[y_top] = four.x; }
    if (g < 3) { y_21[y_top + 1] = four.y; }
    if (g < 2) { y_21[y_top + 2] = four.z; }
    if (g < 2) { y_21[y_top + 3] = four.w; }
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
