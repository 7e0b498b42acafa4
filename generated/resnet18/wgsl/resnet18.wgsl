// ResNet18: one entry point per distinct kernel.

fn maximum4(a: vec4f, b: vec4f) -> vec4f {
  return select(a, b, b > a);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv + bn to 16x112x112x4: tiled, tile 64x32, each invocation 8x2, workgroups 392, steps 10 x 16
// conv1 + bn1: 64x112x112
// 392 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_0: array<vec4f, 2560>;
@group(0) @binding(1) var<storage, read_write> x_0: array<f32, 150528>;
@group(0) @binding(2) var<storage, read> shift_0: array<vec4f, 16>;
@group(0) @binding(3) var<storage, read_write> y_0: array<vec4f, 200704>;
var<workgroup> x_tile_0: array<f32, 512>;
var<workgroup> w_tile_0: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_16x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = (j * 32 + rem) / 112;
  let rem1 = (j * 32 + rem) % 112;
  let quot1 = t / 16;
  let rem2 = t % 16;
  let quot2 = t / 32;
  let x_top = quot * 448 + rem1 * 2;
  let w_tile_top = quot1 * 2;
  let shift_top = quot1 * 2;
  let y_top = j * 32 + quot1 * 25088 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 10; step_++) {
    let w_tiles_step = t + step_ * 256;
    let next = w_tiles_0[w_tiles_step];
    let next1 = w_tiles_0[w_tiles_step + 128];
    workgroupBarrier();
    for (var u = 0u; u < 4; u++) {
      var chosen = 0.0;
      if ((step_ * 16 + u * 4 + quot2 < 147) & ((step_ * 16 + u * 4 + quot2) / 49 < 3) & (2 < quot * 2 + (step_ * 2 + (step_ * 2 + u * 4 + quot2) / 7) % 7) & (quot * 2 + (step_ * 2 + (step_ * 2 + u * 4 + quot2) / 7) % 7 < 227) & (2 < (step_ * 2 + u * 4 + quot2) % 7 + rem1 * 2) & ((step_ * 2 + u * 4 + quot2) % 7 + rem1 * 2 < 227)) {
        chosen = x_0[x_top + (step_ * 16 + u * 4 + quot2) / 49 * 50176 + (step_ * 2 + u * 4 + quot2) % 7 + (step_ * 2 + (step_ * 2 + u * 4 + quot2) / 7) % 7 * 224 - 675];
      }
      x_tile_0[t + u * 128] = chosen;
    }
    w_tile_0[t] = next;
    w_tile_0[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 256 + rem2;
      let w0 = w_tile_0[w_tile_e];
      let w1 = w_tile_0[w_tile_e + 1];
      let x0 = x_tile_0[x_tile_e];
      let x1 = x_tile_0[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a10 += w1 * x0;
      a11 += w1 * x1;
      let w0_1 = w_tile_0[w_tile_e + 16];
      let w1_1 = w_tile_0[w_tile_e + 17];
      let x0_1 = x_tile_0[x_tile_e + 32];
      let x1_1 = x_tile_0[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a10 += w1_1 * x0_1;
      a11 += w1_1 * x1_1;
      let w0_2 = w_tile_0[w_tile_e + 32];
      let w1_2 = w_tile_0[w_tile_e + 33];
      let x0_2 = x_tile_0[x_tile_e + 64];
      let x1_2 = x_tile_0[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a10 += w1_2 * x0_2;
      a11 += w1_2 * x1_2;
      let w0_3 = w_tile_0[w_tile_e + 48];
      let w1_3 = w_tile_0[w_tile_e + 49];
      let x0_3 = x_tile_0[x_tile_e + 96];
      let x1_3 = x_tile_0[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a10 += w1_3 * x0_3;
      a11 += w1_3 * x1_3;
      let w0_4 = w_tile_0[w_tile_e + 64];
      let w1_4 = w_tile_0[w_tile_e + 65];
      let x0_4 = x_tile_0[x_tile_e + 128];
      let x1_4 = x_tile_0[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a10 += w1_4 * x0_4;
      a11 += w1_4 * x1_4;
      let w0_5 = w_tile_0[w_tile_e + 80];
      let w1_5 = w_tile_0[w_tile_e + 81];
      let x0_5 = x_tile_0[x_tile_e + 160];
      let x1_5 = x_tile_0[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a10 += w1_5 * x0_5;
      a11 += w1_5 * x1_5;
      let w0_6 = w_tile_0[w_tile_e + 96];
      let w1_6 = w_tile_0[w_tile_e + 97];
      let x0_6 = x_tile_0[x_tile_e + 192];
      let x1_6 = x_tile_0[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a10 += w1_6 * x0_6;
      a11 += w1_6 * x1_6;
      let w0_7 = w_tile_0[w_tile_e + 112];
      let w1_7 = w_tile_0[w_tile_e + 113];
      let x0_7 = x_tile_0[x_tile_e + 224];
      let x1_7 = x_tile_0[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a10 += w1_7 * x0_7;
      a11 += w1_7 * x1_7;
    }
  }
  let shift = shift_0[shift_top];
  let shift1 = shift_0[shift_top + 1];
  y_0[y_top] = a00 + shift;
  y_0[y_top + 12544] = a10 + shift1;
  y_0[y_top + 16] = a01 + shift;
  y_0[y_top + 12560] = a11 + shift1;
}

// ---- maxpool + relu to 16x56x56x4: reduction, invocations 64, each invocation 4 channels at a time
// maxpool1 + relu1: 64x56x56
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<vec4f, 200704>;
@group(0) @binding(1) var<storage, read_write> y_1: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn maxpool_relu_16x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 56;
  let rem = (t + g * 8) % 56;
  let rem1 = (g + quot) % 56;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 3; r0++) {
    for (var r1 = 0u; r1 < 3; r1++) {
      var x = vec4f(-3.402823466e+38);
      if ((0 < r0 + rem1 * 2) & (0 < r1 + rem * 2)) {
        x = x_1[u32(max(i32(r0 * 112 + r1 + g * 224 + quot * 224 + rem * 2) - 113, 0))];
      }
      a = maximum4(a, x);
    }
  }
  y_1[t + g * 64] = rectify4(a);
}

// ---- conv + bn + relu to tiles: winograd F(4x4), data, tiles 196
// layer1.0.conv1 + layer1.0.bn1 + layer1.0.relu1: 64x56x56
// layer1.0.conv2 + layer1.0.bn2 + layer1.0.add1 + layer1.0.relu2: 64x56x56
// layer1.1.conv1 + layer1.1.bn1 + layer1.1.relu1: 64x56x56
// layer1.1.conv2 + layer1.1.bn2 + layer1.1.add1 + layer1.1.relu2: 64x56x56
// 49 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> x_2: array<vec4f, 50176>;
@group(0) @binding(1) var<storage, read_write> tiles_2: array<vec4f, 112896>;
@compute @workgroup_size(64)
fn conv_bn_relu_tiles(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
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
  let x7 = x_2[x_top];
  let x8 = x_2[x_top + 1];
  let x9 = x_2[x_top + 2];
  let x10 = x_2[x_top + 3];
  var x11 = vec4f(0.0);
  var x12 = vec4f(0.0);
  let x13 = x_2[x_top + 56];
  let x14 = x_2[x_top + 57];
  let x15 = x_2[x_top + 58];
  let x16 = x_2[x_top + 59];
  var x17 = vec4f(0.0);
  var x18 = vec4f(0.0);
  let x19 = x_2[x_top + 112];
  let x20 = x_2[x_top + 113];
  let x21 = x_2[x_top + 114];
  let x22 = x_2[x_top + 115];
  var x23 = vec4f(0.0);
  var x24 = vec4f(0.0);
  let x25 = x_2[x_top + 168];
  let x26 = x_2[x_top + 169];
  let x27 = x_2[x_top + 170];
  let x28 = x_2[x_top + 171];
  var x29 = vec4f(0.0);
  var x30 = vec4f(0.0);
  var x31 = vec4f(0.0);
  var x32 = vec4f(0.0);
  var x33 = vec4f(0.0);
  var x34 = vec4f(0.0);
  var x35 = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_2[x_top - 57];
  }
  if (0 < rem1) {
    x1 = x_2[x_top - 56];
    x2 = x_2[x_top - 55];
    x3 = x_2[x_top - 54];
    x4 = x_2[x_top - 53];
  }
  if ((0 < rem1) & (rem < 13)) {
    x5 = x_2[x_top - 52];
  }
  if (0 < rem) {
    x6 = x_2[x_top - 1];
    x12 = x_2[x_top + 55];
    x18 = x_2[x_top + 111];
    x24 = x_2[x_top + 167];
  }
  if (rem < 13) {
    x11 = x_2[x_top + 4];
    x17 = x_2[x_top + 60];
    x23 = x_2[x_top + 116];
    x29 = x_2[x_top + 172];
  }
  if ((rem1 < 13) & (0 < rem)) {
    x30 = x_2[x_top + 223];
  }
  if (rem1 < 13) {
    x31 = x_2[x_top + 224];
    x32 = x_2[x_top + 225];
    x33 = x_2[x_top + 226];
    x34 = x_2[x_top + 227];
  }
  if ((rem1 < 13) & (rem < 13)) {
    x35 = x_2[x_top + 228];
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
  tiles_2[tiles_top] = t61;
  tiles_2[tiles_top + 3136] = t64;
  tiles_2[tiles_top + 6272] = t65;
  tiles_2[tiles_top + 9408] = t68;
  tiles_2[tiles_top + 12544] = t69;
  tiles_2[tiles_top + 15680] = t70;
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
  tiles_2[tiles_top + 18816] = t71;
  tiles_2[tiles_top + 21952] = t74;
  tiles_2[tiles_top + 25088] = t75;
  tiles_2[tiles_top + 28224] = t78;
  tiles_2[tiles_top + 31360] = t79;
  tiles_2[tiles_top + 34496] = t80;
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
  tiles_2[tiles_top + 37632] = t81;
  tiles_2[tiles_top + 40768] = t84;
  tiles_2[tiles_top + 43904] = t85;
  tiles_2[tiles_top + 47040] = t88;
  tiles_2[tiles_top + 50176] = t89;
  tiles_2[tiles_top + 53312] = t90;
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
  tiles_2[tiles_top + 56448] = t91;
  tiles_2[tiles_top + 59584] = t94;
  tiles_2[tiles_top + 62720] = t95;
  tiles_2[tiles_top + 65856] = t98;
  tiles_2[tiles_top + 68992] = t99;
  tiles_2[tiles_top + 72128] = t100;
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
  tiles_2[tiles_top + 75264] = t101;
  tiles_2[tiles_top + 78400] = t104;
  tiles_2[tiles_top + 81536] = t105;
  tiles_2[tiles_top + 84672] = t108;
  tiles_2[tiles_top + 87808] = t109;
  tiles_2[tiles_top + 90944] = t110;
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
  tiles_2[tiles_top + 94080] = t111;
  tiles_2[tiles_top + 97216] = t114;
  tiles_2[tiles_top + 100352] = t115;
  tiles_2[tiles_top + 103488] = t118;
  tiles_2[tiles_top + 106624] = t119;
  tiles_2[tiles_top + 109760] = t120;
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
    let G_r = G_top + r;
    let weight_scaled_r = weight_scaled_top + r * 3;
    for (var s = 0u; s < 3; s++) {
      let G = G_3[G_r];
      let G1 = G_3[G_top1 + s];
      let weight_scaled = weight_scaled_3[weight_scaled_r + s];
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
@group(0) @binding(1) var<storage, read_write> tiles_4: array<vec4f, 112896>;
@group(0) @binding(2) var<storage, read_write> products_4: array<vec4f, 112896>;
var<workgroup> x_tile_4: array<vec4f, 128>;
var<workgroup> w_tile_4: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu_products(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
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
    let next = u_4[u_step];
    let next1 = u_4[u_step + 128];
    workgroupBarrier();
    if (j * 32 + rem < 196) {
      x_tile_4[t] = tiles_4[tiles_top + step_ * 784];
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
  if (j * 32 + rem1 < 196) {
    products_4[products_top] = a00;
    products_4[products_top + 196] = a10;
  }
  if (j * 32 + rem1 + 16 < 196) {
    products_4[products_top + 16] = a01;
    products_4[products_top + 212] = a11;
  }
}

// ---- conv + bn + relu to 16x56x56x4: winograd F(4x4), results, tiles 196
// layer1.0.conv1 + layer1.0.bn1 + layer1.0.relu1: 64x56x56
// layer1.1.conv1 + layer1.1.bn1 + layer1.1.relu1: 64x56x56
// 49 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> products_5: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> shift_5: array<vec4f, 16>;
@group(0) @binding(2) var<storage, read_write> y_5: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn conv_bn_relu_16x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let products_top = t + g * 64;
  let y_top = g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 4;
  let m = products_5[products_top];
  let m1 = products_5[products_top + 3136];
  let m2 = products_5[products_top + 6272];
  let m3 = products_5[products_top + 9408];
  let m4 = products_5[products_top + 12544];
  let m5 = products_5[products_top + 15680];
  let m6 = products_5[products_top + 18816];
  let m7 = products_5[products_top + 21952];
  let m8 = products_5[products_top + 25088];
  let m9 = products_5[products_top + 28224];
  let m10 = products_5[products_top + 31360];
  let m11 = products_5[products_top + 34496];
  let m12 = products_5[products_top + 37632];
  let m13 = products_5[products_top + 40768];
  let m14 = products_5[products_top + 43904];
  let m15 = products_5[products_top + 47040];
  let m16 = products_5[products_top + 50176];
  let m17 = products_5[products_top + 53312];
  let m18 = products_5[products_top + 56448];
  let m19 = products_5[products_top + 59584];
  let m20 = products_5[products_top + 62720];
  let m21 = products_5[products_top + 65856];
  let m22 = products_5[products_top + 68992];
  let m23 = products_5[products_top + 72128];
  let m24 = products_5[products_top + 75264];
  let m25 = products_5[products_top + 78400];
  let m26 = products_5[products_top + 81536];
  let m27 = products_5[products_top + 84672];
  let m28 = products_5[products_top + 87808];
  let m29 = products_5[products_top + 90944];
  let m30 = products_5[products_top + 94080];
  let m31 = products_5[products_top + 97216];
  let m32 = products_5[products_top + 100352];
  let m33 = products_5[products_top + 103488];
  let m34 = products_5[products_top + 106624];
  let m35 = products_5[products_top + 109760];
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
  let shift = shift_5[(t + g * 64) / 196];
  let t81 = t53 + shift;
  let t82 = t54 + shift;
  let t83 = t55 + shift;
  let t84 = t56 + shift;
  let t85 = t61 + shift;
  let t86 = t62 + shift;
  let t87 = t63 + shift;
  let t88 = t64 + shift;
  let t89 = t69 + shift;
  let t90 = t70 + shift;
  let t91 = t71 + shift;
  let t92 = t72 + shift;
  let t93 = t77 + shift;
  let t94 = t78 + shift;
  let t95 = t79 + shift;
  let t96 = t80 + shift;
  y_5[y_top] = rectify4(t81);
  y_5[y_top + 1] = rectify4(t82);
  y_5[y_top + 2] = rectify4(t83);
  y_5[y_top + 3] = rectify4(t84);
  y_5[y_top + 56] = rectify4(t85);
  y_5[y_top + 57] = rectify4(t86);
  y_5[y_top + 58] = rectify4(t87);
  y_5[y_top + 59] = rectify4(t88);
  y_5[y_top + 112] = rectify4(t89);
  y_5[y_top + 113] = rectify4(t90);
  y_5[y_top + 114] = rectify4(t91);
  y_5[y_top + 115] = rectify4(t92);
  y_5[y_top + 168] = rectify4(t93);
  y_5[y_top + 169] = rectify4(t94);
  y_5[y_top + 170] = rectify4(t95);
  y_5[y_top + 171] = rectify4(t96);
}

// ---- conv + bn + add + relu to 16x56x56x4: winograd F(4x4), results, tiles 196
// layer1.0.conv2 + layer1.0.bn2 + layer1.0.add1 + layer1.0.relu2: 64x56x56
// layer1.1.conv2 + layer1.1.bn2 + layer1.1.add1 + layer1.1.relu2: 64x56x56
// 49 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> products_6: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> shift_6: array<vec4f, 16>;
@group(0) @binding(2) var<storage, read_write> x1_6: array<vec4f, 50176>;
@group(0) @binding(3) var<storage, read_write> y_6: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn conv_bn_add_relu_16x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let products_top = t + g * 64;
  let x1_top = g * 896 + quot * 224 + rem * 4;
  let y_top = g * 896 + quot * 224 + rem * 4;
  let m = products_6[products_top];
  let m1 = products_6[products_top + 3136];
  let m2 = products_6[products_top + 6272];
  let m3 = products_6[products_top + 9408];
  let m4 = products_6[products_top + 12544];
  let m5 = products_6[products_top + 15680];
  let m6 = products_6[products_top + 18816];
  let m7 = products_6[products_top + 21952];
  let m8 = products_6[products_top + 25088];
  let m9 = products_6[products_top + 28224];
  let m10 = products_6[products_top + 31360];
  let m11 = products_6[products_top + 34496];
  let m12 = products_6[products_top + 37632];
  let m13 = products_6[products_top + 40768];
  let m14 = products_6[products_top + 43904];
  let m15 = products_6[products_top + 47040];
  let m16 = products_6[products_top + 50176];
  let m17 = products_6[products_top + 53312];
  let m18 = products_6[products_top + 56448];
  let m19 = products_6[products_top + 59584];
  let m20 = products_6[products_top + 62720];
  let m21 = products_6[products_top + 65856];
  let m22 = products_6[products_top + 68992];
  let m23 = products_6[products_top + 72128];
  let m24 = products_6[products_top + 75264];
  let m25 = products_6[products_top + 78400];
  let m26 = products_6[products_top + 81536];
  let m27 = products_6[products_top + 84672];
  let m28 = products_6[products_top + 87808];
  let m29 = products_6[products_top + 90944];
  let m30 = products_6[products_top + 94080];
  let m31 = products_6[products_top + 97216];
  let m32 = products_6[products_top + 100352];
  let m33 = products_6[products_top + 103488];
  let m34 = products_6[products_top + 106624];
  let m35 = products_6[products_top + 109760];
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
  let shift = shift_6[(t + g * 64) / 196];
  let x1 = x1_6[x1_top];
  let t81 = t53 + shift + x1;
  let x1_1 = x1_6[x1_top + 1];
  let t82 = t54 + shift + x1_1;
  let x1_2 = x1_6[x1_top + 2];
  let t83 = t55 + shift + x1_2;
  let x1_3 = x1_6[x1_top + 3];
  let t84 = t56 + shift + x1_3;
  let x1_4 = x1_6[x1_top + 56];
  let t85 = t61 + shift + x1_4;
  let x1_5 = x1_6[x1_top + 57];
  let t86 = t62 + shift + x1_5;
  let x1_7 = x1_6[x1_top + 58];
  let t87 = t63 + shift + x1_7;
  let x1_8 = x1_6[x1_top + 59];
  let t88 = t64 + shift + x1_8;
  let x1_9 = x1_6[x1_top + 112];
  let t89 = t69 + shift + x1_9;
  let x1_10 = x1_6[x1_top + 113];
  let t90 = t70 + shift + x1_10;
  let x1_11 = x1_6[x1_top + 114];
  let t91 = t71 + shift + x1_11;
  let x1_12 = x1_6[x1_top + 115];
  let t92 = t72 + shift + x1_12;
  let x1_13 = x1_6[x1_top + 168];
  let t93 = t77 + shift + x1_13;
  let x1_14 = x1_6[x1_top + 169];
  let t94 = t78 + shift + x1_14;
  let x1_15 = x1_6[x1_top + 170];
  let t95 = t79 + shift + x1_15;
  let x1_16 = x1_6[x1_top + 171];
  let t96 = t80 + shift + x1_16;
  y_6[y_top] = rectify4(t81);
  y_6[y_top + 1] = rectify4(t82);
  y_6[y_top + 2] = rectify4(t83);
  y_6[y_top + 3] = rectify4(t84);
  y_6[y_top + 56] = rectify4(t85);
  y_6[y_top + 57] = rectify4(t86);
  y_6[y_top + 58] = rectify4(t87);
  y_6[y_top + 59] = rectify4(t88);
  y_6[y_top + 112] = rectify4(t89);
  y_6[y_top + 113] = rectify4(t90);
  y_6[y_top + 114] = rectify4(t91);
  y_6[y_top + 115] = rectify4(t92);
  y_6[y_top + 168] = rectify4(t93);
  y_6[y_top + 169] = rectify4(t94);
  y_6[y_top + 170] = rectify4(t95);
  y_6[y_top + 171] = rectify4(t96);
}

// ---- conv + bn + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 300, steps 36 x 16, pieces 6
// layer2.0.conv1 + layer2.0.bn1 + layer2.0.relu1: 128x28x28
// 25 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_7: array<vec4f, 18432>;
@group(0) @binding(1) var<storage, read> x_7: array<vec4f, 50176>;
@group(0) @binding(2) var<storage, read_write> parts_7: array<vec4f, 150528>;
var<workgroup> x_tile_7: array<vec4f, 128>;
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
  let quot1 = t / 16;
  let rem2 = t % 16;
  let w_tiles_top = g * 1536 + i * 9216 + t;
  let x_top = j * 112 + quot * 112 + t / 32 * 3136 + rem1 * 2;
  let w_tile_top = quot1 * 2;
  let parts_top = g * 25088 + i * 12544 + j * 32 + quot1 * 1568 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_7[w_tiles_step];
    let next1 = w_tiles_7[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (0 < j * 2 + (g + (g * 2 + step_) / 4) / 3 + quot * 2) & (j * 2 + (g + (g * 2 + step_) / 4) / 3 + quot * 2 < 57) & (0 < (g + (g * 2 + step_) / 4) % 3 + rem1 * 2)) {
      x_tile_7[t] = x_7[x_top + (g + (g * 2 + step_) / 4) / 3 * 56 + (g + (g * 2 + step_) / 4) % 3 + (g * 2 + step_) % 4 * 12544 - 57];
    } else {
      x_tile_7[t] = vec4f(0.0);
    }
    w_tile_7[t] = next;
    w_tile_7[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem2;
      let w0 = w_tile_7[w_tile_e];
      let w1 = w_tile_7[w_tile_e + 1];
      let x0 = x_tile_7[x_tile_e];
      let x1 = x_tile_7[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_7[w_tile_e + 16];
      let w1_1 = w_tile_7[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_7[w_tile_e + 32];
      let w1_2 = w_tile_7[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_7[w_tile_e + 48];
      let w1_3 = w_tile_7[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_7[w_tile_e + 64];
      let w1_4 = w_tile_7[w_tile_e + 65];
      let x0_1 = x_tile_7[x_tile_e + 32];
      let x1_1 = x_tile_7[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_7[w_tile_e + 80];
      let w1_5 = w_tile_7[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_7[w_tile_e + 96];
      let w1_6 = w_tile_7[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_7[w_tile_e + 112];
      let w1_7 = w_tile_7[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_7[parts_top] = a00;
  parts_7[parts_top + 784] = a10;
  if (j * 32 + rem2 + 16 < 784) {
    parts_7[parts_top + 16] = a01;
    parts_7[parts_top + 800] = a11;
  }
}

// ---- conv + bn + relu to 32x28x28x4: sum of pieces, pieces 6
// layer2.0.conv1 + layer2.0.bn1 + layer2.0.relu1: 128x28x28
// layer2.1.conv1 + layer2.1.bn1 + layer2.1.relu1: 128x28x28
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_8: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> shift_8: array<vec4f, 32>;
@group(0) @binding(2) var<storage, read_write> y_8: array<vec4f, 25088>;
@compute @workgroup_size(64)
fn conv_bn_relu_32x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_8[parts_top + piece * 25088];
    a += parts;
  }
  let shift = shift_8[(t + g * 64) / 784];
  let t1 = a + shift;
  y_8[t + g * 64] = rectify4(t1);
}

// ---- conv + bn to 32x28x28x4: tiled, tile 32x32, each invocation 4x2, workgroups 100, steps 2 x 32
// layer2.0.downsample.0 + layer2.0.downsample.1: 128x28x28
// 25 x 4 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_9: array<vec4f, 2048>;
@group(0) @binding(1) var<storage, read_write> x_9: array<vec4f, 50176>;
@group(0) @binding(2) var<storage, read> shift_9: array<vec4f, 32>;
@group(0) @binding(3) var<storage, read_write> y_9: array<vec4f, 25088>;
var<workgroup> x_tile_9: array<vec4f, 256>;
var<workgroup> w_tile_9: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_32x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let w_tiles_top = i * 512 + t;
  let x_top = j * 112 + (j * 4 + rem) / 28 * 112 + t / 32 * 3136 + (j * 4 + rem) % 28 * 2;
  let y_top = i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let x_step = x_top + step_ * 25088;
    let next = w_tiles_9[w_tiles_step];
    let next1 = w_tiles_9[w_tiles_step + 128];
    workgroupBarrier();
    if (j * 32 + rem < 784) {
      let x = x_9[x_step];
      let x1 = x_9[x_step + 12544];
      x_tile_9[t] = x;
      x_tile_9[t + 128] = x1;
    } else {
      for (var u = 0u; u < 2; u++) {
        x_tile_9[t + u * 128] = vec4f(0.0);
      }
    }
    w_tile_9[t] = next;
    w_tile_9[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot;
      let x_tile_e = e * 128 + rem1;
      let w0 = w_tile_9[w_tile_e];
      let x0 = x_tile_9[x_tile_e];
      let x1 = x_tile_9[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      let w0_1 = w_tile_9[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      let w0_2 = w_tile_9[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      let w0_3 = w_tile_9[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      let w0_4 = w_tile_9[w_tile_e + 32];
      let x0_1 = x_tile_9[x_tile_e + 32];
      let x1_1 = x_tile_9[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      let w0_5 = w_tile_9[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      let w0_6 = w_tile_9[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      let w0_7 = w_tile_9[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      let w0_8 = w_tile_9[w_tile_e + 64];
      let x0_2 = x_tile_9[x_tile_e + 64];
      let x1_2 = x_tile_9[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_2.x;
      let w0_9 = w_tile_9[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_2.y;
      let w0_10 = w_tile_9[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_2.z;
      let w0_11 = w_tile_9[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_2.w;
      let w0_12 = w_tile_9[w_tile_e + 96];
      let x0_3 = x_tile_9[x_tile_e + 96];
      let x1_3 = x_tile_9[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_3.x;
      let w0_13 = w_tile_9[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_3.y;
      let w0_14 = w_tile_9[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_3.z;
      let w0_15 = w_tile_9[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_3.w;
    }
  }
  let shift = shift_9[i * 8 + quot];
  y_9[y_top] = a00 + shift;
  if (j * 32 + rem1 + 16 < 784) {
    y_9[y_top + 16] = a01 + shift;
  }
}

// ---- conv + bn + add + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 300, steps 72 x 16, pieces 6
// layer2.0.conv2 + layer2.0.bn2 + layer2.0.add1 + layer2.0.relu2: 128x28x28
// layer2.1.conv1 + layer2.1.bn1 + layer2.1.relu1: 128x28x28
// layer2.1.conv2 + layer2.1.bn2 + layer2.1.add1 + layer2.1.relu2: 128x28x28
// 25 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_10: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read> x_10: array<vec4f, 25088>;
@group(0) @binding(2) var<storage, read_write> parts_10: array<vec4f, 150528>;
var<workgroup> x_tile_10: array<vec4f, 128>;
var<workgroup> w_tile_10: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_relu_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
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
    let next = w_tiles_10[w_tiles_step];
    let next1 = w_tiles_10[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (0 < j + (g + (g * 4 + step_) / 8) / 3 + quot1) & (j + (g + (g * 4 + step_) / 8) / 3 + quot1 < 29) & (0 < (g + (g * 4 + step_) / 8) % 3 + rem2) & ((g + (g * 4 + step_) / 8) % 3 + rem2 < 29)) {
      x_tile_10[t] = x_10[x_top + (g + (g * 4 + step_) / 8) / 3 * 28 + (g + (g * 4 + step_) / 8) % 3 + (g * 4 + step_) % 8 * 3136 - 29];
    } else {
      x_tile_10[t] = vec4f(0.0);
    }
    w_tile_10[t] = next;
    w_tile_10[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_10[w_tile_e];
      let w1 = w_tile_10[w_tile_e + 1];
      let x0 = x_tile_10[x_tile_e];
      let x1 = x_tile_10[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_10[w_tile_e + 16];
      let w1_1 = w_tile_10[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_10[w_tile_e + 32];
      let w1_2 = w_tile_10[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_10[w_tile_e + 48];
      let w1_3 = w_tile_10[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_10[w_tile_e + 64];
      let w1_4 = w_tile_10[w_tile_e + 65];
      let x0_1 = x_tile_10[x_tile_e + 32];
      let x1_1 = x_tile_10[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_10[w_tile_e + 80];
      let w1_5 = w_tile_10[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_10[w_tile_e + 96];
      let w1_6 = w_tile_10[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_10[w_tile_e + 112];
      let w1_7 = w_tile_10[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_10[parts_top] = a00;
  parts_10[parts_top + 784] = a10;
  if (j * 32 + rem1 + 16 < 784) {
    parts_10[parts_top + 16] = a01;
    parts_10[parts_top + 800] = a11;
  }
}

// ---- conv + bn + add + relu to 32x28x28x4: sum of pieces, pieces 6
// layer2.0.conv2 + layer2.0.bn2 + layer2.0.add1 + layer2.0.relu2: 128x28x28
// layer2.1.conv2 + layer2.1.bn2 + layer2.1.add1 + layer2.1.relu2: 128x28x28
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_11: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> shift_11: array<vec4f, 32>;
@group(0) @binding(2) var<storage, read_write> x1_11: array<vec4f, 25088>;
@group(0) @binding(3) var<storage, read_write> y_11: array<vec4f, 25088>;
@compute @workgroup_size(64)
fn conv_bn_add_relu_32x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_11[parts_top + piece * 25088];
    a += parts;
  }
  let shift = shift_11[(t + g * 64) / 784];
  let x1 = x1_11[t + g * 64];
  let t1 = a + shift + x1;
  y_11[t + g * 64] = rectify4(t1);
}

// ---- conv + bn + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 336, steps 72 x 16, pieces 12
// layer3.0.conv1 + layer3.0.bn1 + layer3.0.relu1: 256x14x14
// 7 x 4 x 12 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_12: array<vec4f, 73728>;
@group(0) @binding(1) var<storage, read> x_12: array<vec4f, 25088>;
@group(0) @binding(2) var<storage, read_write> parts_12: array<vec4f, 150528>;
var<workgroup> x_tile_12: array<vec4f, 128>;
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
  let quot2 = t / 16;
  let rem2 = t % 16;
  let w_tiles_top = g * 1536 + i * 18432 + t;
  let x_top = j * 112 + quot * 28 + quot1 * 56 + t / 32 * 784 + rem1 * 2;
  let w_tile_top = quot2 * 2;
  let parts_top = g * 12544 + i * 3136 + j * 32 + quot2 * 392 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_12[w_tiles_step];
    let next1 = w_tiles_12[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (0 < j * 4 + quot + quot1 * 2) & (j * 4 + quot + quot1 * 2 < 29) & (0 < ((g * 6 + step_) / 8) % 3 + rem1 * 2)) {
      x_tile_12[t] = x_12[x_top + ((g * 6 + step_) / 8) % 3 + (g * 6 + step_) % 8 * 3136 - 29];
    } else {
      x_tile_12[t] = vec4f(0.0);
    }
    w_tile_12[t] = next;
    w_tile_12[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem2;
      let w0 = w_tile_12[w_tile_e];
      let w1 = w_tile_12[w_tile_e + 1];
      let x0 = x_tile_12[x_tile_e];
      let x1 = x_tile_12[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_12[w_tile_e + 16];
      let w1_1 = w_tile_12[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_12[w_tile_e + 32];
      let w1_2 = w_tile_12[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_12[w_tile_e + 48];
      let w1_3 = w_tile_12[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_12[w_tile_e + 64];
      let w1_4 = w_tile_12[w_tile_e + 65];
      let x0_1 = x_tile_12[x_tile_e + 32];
      let x1_1 = x_tile_12[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_12[w_tile_e + 80];
      let w1_5 = w_tile_12[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_12[w_tile_e + 96];
      let w1_6 = w_tile_12[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_12[w_tile_e + 112];
      let w1_7 = w_tile_12[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  if (j * 32 + rem2 < 196) {
    parts_12[parts_top] = a00;
    parts_12[parts_top + 196] = a10;
  }
  if (j * 32 + rem2 + 16 < 196) {
    parts_12[parts_top + 16] = a01;
    parts_12[parts_top + 212] = a11;
  }
}

// ---- conv + bn + relu to 64x14x14x4: sum of pieces, pieces 12
// layer3.0.conv1 + layer3.0.bn1 + layer3.0.relu1: 256x14x14
// layer3.1.conv1 + layer3.1.bn1 + layer3.1.relu1: 256x14x14
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_13: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> shift_13: array<vec4f, 64>;
@group(0) @binding(2) var<storage, read_write> y_13: array<vec4f, 12544>;
@compute @workgroup_size(64)
fn conv_bn_relu_64x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 12; piece++) {
    let parts = parts_13[parts_top + piece * 12544];
    a += parts;
  }
  let shift = shift_13[(t + g * 64) / 196];
  let t1 = a + shift;
  y_13[t + g * 64] = rectify4(t1);
}

// ---- conv + bn to 64x14x14x4: tiled, tile 32x16, each invocation 4x2, slices 4, workgroups 104, steps 2 x 64
// layer3.0.downsample.0 + layer3.0.downsample.1: 256x14x14
// 13 x 8 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_14: array<vec4f, 8192>;
@group(0) @binding(1) var<storage, read_write> x_14: array<vec4f, 25088>;
@group(0) @binding(2) var<storage, read> shift_14: array<vec4f, 64>;
@group(0) @binding(3) var<storage, read_write> y_14: array<vec4f, 12544>;
var<workgroup> x_tile_14: array<vec4f, 256>;
var<workgroup> w_tile_14: array<vec4f, 512>;
var<workgroup> sums_14: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_64x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 64;
  let rem1 = (t / 8) % 8;
  let rem2 = t % 8;
  let w_tiles_top = i * 1024 + t;
  let x_top = j * 56 + (j * 2 + rem) / 14 * 56 + t / 16 * 784 + (j * 2 + rem) % 14 * 2;
  let w_tile_top = quot * 128 + rem1;
  let x_tile_top = quot * 64 + rem2;
  let shift_top = i * 8 + rem1;
  let y_top = i * 1568 + j * 16 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 512;
    let next = w_tiles_14[w_tiles_step];
    let next1 = w_tiles_14[w_tiles_step + 256];
    workgroupBarrier();
    if (j * 16 + rem < 196) {
      x_tile_14[t] = x_14[x_top + step_ * 12544];
    } else {
      x_tile_14[t] = vec4f(0.0);
    }
    w_tile_14[t] = next;
    w_tile_14[t + 256] = next1;
    workgroupBarrier();
    let w0 = w_tile_14[w_tile_top];
    let x0 = x_tile_14[x_tile_top];
    let x1 = x_tile_14[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_14[w_tile_top + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_14[w_tile_top + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_14[w_tile_top + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_14[w_tile_top + 32];
    let x0_1 = x_tile_14[x_tile_top + 16];
    let x1_1 = x_tile_14[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_14[w_tile_top + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_14[w_tile_top + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_14[w_tile_top + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
    let w0_8 = w_tile_14[w_tile_top + 64];
    let x0_2 = x_tile_14[x_tile_top + 32];
    let x1_2 = x_tile_14[x_tile_top + 40];
    a00 += w0_8 * x0_2.x;
    a01 += w0_8 * x1_2.x;
    let w0_9 = w_tile_14[w_tile_top + 72];
    a00 += w0_9 * x0_2.y;
    a01 += w0_9 * x1_2.y;
    let w0_10 = w_tile_14[w_tile_top + 80];
    a00 += w0_10 * x0_2.z;
    a01 += w0_10 * x1_2.z;
    let w0_11 = w_tile_14[w_tile_top + 88];
    a00 += w0_11 * x0_2.w;
    a01 += w0_11 * x1_2.w;
    let w0_12 = w_tile_14[w_tile_top + 96];
    let x0_3 = x_tile_14[x_tile_top + 48];
    let x1_3 = x_tile_14[x_tile_top + 56];
    a00 += w0_12 * x0_3.x;
    a01 += w0_12 * x1_3.x;
    let w0_13 = w_tile_14[w_tile_top + 104];
    a00 += w0_13 * x0_3.y;
    a01 += w0_13 * x1_3.y;
    let w0_14 = w_tile_14[w_tile_top + 112];
    a00 += w0_14 * x0_3.z;
    a01 += w0_14 * x1_3.z;
    let w0_15 = w_tile_14[w_tile_top + 120];
    a00 += w0_15 * x0_3.w;
    a01 += w0_15 * x1_3.w;
  }
  if (1 < quot) {
    sums_14[t - 128] = a00;
    sums_14[t] = a01;
  }
  workgroupBarrier();
  if (quot < 2) {
    let s = sums_14[t];
    a00 += s;
    let s1 = sums_14[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot) & (quot < 2)) {
    sums_14[t - 64] = a00;
    sums_14[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot < 1) {
    let s = sums_14[t];
    a00 += s;
    let s1 = sums_14[t + 128];
    a01 += s1;
  }
  if (quot < 1) {
    if (j * 16 + rem2 < 196) {
      let shift = shift_14[shift_top];
      y_14[y_top] = a00 + shift;
    }
    if (j * 16 + rem2 + 8 < 196) {
      let shift = shift_14[shift_top];
      y_14[y_top + 8] = a01 + shift;
    }
  }
}

// ---- conv + bn + add + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 336, steps 144 x 16, pieces 12
// layer3.0.conv2 + layer3.0.bn2 + layer3.0.add1 + layer3.0.relu2: 256x14x14
// layer3.1.conv1 + layer3.1.bn1 + layer3.1.relu1: 256x14x14
// layer3.1.conv2 + layer3.1.bn2 + layer3.1.add1 + layer3.1.relu2: 256x14x14
// 7 x 4 x 12 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_15: array<vec4f, 147456>;
@group(0) @binding(1) var<storage, read> x_15: array<vec4f, 12544>;
@group(0) @binding(2) var<storage, read_write> parts_15: array<vec4f, 150528>;
var<workgroup> x_tile_15: array<vec4f, 128>;
var<workgroup> w_tile_15: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_relu_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = g / 4;
  let rem = t % 32;
  let quot1 = t / 16;
  let rem1 = t % 16;
  let quot2 = (j * 4 + rem) / 14;
  let rem2 = (j * 4 + rem) % 14;
  let w_tiles_top = g * 3072 + i * 36864 + t;
  let x_top = j * 32 + quot * 14 + t / 32 * 196 + rem;
  let w_tile_top = quot1 * 2;
  let parts_top = g * 12544 + i * 3136 + j * 32 + quot1 * 392 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 12; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_15[w_tiles_step];
    let next1 = w_tiles_15[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (0 < j * 2 + quot + quot2) & (j * 2 + quot + quot2 < 15) & (0 < ((g * 12 + step_) / 16) % 3 + rem2) & (((g * 12 + step_) / 16) % 3 + rem2 < 15)) {
      x_tile_15[t] = x_15[x_top + ((g * 12 + step_) / 16) % 3 + (g * 12 + step_) % 16 * 784 - 15];
    } else {
      x_tile_15[t] = vec4f(0.0);
    }
    w_tile_15[t] = next;
    w_tile_15[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_15[w_tile_e];
      let w1 = w_tile_15[w_tile_e + 1];
      let x0 = x_tile_15[x_tile_e];
      let x1 = x_tile_15[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_15[w_tile_e + 16];
      let w1_1 = w_tile_15[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_15[w_tile_e + 32];
      let w1_2 = w_tile_15[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_15[w_tile_e + 48];
      let w1_3 = w_tile_15[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_15[w_tile_e + 64];
      let w1_4 = w_tile_15[w_tile_e + 65];
      let x0_1 = x_tile_15[x_tile_e + 32];
      let x1_1 = x_tile_15[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_15[w_tile_e + 80];
      let w1_5 = w_tile_15[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_15[w_tile_e + 96];
      let w1_6 = w_tile_15[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_15[w_tile_e + 112];
      let w1_7 = w_tile_15[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  if (j * 32 + rem1 < 196) {
    parts_15[parts_top] = a00;
    parts_15[parts_top + 196] = a10;
  }
  if (j * 32 + rem1 + 16 < 196) {
    parts_15[parts_top + 16] = a01;
    parts_15[parts_top + 212] = a11;
  }
}

// ---- conv + bn + add + relu to 64x14x14x4: sum of pieces, pieces 12
// layer3.0.conv2 + layer3.0.bn2 + layer3.0.add1 + layer3.0.relu2: 256x14x14
// layer3.1.conv2 + layer3.1.bn2 + layer3.1.add1 + layer3.1.relu2: 256x14x14
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_16: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> shift_16: array<vec4f, 64>;
@group(0) @binding(2) var<storage, read_write> x1_16: array<vec4f, 12544>;
@group(0) @binding(3) var<storage, read_write> y_16: array<vec4f, 12544>;
@compute @workgroup_size(64)
fn conv_bn_add_relu_64x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 12; piece++) {
    let parts = parts_16[parts_top + piece * 12544];
    a += parts;
  }
  let shift = shift_16[(t + g * 64) / 196];
  let x1 = x1_16[t + g * 64];
  let t1 = a + shift + x1;
  y_16[t + g * 64] = rectify4(t1);
}

// ---- conv + bn + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 384, steps 144 x 16, pieces 24
// layer4.0.conv1 + layer4.0.bn1 + layer4.0.relu1: 512x7x7
// 2 x 8 x 24 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_17: array<vec4f, 294912>;
@group(0) @binding(1) var<storage, read> x_17: array<vec4f, 12544>;
@group(0) @binding(2) var<storage, read_write> parts_17: array<vec4f, 150528>;
var<workgroup> x_tile_17: array<vec4f, 128>;
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
  let quot2 = t / 16;
  let rem2 = t % 16;
  let w_tiles_top = g * 1536 + i * 36864 + t;
  let x_top = j * 112 + quot * 28 + quot1 * 14 + t / 32 * 196 + rem1 * 2;
  let w_tile_top = quot2 * 2;
  let parts_top = g * 6272 + i * 784 + j * 32 + quot2 * 98 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_17[w_tiles_step];
    let next1 = w_tiles_17[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (0 < j * 8 + quot * 2 + quot1) & (j * 8 + quot * 2 + quot1 < 15) & (0 < ((g * 6 + step_) / 16) % 3 + rem1 * 2)) {
      x_tile_17[t] = x_17[x_top + ((g * 6 + step_) / 16) % 3 + (g * 6 + step_) % 16 * 784 - 15];
    } else {
      x_tile_17[t] = vec4f(0.0);
    }
    w_tile_17[t] = next;
    w_tile_17[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem2;
      let w0 = w_tile_17[w_tile_e];
      let w1 = w_tile_17[w_tile_e + 1];
      let x0 = x_tile_17[x_tile_e];
      let x1 = x_tile_17[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_17[w_tile_e + 16];
      let w1_1 = w_tile_17[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_17[w_tile_e + 32];
      let w1_2 = w_tile_17[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_17[w_tile_e + 48];
      let w1_3 = w_tile_17[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_17[w_tile_e + 64];
      let w1_4 = w_tile_17[w_tile_e + 65];
      let x0_1 = x_tile_17[x_tile_e + 32];
      let x1_1 = x_tile_17[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_17[w_tile_e + 80];
      let w1_5 = w_tile_17[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_17[w_tile_e + 96];
      let w1_6 = w_tile_17[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_17[w_tile_e + 112];
      let w1_7 = w_tile_17[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_17[parts_top] = a00;
  parts_17[parts_top + 49] = a10;
  if (j * 32 + rem2 + 16 < 49) {
    parts_17[parts_top + 16] = a01;
    parts_17[parts_top + 65] = a11;
  }
}

// ---- conv + bn + relu to 128x7x7x4: sum of pieces, pieces 24
// layer4.0.conv1 + layer4.0.bn1 + layer4.0.relu1: 512x7x7
// layer4.1.conv1 + layer4.1.bn1 + layer4.1.relu1: 512x7x7
// 98 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_18: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> shift_18: array<vec4f, 128>;
@group(0) @binding(2) var<storage, read_write> y_18: array<vec4f, 6272>;
@compute @workgroup_size(64)
fn conv_bn_relu_128x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 24; piece++) {
    let parts = parts_18[parts_top + piece * 6272];
    a += parts;
  }
  let shift = shift_18[g + (t + g * 15) / 49];
  let t1 = a + shift;
  y_18[t + g * 64] = rectify4(t1);
}

// ---- conv + bn to 128x7x7x4: tiled, tile 16x16, each invocation 4x2, slices 8, workgroups 128, steps 4 x 64
// layer4.0.downsample.0 + layer4.0.downsample.1: 512x7x7
// 4 x 32 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_19: array<vec4f, 32768>;
@group(0) @binding(1) var<storage, read_write> x_19: array<vec4f, 12544>;
@group(0) @binding(2) var<storage, read> shift_19: array<vec4f, 128>;
@group(0) @binding(3) var<storage, read_write> y_19: array<vec4f, 6272>;
var<workgroup> x_tile_19: array<vec4f, 256>;
var<workgroup> w_tile_19: array<vec4f, 256>;
var<workgroup> sums_19: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_128x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 32;
  let rem1 = (t / 8) % 4;
  let rem2 = t % 8;
  let w_tiles_top = i * 1024 + t;
  let x_top = j * 56 + (j * 2 + rem) / 7 * 28 + t / 16 * 196 + (j * 2 + rem) % 7 * 2;
  let w_tile_top = quot * 32 + rem1;
  let x_tile_top = quot * 32 + rem2;
  let shift_top = i * 4 + rem1;
  let y_top = i * 196 + j * 16 + rem1 * 49 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let next = w_tiles_19[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if (j * 16 + rem < 49) {
      x_tile_19[t] = x_19[x_top + step_ * 3136];
    } else {
      x_tile_19[t] = vec4f(0.0);
    }
    w_tile_19[t] = next;
    workgroupBarrier();
    let w0 = w_tile_19[w_tile_top];
    let x0 = x_tile_19[x_tile_top];
    let x1 = x_tile_19[x_tile_top + 8];
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
    let w0_4 = w_tile_19[w_tile_top + 16];
    let x0_1 = x_tile_19[x_tile_top + 16];
    let x1_1 = x_tile_19[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_19[w_tile_top + 20];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_19[w_tile_top + 24];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_19[w_tile_top + 28];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
  }
  if (3 < quot) {
    sums_19[t - 128] = a00;
    sums_19[t] = a01;
  }
  workgroupBarrier();
  if (quot < 4) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot) & (quot < 4)) {
    sums_19[t - 64] = a00;
    sums_19[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot < 2) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot) & (quot < 2)) {
    sums_19[t - 32] = a00;
    sums_19[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot < 1) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  if (quot < 1) {
    if (j * 16 + rem2 < 49) {
      let shift = shift_19[shift_top];
      y_19[y_top] = a00 + shift;
    }
    if (j * 16 + rem2 + 8 < 49) {
      let shift = shift_19[shift_top];
      y_19[y_top + 8] = a01 + shift;
    }
  }
}

// ---- conv + bn + add + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 384, steps 288 x 16, pieces 24
// layer4.0.conv2 + layer4.0.bn2 + layer4.0.add1 + layer4.0.relu2: 512x7x7
// layer4.1.conv1 + layer4.1.bn1 + layer4.1.relu1: 512x7x7
// layer4.1.conv2 + layer4.1.bn2 + layer4.1.add1 + layer4.1.relu2: 512x7x7
// 2 x 8 x 24 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_20: array<vec4f, 589824>;
@group(0) @binding(1) var<storage, read> x_20: array<vec4f, 6272>;
@group(0) @binding(2) var<storage, read_write> parts_20: array<vec4f, 150528>;
var<workgroup> x_tile_20: array<vec4f, 128>;
var<workgroup> w_tile_20: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_relu_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = g / 8;
  let rem = t % 32;
  let quot1 = t / 16;
  let rem1 = t % 16;
  let quot2 = (j * 4 + rem) / 7;
  let rem2 = (j * 4 + rem) % 7;
  let w_tiles_top = g * 3072 + i * 73728 + t;
  let x_top = j * 32 + quot * 7 + t / 32 * 49 + rem;
  let w_tile_top = quot1 * 2;
  let parts_top = g * 6272 + i * 784 + j * 32 + quot1 * 98 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 12; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_20[w_tiles_step];
    let next1 = w_tiles_20[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (0 < j * 4 + quot2 + quot) & (j * 4 + quot2 + quot < 8) & (0 < ((g * 12 + step_) / 32) % 3 + rem2) & (((g * 12 + step_) / 32) % 3 + rem2 < 8)) {
      x_tile_20[t] = x_20[x_top + ((g * 12 + step_) / 32) % 3 + (g * 12 + step_) % 32 * 196 - 8];
    } else {
      x_tile_20[t] = vec4f(0.0);
    }
    w_tile_20[t] = next;
    w_tile_20[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_20[w_tile_e];
      let w1 = w_tile_20[w_tile_e + 1];
      let x0 = x_tile_20[x_tile_e];
      let x1 = x_tile_20[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_20[w_tile_e + 16];
      let w1_1 = w_tile_20[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_20[w_tile_e + 32];
      let w1_2 = w_tile_20[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_20[w_tile_e + 48];
      let w1_3 = w_tile_20[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_20[w_tile_e + 64];
      let w1_4 = w_tile_20[w_tile_e + 65];
      let x0_1 = x_tile_20[x_tile_e + 32];
      let x1_1 = x_tile_20[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_20[w_tile_e + 80];
      let w1_5 = w_tile_20[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_20[w_tile_e + 96];
      let w1_6 = w_tile_20[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_20[w_tile_e + 112];
      let w1_7 = w_tile_20[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_20[parts_top] = a00;
  parts_20[parts_top + 49] = a10;
  if (j * 32 + rem1 + 16 < 49) {
    parts_20[parts_top + 16] = a01;
    parts_20[parts_top + 65] = a11;
  }
}

// ---- conv + bn + add + relu to 128x7x7x4: sum of pieces, pieces 24
// layer4.0.conv2 + layer4.0.bn2 + layer4.0.add1 + layer4.0.relu2: 512x7x7
// layer4.1.conv2 + layer4.1.bn2 + layer4.1.add1 + layer4.1.relu2: 512x7x7
// 98 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_21: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> shift_21: array<vec4f, 128>;
@group(0) @binding(2) var<storage, read_write> x1_21: array<vec4f, 6272>;
@group(0) @binding(3) var<storage, read_write> y_21: array<vec4f, 6272>;
@compute @workgroup_size(64)
fn conv_bn_add_relu_128x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 24; piece++) {
    let parts = parts_21[parts_top + piece * 6272];
    a += parts;
  }
  let shift = shift_21[g + (t + g * 15) / 49];
  let x1 = x1_21[t + g * 64];
  let t1 = a + shift + x1;
  y_21[t + g * 64] = rectify4(t1);
}

// ---- gap to 512x1x1: rows, invocations 16 for every 4 of 16 rows, workgroups 32, each invocation 4 rows at a time
// gap1: 512x1x1
// 32 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_22: array<vec4f, 6272>;
@group(0) @binding(1) var<storage, read_write> y_22: array<vec4f, 128>;
var<workgroup> parts_22: array<vec4f, 64>;
@compute @workgroup_size(64)
fn gap_512x1x1(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = g * 196 + quot * 49 + rem;
  let parts_top = quot * 16;
  let x = x_22[x_top];
  let x1 = x_22[x_top + 16];
  let x2 = x_22[x_top + 32];
  let x3 = x_22[g * 196 + quot * 49 + 48];
  var a = vec4f(0.0);
  a += x;
  a += x1;
  a += x2;
  if (rem + 48 < 49) {
    a += x3;
  }
  parts_22[t] = a;
  workgroupBarrier();
  let s = parts_22[parts_top];
  let s1 = parts_22[parts_top + 1];
  let s2 = parts_22[parts_top + 2];
  let s3 = parts_22[parts_top + 3];
  let s4 = parts_22[parts_top + 4];
  let s5 = parts_22[parts_top + 5];
  let s6 = parts_22[parts_top + 6];
  let s7 = parts_22[parts_top + 7];
  let s8 = parts_22[parts_top + 8];
  let s9 = parts_22[parts_top + 9];
  let s10 = parts_22[parts_top + 10];
  let s11 = parts_22[parts_top + 11];
  let s12 = parts_22[parts_top + 12];
  let s13 = parts_22[parts_top + 13];
  let s14 = parts_22[parts_top + 14];
  let s15 = parts_22[parts_top + 15];
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
    y_22[g * 4 + quot] = total / 49.0;
  }
}

// ---- dense to 1000: matrix-vector, invocations 128 for 4 rows, workgroups 250
// fc: 1000
// 250 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_quads_23: array<vec4f, 128000>;
@group(0) @binding(1) var<storage, read_write> x_23: array<vec4f, 128>;
@group(0) @binding(2) var<storage, read> bias_23: array<vec4f, 250>;
@group(0) @binding(3) var<storage, read_write> y_23: array<vec4f, 250>;
var<workgroup> parts_23: array<vec4f, 128>;
fn sum_of_128_in_parts_23(part: u32, own: vec4f) -> vec4f {
  parts_23[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_23[part + 16u];
    all = all + parts_23[part + 32u];
    all = all + parts_23[part + 48u];
    all = all + parts_23[part + 64u];
    all = all + parts_23[part + 80u];
    all = all + parts_23[part + 96u];
    all = all + parts_23[part + 112u];
    parts_23[part] = all;
  }
  workgroupBarrier();
  var all = parts_23[0u];
  all = all + parts_23[1u];
  all = all + parts_23[2u];
  all = all + parts_23[3u];
  all = all + parts_23[4u];
  all = all + parts_23[5u];
  all = all + parts_23[6u];
  all = all + parts_23[7u];
  all = all + parts_23[8u];
  all = all + parts_23[9u];
  all = all + parts_23[10u];
  all = all + parts_23[11u];
  all = all + parts_23[12u];
  all = all + parts_23[13u];
  all = all + parts_23[14u];
  all = all + parts_23[15u];
  return all;
}
@compute @workgroup_size(128)
fn dense_1000(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 512;
  let w = w_quads_23[w_quads_top];
  let x = x_23[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_23[w_quads_top + 128];
  a0 += w1 * x.y;
  let w2 = w_quads_23[w_quads_top + 256];
  a0 += w2 * x.z;
  let w3 = w_quads_23[w_quads_top + 384];
  a0 += w3 * x.w;
  a0 = sum_of_128_in_parts_23(t, a0);
  if (t < 1) {
    let bias = bias_23[g];
    y_23[g] = a0 + bias;
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
