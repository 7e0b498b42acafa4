// Channels dealt out anew between groups.

import { nest, plus, read, times } from "../nests/build.ts";
import type { Shape } from "../ir/shape.ts";
import { defineOp, int } from "./define.ts";
import { channelsDivide } from "./support/blocks.ts";

export interface ChannelShuffleForm {
  readonly shape: Shape;
  readonly groups: number;
}

export const channelShuffle = defineOp({
  name: "channel_shuffle",
  doc: "Deals the channels of each group out to all groups, so that grouped convolutions see each other's results: channel g of groups, k of its group becomes channel k*groups + g.",
  source: "X. Zhang et al., ShuffleNet (2017), 3.1; PyTorch ChannelShuffle",
  args: { groups: int({ min: 1, doc: "groups that the channels stand in now" }) },

  resolve(call, shape): ChannelShuffleForm | undefined {
    const { groups } = call.args;
    const perGroup = channelsDivide(call, "channel_shuffle", shape, {
      arg: "groups",
      by: groups,
      why: `groups=${groups}`,
    });
    return perGroup === undefined ? undefined : { shape, groups };
  },

  nest: ({ shape, groups }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = shape;
      const x = b.in("x", shape);
      const k = b.axis("k", channels / groups);
      const g = b.axis("g", groups);
      const i = b.axes("i", sizes);
      b.set(
        b.out("y", shape),
        [plus(times(k, groups), g), ...i],
        read(x, [plus(times(g, channels / groups), k), ...i]),
      );
    }),
});
