package io.github.garboard.examples.unified;

import io.github.garboard.liquidation.plan.LiquidationPlan;

/** A breach, the plan against it, and the account before and after. */
record Liquidation(Assessment before, LiquidationPlan<PositionId> plan, Assessment after) {}
