// ResNet18: one entry point per distinct kernel.

fn maximum(a: f32, b: f32) -> f32 {
  return select(a, b, b > a);
}

fn rectify(x: f32) -> f32 {
  return select(x, 0.0, x <= 0.0);
}

// ---- conv + bn to 64x112x112: tiled, tile 64x32, each invocation 8x2, workgroups 392, steps 10 x 16
// conv1 + bn1: 64x112x112
// 392 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_0: array<vec4f, 2560>;
@group(0) @binding(1) var<storage, read_write> x_0: array<f32, 150528>;
@group(0) @binding(2) var<storage, read> shift_0: array<vec4f, 16>;
@group(0) @binding(3) var<storage, read_write> y_0: array<f32, 802816>;
var<workgroup> x_tile_0: array<f32, 512>;
var<workgroup> w_tile_0: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_64x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = (j * 32 + rem) / 112;
  let rem1 = (j * 32 + rem) % 112;
  let rem2 = t % 16;
  let quot1 = t / 16;
  let quot2 = t / 32;
  let x_tile_top = t;
  let x_top = quot * 448 + rem1 * 2;
  let x_tile_top1 = rem2;
  let y_top = j * 32 + quot1 * 100352 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 10; step_++) {
    var next = vec4f(0.0);
    next = w_tiles_0[t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_0[t + step_ * 256 + 128];
    workgroupBarrier();
    for (var u = 0u; u < 4; u++) {
      let x_u = x_top + (step_ * 16 + u * 4 + quot2) / 49 * 50176 + (step_ * 2 + u * 4 + quot2) % 7 + (step_ * 2 + (step_ * 2 + u * 4 + quot2) / 7) % 7 * 224;
      var chosen = 0.0;
      if ((step_ * 16 + u * 4 + quot2 < 147) & ((step_ * 16 + u * 4 + quot2) / 49 < 3) & (2 < quot * 2 + (step_ * 2 + (step_ * 2 + u * 4 + quot2) / 7) % 7) & (quot * 2 + (step_ * 2 + (step_ * 2 + u * 4 + quot2) / 7) % 7 < 227) & (2 < (step_ * 2 + u * 4 + quot2) % 7 + rem1 * 2) & ((step_ * 2 + u * 4 + quot2) % 7 + rem1 * 2 < 227)) {
        chosen = x_0[i32(x_u) - 675];
      }
      x_tile_0[u * 128 + x_tile_top] = chosen;
    }
    w_tile_0[t] = next;
    w_tile_0[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 256 + x_tile_top1;
      let w0 = w_tile_0[e * 128 + quot1 * 2];
      let w1 = w_tile_0[e * 128 + quot1 * 2 + 1];
      let x0 = x_tile_0[x_tile_e];
      let x1 = x_tile_0[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_0[e * 128 + quot1 * 2 + 16];
      let w1_1 = w_tile_0[e * 128 + quot1 * 2 + 17];
      let x0_1 = x_tile_0[x_tile_e + 32];
      let x1_1 = x_tile_0[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_0[e * 128 + quot1 * 2 + 32];
      let w1_2 = w_tile_0[e * 128 + quot1 * 2 + 33];
      let x0_2 = x_tile_0[x_tile_e + 64];
      let x1_2 = x_tile_0[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_0[e * 128 + quot1 * 2 + 48];
      let w1_3 = w_tile_0[e * 128 + quot1 * 2 + 49];
      let x0_3 = x_tile_0[x_tile_e + 96];
      let x1_3 = x_tile_0[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_0[e * 128 + quot1 * 2 + 64];
      let w1_4 = w_tile_0[e * 128 + quot1 * 2 + 65];
      let x0_4 = x_tile_0[x_tile_e + 128];
      let x1_4 = x_tile_0[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_0[e * 128 + quot1 * 2 + 80];
      let w1_5 = w_tile_0[e * 128 + quot1 * 2 + 81];
      let x0_5 = x_tile_0[x_tile_e + 160];
      let x1_5 = x_tile_0[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_0[e * 128 + quot1 * 2 + 96];
      let w1_6 = w_tile_0[e * 128 + quot1 * 2 + 97];
      let x0_6 = x_tile_0[x_tile_e + 192];
      let x1_6 = x_tile_0[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_0[e * 128 + quot1 * 2 + 112];
      let w1_7 = w_tile_0[e * 128 + quot1 * 2 + 113];
      let x0_7 = x_tile_0[x_tile_e + 224];
      let x1_7 = x_tile_0[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  let shift = shift_0[quot1 * 2];
  let four = a00 + shift;
  y_0[y_top] = four.x;
  y_0[y_top + 12544] = four.y;
  y_0[y_top + 25088] = four.z;
  y_0[y_top + 37632] = four.w;
  let four1 = a01 + shift;
  y_0[y_top + 16] = four1.x;
  y_0[y_top + 12560] = four1.y;
  y_0[y_top + 25104] = four1.z;
  y_0[y_top + 37648] = four1.w;
  let shift1 = shift_0[quot1 * 2 + 1];
  let four2 = a10 + shift1;
  y_0[y_top + 50176] = four2.x;
  y_0[y_top + 62720] = four2.y;
  y_0[y_top + 75264] = four2.z;
  y_0[y_top + 87808] = four2.w;
  let four3 = a11 + shift1;
  y_0[y_top + 50192] = four3.x;
  y_0[y_top + 62736] = four3.y;
  y_0[y_top + 75280] = four3.z;
  y_0[y_top + 87824] = four3.w;
}

// ---- maxpool + relu to 64x56x56: reduction, invocations 64
// maxpool1 + relu1: 64x56x56
// 3136 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<f32, 802816>;
@group(0) @binding(1) var<storage, read_write> y_1: array<f32, 200704>;
@compute @workgroup_size(64)
fn maxpool_relu_64x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 56;
  let rem = (t + g * 8) % 56;
  var a = -3.402823466e+38;
  for (var r0 = 0u; r0 < 3; r0++) {
    for (var r1 = 0u; r1 < 3; r1++) {
      let x_r1 = u32(max(i32(g * 224 + r0 * 112 + r1 + quot * 224 + rem * 2) - 113, 0));
      var x = -3.402823466e+38;
      if ((0 < r0 + (g + quot) % 56 * 2) & (0 < r1 + rem * 2)) {
        x = x_1[x_r1];
      }
      a = maximum(a, x);
    }
  }
  y_1[t + g * 64] = rectify(a);
}

// ---- conv + bn + relu to tiles: winograd F(4x4), data, tiles 196
// layer1.0.conv1 + layer1.0.bn1 + layer1.0.relu1: 64x56x56
// layer1.0.conv2 + layer1.0.bn2 + layer1.0.add1 + layer1.0.relu2: 64x56x56
// layer1.1.conv1 + layer1.1.bn1 + layer1.1.relu1: 64x56x56
// layer1.1.conv2 + layer1.1.bn2 + layer1.1.add1 + layer1.1.relu2: 64x56x56
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> x_2: array<f32, 200704>;
@group(0) @binding(1) var<storage, read_write> tiles_2: array<f32, 451584>;
@compute @workgroup_size(64)
fn conv_bn_relu_tiles(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let rem1 = (g * 4 + quot) % 14;
  let x_top = quot * 224 + rem * 4;
  var x = 0.0;
  if ((0 < rem1 * 4) & (0 < rem * 4)) {
    x = x_2[i32(g * 896 + x_top) - 57];
  }
  var x1 = 0.0;
  if (0 < rem1 * 4) {
    x1 = x_2[i32(g * 896 + x_top) - 56];
  }
  var x2 = 0.0;
  if (0 < rem1 * 4) {
    x2 = x_2[i32(g * 896 + x_top) - 55];
  }
  var x3 = 0.0;
  if (0 < rem1 * 4) {
    x3 = x_2[i32(g * 896 + x_top) - 54];
  }
  var x4 = 0.0;
  if (0 < rem1 * 4) {
    x4 = x_2[i32(g * 896 + x_top) - 53];
  }
  var x5 = 0.0;
  if ((0 < rem1 * 4) & (rem * 4 + 4 < 56)) {
    x5 = x_2[i32(g * 896 + x_top) - 52];
  }
  var x6 = 0.0;
  if (0 < rem * 4) {
    x6 = x_2[i32(g * 896 + x_top) - 1];
  }
  let x7 = x_2[g * 896 + x_top];
  let x8 = x_2[g * 896 + x_top + 1];
  let x9 = x_2[g * 896 + x_top + 2];
  let x10 = x_2[g * 896 + x_top + 3];
  var x11 = 0.0;
  if (rem * 4 + 4 < 56) {
    x11 = x_2[g * 896 + x_top + 4];
  }
  var x12 = 0.0;
  if (0 < rem * 4) {
    x12 = x_2[g * 896 + x_top + 55];
  }
  let x13 = x_2[g * 896 + x_top + 56];
  let x14 = x_2[g * 896 + x_top + 57];
  let x15 = x_2[g * 896 + x_top + 58];
  let x16 = x_2[g * 896 + x_top + 59];
  var x17 = 0.0;
  if (rem * 4 + 4 < 56) {
    x17 = x_2[g * 896 + x_top + 60];
  }
  var x18 = 0.0;
  if (0 < rem * 4) {
    x18 = x_2[g * 896 + x_top + 111];
  }
  let x19 = x_2[g * 896 + x_top + 112];
  let x20 = x_2[g * 896 + x_top + 113];
  let x21 = x_2[g * 896 + x_top + 114];
  let x22 = x_2[g * 896 + x_top + 115];
  var x23 = 0.0;
  if (rem * 4 + 4 < 56) {
    x23 = x_2[g * 896 + x_top + 116];
  }
  var x24 = 0.0;
  if (0 < rem * 4) {
    x24 = x_2[g * 896 + x_top + 167];
  }
  let x25 = x_2[g * 896 + x_top + 168];
  let x26 = x_2[g * 896 + x_top + 169];
  let x27 = x_2[g * 896 + x_top + 170];
  let x28 = x_2[g * 896 + x_top + 171];
  var x29 = 0.0;
  if (rem * 4 + 4 < 56) {
    x29 = x_2[g * 896 + x_top + 172];
  }
  var x30 = 0.0;
  if ((rem1 * 4 + 4 < 56) & (0 < rem * 4)) {
    x30 = x_2[g * 896 + x_top + 223];
  }
  var x31 = 0.0;
  if (rem1 * 4 + 4 < 56) {
    x31 = x_2[g * 896 + x_top + 224];
  }
  var x32 = 0.0;
  if (rem1 * 4 + 4 < 56) {
    x32 = x_2[g * 896 + x_top + 225];
  }
  var x33 = 0.0;
  if (rem1 * 4 + 4 < 56) {
    x33 = x_2[g * 896 + x_top + 226];
  }
  var x34 = 0.0;
  if (rem1 * 4 + 4 < 56) {
    x34 = x_2[g * 896 + x_top + 227];
  }
  var x35 = 0.0;
  if ((rem1 * 4 + 4 < 56) & (rem * 4 + 4 < 56)) {
    x35 = x_2[g * 896 + x_top + 228];
  }
  let t1 = 4.0 * x + x24 - 5.0 * x12;
  let t2 = 4.0 * x1 + x25 - 5.0 * x13;
  let t3 = 4.0 * x2 + x26 - 5.0 * x14;
  let t4 = 4.0 * x3 + x27 - 5.0 * x15;
  let t5 = 4.0 * x4 + x28 - 5.0 * x16;
  let t6 = 4.0 * x5 + x29 - 5.0 * x17;
  tiles_2[t + g * 64] = 4.0 * t1 + t5 - 5.0 * t3;
  tiles_2[t + g * 64 + 12544] = t4 + t5 - 4.0 * t2 - 4.0 * t3;
  tiles_2[t + g * 64 + 25088] = 4.0 * t2 + t5 - 4.0 * t3 - t4;
  tiles_2[t + g * 64 + 37632] = 2.0 * t4 + t5 - 2.0 * t2 - t3;
  tiles_2[t + g * 64 + 50176] = 2.0 * t2 + t5 - t3 - 2.0 * t4;
  tiles_2[t + g * 64 + 62720] = 4.0 * t2 + t6 - 5.0 * t4;
  let t7 = x18 + x24 - 4.0 * x6 - 4.0 * x12;
  let t8 = x19 + x25 - 4.0 * x7 - 4.0 * x13;
  let t9 = x20 + x26 - 4.0 * x8 - 4.0 * x14;
  let t10 = x21 + x27 - 4.0 * x9 - 4.0 * x15;
  let t11 = x22 + x28 - 4.0 * x10 - 4.0 * x16;
  let t12 = x23 + x29 - 4.0 * x11 - 4.0 * x17;
  tiles_2[t + g * 64 + 75264] = 4.0 * t7 + t11 - 5.0 * t9;
  tiles_2[t + g * 64 + 87808] = t10 + t11 - 4.0 * t8 - 4.0 * t9;
  tiles_2[t + g * 64 + 100352] = 4.0 * t8 + t11 - 4.0 * t9 - t10;
  tiles_2[t + g * 64 + 112896] = 2.0 * t10 + t11 - 2.0 * t8 - t9;
  tiles_2[t + g * 64 + 125440] = 2.0 * t8 + t11 - t9 - 2.0 * t10;
  tiles_2[t + g * 64 + 137984] = 4.0 * t8 + t12 - 5.0 * t10;
  let t13 = 4.0 * x6 + x24 - 4.0 * x12 - x18;
  let t14 = 4.0 * x7 + x25 - 4.0 * x13 - x19;
  let t15 = 4.0 * x8 + x26 - 4.0 * x14 - x20;
  let t16 = 4.0 * x9 + x27 - 4.0 * x15 - x21;
  let t17 = 4.0 * x10 + x28 - 4.0 * x16 - x22;
  let t18 = 4.0 * x11 + x29 - 4.0 * x17 - x23;
  tiles_2[t + g * 64 + 150528] = 4.0 * t13 + t17 - 5.0 * t15;
  tiles_2[t + g * 64 + 163072] = t16 + t17 - 4.0 * t14 - 4.0 * t15;
  tiles_2[t + g * 64 + 175616] = 4.0 * t14 + t17 - 4.0 * t15 - t16;
  tiles_2[t + g * 64 + 188160] = 2.0 * t16 + t17 - 2.0 * t14 - t15;
  tiles_2[t + g * 64 + 200704] = 2.0 * t14 + t17 - t15 - 2.0 * t16;
  tiles_2[t + g * 64 + 213248] = 4.0 * t14 + t18 - 5.0 * t16;
  let t19 = 2.0 * x18 + x24 - 2.0 * x6 - x12;
  let t20 = 2.0 * x19 + x25 - 2.0 * x7 - x13;
  let t21 = 2.0 * x20 + x26 - 2.0 * x8 - x14;
  let t22 = 2.0 * x21 + x27 - 2.0 * x9 - x15;
  let t23 = 2.0 * x22 + x28 - 2.0 * x10 - x16;
  let t24 = 2.0 * x23 + x29 - 2.0 * x11 - x17;
  tiles_2[t + g * 64 + 225792] = 4.0 * t19 + t23 - 5.0 * t21;
  tiles_2[t + g * 64 + 238336] = t22 + t23 - 4.0 * t20 - 4.0 * t21;
  tiles_2[t + g * 64 + 250880] = 4.0 * t20 + t23 - 4.0 * t21 - t22;
  tiles_2[t + g * 64 + 263424] = 2.0 * t22 + t23 - 2.0 * t20 - t21;
  tiles_2[t + g * 64 + 275968] = 2.0 * t20 + t23 - t21 - 2.0 * t22;
  tiles_2[t + g * 64 + 288512] = 4.0 * t20 + t24 - 5.0 * t22;
  let t25 = 2.0 * x6 + x24 - x12 - 2.0 * x18;
  let t26 = 2.0 * x7 + x25 - x13 - 2.0 * x19;
  let t27 = 2.0 * x8 + x26 - x14 - 2.0 * x20;
  let t28 = 2.0 * x9 + x27 - x15 - 2.0 * x21;
  let t29 = 2.0 * x10 + x28 - x16 - 2.0 * x22;
  let t30 = 2.0 * x11 + x29 - x17 - 2.0 * x23;
  tiles_2[t + g * 64 + 301056] = 4.0 * t25 + t29 - 5.0 * t27;
  tiles_2[t + g * 64 + 313600] = t28 + t29 - 4.0 * t26 - 4.0 * t27;
  tiles_2[t + g * 64 + 326144] = 4.0 * t26 + t29 - 4.0 * t27 - t28;
  tiles_2[t + g * 64 + 338688] = 2.0 * t28 + t29 - 2.0 * t26 - t27;
  tiles_2[t + g * 64 + 351232] = 2.0 * t26 + t29 - t27 - 2.0 * t28;
  tiles_2[t + g * 64 + 363776] = 4.0 * t26 + t30 - 5.0 * t28;
  let t31 = 4.0 * x6 + x30 - 5.0 * x18;
  let t32 = 4.0 * x7 + x31 - 5.0 * x19;
  let t33 = 4.0 * x8 + x32 - 5.0 * x20;
  let t34 = 4.0 * x9 + x33 - 5.0 * x21;
  let t35 = 4.0 * x10 + x34 - 5.0 * x22;
  let t36 = 4.0 * x11 + x35 - 5.0 * x23;
  tiles_2[t + g * 64 + 376320] = 4.0 * t31 + t35 - 5.0 * t33;
  tiles_2[t + g * 64 + 388864] = t34 + t35 - 4.0 * t32 - 4.0 * t33;
  tiles_2[t + g * 64 + 401408] = 4.0 * t32 + t35 - 4.0 * t33 - t34;
  tiles_2[t + g * 64 + 413952] = 2.0 * t34 + t35 - 2.0 * t32 - t33;
  tiles_2[t + g * 64 + 426496] = 2.0 * t32 + t35 - t33 - 2.0 * t34;
  tiles_2[t + g * 64 + 439040] = 4.0 * t32 + t36 - 5.0 * t34;
}

// ---- weights of 3x3 windows filtered for F(4x4), once when loaded
// layer1.0.conv1: weights of 3x3 windows filtered for F(4x4), once when loaded
// layer1.0.conv2: weights of 3x3 windows filtered for F(4x4), once when loaded
// layer1.1.conv1: weights of 3x3 windows filtered for F(4x4), once when loaded
// layer1.1.conv2: weights of 3x3 windows filtered for F(4x4), once when loaded
// 2304 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> weight_scaled_3: array<f32, 36864>;
@group(0) @binding(1) var<storage, read_write> u_3: array<f32, 147456>;
@group(0) @binding(2) var<storage, read> G_3: array<f32, 18>;
@compute @workgroup_size(64)
fn prepare_64x64x3x3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let G_top = g / 384 * 3;
  let G_top1 = (g / 64) % 6 * 3;
  let weight_scaled_top = t * 576 + g % 64 * 9;
  var a = 0.0;
  for (var r = 0u; r < 3; r++) {
    let G_r = r + G_top;
    let weight_scaled_r = r * 3 + weight_scaled_top;
    for (var s = 0u; s < 3; s++) {
      let G = G_3[G_r];
      let G1 = G_3[s + G_top1];
      let weight_scaled = weight_scaled_3[s + weight_scaled_r];
      a += G * G1 * weight_scaled;
    }
  }
  u_3[t + g * 64] = a;
}

// ---- conv + bn + relu to products: winograd F(4x4), tile 64x32, each invocation 8x2, workgroups 252, steps 4 x 16
// layer1.0.conv1 + layer1.0.bn1 + layer1.0.relu1: 64x56x56
// layer1.0.conv2 + layer1.0.bn2 + layer1.0.add1 + layer1.0.relu2: 64x56x56
// layer1.1.conv1 + layer1.1.bn1 + layer1.1.relu1: 64x56x56
// layer1.1.conv2 + layer1.1.bn2 + layer1.1.add1 + layer1.1.relu2: 64x56x56
// 7 x 1 x 36 workgroups of 128
@group(0) @binding(0) var<storage, read> u_4: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read_write> tiles_4: array<f32, 451584>;
@group(0) @binding(2) var<storage, read_write> products_4: array<f32, 451584>;
var<workgroup> x_tile_4: array<f32, 512>;
var<workgroup> w_tile_4: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu_products(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let tiles_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let products_top = g * 12544 + j * 32 + quot * 1568 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let tiles_step = step_ * 3136 + tiles_top;
    var next = vec4f(0.0);
    next = u_4[g * 1024 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = u_4[g * 1024 + t + step_ * 256 + 128];
    workgroupBarrier();
    if (j * 32 + rem < 196) {
      let x = tiles_4[tiles_step];
      let x1 = tiles_4[tiles_step + 784];
      let x2 = tiles_4[tiles_step + 1568];
      let x3 = tiles_4[tiles_step + 2352];
      x_tile_4[x_tile_top] = x;
      x_tile_4[x_tile_top + 128] = x1;
      x_tile_4[x_tile_top + 256] = x2;
      x_tile_4[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_4[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_4[t] = next;
    w_tile_4[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 256 + x_tile_top1;
      let w0 = w_tile_4[e * 128 + quot * 2];
      let w1 = w_tile_4[e * 128 + quot * 2 + 1];
      let x0 = x_tile_4[x_tile_e];
      let x1 = x_tile_4[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_4[e * 128 + quot * 2 + 16];
      let w1_1 = w_tile_4[e * 128 + quot * 2 + 17];
      let x0_1 = x_tile_4[x_tile_e + 32];
      let x1_1 = x_tile_4[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_4[e * 128 + quot * 2 + 32];
      let w1_2 = w_tile_4[e * 128 + quot * 2 + 33];
      let x0_2 = x_tile_4[x_tile_e + 64];
      let x1_2 = x_tile_4[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_4[e * 128 + quot * 2 + 48];
      let w1_3 = w_tile_4[e * 128 + quot * 2 + 49];
      let x0_3 = x_tile_4[x_tile_e + 96];
      let x1_3 = x_tile_4[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_4[e * 128 + quot * 2 + 64];
      let w1_4 = w_tile_4[e * 128 + quot * 2 + 65];
      let x0_4 = x_tile_4[x_tile_e + 128];
      let x1_4 = x_tile_4[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_4[e * 128 + quot * 2 + 80];
      let w1_5 = w_tile_4[e * 128 + quot * 2 + 81];
      let x0_5 = x_tile_4[x_tile_e + 160];
      let x1_5 = x_tile_4[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_4[e * 128 + quot * 2 + 96];
      let w1_6 = w_tile_4[e * 128 + quot * 2 + 97];
      let x0_6 = x_tile_4[x_tile_e + 192];
      let x1_6 = x_tile_4[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_4[e * 128 + quot * 2 + 112];
      let w1_7 = w_tile_4[e * 128 + quot * 2 + 113];
      let x0_7 = x_tile_4[x_tile_e + 224];
      let x1_7 = x_tile_4[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    products_4[products_top] = four.x;
    products_4[products_top + 196] = four.y;
    products_4[products_top + 392] = four.z;
    products_4[products_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    products_4[products_top + 16] = four.x;
    products_4[products_top + 212] = four.y;
    products_4[products_top + 408] = four.z;
    products_4[products_top + 604] = four.w;
  }
  if (j * 32 + rem1 < 196) {
    let four = a10;
    products_4[products_top + 784] = four.x;
    products_4[products_top + 980] = four.y;
    products_4[products_top + 1176] = four.z;
    products_4[products_top + 1372] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a11;
    products_4[products_top + 800] = four.x;
    products_4[products_top + 996] = four.y;
    products_4[products_top + 1192] = four.z;
    products_4[products_top + 1388] = four.w;
  }
}

// ---- conv + bn + relu to 64x56x56: winograd F(4x4), results, tiles 196
// layer1.0.conv1 + layer1.0.bn1 + layer1.0.relu1: 64x56x56
// layer1.1.conv1 + layer1.1.bn1 + layer1.1.relu1: 64x56x56
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> products_5: array<f32, 451584>;
@group(0) @binding(1) var<storage, read> shift_5: array<f32, 64>;
@group(0) @binding(2) var<storage, read_write> y_5: array<f32, 200704>;
@compute @workgroup_size(64)
fn conv_bn_relu_64x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let shift_top = (t + g * 64) / 196;
  let y_top = (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 4;
  let products = products_5[t + g * 64];
  let products1 = products_5[t + g * 64 + 12544];
  let products2 = products_5[t + g * 64 + 25088];
  let products3 = products_5[t + g * 64 + 37632];
  let products4 = products_5[t + g * 64 + 50176];
  let products5 = products_5[t + g * 64 + 62720];
  let products6 = products_5[t + g * 64 + 75264];
  let products7 = products_5[t + g * 64 + 87808];
  let products8 = products_5[t + g * 64 + 100352];
  let products9 = products_5[t + g * 64 + 112896];
  let products10 = products_5[t + g * 64 + 125440];
  let products11 = products_5[t + g * 64 + 137984];
  let products12 = products_5[t + g * 64 + 150528];
  let products13 = products_5[t + g * 64 + 163072];
  let products14 = products_5[t + g * 64 + 175616];
  let products15 = products_5[t + g * 64 + 188160];
  let products16 = products_5[t + g * 64 + 200704];
  let products17 = products_5[t + g * 64 + 213248];
  let products18 = products_5[t + g * 64 + 225792];
  let products19 = products_5[t + g * 64 + 238336];
  let products20 = products_5[t + g * 64 + 250880];
  let products21 = products_5[t + g * 64 + 263424];
  let products22 = products_5[t + g * 64 + 275968];
  let products23 = products_5[t + g * 64 + 288512];
  let products24 = products_5[t + g * 64 + 301056];
  let products25 = products_5[t + g * 64 + 313600];
  let products26 = products_5[t + g * 64 + 326144];
  let products27 = products_5[t + g * 64 + 338688];
  let products28 = products_5[t + g * 64 + 351232];
  let products29 = products_5[t + g * 64 + 363776];
  let products30 = products_5[t + g * 64 + 376320];
  let products31 = products_5[t + g * 64 + 388864];
  let products32 = products_5[t + g * 64 + 401408];
  let products33 = products_5[t + g * 64 + 413952];
  let products34 = products_5[t + g * 64 + 426496];
  let products35 = products_5[t + g * 64 + 439040];
  let t1 = products + products6 + products12 + products18 + products24;
  let t2 = products1 + products7 + products13 + products19 + products25;
  let t3 = products2 + products8 + products14 + products20 + products26;
  let t4 = products3 + products9 + products15 + products21 + products27;
  let t5 = products4 + products10 + products16 + products22 + products28;
  let t6 = products5 + products11 + products17 + products23 + products29;
  let s = t1 + t2 + t3 + t4 + t5;
  let shift = shift_5[shift_top];
  let t7 = s + shift;
  y_5[g * 896 + y_top] = rectify(t7);
  let s1 = t2 + 2.0 * t4 - t3 - 2.0 * t5;
  let t8 = s1 + shift;
  y_5[g * 896 + y_top + 1] = rectify(t8);
  let s2 = t2 + t3 + 4.0 * t4 + 4.0 * t5;
  let t9 = s2 + shift;
  y_5[g * 896 + y_top + 2] = rectify(t9);
  let s3 = t2 + 8.0 * t4 + t6 - t3 - 8.0 * t5;
  let t10 = s3 + shift;
  y_5[g * 896 + y_top + 3] = rectify(t10);
  let t11 = products6 + 2.0 * products18 - products12 - 2.0 * products24;
  let t12 = products7 + 2.0 * products19 - products13 - 2.0 * products25;
  let t13 = products8 + 2.0 * products20 - products14 - 2.0 * products26;
  let t14 = products9 + 2.0 * products21 - products15 - 2.0 * products27;
  let t15 = products10 + 2.0 * products22 - products16 - 2.0 * products28;
  let t16 = products11 + 2.0 * products23 - products17 - 2.0 * products29;
  let s4 = t11 + t12 + t13 + t14 + t15;
  let t17 = s4 + shift;
  y_5[g * 896 + y_top + 56] = rectify(t17);
  let s5 = t12 + 2.0 * t14 - t13 - 2.0 * t15;
  let t18 = s5 + shift;
  y_5[g * 896 + y_top + 57] = rectify(t18);
  let s6 = t12 + t13 + 4.0 * t14 + 4.0 * t15;
  let t19 = s6 + shift;
  y_5[g * 896 + y_top + 58] = rectify(t19);
  let s7 = t12 + 8.0 * t14 + t16 - t13 - 8.0 * t15;
  let t20 = s7 + shift;
  y_5[g * 896 + y_top + 59] = rectify(t20);
  let t21 = products6 + products12 + 4.0 * products18 + 4.0 * products24;
  let t22 = products7 + products13 + 4.0 * products19 + 4.0 * products25;
  let t23 = products8 + products14 + 4.0 * products20 + 4.0 * products26;
  let t24 = products9 + products15 + 4.0 * products21 + 4.0 * products27;
  let t25 = products10 + products16 + 4.0 * products22 + 4.0 * products28;
  let t26 = products11 + products17 + 4.0 * products23 + 4.0 * products29;
  let s8 = t21 + t22 + t23 + t24 + t25;
  let t27 = s8 + shift;
  y_5[g * 896 + y_top + 112] = rectify(t27);
  let s9 = t22 + 2.0 * t24 - t23 - 2.0 * t25;
  let t28 = s9 + shift;
  y_5[g * 896 + y_top + 113] = rectify(t28);
  let s10 = t22 + t23 + 4.0 * t24 + 4.0 * t25;
  let t29 = s10 + shift;
  y_5[g * 896 + y_top + 114] = rectify(t29);
  let s11 = t22 + 8.0 * t24 + t26 - t23 - 8.0 * t25;
  let t30 = s11 + shift;
  y_5[g * 896 + y_top + 115] = rectify(t30);
  let t31 = products6 + 8.0 * products18 + products30 - products12 - 8.0 * products24;
  let t32 = products7 + 8.0 * products19 + products31 - products13 - 8.0 * products25;
  let t33 = products8 + 8.0 * products20 + products32 - products14 - 8.0 * products26;
  let t34 = products9 + 8.0 * products21 + products33 - products15 - 8.0 * products27;
  let t35 = products10 + 8.0 * products22 + products34 - products16 - 8.0 * products28;
  let t36 = products11 + 8.0 * products23 + products35 - products17 - 8.0 * products29;
  let s12 = t31 + t32 + t33 + t34 + t35;
  let t37 = s12 + shift;
  y_5[g * 896 + y_top + 168] = rectify(t37);
  let s13 = t32 + 2.0 * t34 - t33 - 2.0 * t35;
  let t38 = s13 + shift;
  y_5[g * 896 + y_top + 169] = rectify(t38);
  let s14 = t32 + t33 + 4.0 * t34 + 4.0 * t35;
  let t39 = s14 + shift;
  y_5[g * 896 + y_top + 170] = rectify(t39);
  let s15 = t32 + 8.0 * t34 + t36 - t33 - 8.0 * t35;
  let t40 = s15 + shift;
  y_5[g * 896 + y_top + 171] = rectify(t40);
}

// ---- conv + bn + add + relu to 64x56x56: winograd F(4x4), results, tiles 196
// layer1.0.conv2 + layer1.0.bn2 + layer1.0.add1 + layer1.0.relu2: 64x56x56
// layer1.1.conv2 + layer1.1.bn2 + layer1.1.add1 + layer1.1.relu2: 64x56x56
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> products_6: array<f32, 451584>;
@group(0) @binding(1) var<storage, read> shift_6: array<f32, 64>;
@group(0) @binding(2) var<storage, read_write> x1_6: array<f32, 200704>;
@group(0) @binding(3) var<storage, read_write> y_6: array<f32, 200704>;
@compute @workgroup_size(64)
fn conv_bn_add_relu_64x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let shift_top = (t + g * 64) / 196;
  let x1_top = quot * 224 + rem * 4;
  let y_top = quot * 224 + rem * 4;
  let products = products_6[t + g * 64];
  let products1 = products_6[t + g * 64 + 12544];
  let products2 = products_6[t + g * 64 + 25088];
  let products3 = products_6[t + g * 64 + 37632];
  let products4 = products_6[t + g * 64 + 50176];
  let products5 = products_6[t + g * 64 + 62720];
  let products6 = products_6[t + g * 64 + 75264];
  let products7 = products_6[t + g * 64 + 87808];
  let products8 = products_6[t + g * 64 + 100352];
  let products9 = products_6[t + g * 64 + 112896];
  let products10 = products_6[t + g * 64 + 125440];
  let products11 = products_6[t + g * 64 + 137984];
  let products12 = products_6[t + g * 64 + 150528];
  let products13 = products_6[t + g * 64 + 163072];
  let products14 = products_6[t + g * 64 + 175616];
  let products15 = products_6[t + g * 64 + 188160];
  let products16 = products_6[t + g * 64 + 200704];
  let products17 = products_6[t + g * 64 + 213248];
  let products18 = products_6[t + g * 64 + 225792];
  let products19 = products_6[t + g * 64 + 238336];
  let products20 = products_6[t + g * 64 + 250880];
  let products21 = products_6[t + g * 64 + 263424];
  let products22 = products_6[t + g * 64 + 275968];
  let products23 = products_6[t + g * 64 + 288512];
  let products24 = products_6[t + g * 64 + 301056];
  let products25 = products_6[t + g * 64 + 313600];
  let products26 = products_6[t + g * 64 + 326144];
  let products27 = products_6[t + g * 64 + 338688];
  let products28 = products_6[t + g * 64 + 351232];
  let products29 = products_6[t + g * 64 + 363776];
  let products30 = products_6[t + g * 64 + 376320];
  let products31 = products_6[t + g * 64 + 388864];
  let products32 = products_6[t + g * 64 + 401408];
  let products33 = products_6[t + g * 64 + 413952];
  let products34 = products_6[t + g * 64 + 426496];
  let products35 = products_6[t + g * 64 + 439040];
  let t1 = products + products6 + products12 + products18 + products24;
  let t2 = products1 + products7 + products13 + products19 + products25;
  let t3 = products2 + products8 + products14 + products20 + products26;
  let t4 = products3 + products9 + products15 + products21 + products27;
  let t5 = products4 + products10 + products16 + products22 + products28;
  let t6 = products5 + products11 + products17 + products23 + products29;
  let s = t1 + t2 + t3 + t4 + t5;
  let shift = shift_6[shift_top];
  let x1 = x1_6[g * 896 + x1_top];
  let t7 = s + shift + x1;
  y_6[g * 896 + y_top] = rectify(t7);
  let s1 = t2 + 2.0 * t4 - t3 - 2.0 * t5;
  let x1_1 = x1_6[g * 896 + x1_top + 1];
  let t8 = s1 + shift + x1_1;
  y_6[g * 896 + y_top + 1] = rectify(t8);
  let s2 = t2 + t3 + 4.0 * t4 + 4.0 * t5;
  let x1_2 = x1_6[g * 896 + x1_top + 2];
  let t9 = s2 + shift + x1_2;
  y_6[g * 896 + y_top + 2] = rectify(t9);
  let s3 = t2 + 8.0 * t4 + t6 - t3 - 8.0 * t5;
  let x1_3 = x1_6[g * 896 + x1_top + 3];
  let t10 = s3 + shift + x1_3;
  y_6[g * 896 + y_top + 3] = rectify(t10);
  let t11 = products6 + 2.0 * products18 - products12 - 2.0 * products24;
  let t12 = products7 + 2.0 * products19 - products13 - 2.0 * products25;
  let t13 = products8 + 2.0 * products20 - products14 - 2.0 * products26;
  let t14 = products9 + 2.0 * products21 - products15 - 2.0 * products27;
  let t15 = products10 + 2.0 * products22 - products16 - 2.0 * products28;
  let t16 = products11 + 2.0 * products23 - products17 - 2.0 * products29;
  let s4 = t11 + t12 + t13 + t14 + t15;
  let x1_4 = x1_6[g * 896 + x1_top + 56];
  let t17 = s4 + shift + x1_4;
  y_6[g * 896 + y_top + 56] = rectify(t17);
  let s5 = t12 + 2.0 * t14 - t13 - 2.0 * t15;
  let x1_5 = x1_6[g * 896 + x1_top + 57];
  let t18 = s5 + shift + x1_5;
  y_6[g * 896 + y_top + 57] = rectify(t18);
  let s6 = t12 + t13 + 4.0 * t14 + 4.0 * t15;
  let x1_7 = x1_6[g * 896 + x1_top + 58];
  let t19 = s6 + shift + x1_7;
  y_6[g * 896 + y_top + 58] = rectify(t19);
  let s7 = t12 + 8.0 * t14 + t16 - t13 - 8.0 * t15;
  let x1_8 = x1_6[g * 896 + x1_top + 59];
  let t20 = s7 + shift + x1_8;
  y_6[g * 896 + y_top + 59] = rectify(t20);
  let t21 = products6 + products12 + 4.0 * products18 + 4.0 * products24;
  let t22 = products7 + products13 + 4.0 * products19 + 4.0 * products25;
  let t23 = products8 + products14 + 4.0 * products20 + 4.0 * products26;
  let t24 = products9 + products15 + 4.0 * products21 + 4.0 * products27;
  let t25 = products10 + products16 + 4.0 * products22 + 4.0 * products28;
  let t26 = products11 + products17 + 4.0 * products23 + 4.0 * products29;
  let s8 = t21 + t22 + t23 + t24 + t25;
  let x1_9 = x1_6[g * 896 + x1_top + 112];
  let t27 = s8 + shift + x1_9;
  y_6[g * 896 + y_top + 112] = rectify(t27);
  let s9 = t22 + 2.0 * t24 - t23 - 2.0 * t25;
  let x1_10 = x1_6[g * 896 + x1_top + 113];
  let t28 = s9 + shift + x1_10;
  y_6[g * 896 + y_top + 113] = rectify(t28);
  let s10 = t22 + t23 + 4.0 * t24 + 4.0 * t25;
  let x1_11 = x1_6[g * 896 + x1_top + 114];
  let t29 = s10 + shift + x1_11;
  y_6[g * 896 + y_top + 114] = rectify(t29);
  let s11 = t22 + 8.0 * t24 + t26 - t23 - 8.0 * t25;
  let x1_12 = x1_6[g * 896 + x1_top + 115];
  let t30 = s11 + shift + x1_12;
  y_6[g * 896 + y_top + 115] = rectify(t30);
  let t31 = products6 + 8.0 * products18 + products30 - products12 - 8.0 * products24;
  let t32 = products7 + 8.0 * products19 + products31 - products13 - 8.0 * products25;
  let t33 = products8 + 8.0 * products20 + products32 - products14 - 8.0 * products26;
  let t34 = products9 + 8.0 * products21 + products33 - products15 - 8.0 * products27;
  let t35 = products10 + 8.0 * products22 + products34 - products16 - 8.0 * products28;
  let t36 = products11 + 8.0 * products23 + products35 - products17 - 8.0 * products29;
  let s12 = t31 + t32 + t33 + t34 + t35;
  let x1_13 = x1_6[g * 896 + x1_top + 168];
  let t37 = s12 + shift + x1_13;
  y_6[g * 896 + y_top + 168] = rectify(t37);
  let s13 = t32 + 2.0 * t34 - t33 - 2.0 * t35;
  let x1_14 = x1_6[g * 896 + x1_top + 169];
  let t38 = s13 + shift + x1_14;
  y_6[g * 896 + y_top + 169] = rectify(t38);
  let s14 = t32 + t33 + 4.0 * t34 + 4.0 * t35;
  let x1_15 = x1_6[g * 896 + x1_top + 170];
  let t39 = s14 + shift + x1_15;
  y_6[g * 896 + y_top + 170] = rectify(t39);
  let s15 = t32 + 8.0 * t34 + t36 - t33 - 8.0 * t35;
  let x1_16 = x1_6[g * 896 + x1_top + 171];
  let t40 = s15 + shift + x1_16;
  y_6[g * 896 + y_top + 171] = rectify(t40);
}

// ---- conv + bn + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 300, steps 36 x 16, pieces 6
// layer2.0.conv1 + layer2.0.bn1 + layer2.0.relu1: 128x28x28
// 25 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_7: array<vec4f, 18432>;
@group(0) @binding(1) var<storage, read> x_7: array<f32, 200704>;
@group(0) @binding(2) var<storage, read_write> parts_7: array<f32, 602112>;
var<workgroup> x_tile_7: array<f32, 512>;
var<workgroup> w_tile_7: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = (j * 4 + rem) / 28;
  let rem1 = (j * 4 + rem) % 28;
  let rem2 = t % 16;
  let quot1 = t / 16;
  let x_top = j * 112 + quot * 112 + t / 32 * 3136 + rem1 * 2;
  let x_tile_top = t;
  let x_tile_top1 = rem2;
  let parts_top = g * 100352 + i * 50176 + j * 32 + quot1 * 6272 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let x_step = x_top + (g + (g * 2 + step_) / 4) / 3 * 56 + (g + (g * 2 + step_) / 4) % 3 + (g * 2 + step_) % 4 * 50176;
    var next = vec4f(0.0);
    next = w_tiles_7[g * 1536 + i * 9216 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_7[g * 1536 + i * 9216 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (0 < j * 2 + (g + (g * 2 + step_) / 4) / 3 + quot * 2) & (j * 2 + (g + (g * 2 + step_) / 4) / 3 + quot * 2 < 57) & (0 < (g + (g * 2 + step_) / 4) % 3 + rem1 * 2)) {
      let x = x_7[i32(x_step) - 57];
      let x1 = x_7[x_step + 12487];
      let x2 = x_7[x_step + 25031];
      let x3 = x_7[x_step + 37575];
      x_tile_7[x_tile_top] = x;
      x_tile_7[x_tile_top + 128] = x1;
      x_tile_7[x_tile_top + 256] = x2;
      x_tile_7[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_7[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_7[t] = next;
    w_tile_7[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 256 + x_tile_top1;
      let w0 = w_tile_7[e * 128 + quot1 * 2];
      let w1 = w_tile_7[e * 128 + quot1 * 2 + 1];
      let x0 = x_tile_7[x_tile_e];
      let x1 = x_tile_7[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_7[e * 128 + quot1 * 2 + 16];
      let w1_1 = w_tile_7[e * 128 + quot1 * 2 + 17];
      let x0_1 = x_tile_7[x_tile_e + 32];
      let x1_1 = x_tile_7[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_7[e * 128 + quot1 * 2 + 32];
      let w1_2 = w_tile_7[e * 128 + quot1 * 2 + 33];
      let x0_2 = x_tile_7[x_tile_e + 64];
      let x1_2 = x_tile_7[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_7[e * 128 + quot1 * 2 + 48];
      let w1_3 = w_tile_7[e * 128 + quot1 * 2 + 49];
      let x0_3 = x_tile_7[x_tile_e + 96];
      let x1_3 = x_tile_7[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_7[e * 128 + quot1 * 2 + 64];
      let w1_4 = w_tile_7[e * 128 + quot1 * 2 + 65];
      let x0_4 = x_tile_7[x_tile_e + 128];
      let x1_4 = x_tile_7[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_7[e * 128 + quot1 * 2 + 80];
      let w1_5 = w_tile_7[e * 128 + quot1 * 2 + 81];
      let x0_5 = x_tile_7[x_tile_e + 160];
      let x1_5 = x_tile_7[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_7[e * 128 + quot1 * 2 + 96];
      let w1_6 = w_tile_7[e * 128 + quot1 * 2 + 97];
      let x0_6 = x_tile_7[x_tile_e + 192];
      let x1_6 = x_tile_7[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_7[e * 128 + quot1 * 2 + 112];
      let w1_7 = w_tile_7[e * 128 + quot1 * 2 + 113];
      let x0_7 = x_tile_7[x_tile_e + 224];
      let x1_7 = x_tile_7[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  let four = a00;
  parts_7[parts_top] = four.x;
  parts_7[parts_top + 784] = four.y;
  parts_7[parts_top + 1568] = four.z;
  parts_7[parts_top + 2352] = four.w;
  if (j * 32 + rem2 + 16 < 784) {
    let four1 = a01;
    parts_7[parts_top + 16] = four1.x;
    parts_7[parts_top + 800] = four1.y;
    parts_7[parts_top + 1584] = four1.z;
    parts_7[parts_top + 2368] = four1.w;
  }
  let four1 = a10;
  parts_7[parts_top + 3136] = four1.x;
  parts_7[parts_top + 3920] = four1.y;
  parts_7[parts_top + 4704] = four1.z;
  parts_7[parts_top + 5488] = four1.w;
  if (j * 32 + rem2 + 16 < 784) {
    let four2 = a11;
    parts_7[parts_top + 3152] = four2.x;
    parts_7[parts_top + 3936] = four2.y;
    parts_7[parts_top + 4720] = four2.z;
    parts_7[parts_top + 5504] = four2.w;
  }
}

// ---- conv + bn + relu to 128x28x28: sum of pieces, pieces 6
// layer2.0.conv1 + layer2.0.bn1 + layer2.0.relu1: 128x28x28
// layer2.1.conv1 + layer2.1.bn1 + layer2.1.relu1: 128x28x28
// 1568 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_8: array<f32, 602112>;
@group(0) @binding(1) var<storage, read> shift_8: array<f32, 128>;
@group(0) @binding(2) var<storage, read_write> y_8: array<f32, 100352>;
@compute @workgroup_size(64)
fn conv_bn_relu_128x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 784;
  var a = 0.0;
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_8[piece * 100352 + parts_top];
    a += parts;
  }
  let shift = shift_8[shift_top];
  let t1 = a + shift;
  y_8[t + g * 64] = rectify(t1);
}

// ---- conv + bn to 128x28x28: tiled, tile 32x32, each invocation 4x2, workgroups 100, steps 2 x 32
// layer2.0.downsample.0 + layer2.0.downsample.1: 128x28x28
// 25 x 4 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_9: array<vec4f, 2048>;
@group(0) @binding(1) var<storage, read_write> x_9: array<f32, 200704>;
@group(0) @binding(2) var<storage, read> shift_9: array<vec4f, 32>;
@group(0) @binding(3) var<storage, read_write> y_9: array<f32, 100352>;
var<workgroup> x_tile_9: array<f32, 1024>;
var<workgroup> w_tile_9: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_128x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = (j * 4 + rem) / 28;
  let rem1 = t % 16;
  let quot1 = t / 16;
  let x_top = j * 112 + quot * 112 + t / 32 * 3136 + (j * 4 + rem) % 28 * 2;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let y_top = i * 25088 + j * 32 + quot1 * 3136 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 100352 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_9[i * 512 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_9[i * 512 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (j * 2 + quot * 2 < 56)) {
      let x = x_9[x_step];
      let x1 = x_9[x_step + 12544];
      let x2 = x_9[x_step + 25088];
      let x3 = x_9[x_step + 37632];
      let x4 = x_9[x_step + 50176];
      let x5 = x_9[x_step + 62720];
      let x6 = x_9[x_step + 75264];
      let x7 = x_9[x_step + 87808];
      x_tile_9[x_tile_top] = x;
      x_tile_9[x_tile_top + 128] = x1;
      x_tile_9[x_tile_top + 256] = x2;
      x_tile_9[x_tile_top + 384] = x3;
      x_tile_9[x_tile_top + 512] = x4;
      x_tile_9[x_tile_top + 640] = x5;
      x_tile_9[x_tile_top + 768] = x6;
      x_tile_9[x_tile_top + 896] = x7;
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_9[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_9[t] = next;
    w_tile_9[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_9[e * 128 + quot1];
      let x0 = x_tile_9[x_tile_e];
      let x1 = x_tile_9[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_9[e * 128 + quot1 + 8];
      let x0_1 = x_tile_9[x_tile_e + 32];
      let x1_1 = x_tile_9[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_9[e * 128 + quot1 + 16];
      let x0_2 = x_tile_9[x_tile_e + 64];
      let x1_2 = x_tile_9[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_9[e * 128 + quot1 + 24];
      let x0_3 = x_tile_9[x_tile_e + 96];
      let x1_3 = x_tile_9[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_9[e * 128 + quot1 + 32];
      let x0_4 = x_tile_9[x_tile_e + 128];
      let x1_4 = x_tile_9[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_9[e * 128 + quot1 + 40];
      let x0_5 = x_tile_9[x_tile_e + 160];
      let x1_5 = x_tile_9[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_9[e * 128 + quot1 + 48];
      let x0_6 = x_tile_9[x_tile_e + 192];
      let x1_6 = x_tile_9[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_9[e * 128 + quot1 + 56];
      let x0_7 = x_tile_9[x_tile_e + 224];
      let x1_7 = x_tile_9[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_9[e * 128 + quot1 + 64];
      let x0_8 = x_tile_9[x_tile_e + 256];
      let x1_8 = x_tile_9[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_8;
      let w0_9 = w_tile_9[e * 128 + quot1 + 72];
      let x0_9 = x_tile_9[x_tile_e + 288];
      let x1_9 = x_tile_9[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_9;
      let w0_10 = w_tile_9[e * 128 + quot1 + 80];
      let x0_10 = x_tile_9[x_tile_e + 320];
      let x1_10 = x_tile_9[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_10;
      let w0_11 = w_tile_9[e * 128 + quot1 + 88];
      let x0_11 = x_tile_9[x_tile_e + 352];
      let x1_11 = x_tile_9[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_11;
      let w0_12 = w_tile_9[e * 128 + quot1 + 96];
      let x0_12 = x_tile_9[x_tile_e + 384];
      let x1_12 = x_tile_9[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_12;
      let w0_13 = w_tile_9[e * 128 + quot1 + 104];
      let x0_13 = x_tile_9[x_tile_e + 416];
      let x1_13 = x_tile_9[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_13;
      let w0_14 = w_tile_9[e * 128 + quot1 + 112];
      let x0_14 = x_tile_9[x_tile_e + 448];
      let x1_14 = x_tile_9[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_14;
      let w0_15 = w_tile_9[e * 128 + quot1 + 120];
      let x0_15 = x_tile_9[x_tile_e + 480];
      let x1_15 = x_tile_9[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_15;
    }
  }
  let shift = shift_9[i * 8 + quot1];
  let four = a00 + shift;
  y_9[y_top] = four.x;
  y_9[y_top + 784] = four.y;
  y_9[y_top + 1568] = four.z;
  y_9[y_top + 2352] = four.w;
  if (j * 32 + rem1 + 16 < 784) {
    let four1 = a01 + shift;
    y_9[y_top + 16] = four1.x;
    y_9[y_top + 800] = four1.y;
    y_9[y_top + 1584] = four1.z;
    y_9[y_top + 2368] = four1.w;
  }
}

// ---- conv + bn + add + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 300, steps 72 x 16, pieces 6
// layer2.0.conv2 + layer2.0.bn2 + layer2.0.add1 + layer2.0.relu2: 128x28x28
// layer2.1.conv1 + layer2.1.bn1 + layer2.1.relu1: 128x28x28
// layer2.1.conv2 + layer2.1.bn2 + layer2.1.add1 + layer2.1.relu2: 128x28x28
// 25 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_10: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read> x_10: array<f32, 100352>;
@group(0) @binding(2) var<storage, read_write> parts_10: array<f32, 602112>;
var<workgroup> x_tile_10: array<f32, 512>;
var<workgroup> w_tile_10: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_relu_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let quot1 = (j * 4 + rem) / 28;
  let rem2 = (j * 4 + rem) % 28;
  let x_top = j * 32 + t / 32 * 784 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 100352 + i * 50176 + j * 32 + quot * 6272 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 12; step_++) {
    let x_step = x_top + (g + (g * 4 + step_) / 8) / 3 * 28 + (g + (g * 4 + step_) / 8) % 3 + (g * 4 + step_) % 8 * 12544;
    var next = vec4f(0.0);
    next = w_tiles_10[g * 3072 + i * 18432 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_10[g * 3072 + i * 18432 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (0 < j + (g + (g * 4 + step_) / 8) / 3 + quot1) & (j + (g + (g * 4 + step_) / 8) / 3 + quot1 < 29) & (0 < (g + (g * 4 + step_) / 8) % 3 + rem2) & ((g + (g * 4 + step_) / 8) % 3 + rem2 < 29)) {
      let x = x_10[i32(x_step) - 29];
      let x1 = x_10[x_step + 3107];
      let x2 = x_10[x_step + 6243];
      let x3 = x_10[x_step + 9379];
      x_tile_10[x_tile_top] = x;
      x_tile_10[x_tile_top + 128] = x1;
      x_tile_10[x_tile_top + 256] = x2;
      x_tile_10[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_10[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_10[t] = next;
    w_tile_10[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 256 + x_tile_top1;
      let w0 = w_tile_10[e * 128 + quot * 2];
      let w1 = w_tile_10[e * 128 + quot * 2 + 1];
      let x0 = x_tile_10[x_tile_e];
      let x1 = x_tile_10[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_10[e * 128 + quot * 2 + 16];
      let w1_1 = w_tile_10[e * 128 + quot * 2 + 17];
      let x0_1 = x_tile_10[x_tile_e + 32];
      let x1_1 = x_tile_10[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_10[e * 128 + quot * 2 + 32];
      let w1_2 = w_tile_10[e * 128 + quot * 2 + 33];
      let x0_2 = x_tile_10[x_tile_e + 64];
      let x1_2 = x_tile_10[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_10[e * 128 + quot * 2 + 48];
      let w1_3 = w_tile_10[e * 128 + quot * 2 + 49];
      let x0_3 = x_tile_10[x_tile_e + 96];
      let x1_3 = x_tile_10[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_10[e * 128 + quot * 2 + 64];
      let w1_4 = w_tile_10[e * 128 + quot * 2 + 65];
      let x0_4 = x_tile_10[x_tile_e + 128];
      let x1_4 = x_tile_10[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_10[e * 128 + quot * 2 + 80];
      let w1_5 = w_tile_10[e * 128 + quot * 2 + 81];
      let x0_5 = x_tile_10[x_tile_e + 160];
      let x1_5 = x_tile_10[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_10[e * 128 + quot * 2 + 96];
      let w1_6 = w_tile_10[e * 128 + quot * 2 + 97];
      let x0_6 = x_tile_10[x_tile_e + 192];
      let x1_6 = x_tile_10[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_10[e * 128 + quot * 2 + 112];
      let w1_7 = w_tile_10[e * 128 + quot * 2 + 113];
      let x0_7 = x_tile_10[x_tile_e + 224];
      let x1_7 = x_tile_10[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  let four = a00;
  parts_10[parts_top] = four.x;
  parts_10[parts_top + 784] = four.y;
  parts_10[parts_top + 1568] = four.z;
  parts_10[parts_top + 2352] = four.w;
  if (j * 32 + rem1 + 16 < 784) {
    let four1 = a01;
    parts_10[parts_top + 16] = four1.x;
    parts_10[parts_top + 800] = four1.y;
    parts_10[parts_top + 1584] = four1.z;
    parts_10[parts_top + 2368] = four1.w;
  }
  let four1 = a10;
  parts_10[parts_top + 3136] = four1.x;
  parts_10[parts_top + 3920] = four1.y;
  parts_10[parts_top + 4704] = four1.z;
  parts_10[parts_top + 5488] = four1.w;
  if (j * 32 + rem1 + 16 < 784) {
    let four2 = a11;
    parts_10[parts_top + 3152] = four2.x;
    parts_10[parts_top + 3936] = four2.y;
    parts_10[parts_top + 4720] = four2.z;
    parts_10[parts_top + 5504] = four2.w;
  }
}

// ---- conv + bn + add + relu to 128x28x28: sum of pieces, pieces 6
// layer2.0.conv2 + layer2.0.bn2 + layer2.0.add1 + layer2.0.relu2: 128x28x28
// layer2.1.conv2 + layer2.1.bn2 + layer2.1.add1 + layer2.1.relu2: 128x28x28
// 1568 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_11: array<f32, 602112>;
@group(0) @binding(1) var<storage, read> shift_11: array<f32, 128>;
@group(0) @binding(2) var<storage, read_write> x1_11: array<f32, 100352>;
@group(0) @binding(3) var<storage, read_write> y_11: array<f32, 100352>;
@compute @workgroup_size(64)
fn conv_bn_add_relu_128x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 784;
  var a = 0.0;
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_11[piece * 100352 + parts_top];
    a += parts;
  }
  let shift = shift_11[shift_top];
  let x1 = x1_11[t + g * 64];
  let t1 = a + shift + x1;
  y_11[t + g * 64] = rectify(t1);
}

// ---- conv + bn + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 336, steps 72 x 16, pieces 12
// layer3.0.conv1 + layer3.0.bn1 + layer3.0.relu1: 256x14x14
// 7 x 4 x 12 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_12: array<vec4f, 73728>;
@group(0) @binding(1) var<storage, read> x_12: array<f32, 100352>;
@group(0) @binding(2) var<storage, read_write> parts_12: array<f32, 602112>;
var<workgroup> x_tile_12: array<f32, 512>;
var<workgroup> w_tile_12: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = g / 4;
  let rem = t % 32;
  let quot1 = (j * 4 + rem) / 14;
  let rem1 = (j * 4 + rem) % 14;
  let rem2 = t % 16;
  let quot2 = t / 16;
  let x_top = j * 112 + quot * 28 + quot1 * 56 + t / 32 * 784 + rem1 * 2;
  let x_tile_top = t;
  let x_tile_top1 = rem2;
  let parts_top = g * 50176 + i * 12544 + j * 32 + quot2 * 1568 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let x_step = x_top + ((g * 6 + step_) / 8) % 3 + (g * 6 + step_) % 8 * 12544;
    var next = vec4f(0.0);
    next = w_tiles_12[g * 1536 + i * 18432 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_12[g * 1536 + i * 18432 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (0 < j * 4 + quot + quot1 * 2) & (j * 4 + quot + quot1 * 2 < 29) & (0 < ((g * 6 + step_) / 8) % 3 + rem1 * 2)) {
      let x = x_12[i32(x_step) - 29];
      let x1 = x_12[x_step + 3107];
      let x2 = x_12[x_step + 6243];
      let x3 = x_12[x_step + 9379];
      x_tile_12[x_tile_top] = x;
      x_tile_12[x_tile_top + 128] = x1;
      x_tile_12[x_tile_top + 256] = x2;
      x_tile_12[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_12[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_12[t] = next;
    w_tile_12[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 256 + x_tile_top1;
      let w0 = w_tile_12[e * 128 + quot2 * 2];
      let w1 = w_tile_12[e * 128 + quot2 * 2 + 1];
      let x0 = x_tile_12[x_tile_e];
      let x1 = x_tile_12[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_12[e * 128 + quot2 * 2 + 16];
      let w1_1 = w_tile_12[e * 128 + quot2 * 2 + 17];
      let x0_1 = x_tile_12[x_tile_e + 32];
      let x1_1 = x_tile_12[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_12[e * 128 + quot2 * 2 + 32];
      let w1_2 = w_tile_12[e * 128 + quot2 * 2 + 33];
      let x0_2 = x_tile_12[x_tile_e + 64];
      let x1_2 = x_tile_12[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_12[e * 128 + quot2 * 2 + 48];
      let w1_3 = w_tile_12[e * 128 + quot2 * 2 + 49];
      let x0_3 = x_tile_12[x_tile_e + 96];
      let x1_3 = x_tile_12[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_12[e * 128 + quot2 * 2 + 64];
      let w1_4 = w_tile_12[e * 128 + quot2 * 2 + 65];
      let x0_4 = x_tile_12[x_tile_e + 128];
      let x1_4 = x_tile_12[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_12[e * 128 + quot2 * 2 + 80];
      let w1_5 = w_tile_12[e * 128 + quot2 * 2 + 81];
      let x0_5 = x_tile_12[x_tile_e + 160];
      let x1_5 = x_tile_12[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_12[e * 128 + quot2 * 2 + 96];
      let w1_6 = w_tile_12[e * 128 + quot2 * 2 + 97];
      let x0_6 = x_tile_12[x_tile_e + 192];
      let x1_6 = x_tile_12[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_12[e * 128 + quot2 * 2 + 112];
      let w1_7 = w_tile_12[e * 128 + quot2 * 2 + 113];
      let x0_7 = x_tile_12[x_tile_e + 224];
      let x1_7 = x_tile_12[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  if (j * 32 + rem2 < 196) {
    let four = a00;
    parts_12[parts_top] = four.x;
    parts_12[parts_top + 196] = four.y;
    parts_12[parts_top + 392] = four.z;
    parts_12[parts_top + 588] = four.w;
  }
  if (j * 32 + rem2 + 16 < 196) {
    let four = a01;
    parts_12[parts_top + 16] = four.x;
    parts_12[parts_top + 212] = four.y;
    parts_12[parts_top + 408] = four.z;
    parts_12[parts_top + 604] = four.w;
  }
  if (j * 32 + rem2 < 196) {
    let four = a10;
    parts_12[parts_top + 784] = four.x;
    parts_12[parts_top + 980] = four.y;
    parts_12[parts_top + 1176] = four.z;
    parts_12[parts_top + 1372] = four.w;
  }
  if (j * 32 + rem2 + 16 < 196) {
    let four = a11;
    parts_12[parts_top + 800] = four.x;
    parts_12[parts_top + 996] = four.y;
    parts_12[parts_top + 1192] = four.z;
    parts_12[parts_top + 1388] = four.w;
  }
}

// ---- conv + bn + relu to 256x14x14: sum of pieces, pieces 12
// layer3.0.conv1 + layer3.0.bn1 + layer3.0.relu1: 256x14x14
// layer3.1.conv1 + layer3.1.bn1 + layer3.1.relu1: 256x14x14
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_13: array<f32, 602112>;
@group(0) @binding(1) var<storage, read> shift_13: array<f32, 256>;
@group(0) @binding(2) var<storage, read_write> y_13: array<f32, 50176>;
@compute @workgroup_size(64)
fn conv_bn_relu_256x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 12; piece++) {
    let parts = parts_13[piece * 50176 + parts_top];
    a += parts;
  }
  let shift = shift_13[shift_top];
  let t1 = a + shift;
  y_13[t + g * 64] = rectify(t1);
}

// ---- conv + bn to 256x14x14: tiled, tile 32x32, each invocation 4x2, workgroups 56, steps 4 x 32
// layer3.0.downsample.0 + layer3.0.downsample.1: 256x14x14
// 7 x 8 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_14: array<vec4f, 8192>;
@group(0) @binding(1) var<storage, read_write> x_14: array<f32, 100352>;
@group(0) @binding(2) var<storage, read> shift_14: array<vec4f, 64>;
@group(0) @binding(3) var<storage, read_write> y_14: array<f32, 50176>;
var<workgroup> x_tile_14: array<f32, 1024>;
var<workgroup> w_tile_14: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_256x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = (j * 4 + rem) / 14;
  let rem1 = t % 16;
  let quot1 = t / 16;
  let x_top = j * 112 + quot * 56 + t / 32 * 784 + (j * 4 + rem) % 14 * 2;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let y_top = i * 6272 + j * 32 + quot1 * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 25088 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_14[i * 1024 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_14[i * 1024 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 4 + quot * 2 < 28)) {
      let x = x_14[x_step];
      let x1 = x_14[x_step + 3136];
      let x2 = x_14[x_step + 6272];
      let x3 = x_14[x_step + 9408];
      let x4 = x_14[x_step + 12544];
      let x5 = x_14[x_step + 15680];
      let x6 = x_14[x_step + 18816];
      let x7 = x_14[x_step + 21952];
      x_tile_14[x_tile_top] = x;
      x_tile_14[x_tile_top + 128] = x1;
      x_tile_14[x_tile_top + 256] = x2;
      x_tile_14[x_tile_top + 384] = x3;
      x_tile_14[x_tile_top + 512] = x4;
      x_tile_14[x_tile_top + 640] = x5;
      x_tile_14[x_tile_top + 768] = x6;
      x_tile_14[x_tile_top + 896] = x7;
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_14[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_14[t] = next;
    w_tile_14[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_14[e * 128 + quot1];
      let x0 = x_tile_14[x_tile_e];
      let x1 = x_tile_14[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_14[e * 128 + quot1 + 8];
      let x0_1 = x_tile_14[x_tile_e + 32];
      let x1_1 = x_tile_14[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_14[e * 128 + quot1 + 16];
      let x0_2 = x_tile_14[x_tile_e + 64];
      let x1_2 = x_tile_14[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_14[e * 128 + quot1 + 24];
      let x0_3 = x_tile_14[x_tile_e + 96];
      let x1_3 = x_tile_14[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_14[e * 128 + quot1 + 32];
      let x0_4 = x_tile_14[x_tile_e + 128];
      let x1_4 = x_tile_14[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_14[e * 128 + quot1 + 40];
      let x0_5 = x_tile_14[x_tile_e + 160];
      let x1_5 = x_tile_14[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_14[e * 128 + quot1 + 48];
      let x0_6 = x_tile_14[x_tile_e + 192];
      let x1_6 = x_tile_14[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_14[e * 128 + quot1 + 56];
      let x0_7 = x_tile_14[x_tile_e + 224];
      let x1_7 = x_tile_14[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_14[e * 128 + quot1 + 64];
      let x0_8 = x_tile_14[x_tile_e + 256];
      let x1_8 = x_tile_14[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_8;
      let w0_9 = w_tile_14[e * 128 + quot1 + 72];
      let x0_9 = x_tile_14[x_tile_e + 288];
      let x1_9 = x_tile_14[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_9;
      let w0_10 = w_tile_14[e * 128 + quot1 + 80];
      let x0_10 = x_tile_14[x_tile_e + 320];
      let x1_10 = x_tile_14[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_10;
      let w0_11 = w_tile_14[e * 128 + quot1 + 88];
      let x0_11 = x_tile_14[x_tile_e + 352];
      let x1_11 = x_tile_14[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_11;
      let w0_12 = w_tile_14[e * 128 + quot1 + 96];
      let x0_12 = x_tile_14[x_tile_e + 384];
      let x1_12 = x_tile_14[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_12;
      let w0_13 = w_tile_14[e * 128 + quot1 + 104];
      let x0_13 = x_tile_14[x_tile_e + 416];
      let x1_13 = x_tile_14[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_13;
      let w0_14 = w_tile_14[e * 128 + quot1 + 112];
      let x0_14 = x_tile_14[x_tile_e + 448];
      let x1_14 = x_tile_14[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_14;
      let w0_15 = w_tile_14[e * 128 + quot1 + 120];
      let x0_15 = x_tile_14[x_tile_e + 480];
      let x1_15 = x_tile_14[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_15;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_14[i * 8 + quot1];
    let four = a00 + shift;
    y_14[y_top] = four.x;
    y_14[y_top + 196] = four.y;
    y_14[y_top + 392] = four.z;
    y_14[y_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_14[i * 8 + quot1];
    let four = a01 + shift;
    y_14[y_top + 16] = four.x;
    y_14[y_top + 212] = four.y;
    y_14[y_top + 408] = four.z;
    y_14[y_top + 604] = four.w;
  }
}

// ---- conv + bn + add + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 336, steps 144 x 16, pieces 12
// layer3.0.conv2 + layer3.0.bn2 + layer3.0.add1 + layer3.0.relu2: 256x14x14
// layer3.1.conv1 + layer3.1.bn1 + layer3.1.relu1: 256x14x14
// layer3.1.conv2 + layer3.1.bn2 + layer3.1.add1 + layer3.1.relu2: 256x14x14
// 7 x 4 x 12 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_15: array<vec4f, 147456>;
@group(0) @binding(1) var<storage, read> x_15: array<f32, 50176>;
@group(0) @binding(2) var<storage, read_write> parts_15: array<f32, 602112>;
var<workgroup> x_tile_15: array<f32, 512>;
var<workgroup> w_tile_15: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_relu_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = g / 4;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot1 = t / 16;
  let quot2 = (j * 4 + rem) / 14;
  let rem2 = (j * 4 + rem) % 14;
  let x_top = j * 32 + quot * 14 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 50176 + i * 12544 + j * 32 + quot1 * 1568 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 12; step_++) {
    let x_step = x_top + ((g * 12 + step_) / 16) % 3 + (g * 12 + step_) % 16 * 3136;
    var next = vec4f(0.0);
    next = w_tiles_15[g * 3072 + i * 36864 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_15[g * 3072 + i * 36864 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (0 < j * 2 + quot + quot2) & (j * 2 + quot + quot2 < 15) & (0 < ((g * 12 + step_) / 16) % 3 + rem2) & (((g * 12 + step_) / 16) % 3 + rem2 < 15)) {
      let x = x_15[i32(x_step) - 15];
      let x1 = x_15[x_step + 769];
      let x2 = x_15[x_step + 1553];
      let x3 = x_15[x_step + 2337];
      x_tile_15[x_tile_top] = x;
      x_tile_15[x_tile_top + 128] = x1;
      x_tile_15[x_tile_top + 256] = x2;
      x_tile_15[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_15[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_15[t] = next;
    w_tile_15[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 256 + x_tile_top1;
      let w0 = w_tile_15[e * 128 + quot1 * 2];
      let w1 = w_tile_15[e * 128 + quot1 * 2 + 1];
      let x0 = x_tile_15[x_tile_e];
      let x1 = x_tile_15[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_15[e * 128 + quot1 * 2 + 16];
      let w1_1 = w_tile_15[e * 128 + quot1 * 2 + 17];
      let x0_1 = x_tile_15[x_tile_e + 32];
      let x1_1 = x_tile_15[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_15[e * 128 + quot1 * 2 + 32];
      let w1_2 = w_tile_15[e * 128 + quot1 * 2 + 33];
      let x0_2 = x_tile_15[x_tile_e + 64];
      let x1_2 = x_tile_15[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_15[e * 128 + quot1 * 2 + 48];
      let w1_3 = w_tile_15[e * 128 + quot1 * 2 + 49];
      let x0_3 = x_tile_15[x_tile_e + 96];
      let x1_3 = x_tile_15[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_15[e * 128 + quot1 * 2 + 64];
      let w1_4 = w_tile_15[e * 128 + quot1 * 2 + 65];
      let x0_4 = x_tile_15[x_tile_e + 128];
      let x1_4 = x_tile_15[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_15[e * 128 + quot1 * 2 + 80];
      let w1_5 = w_tile_15[e * 128 + quot1 * 2 + 81];
      let x0_5 = x_tile_15[x_tile_e + 160];
      let x1_5 = x_tile_15[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_15[e * 128 + quot1 * 2 + 96];
      let w1_6 = w_tile_15[e * 128 + quot1 * 2 + 97];
      let x0_6 = x_tile_15[x_tile_e + 192];
      let x1_6 = x_tile_15[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_15[e * 128 + quot1 * 2 + 112];
      let w1_7 = w_tile_15[e * 128 + quot1 * 2 + 113];
      let x0_7 = x_tile_15[x_tile_e + 224];
      let x1_7 = x_tile_15[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_15[parts_top] = four.x;
    parts_15[parts_top + 196] = four.y;
    parts_15[parts_top + 392] = four.z;
    parts_15[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_15[parts_top + 16] = four.x;
    parts_15[parts_top + 212] = four.y;
    parts_15[parts_top + 408] = four.z;
    parts_15[parts_top + 604] = four.w;
  }
  if (j * 32 + rem1 < 196) {
    let four = a10;
    parts_15[parts_top + 784] = four.x;
    parts_15[parts_top + 980] = four.y;
    parts_15[parts_top + 1176] = four.z;
    parts_15[parts_top + 1372] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a11;
    parts_15[parts_top + 800] = four.x;
    parts_15[parts_top + 996] = four.y;
    parts_15[parts_top + 1192] = four.z;
    parts_15[parts_top + 1388] = four.w;
  }
}

// ---- conv + bn + add + relu to 256x14x14: sum of pieces, pieces 12
// layer3.0.conv2 + layer3.0.bn2 + layer3.0.add1 + layer3.0.relu2: 256x14x14
// layer3.1.conv2 + layer3.1.bn2 + layer3.1.add1 + layer3.1.relu2: 256x14x14
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_16: array<f32, 602112>;
@group(0) @binding(1) var<storage, read> shift_16: array<f32, 256>;
@group(0) @binding(2) var<storage, read_write> x1_16: array<f32, 50176>;
@group(0) @binding(3) var<storage, read_write> y_16: array<f32, 50176>;
@compute @workgroup_size(64)
fn conv_bn_add_relu_256x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 12; piece++) {
    let parts = parts_16[piece * 50176 + parts_top];
    a += parts;
  }
  let shift = shift_16[shift_top];
  let x1 = x1_16[t + g * 64];
  let t1 = a + shift + x1;
  y_16[t + g * 64] = rectify(t1);
}

// ---- conv + bn + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 384, steps 144 x 16, pieces 24
// layer4.0.conv1 + layer4.0.bn1 + layer4.0.relu1: 512x7x7
// 2 x 8 x 24 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_17: array<vec4f, 294912>;
@group(0) @binding(1) var<storage, read> x_17: array<f32, 50176>;
@group(0) @binding(2) var<storage, read_write> parts_17: array<f32, 602112>;
var<workgroup> x_tile_17: array<f32, 512>;
var<workgroup> w_tile_17: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = (j * 4 + rem) / 7;
  let quot1 = g / 8;
  let rem1 = (j * 4 + rem) % 7;
  let rem2 = t % 16;
  let quot2 = t / 16;
  let x_top = j * 112 + quot * 28 + quot1 * 14 + t / 32 * 196 + rem1 * 2;
  let x_tile_top = t;
  let x_tile_top1 = rem2;
  let parts_top = g * 25088 + i * 3136 + j * 32 + quot2 * 392 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let x_step = x_top + ((g * 6 + step_) / 16) % 3 + (g * 6 + step_) % 16 * 3136;
    var next = vec4f(0.0);
    next = w_tiles_17[g * 1536 + i * 36864 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_17[g * 1536 + i * 36864 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (0 < j * 8 + quot * 2 + quot1) & (j * 8 + quot * 2 + quot1 < 15) & (0 < ((g * 6 + step_) / 16) % 3 + rem1 * 2)) {
      let x = x_17[i32(x_step) - 15];
      let x1 = x_17[x_step + 769];
      let x2 = x_17[x_step + 1553];
      let x3 = x_17[x_step + 2337];
      x_tile_17[x_tile_top] = x;
      x_tile_17[x_tile_top + 128] = x1;
      x_tile_17[x_tile_top + 256] = x2;
      x_tile_17[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_17[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_17[t] = next;
    w_tile_17[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 256 + x_tile_top1;
      let w0 = w_tile_17[e * 128 + quot2 * 2];
      let w1 = w_tile_17[e * 128 + quot2 * 2 + 1];
      let x0 = x_tile_17[x_tile_e];
      let x1 = x_tile_17[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_17[e * 128 + quot2 * 2 + 16];
      let w1_1 = w_tile_17[e * 128 + quot2 * 2 + 17];
      let x0_1 = x_tile_17[x_tile_e + 32];
      let x1_1 = x_tile_17[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_17[e * 128 + quot2 * 2 + 32];
      let w1_2 = w_tile_17[e * 128 + quot2 * 2 + 33];
      let x0_2 = x_tile_17[x_tile_e + 64];
      let x1_2 = x_tile_17[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_17[e * 128 + quot2 * 2 + 48];
      let w1_3 = w_tile_17[e * 128 + quot2 * 2 + 49];
      let x0_3 = x_tile_17[x_tile_e + 96];
      let x1_3 = x_tile_17[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_17[e * 128 + quot2 * 2 + 64];
      let w1_4 = w_tile_17[e * 128 + quot2 * 2 + 65];
      let x0_4 = x_tile_17[x_tile_e + 128];
      let x1_4 = x_tile_17[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_17[e * 128 + quot2 * 2 + 80];
      let w1_5 = w_tile_17[e * 128 + quot2 * 2 + 81];
      let x0_5 = x_tile_17[x_tile_e + 160];
      let x1_5 = x_tile_17[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_17[e * 128 + quot2 * 2 + 96];
      let w1_6 = w_tile_17[e * 128 + quot2 * 2 + 97];
      let x0_6 = x_tile_17[x_tile_e + 192];
      let x1_6 = x_tile_17[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_17[e * 128 + quot2 * 2 + 112];
      let w1_7 = w_tile_17[e * 128 + quot2 * 2 + 113];
      let x0_7 = x_tile_17[x_tile_e + 224];
      let x1_7 = x_tile_17[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  let four = a00;
  parts_17[parts_top] = four.x;
  parts_17[parts_top + 49] = four.y;
  parts_17[parts_top + 98] = four.z;
  parts_17[parts_top + 147] = four.w;
  if (j * 32 + rem2 + 16 < 49) {
    let four1 = a01;
    parts_17[parts_top + 16] = four1.x;
    parts_17[parts_top + 65] = four1.y;
    parts_17[parts_top + 114] = four1.z;
    parts_17[parts_top + 163] = four1.w;
  }
  let four1 = a10;
  parts_17[parts_top + 196] = four1.x;
  parts_17[parts_top + 245] = four1.y;
  parts_17[parts_top + 294] = four1.z;
  parts_17[parts_top + 343] = four1.w;
  if (j * 32 + rem2 + 16 < 49) {
    let four2 = a11;
    parts_17[parts_top + 212] = four2.x;
    parts_17[parts_top + 261] = four2.y;
    parts_17[parts_top + 310] = four2.z;
    parts_17[parts_top + 359] = four2.w;
  }
}

// ---- conv + bn + relu to 512x7x7: sum of pieces, pieces 24
// layer4.0.conv1 + layer4.0.bn1 + layer4.0.relu1: 512x7x7
// layer4.1.conv1 + layer4.1.bn1 + layer4.1.relu1: 512x7x7
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_18: array<f32, 602112>;
@group(0) @binding(1) var<storage, read> shift_18: array<f32, 512>;
@group(0) @binding(2) var<storage, read_write> y_18: array<f32, 25088>;
@compute @workgroup_size(64)
fn conv_bn_relu_512x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 24; piece++) {
    let parts = parts_18[piece * 25088 + parts_top];
    a += parts;
  }
  let shift = shift_18[g + shift_top];
  let t1 = a + shift;
  y_18[t + g * 64] = rectify(t1);
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 128, steps 16 x 16, pieces 4
// layer4.0.downsample.0 + layer4.0.downsample.1: 512x7x7
// 2 x 16 x 4 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_19: array<vec4f, 32768>;
@group(0) @binding(1) var<storage, read> x_19: array<f32, 50176>;
@group(0) @binding(2) var<storage, read_write> parts_19: array<f32, 100352>;
var<workgroup> x_tile_19: array<f32, 512>;
var<workgroup> w_tile_19: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = (j * 4 + rem) / 7;
  let rem1 = t % 16;
  let quot1 = t / 16;
  let x_top = g * 12544 + j * 112 + quot * 28 + t / 32 * 196 + (j * 4 + rem) % 7 * 2;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 25088 + i * 1568 + j * 32 + quot1 * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_19[g * 512 + i * 2048 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 8 + quot * 2 < 14)) {
      let x = x_19[x_step];
      let x1 = x_19[x_step + 784];
      let x2 = x_19[x_step + 1568];
      let x3 = x_19[x_step + 2352];
      x_tile_19[x_tile_top] = x;
      x_tile_19[x_tile_top + 128] = x1;
      x_tile_19[x_tile_top + 256] = x2;
      x_tile_19[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_19[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_19[t] = next;
    workgroupBarrier();
    let w0 = w_tile_19[quot1];
    let x0 = x_tile_19[x_tile_top1];
    let x1 = x_tile_19[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_19[quot1 + 8];
    let x0_1 = x_tile_19[x_tile_top1 + 32];
    let x1_1 = x_tile_19[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_19[quot1 + 16];
    let x0_2 = x_tile_19[x_tile_top1 + 64];
    let x1_2 = x_tile_19[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_19[quot1 + 24];
    let x0_3 = x_tile_19[x_tile_top1 + 96];
    let x1_3 = x_tile_19[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_19[quot1 + 32];
    let x0_4 = x_tile_19[x_tile_top1 + 128];
    let x1_4 = x_tile_19[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_19[quot1 + 40];
    let x0_5 = x_tile_19[x_tile_top1 + 160];
    let x1_5 = x_tile_19[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_19[quot1 + 48];
    let x0_6 = x_tile_19[x_tile_top1 + 192];
    let x1_6 = x_tile_19[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_19[quot1 + 56];
    let x0_7 = x_tile_19[x_tile_top1 + 224];
    let x1_7 = x_tile_19[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_19[quot1 + 64];
    let x0_8 = x_tile_19[x_tile_top1 + 256];
    let x1_8 = x_tile_19[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_19[quot1 + 72];
    let x0_9 = x_tile_19[x_tile_top1 + 288];
    let x1_9 = x_tile_19[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_19[quot1 + 80];
    let x0_10 = x_tile_19[x_tile_top1 + 320];
    let x1_10 = x_tile_19[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_19[quot1 + 88];
    let x0_11 = x_tile_19[x_tile_top1 + 352];
    let x1_11 = x_tile_19[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_19[quot1 + 96];
    let x0_12 = x_tile_19[x_tile_top1 + 384];
    let x1_12 = x_tile_19[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_19[quot1 + 104];
    let x0_13 = x_tile_19[x_tile_top1 + 416];
    let x1_13 = x_tile_19[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_19[quot1 + 112];
    let x0_14 = x_tile_19[x_tile_top1 + 448];
    let x1_14 = x_tile_19[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_19[quot1 + 120];
    let x0_15 = x_tile_19[x_tile_top1 + 480];
    let x1_15 = x_tile_19[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_19[parts_top] = four.x;
  parts_19[parts_top + 49] = four.y;
  parts_19[parts_top + 98] = four.z;
  parts_19[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_19[parts_top + 16] = four1.x;
    parts_19[parts_top + 65] = four1.y;
    parts_19[parts_top + 114] = four1.z;
    parts_19[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn to 512x7x7: sum of pieces, pieces 4
// layer4.0.downsample.0 + layer4.0.downsample.1: 512x7x7
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_20: array<f32, 100352>;
@group(0) @binding(1) var<storage, read> shift_20: array<f32, 512>;
@group(0) @binding(2) var<storage, read_write> y_20: array<f32, 25088>;
@compute @workgroup_size(64)
fn conv_bn_512x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 4; piece++) {
    let parts = parts_20[piece * 25088 + parts_top];
    a += parts;
  }
  let shift = shift_20[g + shift_top];
  y_20[t + g * 64] = a + shift;
}

// ---- conv + bn + add + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 384, steps 288 x 16, pieces 24
// layer4.0.conv2 + layer4.0.bn2 + layer4.0.add1 + layer4.0.relu2: 512x7x7
// layer4.1.conv1 + layer4.1.bn1 + layer4.1.relu1: 512x7x7
// layer4.1.conv2 + layer4.1.bn2 + layer4.1.add1 + layer4.1.relu2: 512x7x7
// 2 x 8 x 24 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_21: array<vec4f, 589824>;
@group(0) @binding(1) var<storage, read> x_21: array<f32, 25088>;
@group(0) @binding(2) var<storage, read_write> parts_21: array<f32, 602112>;
var<workgroup> x_tile_21: array<f32, 512>;
var<workgroup> w_tile_21: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_relu_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = g / 8;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot1 = t / 16;
  let quot2 = (j * 4 + rem) / 7;
  let rem2 = (j * 4 + rem) % 7;
  let x_top = j * 32 + quot * 7 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 25088 + i * 3136 + j * 32 + quot1 * 392 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 12; step_++) {
    let x_step = x_top + ((g * 12 + step_) / 32) % 3 + (g * 12 + step_) % 32 * 784;
    var next = vec4f(0.0);
    next = w_tiles_21[g * 3072 + i * 73728 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_21[g * 3072 + i * 73728 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (0 < j * 4 + quot2 + quot) & (j * 4 + quot2 + quot < 8) & (0 < ((g * 12 + step_) / 32) % 3 + rem2) & (((g * 12 + step_) / 32) % 3 + rem2 < 8)) {
      let x = x_21[i32(x_step) - 8];
      let x1 = x_21[x_step + 188];
      let x2 = x_21[x_step + 384];
      let x3 = x_21[x_step + 580];
      x_tile_21[x_tile_top] = x;
      x_tile_21[x_tile_top + 128] = x1;
      x_tile_21[x_tile_top + 256] = x2;
      x_tile_21[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_21[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_21[t] = next;
    w_tile_21[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 256 + x_tile_top1;
      let w0 = w_tile_21[e * 128 + quot1 * 2];
      let w1 = w_tile_21[e * 128 + quot1 * 2 + 1];
      let x0 = x_tile_21[x_tile_e];
      let x1 = x_tile_21[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_21[e * 128 + quot1 * 2 + 16];
      let w1_1 = w_tile_21[e * 128 + quot1 * 2 + 17];
      let x0_1 = x_tile_21[x_tile_e + 32];
      let x1_1 = x_tile_21[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_21[e * 128 + quot1 * 2 + 32];
      let w1_2 = w_tile_21[e * 128 + quot1 * 2 + 33];
      let x0_2 = x_tile_21[x_tile_e + 64];
      let x1_2 = x_tile_21[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_21[e * 128 + quot1 * 2 + 48];
      let w1_3 = w_tile_21[e * 128 + quot1 * 2 + 49];
      let x0_3 = x_tile_21[x_tile_e + 96];
      let x1_3 = x_tile_21[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_21[e * 128 + quot1 * 2 + 64];
      let w1_4 = w_tile_21[e * 128 + quot1 * 2 + 65];
      let x0_4 = x_tile_21[x_tile_e + 128];
      let x1_4 = x_tile_21[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_21[e * 128 + quot1 * 2 + 80];
      let w1_5 = w_tile_21[e * 128 + quot1 * 2 + 81];
      let x0_5 = x_tile_21[x_tile_e + 160];
      let x1_5 = x_tile_21[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_21[e * 128 + quot1 * 2 + 96];
      let w1_6 = w_tile_21[e * 128 + quot1 * 2 + 97];
      let x0_6 = x_tile_21[x_tile_e + 192];
      let x1_6 = x_tile_21[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_21[e * 128 + quot1 * 2 + 112];
      let w1_7 = w_tile_21[e * 128 + quot1 * 2 + 113];
      let x0_7 = x_tile_21[x_tile_e + 224];
      let x1_7 = x_tile_21[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  let four = a00;
  parts_21[parts_top] = four.x;
  parts_21[parts_top + 49] = four.y;
  parts_21[parts_top + 98] = four.z;
  parts_21[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_21[parts_top + 16] = four1.x;
    parts_21[parts_top + 65] = four1.y;
    parts_21[parts_top + 114] = four1.z;
    parts_21[parts_top + 163] = four1.w;
  }
  let four1 = a10;
  parts_21[parts_top + 196] = four1.x;
  parts_21[parts_top + 245] = four1.y;
  parts_21[parts_top + 294] = four1.z;
  parts_21[parts_top + 343] = four1.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four2 = a11;
    parts_21[parts_top + 212] = four2.x;
    parts_21[parts_top + 261] = four2.y;
    parts_21[parts_top + 310] = four2.z;
    parts_21[parts_top + 359] = four2.w;
  }
}

// ---- conv + bn + add + relu to 512x7x7: sum of pieces, pieces 24
// layer4.0.conv2 + layer4.0.bn2 + layer4.0.add1 + layer4.0.relu2: 512x7x7
// layer4.1.conv2 + layer4.1.bn2 + layer4.1.add1 + layer4.1.relu2: 512x7x7
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_22: array<f32, 602112>;
@group(0) @binding(1) var<storage, read> shift_22: array<f32, 512>;
@group(0) @binding(2) var<storage, read_write> x1_22: array<f32, 25088>;
@group(0) @binding(3) var<storage, read_write> y_22: array<f32, 25088>;
@compute @workgroup_size(64)
fn conv_bn_add_relu_512x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 24; piece++) {
    let parts = parts_22[piece * 25088 + parts_top];
    a += parts;
  }
  let shift = shift_22[g + shift_top];
  let x1 = x1_22[t + g * 64];
  let t1 = a + shift + x1;
  y_22[t + g * 64] = rectify(t1);
}

// ---- gap to 512x1x1: together, invocations 16 for each of 4 rows, workgroups 128
// gap1: 512x1x1
// 128 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_23: array<f32, 25088>;
@group(0) @binding(1) var<storage, read_write> y_23: array<f32, 512>;
var<workgroup> parts_23: array<f32, 64>;
@compute @workgroup_size(64)
fn gap_512x1x1(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = quot * 49 + rem;
  let x_top1 = quot * 49;
  let parts_top = quot * 16;
  let y_top = quot;
  var a = 0.0;
  let x = x_23[g * 196 + x_top];
  let x1 = x_23[g * 196 + x_top + 16];
  let x2 = x_23[g * 196 + x_top + 32];
  let x3 = x_23[g * 196 + x_top1 + 48];
  a += x;
  a += x1;
  a += x2;
  if (rem + 48 < 49) {
    a += x3;
  }
  parts_23[t] = a;
  workgroupBarrier();
  let s = parts_23[parts_top];
  let s1 = parts_23[parts_top + 1];
  let s2 = parts_23[parts_top + 2];
  let s3 = parts_23[parts_top + 3];
  let s4 = parts_23[parts_top + 4];
  let s5 = parts_23[parts_top + 5];
  let s6 = parts_23[parts_top + 6];
  let s7 = parts_23[parts_top + 7];
  let s8 = parts_23[parts_top + 8];
  let s9 = parts_23[parts_top + 9];
  let s10 = parts_23[parts_top + 10];
  let s11 = parts_23[parts_top + 11];
  let s12 = parts_23[parts_top + 12];
  let s13 = parts_23[parts_top + 13];
  let s14 = parts_23[parts_top + 14];
  let s15 = parts_23[parts_top + 15];
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
    y_23[g * 4 + y_top] = s30 / 49.0;
  }
}

// ---- dense to 1000: matrix-vector, invocations 128 for 4 rows, workgroups 250
// fc: 1000
// 250 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_quads_24: array<vec4f, 128000>;
@group(0) @binding(1) var<storage, read_write> x_24: array<f32, 512>;
@group(0) @binding(2) var<storage, read> bias_24: array<vec4f, 250>;
@group(0) @binding(3) var<storage, read_write> y_24: array<vec4f, 250>;
var<workgroup> parts_24: array<vec4f, 128>;
fn sum_of_128_in_parts_24(part: u32, own: vec4f) -> vec4f {
  parts_24[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_24[part + 16u];
    all = all + parts_24[part + 32u];
    all = all + parts_24[part + 48u];
    all = all + parts_24[part + 64u];
    all = all + parts_24[part + 80u];
    all = all + parts_24[part + 96u];
    all = all + parts_24[part + 112u];
    parts_24[part] = all;
  }
  workgroupBarrier();
  var all = parts_24[0u];
  all = all + parts_24[1u];
  all = all + parts_24[2u];
  all = all + parts_24[3u];
  all = all + parts_24[4u];
  all = all + parts_24[5u];
  all = all + parts_24[6u];
  all = all + parts_24[7u];
  all = all + parts_24[8u];
  all = all + parts_24[9u];
  all = all + parts_24[10u];
  all = all + parts_24[11u];
  all = all + parts_24[12u];
  all = all + parts_24[13u];
  all = all + parts_24[14u];
  all = all + parts_24[15u];
  return all;
}
@compute @workgroup_size(128)
fn dense_1000(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t;
  var a0 = vec4f(0.0);
  let w = w_quads_24[t + g * 512];
  let x = x_24[x_top];
  a0 += w * x;
  let w1 = w_quads_24[t + g * 512 + 128];
  let x1 = x_24[x_top + 128];
  a0 += w1 * x1;
  let w2 = w_quads_24[t + g * 512 + 256];
  let x2 = x_24[x_top + 256];
  a0 += w2 * x2;
  let w3 = w_quads_24[t + g * 512 + 384];
  let x3 = x_24[x_top + 384];
  a0 += w3 * x3;
  a0 = sum_of_128_in_parts_24(t, a0);
  if (t < 1) {
    let bias = bias_24[g];
    y_24[g] = a0 + bias;
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
