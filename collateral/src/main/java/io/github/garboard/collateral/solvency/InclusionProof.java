package io.github.garboard.collateral.solvency;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Shows that one or more accounts are counted in the root of a sum tree.
 *
 * <p>For one account the siblings run from leaf to root, and bit k of its index says on which side the sibling of level
 * k lies: 0 right, 1 left. For several they run level by level, from left to right, without those that the accounts and
 * siblings below imply.
 *
 * @param indices the accounts' places among the leaves, ascending, not negative
 * @param siblings the nodes beside the paths
 */
public record InclusionProof(List<Integer> indices, List<SumNode> siblings) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no index, one is negative, or they do not ascend
     */
    public InclusionProof {
        indices = List.copyOf(Objects.requireNonNull(indices, "indices"));
        siblings = List.copyOf(Objects.requireNonNull(siblings, "siblings"));
        int before = -1;
        for (int index : indices) {
            if (index <= before) {
                throw new IllegalArgumentException("indices must ascend from 0 or more: " + indices);
            }
            before = index;
        }
        if (indices.isEmpty()) {
            throw new IllegalArgumentException("indices must not be empty");
        }
    }

    /**
     * Returns whether an account is counted in a root: the proof is for one account, and its {@link #root} is the given
     * one.
     *
     * @param own what the account knows to be owed to it
     * @param root what the operator published
     * @param format what is agreed on
     */
    public boolean verifies(Liability own, SumTreeRoot root, SumTreeFormat format) {
        return verifies(List.of(own), root, format);
    }

    /**
     * Returns whether accounts are counted in a root: whether their {@link #root} is the given one.
     *
     * @param own what is owed to the accounts, in the order of their indices
     * @param root what the operator published
     * @param format what is agreed on
     */
    public boolean verifies(List<Liability> own, SumTreeRoot root, SumTreeFormat format) {
        Objects.requireNonNull(root, "root");
        return root(own, format).filter(root::equals).isPresent();
    }

    /**
     * Returns the root that follows from the accounts and this proof; empty where none does: another number of accounts
     * than of indices, balances, salts, sums or hashes that are not of the format, siblings missing or left over, a total
     * above the format's largest. Costs depth + 1 hashes for one account; allocates some small objects for each node.
     *
     * @param own what is owed to the accounts, in the order of their indices
     * @param format what is agreed on
     */
    public Optional<SumTreeRoot> root(List<Liability> own, SumTreeFormat format) {
        NodeRecords nodes = new NodeRecords(format);
        if (own.size() != indices.size()
                || !own.stream().allMatch(nodes::fits)
                || !siblings.stream().allMatch(nodes::fits)) {
            return Optional.empty();
        }
        byte[] records = new byte[own.size() * nodes.length];
        int[] at = indices.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < at.length; i++) {
            nodes.leaf(own.get(i), records, i * nodes.length);
        }
        int depth = climb(nodes, records, at);
        if (depth < 0) {
            return Optional.empty();
        }
        SumNode top = nodes.node(records, 0);
        return top.sums().stream().allMatch(sum -> sum.compareTo(format.largestSum()) <= 0)
                ? Optional.of(new SumTreeRoot(depth, top))
                : Optional.empty();
    }

    /** Replaces the nodes by their parents until there is one and no sibling is left; returns the depth, or -1. */
    private int climb(NodeRecords nodes, byte[] records, int[] at) {
        Iterator<SumNode> rest = siblings.iterator();
        int depth = 0;
        int count = at.length;
        while (count > 1 || rest.hasNext()) {
            count = parents(nodes, records, at, count, rest);
            depth++;
            if (count < 0 || depth > SumTreeRoot.MOST_DEPTH) {
                return -1;
            }
        }
        return at[0] == 0 ? depth : -1;
    }

    /** Replaces the nodes of a level, in place, and their indices; returns the number of parents, or -1. */
    private static int parents(NodeRecords nodes, byte[] records, int[] at, int count, Iterator<SumNode> rest) {
        byte[] children = new byte[2 * nodes.length];
        int parents = 0;
        boolean fits = true;
        for (int i = 0; i < count && fits; i++) {
            int index = at[i];
            int side = (index & 1) * nodes.length;
            System.arraycopy(records, i * nodes.length, children, side, nodes.length);
            if (i + 1 < count && at[i + 1] == (index ^ 1)) {
                i++;
                System.arraycopy(records, i * nodes.length, children, nodes.length, nodes.length);
            } else if (rest.hasNext()) {
                nodes.write(rest.next(), children, nodes.length - side);
            } else {
                return -1;
            }
            fits = nodes.parent(children, 0, records, parents * nodes.length);
            at[parents++] = index >> 1;
        }
        return fits ? parents : -1;
    }
}
