package io.github.garboard.collateral.allocation;

import java.util.Objects;

/** A way to decide which collateral goes to which call. Implementations are immutable and thread-safe. */
public interface Allocator {

    /**
     * Returns which of the inventory goes to which call.
     *
     * @param problem the inventory, the calls and the rules between them
     * @param <A> the caller's description of an asset
     * @param <C> the caller's key of a call
     */
    <A, C> Allocation<A, C> allocate(AllocationProblem<A, C> problem);

    /**
     * Returns the allocator of the least cost: {@link TransportAllocator} where the problem is a transport problem, {@link
     * LotAllocator} with 1,000 linear programs where there are lots, {@link LinearAllocator} for the others.
     */
    static Allocator cheapestToDeliver() {
        return new Allocator() {
            @Override
            public <A, C> Allocation<A, C> allocate(AllocationProblem<A, C> problem) {
                Objects.requireNonNull(problem, "problem");
                DeliveryGrid<A, C> grid = DeliveryGrid.of(problem);
                if (grid.isTransport()) {
                    return TransportAllocator.solve(grid);
                }
                return grid.hasLots()
                        ? LotAllocator.solve(grid, LotAllocator.DEFAULT_PROGRAMS)
                        : LinearAllocator.solve(grid);
            }
        };
    }
}
