package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;

/** Scenarios of a kernel that shares no work among them: each is a block of its own. */
record Repricing(BlockKernel kernel) implements ScenarioKernel {

    @Override
    public void begin(Block block, int count) {}

    @Override
    public void price(Block block, int count, double spotFactor) {
        for (int j = 0; j < count; j++) {
            block.spot[j] = spotFactor * block.baseSpot[j];
        }
        kernel.evaluate(block, count, Selection.bit(Greek.PRICE));
    }
}
