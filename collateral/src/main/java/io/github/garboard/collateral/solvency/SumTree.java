package io.github.garboard.collateral.solvency;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Mutable Merkle sum tree over what is owed to accounts: each node has the total of each asset below it, and a hash that
 * binds hashes and sums of both children. Threads may share it as long as none {@linkplain #update updates} it.
 *
 * <p>Leaf i is the account i of the list. Missing leaves up to the next power of two are padding of sum 0; of a padded
 * subtree only its root is kept. A tree of n accounts has depth ceil(log2 n), makes 2 n hashes and takes 2 n (32 + 16
 * assets) bytes with SHA-256.
 *
 * <p>What it reveals, and to whom:
 *
 * <ul>
 *   <li>To everybody who sees the root: the total of each asset, and the number of accounts up to a factor of 2.
 *   <li>To each account: the total of every sibling subtree on its path. The first of these is the balance of one other
 *       account, in plain numbers; the salt hides only whose it is. Padding shows as such, so that the last account
 *       learns the number of accounts.
 *   <li>To accounts that pool their proofs, or that keep them over time: more. New salts and a new order for each
 *       published tree make trees hard to link; an updated tree keeps both and shows whose neighbour has changed.
 * </ul>
 *
 * An operator that may not show this much needs a system that hides the sums: {@link LiabilityProof}.
 *
 * @see "Chalkias, Lewi, Mohassel, Nikolaenko, Distributed Auditing Proofs of Liabilities (2020), section 4.1"
 */
public final class SumTree {

    private final SumTreeFormat format;
    private final NodeRecords nodes;
    private final int accounts;
    /** From the leaves to the root; a level of an odd number of nodes ends with padding. */
    private final byte[][] levels;

    private SumTree(SumTreeFormat format, int accounts) {
        this.format = format;
        this.nodes = new NodeRecords(format);
        this.accounts = accounts;
        if (accounts < 1 || (accounts + 1L) * nodes.length > Integer.MAX_VALUE - 8) {
            int most = (Integer.MAX_VALUE - 8) / nodes.length - 1;
            throw new IllegalArgumentException("liabilities must number in [1, " + most + "]: " + accounts);
        }
        int depth = Integer.SIZE - Integer.numberOfLeadingZeros(accounts - 1);
        this.levels = new byte[depth + 1][];
        byte[] padding = new byte[2 * nodes.length];
        nodes.padding(padding, 0);
        for (int level = 0; level < depth; level++) {
            int count = count(level);
            levels[level] = new byte[(count + count % 2) * nodes.length];
            System.arraycopy(padding, 0, padding, nodes.length, nodes.length);
            if (count % 2 == 1) {
                System.arraycopy(padding, 0, levels[level], count * nodes.length, nodes.length);
            }
            nodes.parent(padding, 0, padding, 0);
        }
        levels[depth] = new byte[nodes.length];
    }

    /**
     * Returns the tree of a list.
     *
     * @param format what is agreed on
     * @param liabilities the accounts, in the order of the leaves; those of padding are not in it
     * @throws IllegalArgumentException if the list is empty or too long for arrays, an account has not the format's
     *     number of balances or length of salt, or a total exceeds the format's largest
     */
    public static SumTree of(SumTreeFormat format, List<Liability> liabilities) {
        return of(format, liabilities, 1, tasks -> tasks.forEach(Runnable::run));
    }

    /**
     * Returns the tree of a list, made in parts that the caller runs where it likes.
     *
     * @param format what is agreed on
     * @param liabilities the accounts, in the order of the leaves. Each is asked for once, by the task of its subtree
     * @param subtrees how many subtrees to split the work into, at least, as far as there are accounts; at least 1
     * @param executor runs every task, in any order and on any threads, and returns when all are done; an exception of a
     *     task is the executor's to throw
     * @throws IllegalArgumentException as {@link #of(SumTreeFormat, List)} does, or if {@code subtrees} is below 1
     * @throws IllegalStateException if the executor returns before every task has run
     */
    public static SumTree of(
            SumTreeFormat format,
            List<Liability> liabilities,
            int subtrees,
            Consumer<? super List<Runnable>> executor) {
        SumTree tree = new SumTree(format, liabilities.size());
        tree.build(
                (account, records, to, at) -> {
                    Liability liability = liabilities.get(account);
                    tree.requireFit(liability);
                    records.leaf(liability, to, at);
                },
                subtrees,
                executor);
        return tree;
    }

    /**
     * Returns the tree of columns: the same as of their rows.
     *
     * @throws IllegalArgumentException as for a list, or if a row is not valid
     */
    public static SumTree of(SumTreeFormat format, LiabilityColumns liabilities) {
        return of(format, liabilities, 1, tasks -> tasks.forEach(Runnable::run));
    }

    /**
     * Returns the tree of columns, made in parts that the caller runs where it likes. Allocates some small objects for
     * each account besides the tree.
     *
     * <pre>{@code
     * SumTree tree = SumTree.of(format, columns, 64, tasks -> tasks.parallelStream().forEach(Runnable::run));
     * }</pre>
     *
     * @throws IllegalArgumentException as for a list, or if a row is not valid
     * @throws IllegalStateException if the executor returns before every task has run
     * @see #of(SumTreeFormat, List, int, Consumer)
     */
    public static SumTree of(
            SumTreeFormat format,
            LiabilityColumns liabilities,
            int subtrees,
            Consumer<? super List<Runnable>> executor) {
        SumTree tree = new SumTree(format, liabilities.accounts());
        liabilities.requireFit(format);
        tree.build(liabilities::write, subtrees, executor);
        return tree;
    }

    /** Writes the leaf of an account. */
    @FunctionalInterface
    private interface Leaves {
        void write(int account, NodeRecords records, byte[] to, int at);
    }

    private void build(Leaves leaves, int subtrees, Consumer<? super List<Runnable>> executor) {
        if (subtrees < 1) {
            throw new IllegalArgumentException("subtrees must be at least 1: " + subtrees);
        }
        int splits = Integer.SIZE - Integer.numberOfLeadingZeros(subtrees - 1);
        int height = Math.max(0, depth() - splits);
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        List<Runnable> tasks = new ArrayList<>();
        for (int subtree = 0; subtree < count(height); subtree++) {
            int from = subtree << height;
            tasks.add(() -> {
                buildSubtree(leaves, from, height);
                done.add(from);
            });
        }
        executor.accept(List.copyOf(tasks));
        if (done.size() != tasks.size()) {
            throw new IllegalStateException(
                    "executor must run all of " + tasks.size() + " tasks before it returns: " + done.size());
        }
        hashUp(nodes, height, depth(), 0, accounts);
        requireTotals(root().totals());
    }

    private void buildSubtree(Leaves leaves, int from, int height) {
        NodeRecords own = new NodeRecords(format);
        int to = (int) Math.min(accounts, from + (1L << height));
        for (int account = from; account < to; account++) {
            leaves.write(account, own, levels[0], account * own.length);
        }
        hashUp(own, 0, height, from, to);
    }

    /** Makes the nodes above a range of leaves, from one level to another. */
    private void hashUp(NodeRecords own, int fromLevel, int toLevel, int from, int to) {
        for (int level = fromLevel; level < toLevel; level++) {
            int last = (to - 1) >> (level + 1);
            for (int node = from >> (level + 1); node <= last; node++) {
                if (!own.parent(levels[level], 2 * node * own.length, levels[level + 1], node * own.length)) {
                    throw new IllegalArgumentException("sums must be at most " + format.largestSum()
                            + ": more below node " + node + " of level " + (level + 1));
                }
            }
        }
    }

    /** Returns the number of accounts, without padding. */
    public int accounts() {
        return accounts;
    }

    /** Returns the number of levels below the root: ceil(log2 accounts). */
    public int depth() {
        return levels.length - 1;
    }

    /** Returns what to publish. */
    public SumTreeRoot root() {
        return new SumTreeRoot(depth(), node(depth(), 0));
    }

    /**
     * Returns a node.
     *
     * @param level 0 for the leaves, {@link #depth()} for the root
     * @param index the node's place in its level, from 0; nodes of padding only are not counted
     * @throws IllegalArgumentException if there is no such node
     */
    public SumNode node(int level, int index) {
        requireUpTo(depth(), "level", level);
        requireUpTo(count(level) - 1, "index", index);
        return stored(level, index);
    }

    /**
     * Returns the proof that accounts are counted: one for all of them, which has no node that the others imply. Costs
     * O(accounts asked for times depth).
     *
     * @param indices the accounts' places in the list, from 0, in any order
     * @throws IllegalArgumentException if there is none, one is there twice, or one is not in the tree
     */
    public InclusionProof proof(int... indices) {
        int[] at = indices.clone();
        Arrays.sort(at);
        List<Integer> proven = IntStream.of(at).boxed().toList();
        if (at.length > 0 && (at[0] < 0 || at[at.length - 1] >= accounts)) {
            throw new IllegalArgumentException("indices must be in [0, " + (accounts - 1) + "]: " + proven);
        }
        List<SumNode> siblings = new ArrayList<>();
        int count = at.length;
        for (int level = 0; level < depth(); level++) {
            int parents = 0;
            for (int i = 0; i < count; i++) {
                int index = at[i];
                if (i + 1 < count && at[i + 1] == (index ^ 1)) {
                    i++;
                } else {
                    siblings.add(stored(level, index ^ 1));
                }
                at[parents++] = index >> 1;
            }
            count = parents;
        }
        return new InclusionProof(proven, siblings);
    }

    /**
     * Puts a liability in the place of another one: the tree is then the same as one built anew. Costs depth + 1 hashes.
     *
     * @param index the account's place in the list, from 0
     * @throws IllegalArgumentException if there is no such account, the liability has not the format's number of balances
     *     or length of salt, or a total would exceed the format's largest; the tree is unchanged then
     */
    public void update(int index, Liability liability) {
        requireUpTo(accounts - 1, "index", index);
        requireFit(liability);
        List<BigInteger> totals = root().totals();
        List<BigInteger> before = nodes.sums(levels[0], index * nodes.length);
        requireTotals(IntStream.range(0, format.assets())
                .mapToObj(i -> totals.get(i)
                        .subtract(before.get(i))
                        .add(liability.balances().get(i)))
                .toList());
        nodes.leaf(liability, levels[0], index * nodes.length);
        hashUp(nodes, 0, depth(), index, index + 1);
    }

    private SumNode stored(int level, int index) {
        return nodes.node(levels[level], index * nodes.length);
    }

    private int count(int level) {
        return ((accounts - 1) >> level) + 1;
    }

    private static void requireUpTo(int most, String name, int value) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " must be in [0, " + most + "]: " + value);
        }
    }

    private void requireFit(Liability liability) {
        Objects.requireNonNull(liability, "liability");
        if (!nodes.fits(liability)) {
            throw new IllegalArgumentException("liability must have " + format.assets() + " balances and "
                    + format.saltBytes() + " bytes of salt: " + liability.id());
        }
    }

    private void requireTotals(List<BigInteger> totals) {
        for (int asset = 0; asset < totals.size(); asset++) {
            if (totals.get(asset).compareTo(format.largestSum()) > 0) {
                throw new IllegalArgumentException(
                        "sum of asset " + asset + " must be at most " + format.largestSum() + ": " + totals.get(asset));
            }
        }
    }
}
