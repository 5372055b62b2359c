package io.github.garboard.greeks.batch;

import java.util.Arrays;

/** Leaves every element to the scalar kernel. */
final class ScalarBlockKernel implements BlockKernel {

    @Override
    public void evaluate(Block block, int count, int selection) {
        Arrays.fill(block.extreme, 0, count, 1);
    }
}
